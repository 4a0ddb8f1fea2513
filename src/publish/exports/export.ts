/** The plug of an export: which records, and their columns for CSV. JSON and JSON lines print the model's own objects. */
import { stringify } from 'csv-stringify/sync';
import type { Store } from '../../record/store.ts';

/** Version of the codebook (types, fields, conventions), stamped on every row and file. */
export const codebookVersion = '1';

interface ExportColumn<Row> {
  key: string;
  /** what it holds, for the codebook */
  about: string;
  cell(row: Row): string | number | null;
}

/** `load` leaves out what no export may hold: anything from a document marked above TLP clear (settled 19). */
export interface Export<Item, Row = Item> {
  name: string;
  about: string;
  columns: readonly ExportColumn<Row>[];
  load(store: Store): AsyncIterable<Item>;
  /** CSV lines of one object: a leg each, a value each */
  rows(item: Item): readonly Row[];
  /** forms of its own beside CSV and JSON, as other tools read them */
  forms?: Readonly<Record<string, (store: Store) => AsyncIterable<string>>>;
}

export const exportFormats = ['csv', 'json', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The file in pieces. CSV is RFC 4180; a cell that would start a formula is disarmed; unknown is empty. */
export async function* printed<Item, Row>(
  what: Export<Item, Row>,
  format: ExportFormat,
  store: Store,
): AsyncIterable<string> {
  if (format === 'csv') yield csvLine([...what.columns.map((c) => c.key), 'codebook']);
  if (format === 'json') yield `{"entente":"${what.name}","codebook":"${codebookVersion}","rows":[`;
  let first = true;
  for await (const item of what.load(store)) {
    if (format === 'csv')
      for (const row of what.rows(item))
        yield csvLine([...what.columns.map((c) => c.cell(row) ?? ''), codebookVersion]);
    else if (format === 'jsonl') yield `${JSON.stringify(item)}\n`;
    else yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
  if (format === 'json') yield '\n]}\n';
}

const csvLine = (cells: readonly (string | number)[]): string =>
  stringify([[...cells]], { escape_formulas: true, record_delimiter: '\r\n' });

/** Ids of documents whose marking keeps them inside the desk. */
export async function withheld(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const document of store.allDocuments()) if (document.marking !== 'clear') ids.add(document.id);
  return ids;
}

/** All rows of a list, page by page. */
export async function* paged<T>(page: (offset: number) => Promise<{ rows: T[] }>): AsyncIterable<T> {
  for (let offset = 0; ; ) {
    const { rows } = await page(offset);
    yield* rows;
    if (rows.length === 0) return;
    offset += rows.length;
  }
}
