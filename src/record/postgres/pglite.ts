/** PGlite: PostgreSQL compiled to WebAssembly. In memory for tests; on disk, for one process alone, where no binary exists. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EntenteError } from '../../model/errors.ts';
import { type Lock, takeLock } from '../server/lock.ts';
import { type Database, poolOf, searchPath } from './database.ts';

/** `folder` null: in memory. */
export async function openPglite(folder: string | null, schema: string): Promise<Database> {
  // Loaded only where it is used: it takes 600 MB.
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const lock = folder === null ? null : await alone(folder);
  try {
    const engine = await PGlite.create({ ...(folder === null ? {} : { dataDir: folder }), extensions: { pg_trgm } });
    // no connection parameters here: its one session is told directly
    await engine.exec(`set search_path to ${searchPath(schema)}`);
    // One connection is all there is, and it must not be dropped when idle.
    const pool = poolOf({ ...createPgConfig(engine), max: 1, idleTimeoutMillis: 0 }, schema);
    const close = async (): Promise<void> => {
      await pool.end();
      await engine.close();
      await lock?.release();
    };
    return { engine: 'pglite', pool, schema, close };
  } catch (cause) {
    await lock?.release();
    throw cause;
  }
}

/** Two processes on one PGlite folder lose rows without an error, so the second is refused. */
function alone(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '..', 'pglite.lock');
  return takeLock(path, {
    waitMs: 2000,
    busy: (holder) =>
      new EntenteError(
        'desk-busy',
        `This desk is open in process ${holder}, and its database takes one process only.`,
        {
          hint: `Close that process, or set DATABASE_URL to a PostgreSQL server. If it is gone, delete ${path}.`,
        },
      ),
  });
}
