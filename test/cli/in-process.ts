/** A run of the command line inside the test: what it printed where, and its exit code. */

import { run } from '../../src/cli/run.ts';
import { fixedClock } from '../../src/model/clock.ts';

export interface Ran {
  exit: number;
  stdout: string;
  stderr: string;
}

export async function entente(...argv: string[]): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exit = await run(argv, {
    out: (text) => void stdout.push(`${text}\n`),
    write: async (chunk) => void stdout.push(chunk),
    err: (text) => void stderr.push(`${text}\n`),
    interactive: false,
    env: {},
    clock: fixedClock('2024-11-20T08:00:00Z'),
  });
  return { exit, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** What an error prints with --json. */
export interface JsonError {
  ok: false;
  error: { code: string; message: string; hint: string };
}
