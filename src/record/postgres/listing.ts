/** List pages of all tables: filters, text search, whitelisted sort orders and capped totals, said once. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { EntenteError } from '../../model/errors.ts';
import type { ListQuery, Page } from '../store.ts';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';
import { queryOf } from './text-search.ts';

type Condition = Expression<SqlBool> | RawBuilder<unknown>;

export interface Listing {
  table: keyof Tables;
  /** what a row of the page is; `body` unless said otherwise */
  row?: RawBuilder<unknown>;
  /** filter -> condition for its values (a comma list in the URL) */
  filters: Readonly<Record<string, (values: string[]) => Condition>>;
  /** sort key -> column; the first is the default */
  sorts: Readonly<Record<string, string>>;
  descending: boolean;
  /** columns that make the order total */
  keys: readonly string[];
  /** always holds */
  where?: RawBuilder<unknown>;
  text?: (query: string) => Condition;
}

/** Counting stops here: "1000+" (counts over millions of rows cost more than they tell). */
const countedUpTo = 1000;
const longestPage = 1000;

export async function listPage<T>(db: Db, listing: Listing, query: ListQuery): Promise<Page<T>> {
  const table = sql.table(listing.table);
  const where = conditionsOf(listing, query);
  const limit = Math.min(Math.max(query.limit ?? 50, 0), longestPage);
  const offset = Math.max(query.offset ?? 0, 0);
  const { rows } = await sql<{ row: T }>`
    select ${listing.row ?? sql`body`} as row from ${table} where ${where}
    order by ${orderOf(listing, query)} limit ${limit} offset ${offset}`.execute(db);
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from ${table} where ${where} limit ${countedUpTo + 1}) as capped`.execute(
    db,
  );
  const total = counted.rows[0]?.n ?? 0;
  return { rows: rows.map((r) => r.row), total: Math.min(total, countedUpTo), more: total > countedUpTo };
}

function conditionsOf(listing: Listing, query: ListQuery): RawBuilder<unknown> {
  const conditions: Condition[] = [listing.where ?? sql`true`];
  for (const [name, value] of Object.entries(query.filters ?? {})) {
    const filter = listing.filters[name];
    if (filter === undefined) throw unknown('filter', name, Object.keys(listing.filters));
    const values = value
      .split(',')
      .map((v) => v.trim())
      .filter((v) => v !== '');
    if (values.length > 0) conditions.push(filter(values));
  }
  const text = query.text?.trim() ?? '';
  if (text !== '') conditions.push((listing.text ?? matchesVector)(text));
  return sql.join(
    conditions.map((c) => sql`(${c})`),
    sql` and `,
  );
}

function orderOf(listing: Listing, query: ListQuery): RawBuilder<unknown> {
  const sort = query.sort ?? Object.keys(listing.sorts)[0] ?? '';
  const column = listing.sorts[sort];
  if (column === undefined) throw unknown('sort order', sort, Object.keys(listing.sorts));
  const down = query.descending ?? (query.sort === undefined && listing.descending);
  const direction = sql.raw(down ? 'desc' : 'asc');
  const columns = [column, ...listing.keys.filter((k) => k !== column)];
  return sql.join(columns.map((c) => sql`${sql.ref(c)} ${direction}`));
}

function unknown(what: string, name: string, known: readonly string[]): EntenteError {
  return new EntenteError('usage', `There is no ${what} "${name}" here.`, { hint: `Known: ${known.join(', ')}.` });
}

/** The column equals one of the values. */
export const oneOf =
  (column: string) =>
  (values: string[]): Condition =>
    sql`${sql.ref(column)} = any(${values}::text[])`;

/** `true`, `yes`, `1` and their opposites. */
export const isTrue =
  (column: string) =>
  (values: string[]): Condition =>
    sql`${sql.ref(column)} = any(${values.map((v) => /^(?:true|yes|1)$/i.test(v))}::boolean[])`;

export const overlaps =
  (column: string) =>
  (values: string[]): Condition =>
    sql`${sql.ref(column)} && ${values}::text[]`;

/** Rests on one of the claims: the `claims` of its body, which have an index of their own. */
export const holdsClaim = (values: string[]): Condition => sql`body->'claims' ?| ${values}::text[]`;

const matchesVector = (text: string): Condition => sql`vector @@ ${queryOf(text)}`;
