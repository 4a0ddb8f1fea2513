/** All commands in one place, in the order `entente --help` prints them. To add one: a file in commands/ and a line here. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EntenteError } from '../model/errors.ts';
import { actorsCommand } from './commands/actors.ts';
import { archiveCommand } from './commands/archive.ts';
import { dbCommand } from './commands/db.ts';
import { dealsCommand } from './commands/deals.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { gapsCommand } from './commands/gaps.ts';
import { ingestCommand } from './commands/ingest.ts';
import { initCommand } from './commands/init.ts';
import { listsCommand } from './commands/lists.ts';
import { namesCommand } from './commands/names.ts';
import { parseCommand } from './commands/parse.ts';
import { reextractCommand } from './commands/reextract.ts';
import { reservedCommands } from './commands/reserved.ts';
import { reviewCommand } from './commands/review.ts';
import { screenCommand } from './commands/screen.ts';
import { serveCommand } from './commands/serve.ts';
import { sourceCommand } from './commands/source.ts';
import { startCommand } from './commands/start.ts';
import { textCommand } from './commands/text.ts';
import { vocabCommand } from './commands/vocab.ts';
import { watchCommand } from './commands/watch.ts';
import type { Globals, Terminal } from './terminal.ts';

/** Runs a command's work; what it returns is the exit code. */
type Act = (work: (globals: Globals) => Promise<number>) => Promise<void>;

/**
 * A command declares itself on the program and calls `act` with its work. Stages are imported inside the work:
 * `entente --help` reads no store, and `entente extract` no web pages.
 */
export type CommandFile = (program: Command, terminal: Terminal, act: Act) => void;

const commands: readonly CommandFile[] = [
  startCommand,
  initCommand,
  ingestCommand,
  sourceCommand,
  watchCommand,
  extractCommand,
  reextractCommand,
  textCommand,
  parseCommand,
  dealsCommand,
  gapsCommand,
  reviewCommand,
  actorsCommand,
  exportCommand,
  serveCommand,
  listsCommand,
  screenCommand,
  namesCommand,
  vocabCommand,
  doctorCommand,
  dbCommand,
  archiveCommand,
  reservedCommands,
];

/** `run` returns the exit code; what went wrong is raised. */
export function buildProgram(terminal: Terminal): { run(argv: readonly string[]): Promise<number> } {
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
    .configureOutput({
      writeOut: (s) => terminal.out(s.trimEnd()),
      writeErr: (s) => terminal.err(s.trimEnd()),
      // a usage error is printed where every other error is
      outputError: () => {},
    })
    .exitOverride();
  const act: Act = async (work) => {
    exit = await work(globalsOf(program, terminal));
  };
  for (const register of commands) register(program, terminal, act);
  return {
    async run(argv) {
      try {
        await program.parseAsync([...argv], { from: 'user' });
      } catch (cause) {
        if (!(cause instanceof CommanderError)) throw cause;
        if (cause.exitCode === 0) return 0; // help or version, printed by now
        throw usageError(cause, argv, program);
      }
      return exit;
    },
  };
}

/** Options may stand before the command, and `--home DIR` takes a word of its own: the command is what bears a command's name. */
function usageError({ code, message }: CommanderError, argv: readonly string[], program: Command): EntenteError {
  const commands = new Set(program.commands.map((command) => command.name()));
  const named = argv.find((word, i) => commands.has(word) && argv[i - 1] !== '--home');
  const known = named !== undefined && code !== 'commander.unknownCommand';
  return new EntenteError('usage', said(code, message), {
    hint: known ? `\`entente ${named} --help\` shows how it is used.` : '`entente --help` lists the commands.',
  });
}

/** commander's sentence in ours: what is wrong, then what may have been meant. */
function said(code: string, message: string): string {
  if (code === 'commander.help') return 'Which command?';
  const text = message.replace(/^error: /, '').replace(/\n\(Did you mean (.+)\?\)$/, ' (did you mean $1?)');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function globalsOf(program: Command, terminal: Terminal): Globals {
  const o = program.opts<{ home?: string; json: boolean; quiet: boolean; debug: boolean }>();
  const home = o.home ?? terminal.env['ENTENTE_HOME'] ?? 'desk';
  if (home.trim() === '')
    throw new EntenteError('usage', 'The desk folder is empty.', { hint: 'Give --home DIR or unset ENTENTE_HOME.' });
  return { home, json: o.json, quiet: o.quiet, debug: o.debug };
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
}
