/** Door: the state of a table page is its URL. This file reads the query string and prints it back, canonical and short. */

export interface TableQuery {
  text: string;
  /** filter name -> value; several values of one filter are joined by commas, as the store reads them */
  filters: Readonly<Record<string, string>>;
  /** null: best first */
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
  /** its rows come best first where words are looked for, unless a column is sorted by */
  ranked?: boolean;
}

export const pageSizes = [25, 50, 100, 250] as const;
const usualSize = 50;
const lastPage = 100_000;

/** Column keys shown when none are chosen. */
const usualColumns = (shape: QueryShape): string[] => shape.columns.filter((c) => !c.hidden).map((c) => c.key);

/** Without a column to sort by, a search in a ranked table keeps the order it was found in. */
const isRanked = (text: string, shape: Pick<QueryShape, 'ranked'>): boolean => shape.ranked === true && text !== '';

function sortOf(value: string | null, text: string, shape: QueryShape): Pick<TableQuery, 'sort' | 'descending'> {
  if (value === null)
    return isRanked(text, shape) ? { sort: null, descending: false } : sortOf(shape.sort, text, shape);
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
  const text = (params.get('q') ?? '').trim();
  return {
    text,
    filters,
    ...sortOf(params.get('sort'), text, shape),
    page: Math.min(wholeNumber(params.get('page'), 1), lastPage),
    size: pageSizes.find((s) => s === size) ?? usualSize,
    columns: columns.length === 0 || columns.join() === usual.join() ? null : columns,
  };
}

/** What `sort` must say; null where that is the usual order anyway. */
export function printedSort(query: TableQuery, shape: Pick<QueryShape, 'sort' | 'ranked'>): string | null {
  if (query.sort === null) return null;
  const sort = `${query.descending ? '-' : ''}${query.sort}`;
  return sort === shape.sort && !isRanked(query.text, shape) ? null : sort;
}

/** `?q=...` or ''. What equals the table's usual state is left out, so one state has one URL. */
export function printTableQuery(query: TableQuery, shape: QueryShape): string {
  const params = new URLSearchParams();
  if (query.text !== '') params.set('q', query.text);
  for (const { key } of shape.filters) {
    const value = query.filters[key];
    if (value !== undefined) params.set(key, value);
  }
  const sort = printedSort(query, shape);
  if (sort !== null) params.set('sort', sort);
  if (query.columns !== null) params.set('cols', query.columns.join(','));
  if (query.size !== usualSize) params.set('size', String(query.size));
  if (query.page !== 1) params.set('page', String(query.page));
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
