/** Jobs on names: the rows of a table as subjects. What cannot be read for sure is refused: a broken name finds nothing, and "no hit" would be a false all-clear. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { EntenteError } from '../model/errors.ts';
import { decodeText, wideCharset } from '../read/charset.ts';
import { hasNameColumn, type Subject, subjectOfRow } from '../resolve/screening/subject.ts';

/** A table with a header that names persons, firms or ships; cells parted by comma, semicolon or tab. */
export async function subjectsOfCsv(path: string): Promise<Subject[]> {
  const bytes = await readFile(path);
  refuseBinary(path, bytes);
  const text = bytes.length === 0 ? '' : textOf(path, bytes);
  const [header = '', ...lines] = text.split(/\r?\n/);
  // Excel's own first line, which says what parts the cells
  const told = /^sep=(.)$/i.exec(header)?.[1];
  const table = told === undefined ? text : lines.join('\n');
  const rows = rowsIn(path, table, told ?? delimiterOf(header));
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length === 0)
    throw new EntenteError('file-empty', `${path} holds no row.`, {
      hint: 'A table has a first line with the column name, and a line for each name.',
    });
  if (!hasNameColumn(columns)) {
    throw new EntenteError('usage', `${path} has no column of names; it has: ${columns.join(', ').slice(0, 200)}.`, {
      hint: 'Call it name; further columns are read: schema, birth_date, imo, inn, ogrn, lei, passport.',
    });
  }
  return rows.flatMap((row, i) => subjectOfRow(row, `row ${i + (told === undefined ? 2 : 3)}`) ?? []);
}

/** Of the three the one that parts the header most often, outside quotes. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const [best = ','] = [',', ';', '\t'].sort((a, b) => bare.split(b).length - bare.split(a).length);
  return best;
}

function rowsIn(path: string, text: string, delimiter: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, delimiter, skip_empty_lines: true, relax_column_count: true });
  } catch (cause) {
    throw new EntenteError('format-broken', `${path} is no table that can be read: ${(cause as Error).message}.`, {
      hint: 'Close every quotation mark, or save the table again as CSV.',
      cause,
    });
  }
}

/** What spreadsheets keep under the name of a table: a ZIP (xlsx, ods), an old workbook, a PDF. */
const starts = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF'];

function refuseBinary(path: string, bytes: Uint8Array): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start) || wideCharset(bytes) !== undefined;
  if (isWide || !(bytes.includes(0) || starts.some((s) => start.startsWith(s)))) return;
  throw new EntenteError('file-binary', `${path} is binary data and no table of text.`, {
    hint: 'Open it in a spreadsheet and save it as CSV (UTF-8).',
  });
}

/** Four accented Latin letters in a row stand in no language's names: they are Cyrillic, Arabic or Han read in the wrong charset. */
const wrongCharset = /[\u00c0-\u00ff]{4}/;

function textOf(path: string, bytes: Uint8Array): string {
  const { text, charset } = decodeText(bytes);
  const isDoubtful = charset === 'windows-1252' && wrongCharset.test(text);
  const read = isDoubtful || cyrillic.includes(charset) ? bestCased(bytes) : text;
  const broken = read.indexOf('\ufffd');
  if (read !== '' && broken < 0) return read.replace(/^\ufeff/, '');
  const line = text.slice(0, Math.max(0, broken < 0 ? text.search(/[^\p{ASCII}]/u) : broken)).split('\n').length;
  throw new EntenteError('file-unreadable', `${path}: the letters of line ${line} cannot be read for sure.`, {
    hint: 'Save the table as CSV in UTF-8. Nothing was screened: a broken name finds nothing.',
  });
}

const cyrillic = ['windows-1251', 'koi8-r'];
const casedWords = /(?<!\p{L})\p{Script=Cyrillic}(?<=\p{Lu})(?:\p{Ll}+|\p{Lu}+)(?!\p{L})/gu;

/** The two Cyrillic charsets swap capitals and small letters, and names are written with capitals: the reading with more words so written, '' where neither has more. */
function bestCased(bytes: Uint8Array): string {
  const [windows = '', koi = ''] = cyrillic.map((charset) => new TextDecoder(charset).decode(bytes));
  const [a, b] = [windows, koi].map((text) => text.match(casedWords)?.length ?? 0) as [number, number];
  return a === b ? '' : a > b ? windows : koi;
}
