/** Door: a table is defined once; the page, .json and .csv show the same rows, columns and order. */
import { stringify } from 'csv-stringify/sync';
import type { Desk } from '../desk.ts';
import type { ListQuery, Page } from '../record/store.ts';
import { fourPlaces } from './numbers.ts';
import { type Grounds, onSamples } from './samples.ts';
import type { TableQuery } from './table-query.ts';
import { parseTableQuery } from './table-query.ts';

/** A cell: the value that .json and .csv print, and how the page dresses it. */
export interface Cell {
  value: string | number | null;
  href?: string;
  /** drawn as a mark of this class beside its word: `state accepted`, `sample` */
  mark?: string;
  /** language of the text, where it is not the desk's English */
  lang?: string;
}

type CellSource = Cell | string | number | null;

interface Column<T> {
  key: string;
  label: string;
  cell: (row: T, desk: Desk) => CellSource;
  /** the store's sort key; absent = not sortable */
  sort?: string;
  numeric?: boolean;
  /** shown only when chosen */
  hidden?: boolean;
  /** holds running text: gets the room the others leave */
  wide?: boolean;
}

export interface Filter {
  key: string;
  label: string;
  /** values to choose from; absent = typed by hand */
  options?: (desk: Desk) => readonly { value: string; label: string }[];
  placeholder?: string;
}

interface Identity {
  id: string;
  /** path of the row's own page, without the host the desk is served under */
  url: string;
}

interface TableDefinition<T> {
  /** path and file name: `documents` */
  name: string;
  title: string;
  /** one row, several rows */
  noun: readonly [string, string];
  /** one sentence under the heading */
  intro: string;
  searchable: boolean;
  columns: readonly Column<T>[];
  filters: readonly Filter[];
  /** usual order, `-published` */
  sort: string;
  /** what `load` finds for words comes best first, and stays so unless a column is sorted by */
  ranked?: boolean;
  /** what a program opens the row with; stands in every .json and .csv, whatever columns are chosen */
  identity: (row: T) => Identity;
  /** the documents or claims a row rests on, so that samples are marked */
  grounds?: (row: T) => Grounds;
  load: (desk: Desk, query: ListQuery) => Promise<Page<T>>;
}

/** One page of a table, ready to be drawn or printed. */
export interface TableView {
  table: Table;
  query: TableQuery;
  columns: readonly Omit<Column<never>, 'cell'>[];
  rows: readonly (Identity & { cells: readonly Cell[]; sample: boolean })[];
  total: number;
  more: boolean;
}

/** A table without its row type: what routes and pages work with. */
export interface Table extends Omit<TableDefinition<never>, 'columns' | 'load' | 'grounds' | 'identity'> {
  columns: readonly Omit<Column<never>, 'cell'>[];
  view: (desk: Desk, params: URLSearchParams) => Promise<TableView>;
}

const cellOf = (source: CellSource): Cell =>
  source === null || typeof source !== 'object' ? { value: source } : source;

export function defineTable<T>(definition: TableDefinition<T>): Table {
  const { load, grounds, identity, ...shape } = definition;
  const table: Table = {
    ...shape,
    async view(desk, params) {
      const query = parseTableQuery(params, definition);
      const columns = definition.columns.filter((c) => query.columns?.includes(c.key) ?? !c.hidden);
      const page = await load(desk, listQuery(query, definition.columns));
      const samples = grounds === undefined ? [] : await onSamples(desk, page.rows.map(grounds));
      const rows = page.rows.map((row, i) => ({
        ...identity(row),
        cells: columns.map((column) => cellOf(column.cell(row, desk))),
        sample: samples[i] ?? false,
      }));
      return { table, query, columns, rows, total: page.total, more: page.more };
    },
  };
  return table;
}

/** What the store is asked for. */
export function listQuery(query: TableQuery, columns: readonly { key: string; sort?: string }[]): ListQuery {
  const sort = columns.find((c) => c.key === query.sort)?.sort;
  return {
    ...(query.text === '' ? {} : { text: query.text }),
    ...(sort === undefined ? {} : { sort, descending: query.descending }),
    filters: query.filters,
    offset: (query.page - 1) * query.size,
    limit: query.size,
  };
}

const printable = ({ value }: Cell): Cell['value'] => (typeof value === 'number' ? fourPlaces(value) : value);

/** Rows as the page shows them, keyed by column, each with its id and the path of its page. */
export function tableJson(view: TableView) {
  return {
    ok: true as const,
    table: view.table.name,
    total: view.total,
    more: view.more,
    page: view.query.page,
    size: view.query.size,
    rows: view.rows.map(({ id, url, cells }) => ({
      ...Object.fromEntries(view.columns.map((column, i) => [column.key, cells[i] ? printable(cells[i]) : null])),
      id,
      url,
    })),
  };
}

/** RFC 4180 with a byte-order mark for spreadsheets; a cell that would start a formula is disarmed. */
export function tableCsv(view: TableView): string {
  // the columns of the page keep their places; an id that is shown already is not printed twice
  const hasId = view.columns.some((c) => c.key === 'id');
  const rows = view.rows.map(({ id, url, cells }) => [
    ...cells.map((cell) => printable(cell) ?? ''),
    ...(hasId ? [] : [id]),
    url,
  ]);
  const header = [...view.columns.map((c) => c.key), ...(hasId ? [] : ['id']), 'url'];
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

/** Pages a list that is already in memory (vocabulary) the way the store pages its tables. */
export function pageOf<T>(rows: readonly T[], query: ListQuery, sortValue: (row: T, key: string) => string): Page<T> {
  const { sort, offset = 0, limit = rows.length } = query;
  const sign = query.descending ? -1 : 1;
  const sorted =
    sort === undefined
      ? rows
      : [...rows].sort((a, b) => sign * sortValue(a, sort).localeCompare(sortValue(b, sort), 'en', { numeric: true }));
  return { rows: sorted.slice(offset, offset + limit), total: rows.length, more: false };
}
