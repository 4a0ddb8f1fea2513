/** Opens the store of a desk: the embedded server, a server by its URL, or PGlite where no binary exists. */
import { join, resolve } from 'node:path';
import type { Clock } from '../model/clock.ts';
import { type Database, poolOf } from './postgres/database.ts';
import { storeError } from './postgres/errors.ts';
import { openPglite } from './postgres/pglite.ts';
import { postgresStore } from './postgres/postgres-store.ts';
import { binariesPackage } from './server/binaries.ts';
import { attach } from './server/supervisor.ts';
import type { Store } from './store.ts';

export interface DatabaseOptions {
  /** the desk's folder */
  home: string;
  /** `postgres://...`: PostgreSQL 15 or newer */
  databaseUrl?: string | undefined;
  engine?: Database['engine'];
  /** several desks may share one server, each in its schema */
  schema?: string;
}

export async function openStore(options: DatabaseOptions & { clock: Clock }): Promise<Store> {
  let database: Database | undefined;
  try {
    database = await openDatabase(options);
    return await postgresStore(database, options.clock);
  } catch (cause) {
    await database?.close().catch(() => undefined);
    throw storeError(cause);
  }
}

/** The connection without the store over it. */
async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { home, databaseUrl, schema = 'entente' } = options;
  const engine = options.engine ?? (databaseUrl ? 'server' : binariesPackage() ? 'embedded' : 'pglite');
  if (engine === 'pglite') return openPglite(join(resolve(home), 'store', 'pglite'), schema);
  if (engine === 'server') {
    const pool = poolOf({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }, schema);
    return { engine, pool, schema, close: () => pool.end() };
  }
  const attachment = await attach(home);
  const pool = poolOf(attachment.connection, schema);
  const close = async (): Promise<void> => {
    await pool.end();
    await attachment.release();
  };
  return { engine, pool, schema, close };
}
