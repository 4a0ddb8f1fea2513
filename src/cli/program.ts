/** All commands in one place, in the order `entente --help` prints them. To add one: a file in commands/ and a line here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { EntenteError } from '../model/errors.ts';
import { packageRoot } from '../vocabulary/load.ts';
import { dbCommand } from './commands/db.ts';
import { dealsCommand } from './commands/deals.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { gapsCommand } from './commands/gaps.ts';
import { ingestCommand } from './commands/ingest.ts';
import { initCommand } from './commands/init.ts';
import { reservedCommands } from './commands/reserved.ts';
import { reviewCommand } from './commands/review.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { textCommand } from './commands/text.ts';
import { vocabCommand } from './commands/vocab.ts';
import type { Globals, Terminal } from './terminal.ts';

/** What a command's action returns: the exit code, or nothing when all went well. */
export type Outcome = number | undefined;
export type Act = (work: (globals: Globals) => Promise<Outcome>) => Promise<void>;

/** A command declares itself on the program and calls `act` with its work. */
export type CommandFile = (program: Command, terminal: Terminal, act: Act) => void;

const commands: readonly CommandFile[] = [
  startCommand,
  initCommand,
  ingestCommand,
  extractCommand,
  textCommand,
  dealsCommand,
  gapsCommand,
  reviewCommand,
  exportCommand,
  serveCommand,
  vocabCommand,
  doctorCommand,
  dbCommand,
  reservedCommands,
];

export function buildProgram(terminal: Terminal): { program: Command; run(argv: readonly string[]): Promise<number> } {
  let exit = 0;
  const program = new Command('entente')
    .description(
      'A research desk: documents in, claims with their quotes, deals, statecraft reach and the monthly review out.',
    )
    .version(version(), '-V, --version')
    .option('--home <dir>', 'the desk folder (else ENTENTE_HOME, else ./desk)')
    .option('--json', 'print JSON on stdout', false)
    .option('--quiet', 'no progress on stderr', false)
    .option('--debug', 'print the trace of an error', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 all well · 1 some failed · 2 usage · 3 nothing done · 4 store · 5 refused by a check',
    )
    .configureOutput({ writeOut: (s) => terminal.out(s.trimEnd()), writeErr: (s) => terminal.err(s.trimEnd()) })
    .showHelpAfterError('(run `entente --help` for the commands)')
    .exitOverride();
  const act: Act = async (work) => {
    exit = (await work(globalsOf(program, terminal))) ?? 0;
  };
  for (const register of commands) register(program, terminal, act);
  for (const sub of program.commands) sub.exitOverride();
  return {
    program,
    async run(argv) {
      try {
        await program.parseAsync([...argv], { from: 'user' });
      } catch (cause) {
        // commander has already printed help, version or the usage error
        if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
        throw cause;
      }
      return exit;
    },
  };
}

function globalsOf(program: Command, terminal: Terminal): Globals {
  const o = program.opts<{ home?: string; json: boolean; quiet: boolean; debug: boolean }>();
  const home = o.home ?? terminal.env['ENTENTE_HOME'] ?? 'desk';
  if (home.trim() === '')
    throw new EntenteError('usage', 'The desk folder is empty.', { hint: 'Give --home DIR or unset ENTENTE_HOME.' });
  return { home, json: o.json, quiet: o.quiet, debug: o.debug };
}

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
