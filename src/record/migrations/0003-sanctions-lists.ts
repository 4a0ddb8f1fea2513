/** Sanctions lists: every version of every list, an entry as long as it stayed the same, and what changed between versions. */
import { type Kysely, sql } from 'kysely';

// An entry's row holds from version `since` until version `until` (null: still in force): any version can be read back,
// and an entry that never changes is kept once.
const statements = [
  `create table list_versions (
    list text collate "C" not null,
    version integer not null,
    state text not null,
    digest text not null,
    body jsonb not null,
    primary key (list, version))`,

  `create table list_entries (
    list text collate "C" not null,
    id text collate "C" not null,
    since integer not null,
    until integer,
    hash text not null,
    authority text collate "C" not null,
    schema text collate "C" not null,
    name text collate "C" not null,
    names text not null,
    programmes text[] not null,
    listed_on text collate "C" not null,
    body jsonb not null,
    primary key (list, id, since))`,
  `create index list_entries_current on list_entries (list, id) where until is null`,
  `create index list_entries_programmes on list_entries using gin (programmes) where until is null`,

  `create table list_changes (
    list text collate "C" not null,
    version integer not null,
    id text collate "C" not null,
    what text collate "C" not null,
    date text collate "C" not null,
    authority text collate "C" not null,
    name text collate "C" not null,
    programmes text[] not null,
    body jsonb not null,
    primary key (list, version, id))`,
  `create index list_changes_date on list_changes (date, list, id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
