/** Sanctions lists in the store: a version is written whole or not at all, entries that stayed the same are left alone. */
import { sql } from 'kysely';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import { mainName } from '../../resolve/lists/entry.ts';
import type { ListChange, ListVersion } from '../../resolve/lists/version.ts';
import { hashOf } from '../canonical.ts';
import { type Db, portions, type Tx } from './database.ts';

export async function listVersions(db: Db, list?: string): Promise<ListVersion[]> {
  const { rows } = await sql<{ body: ListVersion; state: ListVersion['state'] }>`
    select body, state from list_versions where ${list === undefined ? sql`true` : sql`list = ${list}`}
    order by list, version`.execute(db);
  return rows.map(({ body, state }) => ({ ...body, state }));
}

/** Entries in force now, or of an earlier version; in order of list and id. */
export async function* listEntries(
  db: Db,
  { list, version }: { list?: string; version?: number } = {},
  size = 1000,
): AsyncGenerator<ListEntry> {
  const inForce =
    version === undefined ? sql`until is null` : sql`since <= ${version} and (until is null or until > ${version})`;
  const ofList = list === undefined ? sql`true` : sql`list = ${list}`;
  for (let after = { list: '', id: '' }; ; ) {
    const { rows } = await sql<{ list: string; id: string; body: ListEntry }>`
      select list, id, body from list_entries
      where ${ofList} and ${inForce} and (list, id) > (${after.list}, ${after.id})
      order by list, id limit ${size}`.execute(db);
    for (const row of rows) yield row.body;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last;
  }
}

/** An entry as it was from version to version, the latest first. */
export async function listEntry(
  db: Db,
  list: string,
  id: string,
): Promise<{ since: number; until: number | null; entry: ListEntry }[]> {
  const { rows } = await sql<{ since: number; until: number | null; entry: ListEntry }>`
    select since, until, body as entry from list_entries where list = ${list} and id = ${id} order by since desc`.execute(
    db,
  );
  return rows;
}

export interface NewListVersion {
  version: ListVersion;
  entries: readonly ListEntry[];
  changes: readonly ListChange[];
}

/** A held version brings no entries into force; one that is not held takes the place of any held one before it. */
export async function saveListVersion(tx: Tx, { version, entries, changes }: NewListVersion): Promise<void> {
  const { list } = version;
  await sql`delete from list_versions where list = ${list} and state = 'held'`.execute(tx);
  if (version.state === 'current') {
    await sql`update list_versions set state = 'past' where list = ${list} and state = 'current'`.execute(tx);
    await replaceEntries(tx, version, entries);
    await insertChanges(tx, changes);
  }
  await insertVersions(tx, [version]);
}

export async function insertVersions(tx: Tx, versions: readonly ListVersion[]): Promise<void> {
  const rows = versions.map(({ list, version, state, digest, ...rest }) => {
    // the state is the column's alone: it changes, the rest never does
    return { list, version, state, digest, body: JSON.stringify({ list, version, digest, ...rest }) };
  });
  for (const part of portions(rows)) await tx.insertInto('list_versions').values(part).execute();
}

async function replaceEntries(tx: Tx, { list, version }: ListVersion, entries: readonly ListEntry[]): Promise<void> {
  const { rows } = await sql<{ id: string; hash: string }>`
    select id, hash from list_entries where list = ${list} and until is null`.execute(tx);
  const known = new Map(rows.map((row) => [row.id, row.hash]));
  const hashed = entries.map((entry) => ({ entry, hash: hashOf(entry) }));
  const fresh = hashed.filter(({ entry, hash }) => known.get(entry.id) !== hash);
  const ids = new Set(entries.map((e) => e.id));
  const closed = [...rows.filter((row) => !ids.has(row.id)), ...fresh.map((f) => f.entry)].map((row) => row.id);
  for (const part of portions(closed, 5000)) {
    await sql`update list_entries set until = ${version}
      where list = ${list} and until is null and id = any(${part}::text[])`.execute(tx);
  }
  await insertEntries(
    tx,
    fresh.map(({ entry, hash }) => ({ entry, hash, since: version, until: null })),
  );
}

export interface EntryRow {
  entry: ListEntry;
  hash: string;
  since: number;
  until: number | null;
}

export async function insertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
  const values = rows.map(({ entry, hash, since, until }) => ({
    ...{ list: entry.list, id: entry.id, since, until, hash },
    ...{ authority: entry.authority, schema: entry.schema, name: mainName(entry) },
    names: entry.names.map((n) => n.value).join('\n'),
    programmes: entry.programmes,
    listed_on: entry.listedOn ?? '',
    body: JSON.stringify(entry),
  }));
  for (const part of portions(values)) await tx.insertInto('list_entries').values(part).execute();
}

export async function insertChanges(tx: Tx, changes: readonly ListChange[]): Promise<void> {
  const values = changes.map((change) => ({
    ...{ list: change.list, version: change.version, id: change.entry, what: change.what, date: change.date },
    ...{ authority: change.authority, name: change.name, programmes: change.programmes },
    body: JSON.stringify(change),
  }));
  for (const part of portions(values)) await tx.insertInto('list_changes').values(part).execute();
}
