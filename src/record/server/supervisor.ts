/** The embedded PostgreSQL server: started by the first process that opens the desk, adopted by the next, stopped by the last. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EntenteError } from '../../model/errors.ts';
import { type Binaries, binariesFor } from './binaries.ts';
import { ensureCluster, lastLines, ownedFolder, serverEnvironment, superuser } from './cluster.ts';
import { type Lock, takeLock } from './lock.ts';
import { type Place, placeOf } from './place.ts';

export interface Attachment {
  readonly connection: { host: string; user: string; database: string };
  /** leaves; stops the server when nobody else is connected */
  release(): Promise<void>;
}

const database = 'entente';
/** How long a start may take: a killed server replays at most 512 MB of log first. */
const startLimitMs = 60_000;

/** Attaches to the desk's server, starting it if it does not answer. A connection held open tells others that we are here. */
export async function attach(home: string): Promise<Attachment> {
  const place = placeOf(home);
  const lock = await startLock(place);
  try {
    if (!(await answers(place))) await start(place);
    const presence = await enter(place);
    return {
      connection: { host: place.socket, user: superuser, database },
      release: () => leave(place, presence),
    };
  } finally {
    await lock.release();
  }
}

/** `entente db stop`: stops the server whoever is connected. False when none was running. */
export async function stopServer(home: string): Promise<boolean> {
  const place = placeOf(home);
  const lock = await startLock(place);
  try {
    const client = await connect(place, 'postgres').catch(() => undefined);
    if (client === undefined) return false;
    await stop(place, client);
    return true;
  } finally {
    await lock.release();
  }
}

/** Only a connection proves that a server runs; a process number proves nothing. */
export async function answers(place: Place): Promise<boolean> {
  for (let waited = 0; ; waited += 50) {
    try {
      await (await connect(place, 'postgres')).end();
      return true;
    } catch (cause) {
      const { code = '' } = cause as { code?: string };
      if (code === 'ENOENT' || code === 'ECONNREFUSED') return false;
      // 57P03: starting up or shutting down; either ends soon. Any other refusal is an answer, too.
      if (code !== '57P03' || waited >= startLimitMs) {
        if (/^[0-9A-Z]{5}$/.test(code)) return true;
        throw cause;
      }
    }
    await pause(50);
  }
}

function startLock(place: Place): Promise<Lock> {
  return takeLock(place.lock, {
    waitMs: startLimitMs,
    // PostgreSQL itself refuses a second server on its folder, so an abandoned lock may be passed
    voidAfterMs: 2 * startLimitMs,
    busy: (holder) =>
      new EntenteError('desk-busy', `Process ${holder} has been starting this desk's database for a minute.`, {
        hint: `End that process, or delete ${place.lock} if it is gone.`,
      }),
  });
}

async function connect(place: Place, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: place.socket,
    user: superuser,
    database: name,
    application_name: 'entente',
    connectionTimeoutMillis: 10_000,
  });
  // a server that goes away shows in the next query; it must not end the process
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function enter(place: Place): Promise<pg.Client> {
  try {
    return await connect(place, database);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '3D000') throw cause;
  }
  const first = await connect(place, 'postgres');
  await first.query(`create database ${database}`);
  await first.end();
  return connect(place, database);
}

async function start(place: Place): Promise<void> {
  const binaries = binariesFor(place);
  await ensureCluster(place, binaries);
  ownedFolder(place.socket, place);
  for (let attempt = 1; ; attempt++) {
    const failure = await launch(place, binaries);
    if (failure === null) return;
    // The children of a killed server take a moment to notice; until then PostgreSQL refuses a new one.
    if (attempt === 5 || (!dropForeignPidFile(place) && failure.code !== 'desk-busy')) throw failure;
    await pause(400);
  }
}

/** Detached from the terminal's process group: Ctrl-C reaches us first, and we stop the server in order. */
async function launch(place: Place, binaries: Binaries): Promise<EntenteError | null> {
  const tooLarge = existsSync(place.log) && statSync(place.log).size > 1_000_000;
  const log = openSync(place.log, tooLarge ? 'w' : 'a');
  if (place.user !== undefined) fchownSync(log, place.user.uid, place.user.gid);
  const before = tooLarge ? 0 : statSync(place.log).size;
  const child = spawn(binaries.postgres, ['-D', place.data, ...settings(place)], {
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
    ...place.user,
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.on('exit', () => (ended = true)).on('error', () => (ended = true));
  for (let waited = 0; waited < startLimitMs && !ended; waited += 20) {
    await pause(20);
    if (existsSync(join(place.socket, '.s.PGSQL.5432')) && (await answers(place))) return null;
  }
  return startFailure(readFileSync(place.log).subarray(before).toString('utf8'), place);
}

function settings(place: Place): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: `"${place.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    jit: 'off',
    log_min_messages: 'fatal',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function startFailure(said: string, place: Place): EntenteError {
  if (/No space left/.test(said)) {
    return new EntenteError('disk-full', 'The database cannot start: the disk is full.', {
      hint: 'Free some space, then run the command again: nothing was lost.',
    });
  }
  if (/postmaster\.pid" already exists|still in use/.test(said)) {
    return new EntenteError('desk-busy', `Another server holds ${place.data} but does not answer on its socket.`, {
      hint: 'End it (it may run in another container), then try again. Entente never starts a second one on the same data.',
    });
  }
  return new EntenteError('store-unavailable', `The database did not start: ${lastLines(said) || 'it said nothing'}`, {
    hint: `The full log is ${place.log}. \`entente doctor\` names the usual causes.`,
  });
}

/** After a crash the number in postmaster.pid may belong to another program by now, which PostgreSQL cannot tell. Linux can. */
function dropForeignPidFile(place: Place): boolean {
  const file = join(place.data, 'postmaster.pid');
  const comm = existsSync(file) ? `/proc/${readFileSync(file, 'utf8').split('\n')[0]}/comm` : '';
  if (comm === '' || !existsSync(comm) || readFileSync(comm, 'utf8').trim() === 'postgres') return false;
  rmSync(file);
  return true;
}

async function leave(place: Place, presence: pg.Client): Promise<void> {
  const lock = await startLock(place).catch(() => undefined);
  try {
    const others = await presence
      .query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    if (others?.rows[0]?.n === 0) await stop(place, presence);
    else await presence.end().catch(() => undefined);
  } finally {
    await lock?.release();
  }
}

/** The running server itself tells its process number; SIGINT is PostgreSQL's fast, orderly stop. */
async function stop(place: Place, client: pg.Client): Promise<void> {
  const told = await client
    .query<{ pid: string }>(`select pg_read_file('postmaster.pid') as pid`)
    .catch(() => undefined);
  // it died since it was last asked: nothing is left to stop, and the next start recovers
  if (!told) return client.end().catch(() => undefined);
  try {
    process.kill(Number(told.rows[0]?.pid.split('\n')[0]), 'SIGINT');
  } catch (cause) {
    // killed by somebody else: nothing is left to stop, and the next start recovers
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return client.end();
    throw cause;
  }
  await client.end().catch(() => undefined);
  for (let waited = 0; waited < startLimitMs && existsSync(join(place.data, 'postmaster.pid')); waited += 10)
    await pause(10);
}
