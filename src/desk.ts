/** The desk: one folder with its store, archive and vocabulary. CLI, API and web all start here. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openArchive } from './collect/archive.ts';
import type { Clock } from './model/clock.ts';
import { asEntenteError, EntenteError } from './model/errors.ts';
import { openStore } from './record/open-store.ts';
import { loadVocabulary, packageRoot } from './vocabulary/load.ts';
import type { Workbench } from './work/workbench.ts';

/** What the doors (CLI, API, web) work with. */
export interface Desk extends Workbench {
  close(): Promise<void>;
}

export interface DeskOptions {
  /** the desk's folder */
  home: string;
  clock: Clock;
  /** make the folder where there is none; else that is an error with the cure */
  create?: boolean;
  /** a PostgreSQL server of one's own; else the embedded one in the desk's folder */
  databaseUrl?: string;
}

/** Errors: desk-missing, folder-read-only, disk-full, store-unavailable, vocabulary-invalid. */
export async function openDesk({
  home,
  clock,
  create = false,
  databaseUrl = process.env['DATABASE_URL'],
}: DeskOptions): Promise<Desk> {
  const folder = resolve(home);
  if (!existsSync(folder)) {
    if (!create)
      throw new EntenteError('desk-missing', `There is no desk in ${folder}.`, {
        hint: 'Make one with `entente init --home DIR`, or point --home at an existing one.',
      });
    makeFolder(folder);
  }
  const vocabulary = loadVocabulary({ package: packageRoot(), overlay: folder });
  const archive = openArchive(join(folder, 'archive'));
  const store = await openStore({ home: folder, clock, ...(databaseUrl ? { databaseUrl } : {}) });
  return { home: folder, store, archive, vocabulary, clock, close: () => store.close() };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw asEntenteError(cause);
  }
}
