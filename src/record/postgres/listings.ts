/** The list pages over sanctions lists: entries in force, and designation events. */
import { sql } from 'kysely';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import type { ListChange } from '../../resolve/lists/version.ts';
import type { ListQuery, Page } from '../store.ts';
import type { Db } from './database.ts';
import { type Listing, listPage, oneOf, overlaps } from './listing.ts';

/** Letters anywhere in any of the entry's names; signs of pattern languages are plain characters. */
const inNames = (column: string) => (text: string) => sql`position(lower(${text}) in lower(${sql.ref(column)})) > 0`;

const entryListing: Listing = {
  table: 'list_entries',
  where: sql`until is null`,
  filters: {
    list: oneOf('list'),
    id: oneOf('id'),
    authority: oneOf('authority'),
    schema: oneOf('schema'),
    programme: overlaps('programmes'),
  },
  sorts: { name: 'name', list: 'list', authority: 'authority', schema: 'schema', listed: 'listed_on', id: 'id' },
  descending: false,
  keys: ['list', 'id'],
  text: inNames('names'),
};

const changeListing: Listing = {
  table: 'list_changes',
  filters: {
    list: oneOf('list'),
    id: oneOf('id'),
    authority: oneOf('authority'),
    what: oneOf('what'),
    programme: overlaps('programmes'),
    version: (values) => sql`version = any(${values.filter((v) => /^\d{1,9}$/.test(v)).map(Number)}::integer[])`,
  },
  sorts: { date: 'date', name: 'name', what: 'what', authority: 'authority', list: 'list' },
  descending: true,
  keys: ['list', 'version', 'id'],
  text: inNames('name'),
};

export const listEntriesPage = (db: Db, query: ListQuery): Promise<Page<ListEntry>> =>
  listPage<ListEntry>(db, entryListing, query);

export const listChanges = (db: Db, query: ListQuery): Promise<Page<ListChange>> =>
  listPage<ListChange>(db, changeListing, query);
