/** One run of the command line: words in, exit code out; whatever goes wrong is printed here and nowhere else. */
import { asEntenteError } from '../model/errors.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await buildProgram(terminal).run(argv);
  } catch (cause) {
    const error = asEntenteError(cause);
    if (argv.includes('--json')) terminal.out(JSON.stringify(error, null, 2));
    else terminal.err(`entente: ${error.message}\n  ${error.hint}`);
    if (argv.includes('--debug')) terminal.err(String((error.cause as Error | undefined)?.stack ?? error.stack));
    return error.exit;
  }
}
