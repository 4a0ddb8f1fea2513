#!/usr/bin/env node
/** The command line: parses words, calls stages, prints what they return. No logic of the field lives here. */
import { once } from 'node:events';
import { fixedClock, systemClock } from '../model/clock.ts';
import { run } from './run.ts';

const now = process.env['ENTENTE_NOW'];

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(0);
  throw cause;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  async write(chunk) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  },
  err: (text) => void process.stderr.write(`${text}\n`),
  interactive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  env: process.env,
  // A run with ENTENTE_NOW set prints the same bytes on any day.
  clock: now ? fixedClock(now) : systemClock,
});
