/** Serving: one server a desk folder (the second is told where the first is), stopped whole by Ctrl-C. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { type Lock, takeLock } from '../record/server/lock.ts';
import type { Watcher } from '../work/watch.ts';
import type { Terminal } from './terminal.ts';
import { visitingWith } from './visiting.ts';
import type { Session } from './with-desk.ts';

export interface Address {
  host: string;
  port: number;
}

/** Where a running desk writes its address. A file alone proves nothing: the address must also answer for this folder. */
const noteIn = (home: string): string => join(resolve(home), 'serving.json');

/** No first run takes this long: an older lock was left by a process that was killed. */
const longestOpeningMs = 900_000;

/** Raises `desk-busy` when another process serves this very folder, or is about to. Release it once the desk answers. */
export async function claimServing(home: string, create: boolean): Promise<Lock> {
  const folder = resolve(home);
  const hint = `Open that address, stop the other process, or use another folder with --home DIR. The desk folder is ${folder}.`;
  const url = await servingAt(home);
  if (url) throw new EntenteError('desk-busy', `This desk is already open at ${url}`, { hint });
  // opening it will say what is wrong
  if (!existsSync(folder) && !create) return { release: async () => {} };
  try {
    mkdirSync(folder, { recursive: true });
    return await takeLock(join(folder, 'opening.lock'), {
      waitMs: 0,
      voidAfterMs: longestOpeningMs,
      busy: (holder) =>
        new EntenteError(
          'desk-busy',
          `Process ${holder.split('@')[0]} is opening this desk right now; it will say where.`,
          {
            hint,
          },
        ),
    });
  } catch (cause) {
    throw asEntenteError(cause);
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

/** Serves the desk, visits its sources, tells its address, and stays until the process is stopped. */
export async function serveUntilStopped(
  session: Session,
  { terminal, ...address }: Address & { terminal: Terminal },
  tell: (url: string) => Promise<void>,
): Promise<never> {
  const { desk, beforeClosing } = session;
  const { serveDesk } = await import('../web/serve.ts');
  const { watchSources } = await import('../work/watch.ts');
  let watcher: Watcher | undefined;
  const server = await serveDesk(desk, { ...address, nudge: () => watcher?.nudge() });
  watcher = watchSources(desk, await visitingWith(session, terminal, {}));
  beforeClosing(() => watcher?.close() ?? Promise.resolve());
  const note = noteIn(desk.home);
  beforeClosing(async () => {
    rmSync(note, { force: true });
    await server.close();
  });
  writeFileSync(note, `${JSON.stringify({ url: server.url, pid: process.pid })}\n`);
  await tell(server.url);
  return new Promise(() => {});
}
