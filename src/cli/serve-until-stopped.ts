/** Serving: one server a desk folder (the second is told where the first is), stopped whole by Ctrl-C. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { serveDesk } from '../web/serve.ts';
import type { Globals, Terminal } from './terminal.ts';

export interface Address {
  host: string;
  port: number;
}

/** Where a running desk writes its address. A file alone proves nothing: the address must also answer for this folder. */
const noteIn = (home: string): string => join(resolve(home), 'serving.json');

/** Raises `desk-busy` when a server of this very folder answers. */
export async function refuseSecond(home: string): Promise<void> {
  const url = await servingAt(home);
  if (url) {
    throw new EntenteError('desk-busy', `This desk is already open at ${url}`, {
      hint: `Open that address, stop the other process, or use another folder with --home DIR. The desk folder is ${resolve(home)}.`,
    });
  }
}

async function servingAt(home: string): Promise<string | null> {
  try {
    const { url } = JSON.parse(readFileSync(noteIn(home), 'utf8')) as { url: string };
    const answer = await fetch(new URL('/health.json', url), { signal: AbortSignal.timeout(1500) });
    const { home: served } = (await answer.json()) as { home?: string };
    return served === resolve(home) ? url : null;
  } catch {
    return null; // no note, or nobody behind it: a server that was killed
  }
}

/** Opens the desk, serves it, and returns once it was told to stop and everything is closed. */
export async function serveUntilStopped(
  address: Address,
  globals: Globals,
  terminal: Terminal,
  open: () => Promise<Desk>,
): Promise<void> {
  await refuseSecond(globals.home);
  const desk = await open();
  try {
    const server = await serveDesk(desk, address);
    const note = noteIn(globals.home);
    writeFileSync(note, `${JSON.stringify({ url: server.url, pid: process.pid })}\n`);
    if (globals.json) terminal.out(JSON.stringify({ ok: true, url: server.url, home: desk.home }));
    else terminal.out(`The desk is open at ${server.url} (Ctrl-C closes it)`);
    await untilStopped();
    rmSync(note, { force: true });
    await server.close();
  } finally {
    await desk.close();
  }
}

/** Resolves at the first signal; a second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((done) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
