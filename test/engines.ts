/** The engines the store must be equal on. What cannot run here is skipped by name. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, poolOf } from '../src/record/postgres/database.ts';
import { openPglite } from '../src/record/postgres/pglite.ts';
import { binariesPackage } from '../src/record/server/binaries.ts';
import { testDatabase } from './store.ts';

interface Engine {
  name: string;
  /** null when it can run, else why not */
  missing: string | null;
  open(): Promise<Database>;
}

const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/test';

export async function engines(): Promise<Engine[]> {
  return [
    {
      name: 'embedded PostgreSQL',
      missing: binariesPackage() ? null : 'no binaries for this platform',
      open: testDatabase,
    },
    { name: 'PGlite', missing: null, open: () => openPglite(null, 'entente') },
    { name: 'PostgreSQL server', missing: await serverMissing(), open: onServer },
  ];
}

async function serverMissing(): Promise<string | null> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    await client.end();
    return (rows[0]?.version ?? 0) >= 150000 ? null : 'older than PostgreSQL 15';
  } catch {
    return 'set TEST_DATABASE_URL to a PostgreSQL 15 or newer';
  }
}

/** A schema of its own on the server, dropped at the end. */
async function onServer(): Promise<Database> {
  const schema = `entente_test_${randomBytes(6).toString('hex')}`;
  const pool = poolOf({ connectionString: serverUrl }, schema);
  const close = async (): Promise<void> => {
    await pool.query(`drop schema if exists "${schema}" cascade`);
    await pool.end();
  };
  return { engine: 'server', pool, schema, close };
}
