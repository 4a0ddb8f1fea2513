/** One database: a pool of connections to it, and the kysely layer over the pool. Knows nothing of claims. */
import { Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { EntenteError } from '../../model/errors.ts';
import { migrations } from '../migrations/index.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** What the store, the jobs and the tests share. */
export interface Database {
  readonly engine: 'embedded' | 'server' | 'pglite';
  readonly pool: pg.Pool;
  readonly schema: string;
  close(): Promise<void>;
}

const dateOid = 1082;

/** A day stays the string that it is; node-postgres would make it midnight of the local time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === dateOid ? (value: string) => value : pg.types.getTypeParser(oid, format ?? 'text'),
};

/** Where names are looked up: the desk's own schema, and public for the trigram extension. */
export const searchPath = (schema: string): string => `"${schema}",public`;

/** A pool whose connections all work in `schema`. */
export function poolOf(config: pg.PoolConfig, schema: string): pg.Pool {
  const options = `-c search_path=${searchPath(schema)}`;
  const pool = new pg.Pool({ application_name: 'entente', max: 8, options, ...config, types });
  // An idle connection that breaks shows in the next query; it must not end the process.
  pool.on('error', () => undefined);
  return pool;
}

export function kyselyOver(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings the schema up to date. Safe with several processes: the migrator takes a lock in the database. */
export async function migrate(db: Db, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  await sql`create extension if not exists pg_trgm with schema public`.execute(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: schema,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((r) => r.status === 'Error')?.migrationName;
  throw new EntenteError(
    'store-corrupt',
    `The database could not be brought up to date${failed ? ` (${failed})` : ''}.`,
    {
      hint: 'If a newer Entente has used this database, use that version; else report the cause shown with --debug.',
      cause: error,
    },
  );
}

/** Runs `work` in one transaction; again when the database undid it because another writer was in the way. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (cause) {
      const code = (cause as { code?: string }).code;
      // 40001 serialization failure, 40P01 deadlock
      if (attempt === 5 || (code !== '40001' && code !== '40P01')) throw cause;
    }
  }
}

/** Rows in portions, so that a statement never has more parameters than PostgreSQL takes (65,535). */
export function* portions<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}
