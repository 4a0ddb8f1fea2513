/** Door: the state of a table page is its URL. This file reads the query string and prints it back, canonical and short. */

export interface TableQuery {
  text: string;
  /** filter name -> value; several values of one filter are joined by commas, as the store reads them */
  filters: Readonly<Record<string, string>>;
  sort: string | null;
  descending: boolean;
  /** from 1 */
  page: number;
  size: number;
  /** chosen columns in the table's own order; null = the table's usual ones */
  columns: readonly string[] | null;
}

/** What of a table the query may name: anything else in the query string is ignored, so that old links keep working. */
interface QueryShape {
  filters: readonly { key: string }[];
  columns: readonly { key: string; sort?: string; hidden?: boolean }[];
  sort: string;
}

export const pageSizes = [25, 50, 100, 250] as const;
const usualSize = 50;
const lastPage = 100_000;

/** Column keys shown when none are chosen. */
const usualColumns = (shape: QueryShape): string[] => shape.columns.filter((c) => !c.hidden).map((c) => c.key);

function sortOf(value: string, shape: QueryShape): { sort: string; descending: boolean } {
  const descending = value.startsWith('-');
  const sort = descending ? value.slice(1) : value;
  const known = shape.columns.some((c) => c.key === sort && c.sort !== undefined);
  return known ? { sort, descending } : { sort: shape.sort.replace(/^-/, ''), descending: shape.sort.startsWith('-') };
}

const wholeNumber = (value: string | null, fallback: number): number =>
  value !== null && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : fallback;

export function parseTableQuery(params: URLSearchParams, shape: QueryShape): TableQuery {
  const filters: Record<string, string> = {};
  for (const { key } of shape.filters) {
    const values = params.getAll(key).flatMap((v) => v.split(','));
    const chosen = [...new Set(values.map((v) => v.trim()).filter((v) => v !== ''))];
    if (chosen.length > 0) filters[key] = chosen.join(',');
  }
  const named = new Set(params.getAll('cols').flatMap((v) => v.split(',')));
  const columns = shape.columns.map((c) => c.key).filter((key) => named.has(key));
  const size = wholeNumber(params.get('size'), usualSize);
  const usual = usualColumns(shape);
  return {
    text: (params.get('q') ?? '').trim(),
    filters,
    ...sortOf(params.get('sort') ?? shape.sort, shape),
    page: Math.min(wholeNumber(params.get('page'), 1), lastPage),
    size: pageSizes.find((s) => s === size) ?? usualSize,
    columns: columns.length === 0 || columns.join() === usual.join() ? null : columns,
  };
}

/** `?q=...` or ''. What equals the table's usual state is left out, so one state has one URL. */
export function printTableQuery(query: TableQuery, shape: QueryShape): string {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  for (const { key } of shape.filters) {
    const value = query.filters[key];
    if (value !== undefined) params.set(key, value);
  }
  const sort = query.sort === null ? shape.sort : `${query.descending ? '-' : ''}${query.sort}`;
  if (sort !== shape.sort) params.set('sort', sort);
  if (query.columns !== null) params.set('cols', query.columns.join(','));
  if (query.size !== usualSize) params.set('size', String(query.size));
  if (query.page !== 1) params.set('page', String(query.page));
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
