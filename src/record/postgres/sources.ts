/** Sources in the store: one row a source; a lease keeps two processes from visiting it at the same time. */
import { type RawBuilder, sql } from 'kysely';
import type { KeptSource, SourceHealth, SourceRow, SourceRun } from '../../collect/kept-source.ts';
import type { FinishedRun } from '../source-store.ts';
import type { ListQuery, Page } from '../store.ts';
import { type Db, portions, type Tx } from './database.ts';
import { type Listing, listPage, oneOf } from './listing.ts';

const whole = sql`body || jsonb_build_object('health', health)`;

const listing: Listing = {
  table: 'sources',
  row: whole,
  filters: {
    id: oneOf('id'),
    kind: oneOf('kind'),
    state: oneOf('state'),
    health: (values) => sql.join(values.map(healthIs), sql` or `),
  },
  sorts: {
    title: 'title',
    kind: 'kind',
    state: 'state',
    due: 'due',
    lastOk: 'last_ok',
    failures: 'failures',
    id: 'id',
  },
  descending: false,
  keys: ['id'],
  text: (query) => sql`position(lower(${query}) in lower(title || ' ' || address)) > 0`,
};

/** How the list page calls them: failing = its last visit failed. */
function healthIs(value: string): RawBuilder<unknown> {
  if (value === 'failing') return sql`failures > 0`;
  if (value === 'well') return sql`(failures = 0 and last_ok <> '')`;
  return value === 'new' ? sql`(failures = 0 and last_ok = '')` : sql`false`;
}

export const sources = (db: Db, query: ListQuery): Promise<Page<SourceRow>> => listPage<SourceRow>(db, listing, query);

export async function sourceOf(db: Db, id: string): Promise<SourceRow | undefined> {
  const { rows } = await sql<{ row: SourceRow }>`select ${whole} as row from sources where id = ${id}`.execute(db);
  return rows[0]?.row;
}

export async function saveSource(tx: Tx, source: KeptSource, health: SourceHealth): Promise<void> {
  const row = { ...columnsOf(source), ...healthColumns(health) };
  await tx
    .insertInto('sources')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

const columnsOf = (source: KeptSource) => ({
  ...{ id: source.id, kind: source.kind, title: source.title, address: source.address },
  body: JSON.stringify(source),
});

const healthColumns = (health: SourceHealth) => ({
  ...{ state: health.state, due: health.due, last_ok: health.lastOk ?? '', failures: health.failures },
  health: JSON.stringify(health),
});

export async function removeSource(tx: Tx, id: string): Promise<void> {
  for (const table of ['source_documents', 'source_marks', 'source_runs'] as const)
    await tx.deleteFrom(table).where('source_id', '=', id).execute();
  await tx.deleteFrom('sources').where('id', '=', id).execute();
}

interface Lease {
  at: string;
  until: string;
}

export const takeDue = (tx: Tx, { at, until, limit }: Lease & { limit: number }): Promise<SourceRow[]> =>
  leased(
    tx,
    { at, until },
    sql`state = 'active' and due <= ${at} and (leased_until is null or leased_until <= ${at})
    order by due, id limit ${limit}`,
  );

export const takeSource = async (tx: Tx, id: string, lease: Lease): Promise<SourceRow | undefined> =>
  (await leased(tx, lease, sql`id = ${id} and (leased_until is null or leased_until <= ${lease.at})`))[0];

/** `skip locked`: what another process is about to take is passed over, not waited for. */
async function leased(tx: Tx, { until }: Lease, which: RawBuilder<unknown>): Promise<SourceRow[]> {
  const { rows } = await sql<{ row: SourceRow; due: string }>`
    with taken as (select id from sources where ${which} for update skip locked)
    update sources set leased_until = ${until} where id in (select id from taken)
    returning ${whole} as row, coalesce(due, '') as due`.execute(tx);
  return rows.sort((a, b) => (a.due === b.due ? compare(a.row.id, b.row.id) : compare(a.due, b.due))).map((r) => r.row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export async function saveRun(tx: Tx, { run, health, marks, documents }: FinishedRun): Promise<void> {
  const { rows } = await sql<{ health: SourceHealth }>`
    select health from sources where id = ${run.source} for update`.execute(tx);
  const now = rows[0]?.health;
  if (now === undefined) return;
  const kept = now.state === 'paused' ? { ...health, state: now.state, why: now.why, due: null } : health;
  await tx
    .updateTable('sources')
    .set({ ...healthColumns(kept), leased_until: null })
    .where('id', '=', run.source)
    .execute();
  await sql`insert into source_runs (source_id, number, body)
    select ${run.source}, n, ${JSON.stringify(run)}::jsonb || jsonb_build_object('number', n)
    from (select coalesce(max(number), 0) + 1 as n from source_runs where source_id = ${run.source}) as next`.execute(
    tx,
  );
  const marked = [...marks].map(([key, mark]) => ({ source_id: run.source, key, mark }));
  for (const part of portions(marked)) {
    await tx
      .insertInto('source_marks')
      .values(part)
      .onConflict((on) => on.columns(['source_id', 'key']).doUpdateSet({ mark: sql`excluded.mark` }))
      .execute();
  }
  const given = [...new Set(documents)].map((id) => ({ document_id: id, source_id: run.source }));
  for (const part of portions(given))
    await tx
      .insertInto('source_documents')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute();
}

export async function sourceRuns(db: Db, id: string, limit: number): Promise<SourceRun[]> {
  const { rows } = await sql<{ body: SourceRun }>`
    select body from source_runs where source_id = ${id} order by number desc limit ${limit}`.execute(db);
  return rows.map((r) => r.body);
}

export async function sourceMarks(db: Db, id: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; mark: string }>`
    select key, mark from source_marks where source_id = ${id}`.execute(db);
  return new Map(rows.map((r) => [r.key, r.mark]));
}

export async function hasText(db: Db, key: string, textDigest: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from documents where key = ${key} and body->>'textDigest' = ${textDigest} limit 1`.execute(db);
  return rows.length > 0;
}
