/** The migrations in order. To add one: a file `NNNN-name.ts` with `up`, and a line here; a published one never changes. */
import type { Migration } from 'kysely';
import { up as first } from './0001-first.ts';
import { up as fingerprints } from './0002-fingerprints.ts';
import { up as sanctionsLists } from './0003-sanctions-lists.ts';
import { up as actors } from './0004-actors.ts';
import { up as sources } from './0005-sources.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-fingerprints': { up: fingerprints },
  '0003-sanctions-lists': { up: sanctionsLists },
  '0004-actors': { up: actors },
  '0005-sources': { up: sources },
};
