/** Stage resolve: CSV lists as rows that know what was asked of them, so that the rest can be told as unread. */
import { parse } from 'csv-parse/sync';
import { EntenteError } from '../../model/errors.ts';
import type { Unread } from './unread.ts';

export class CsvRow {
  private readonly cells: Readonly<Record<string, string>>;
  private readonly asked: Set<string>;

  constructor(cells: Readonly<Record<string, string>>, asked: Set<string>) {
    this.cells = cells;
    this.asked = asked;
  }

  /** '' where there is no such column. */
  get(column: string): string {
    this.asked.add(column);
    return (this.cells[column] ?? '').trim();
  }

  /** Columns that hold no fact about the entry. */
  skip(...columns: string[]): void {
    for (const column of columns) this.asked.add(column);
  }

  tellUnread(unread: Unread): void {
    for (const [column, value] of Object.entries(this.cells)) {
      if (!this.asked.has(column) && value.trim() !== '') unread.add(column, value.trim());
    }
  }
}

interface CsvOptions {
  file: string;
  delimiter?: string;
  /** lines before the header */
  from?: number;
}

/** Rows by the names of the header; a row with too few or too many cells is an error: what follows cannot be trusted. */
export function csvRows(text: string, { file, delimiter = ',', from = 1 }: CsvOptions): CsvRow[] {
  const rows = parsed(text, { file, delimiter, from });
  const asked = new Set<string>();
  return rows.map((cells) => new CsvRow(cells, asked));
}

function parsed(text: string, { file, delimiter, from }: Required<CsvOptions>): Record<string, string>[] {
  try {
    return parse(text, {
      delimiter,
      from_line: from,
      bom: true,
      // "Name Type" and "Name type" are one column to us
      columns: (header: string[]) => header.map((h) => h.trim()),
      relax_quotes: true,
      skip_empty_lines: true,
    }) as Record<string, string>[];
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Rows of a file without a header. */
export function bareRows(text: string, file: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][];
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): EntenteError {
  const { lines, message } = cause as { lines?: number; message: string };
  return new EntenteError(
    'format-broken',
    `${file} breaks off or is damaged${lines === undefined ? '' : ` near line ${lines}`}: ${message}.`,
    { hint: 'Download it again unchanged; nothing was taken in, the list in force stays.', cause },
  );
}
