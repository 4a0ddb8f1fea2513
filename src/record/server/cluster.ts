/** The database cluster on disk: made once by initdb in a temporary folder, then renamed, so that no half-made one is ever opened. */
import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import type { Binaries } from './binaries.ts';
import { majorVersion, type Place } from './place.ts';

/** Nothing of the caller's environment (PGDATA, PGHOST, locale) may reach the server. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' };
export const superuser = 'entente';

// macOS has no C.UTF-8; sort order comes from the columns (COLLATE "C"), so this decides character classes only.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

export async function ensureCluster(place: Place, binaries: Binaries): Promise<'made' | 'found'> {
  const versionFile = join(place.data, 'PG_VERSION');
  if (existsSync(versionFile)) {
    refuseOtherVersion(place, readFileSync(versionFile, 'utf8').trim());
    handOver(place);
    return 'found';
  }
  const unfinished = `${place.data}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  ownedFolder(unfinished, place);
  try {
    await initdb(unfinished, place, binaries);
    renameSync(unfinished, place.data);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw asEntenteError(cause);
  }
  return 'made';
}

/** A desk that root copied or unpacked from a backup belongs to root; the server runs as another user and must own its files. */
function handOver({ data, user }: Place): void {
  if (user === undefined || statSync(data).uid === user.uid) return;
  for (const name of ['', ...readdirSync(data, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(data, name), user.uid, user.gid);
  }
}

/** A folder only the server's user may enter. */
export function ownedFolder(path: string, place: Place): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (place.user !== undefined) chownSync(path, place.user.uid, place.user.gid);
}

function refuseOtherVersion(place: Place, found: string): void {
  if (found === String(majorVersion)) return;
  throw new EntenteError('store-corrupt', `${place.data} is a cluster of PostgreSQL ${found}, not ${majorVersion}.`, {
    hint: 'Export with the version of Entente that made it (`entente db export`), then import into a new desk.',
  });
}

async function initdb(folder: string, place: Place, binaries: Binaries): Promise<void> {
  const args = [
    '-D',
    folder,
    '-U',
    superuser,
    '--auth=trust',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
  ];
  const child = spawn(binaries.initdb, [...args, '--no-instructions'], {
    // a working folder that the server's user may not enter would stop it
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...place.user,
  });
  let said = '';
  child.stdout.on('data', (d) => (said += String(d)));
  child.stderr.on('data', (d) => (said += String(d)));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code === 0) return;
  const full = /No space left/.test(said);
  if (full) {
    throw new EntenteError('disk-full', 'The disk is full: the database could not be made.', {
      hint: 'Free at least 200 MB, then run the command again: nothing was left behind.',
    });
  }
  throw new EntenteError('store-unavailable', `The database could not be made: ${lastLines(said)}`, {
    hint: 'Run `entente doctor`, which names the usual causes and their cures.',
  });
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' · ');
}
