/** Events, figures and the gap map: derived records, replaced as a whole. What is equal is left alone. */
import { sql } from 'kysely';
import type { Event, FigureSeries } from '../../model/event.ts';
import type { Reach } from '../../model/tool.ts';
import { hashOf } from '../canonical.ts';
import type { Change } from '../store.ts';
import { portions, type Tx } from './database.ts';
import { announce, type Entry } from './outbox.ts';
import { vectorOf } from './text-search.ts';

type Row = Readonly<Record<string, unknown>>;

interface Derived<T> {
  table: 'events' | 'figures' | 'reach';
  key: readonly string[];
  /** announced as; figures follow from claims and are not */
  kind: Change['kind'] | null;
  subject: (key: Row) => string;
  columns: (record: T) => Row;
  words: (record: T) => string;
}

const events: Derived<Event> = {
  table: 'events',
  key: ['id'],
  kind: 'event',
  subject: (row) => String(row['id']),
  columns: (e) => ({
    id: e.id,
    type: e.type,
    month: (e.time?.start ?? e.firstReported ?? '').slice(0, 7),
    start_day: e.time?.start ?? '',
    weight: e.weight,
    pairs: [...new Set(e.edges.map((edge) => edge.pair))].sort(),
    title: e.title,
  }),
  words: (e) => [e.title, ...e.parties.map((p) => p.name), ...e.objects, e.place?.text ?? ''].join('\n'),
};

const figures: Derived<FigureSeries> = {
  table: 'figures',
  key: ['id'],
  kind: null,
  subject: (row) => String(row['id']),
  columns: (f) => ({ id: f.id, type: f.type, unit: f.unit ?? '', what: f.what, conflict: f.conflict }),
  words: (f) => [f.what, f.unit ?? '', ...f.parties.map((p) => p.name), ...f.points.map((p) => p.speaker)].join('\n'),
};

const reachCells: Derived<Reach> = {
  table: 'reach',
  key: ['deal_id', 'leg', 'tool', 'clause'],
  kind: 'reach',
  subject: (row) => `${row['deal_id']}/${row['leg']}/${row['tool']}`,
  columns: (r) => ({
    deal_id: r.deal,
    leg: r.leg,
    tool: r.tool,
    clause: r.clause,
    verdict: r.verdict,
    rule: r.rule,
    gap: r.gap,
  }),
  words: (r) => [r.tool, r.clause, r.reason].join('\n'),
};

export const replaceEvents = (tx: Tx, all: readonly Event[], at: string) => replace(tx, events, all, at);
export const replaceFigures = (tx: Tx, all: readonly FigureSeries[], at: string) => replace(tx, figures, all, at);
export const replaceReach = (tx: Tx, all: readonly Reach[], at: string) => replace(tx, reachCells, all, at);

export const insertEvents = (tx: Tx, some: readonly Event[]) => insert(tx, events, some);
export const insertFigures = (tx: Tx, some: readonly FigureSeries[]) => insert(tx, figures, some);
export const insertReach = (tx: Tx, some: readonly Reach[]) => insert(tx, reachCells, some);

function insert<T>(tx: Tx, derived: Derived<T>, records: readonly T[]): Promise<void> {
  return upsert(
    tx,
    derived,
    records.map((r) => rowOf(derived, r)),
  );
}

function rowOf<T>(derived: Derived<T>, record: T): Row & { hash: string } {
  const vector = vectorOf(derived.words(record), 'en');
  return { ...derived.columns(record), hash: hashOf(record), vector, body: JSON.stringify(record) };
}

async function replace<T>(tx: Tx, derived: Derived<T>, records: readonly T[], at: string): Promise<void> {
  // One rebuild at a time: two at once would each take out what the other put in.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`replace ${derived.table}`}, 0))`.execute(tx);
  const keys = derived.key.map((k) => sql.ref(k));
  const { rows } = await sql<Row & { hash: string }>`
    select hash, ${sql.join(keys)} from ${sql.table(derived.table)}`.execute(tx);
  const keyOf = (row: Row): string => derived.key.map((k) => row[k]).join('\u001f');
  const before = new Map(rows.map((r) => [keyOf(r), r]));
  const entries: Entry[] = [];
  const note = (row: Row, what: Change['what']) => {
    if (derived.kind !== null) entries.push({ kind: derived.kind, subject: derived.subject(row), what });
  };
  const changed: Row[] = [];
  // The last of several with one key stands.
  for (const [key, record] of new Map(records.map((r) => [keyOf(derived.columns(r)), r]))) {
    const known = before.get(key);
    before.delete(key);
    const row = rowOf(derived, record);
    if (known?.hash === row.hash) continue;
    note(row, known === undefined ? 'added' : 'revised');
    changed.push(row);
  }
  for (const row of before.values()) note(row, 'withdrawn');
  await remove(tx, derived, [...before.values()]);
  await upsert(tx, derived, changed);
  await announce(tx, at, entries);
}

async function remove<T>(tx: Tx, derived: Derived<T>, rows: readonly Row[]): Promise<void> {
  for (const part of portions(rows)) {
    const keys = part.map((row) => sql`(${sql.join(derived.key.map((k) => row[k]))})`);
    await sql`
      delete from ${sql.table(derived.table)}
      where (${sql.join(derived.key.map((k) => sql.ref(k)))}) in (${sql.join(keys)})`.execute(tx);
  }
}

async function upsert<T>(tx: Tx, derived: Derived<T>, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const rest = names.filter((n) => !derived.key.includes(n));
  for (const part of portions(rows)) {
    const values = part.map((row) => sql`(${sql.join(names.map((n) => row[n]))})`);
    const set = rest.map((n) => sql`${sql.ref(n)} = excluded.${sql.ref(n)}`);
    await sql`
      insert into ${sql.table(derived.table)} (${sql.join(names.map((n) => sql.ref(n)))}) values ${sql.join(values)}
      on conflict (${sql.join(derived.key.map((k) => sql.ref(k)))}) do update set ${sql.join(set)}`.execute(tx);
  }
}
