/** The list pages of what derives from claims, and the desk's counts. */
import { sql } from 'kysely';
import type { ClaimKind } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import type { Event, FigureSeries } from '../../model/event.ts';
import type { Reach } from '../../model/tool.ts';
import type { Counts, ListQuery, Page, PairMonth } from '../store.ts';
import type { Db } from './database.ts';
import { holdsClaim, isTrue, type Listing, listPage, oneOf, overlaps } from './listing.ts';

const eventListing: Listing = {
  table: 'events',
  filters: { type: oneOf('type'), pair: overlaps('pairs'), month: oneOf('month'), claim: holdsClaim },
  sorts: { date: 'start_day', type: 'type', title: 'title', weight: 'weight', month: 'month', id: 'id' },
  descending: true,
  keys: ['id'],
};

const figureListing: Listing = {
  table: 'figures',
  filters: { type: oneOf('type'), unit: oneOf('unit'), conflict: isTrue('conflict') },
  sorts: { what: 'what', type: 'type', unit: 'unit', conflict: 'conflict', id: 'id' },
  descending: false,
  keys: ['id'],
};

const dealListing: Listing = {
  table: 'deals',
  filters: {
    id: oneOf('id'),
    claim: holdsClaim,
    pair: oneOf('pair'),
    level: oneOf('level'),
    category: oneOf('category'),
    progress: oneOf('progress'),
    epistemic: oneOf('epistemic'),
    state: oneOf('state'),
  },
  sorts: {
    id: 'id',
    title: 'title',
    pair: 'pair',
    level: 'level',
    category: 'category',
    progress: 'progress',
    epistemic: 'epistemic',
    state: 'state',
  },
  descending: false,
  keys: ['id'],
};

const reachListing: Listing = {
  table: 'reach',
  filters: {
    deal: oneOf('deal_id'),
    leg: oneOf('leg'),
    tool: oneOf('tool'),
    verdict: oneOf('verdict'),
    gap: oneOf('gap'),
    rule: oneOf('rule'),
  },
  sorts: { deal: 'deal_id', leg: 'leg', tool: 'tool', verdict: 'verdict', gap: 'gap', rule: 'rule' },
  descending: false,
  keys: ['deal_id', 'leg', 'tool', 'clause'],
};

export const events = (db: Db, query: ListQuery): Promise<Page<Event>> => listPage(db, eventListing, query);
export const figures = (db: Db, query: ListQuery): Promise<Page<FigureSeries>> => listPage(db, figureListing, query);
export const deals = (db: Db, query: ListQuery): Promise<Page<Deal>> => listPage(db, dealListing, query);
export const reach = (db: Db, query: ListQuery): Promise<Page<Reach>> => listPage(db, reachListing, query);

export async function pairMonths(db: Db, pair: string): Promise<PairMonth[]> {
  const rows = await db
    .selectFrom('pair_months')
    .selectAll()
    .where('pair', '=', pair)
    .where((eb) => eb.or([eb('cooperation', '<>', 0), eb('contention', '<>', 0)]))
    .orderBy('month')
    .orderBy('kind')
    .execute();
  return rows.map((r) => ({ ...r, kind: r.kind as ClaimKind }));
}

export async function counts(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*)::int from documents) as documents,
    (select coalesce(jsonb_object_agg(type, n order by type), '{}') from (
      select t.key as type, sum(t.value::int)::int as n from documents, jsonb_each_text(item_types) as t group by t.key) i) as items,
    (select coalesce(jsonb_object_agg(kind, n), '{}') from (
      select kind, count(*)::int as n from claims where state <> 'rejected' group by kind) k) as claims,
    (select count(*)::int from events) as events,
    (select count(*)::int from figures) as figures,
    (select count(*)::int from deals where state <> 'rejected') as deals,
    (select count(*)::int from reach where gap is not null) as gaps,
    (select coalesce(jsonb_object_agg(state, n), '{}') from (
      select state, count(*)::int as n from claims group by state) s) as "byState"`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a select without from returns one row');
  return row;
}
