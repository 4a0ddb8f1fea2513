/** A lock file (O_EXCL) for starting or stopping the server, and for the one process that may use a PGlite folder. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntenteError } from '../../model/errors.ts';

export interface Lock {
  release(): Promise<void>;
}

interface LockOptions {
  /** how long to wait for the holder */
  waitMs: number;
  /** a lock older than this is void even if a process with its number lives; only where something else guards the data */
  voidAfterMs?: number;
  /** what to tell when the holder does not let go */
  busy: (holder: string) => EntenteError;
}

export async function takeLock(path: string, options: LockOptions): Promise<Lock> {
  const mine = `${process.pid}@${hostname()}`;
  for (let waited = 0; ; waited += 25) {
    try {
      await writeFile(path, mine, { flag: 'wx' });
      return { release: () => rm(path, { force: true }) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    if (await isVoid(path, options.voidAfterMs)) await rm(path, { force: true });
    else if (waited >= options.waitMs) throw options.busy(await holderOf(path));
    else await pause(25);
  }
}

/** Who holds the lock (`pid@host`), or '' when it has just been let go. */
export async function holderOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** The holder is gone: its process no longer lives on this machine, or the lock has outlived its purpose. */
export async function isVoid(path: string, voidAfterMs = Number.POSITIVE_INFINITY): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  // The age of a file on disk is the machine's own business: no result depends on it.
  if (Date.now() - found.mtimeMs > voidAfterMs) return true;
  const [pid, host] = (await holderOf(path)).split('@');
  if (host !== hostname() || !/^\d+$/.test(pid ?? '')) return false;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
