#!/usr/bin/env node
/** The command line: parses words, calls stages, prints what they return. No logic of the field lives here. */
import { fixedClock, systemClock } from '../model/clock.ts';
import { asEntenteError } from '../model/errors.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const now = process.env['ENTENTE_NOW'];
const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  interactive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  env: process.env,
  // A run with ENTENTE_NOW set prints the same bytes on any day.
  clock: now ? fixedClock(now) : systemClock,
};

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(0);
  throw cause;
});

const argv = process.argv.slice(2);
try {
  process.exitCode = await buildProgram(terminal).run(argv);
} catch (cause) {
  const error = asEntenteError(cause);
  if (argv.includes('--json')) terminal.out(JSON.stringify(error, null, 2));
  else terminal.err(`entente: ${error.message}\n  ${error.hint}`);
  if (argv.includes('--debug')) terminal.err(String((error.cause as Error | undefined)?.stack ?? error.stack));
  process.exitCode = error.exit;
}
