/** Where the embedded server's folders go: in the desk, or in a state folder where the desk cannot hold them (settled 13). */
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import { shortHash } from '../../model/ids.ts';

/** The user the server runs as when we are root; PostgreSQL refuses to run as root itself. */
export interface ServerUser {
  uid: number;
  gid: number;
}

export interface Place {
  /** parent of everything below */
  base: string;
  /** the cluster; its name carries the major version, so that an upgrade never opens an old one */
  data: string;
  /** folder of the unix socket */
  socket: string;
  log: string;
  lock: string;
  user: ServerUser | undefined;
  /** why the cluster is not in the desk's own folder; null when it is */
  moved: string | null;
}

export const majorVersion = 18;
/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107;
const nobody: ServerUser = { uid: 65534, gid: 65534 };

const socketFile = (folder: string): string => join(folder, '.s.PGSQL.5432');
export const socketTooLong = (folder: string): boolean => Buffer.byteLength(socketFile(folder)) > longestSocketPath;

/** Where this desk's server is or would be; makes nothing. */
export function placeFor(home: string): Place {
  const desk = resolve(home);
  const own = join(desk, 'store');
  const user = serverUser(desk);
  const pointer = join(own, 'location');
  if (existsSync(pointer)) {
    const base = readFileSync(pointer, 'utf8').trim();
    if (existsSync(base)) return placeIn(base, user, `decided when the desk was made (${pointer})`);
  }
  const why = unfit(own, user);
  if (why === null) return placeIn(own, user, null);
  const elsewhere = placeIn(stateFolder(desk, user), user, why);
  const moved = placeIn(own, user, null);
  if (!existsSync(moved.data)) return elsewhere;
  // The desk was moved here with its data in it: the data stays, and only the socket can go elsewhere.
  if (user === undefined || closedParent(own, user) === null) return { ...moved, socket: elsewhere.socket };
  throw new EntenteError('folder-read-only', `The desk's database cannot run where the desk is now: ${why}.`, {
    hint: `Move ${desk} to a folder that other users may enter, or give them the right to (chmod o+x).`,
  });
}

/** Makes the base folder. A desk keeps its place: one outside the desk is written down in it. */
export function placeOf(home: string): Place {
  const own = join(resolve(home), 'store');
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    const place = placeFor(home);
    for (const folder of [place.base, dirname(place.socket)]) mkdirSync(folder, { recursive: true, mode: 0o755 });
    // root opens an analyst's desk: what it makes there stays the analyst's
    if (place.user !== undefined && place.user !== nobody) chownSync(own, place.user.uid, place.user.gid);
    if (place.base !== own) writeFileSync(join(own, 'location'), `${place.base}\n`);
    return place;
  } catch (cause) {
    throw asEntenteError(cause);
  }
}

/** Why the server cannot live in this folder, or null. */
function unfit(folder: string, user: ServerUser | undefined): string | null {
  const closed = user === undefined ? null : closedParent(folder, user);
  if (closed !== null) return `the server's user (${user?.uid}) may not enter ${closed}`;
  if (socketTooLong(join(folder, 'run'))) return `the path of its socket is longer than ${longestSocketPath} bytes`;
  return null;
}

/** The first folder on the way down that the user may not pass, or null. */
export function closedParent(folder: string, user: ServerUser): string | null {
  const parent = dirname(folder);
  const above = parent === folder ? null : closedParent(parent, user);
  if (above !== null || !existsSync(folder)) return above;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return mode & bit ? null : folder;
}

function placeIn(base: string, user: ServerUser | undefined, moved: string | null): Place {
  return {
    base,
    data: join(base, `postgres-${majorVersion}`),
    socket: join(base, 'run'),
    log: join(base, 'server.log'),
    lock: join(base, 'start.lock'),
    user,
    moved,
  };
}

/** The desk's owner, so that its files stay theirs; nobody where root owns the desk itself. */
function serverUser(desk: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (!existsSync(desk)) return nobody;
  const { uid, gid } = statSync(desk);
  return uid === 0 ? nobody : { uid, gid };
}

function stateFolder(desk: string, user: ServerUser | undefined): string {
  const name = shortHash('desk', desk);
  const own = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  for (const root of ['/var/lib/entente', join(own, 'entente')]) {
    const base = join(root, name);
    if (socketTooLong(join(base, 'run')) || !canBeMade(base)) continue;
    if (user === undefined || closedParent(base, user) === null) return base;
  }
  throw new EntenteError('folder-read-only', `No folder for the desk's database: ${desk} cannot hold it.`, {
    hint: 'Choose another desk folder with --home DIR (a short path that other users may enter), or set DATABASE_URL.',
  });
}

function canBeMade(path: string): boolean {
  if (!existsSync(path)) return canBeMade(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
