/** List format: OFAC's CSV without headers: SDN (or CONS_PRIM), ALT, ADD and the comments that did not fit. Latin-1, `-0- ` for nothing, a 0x1A at the end. */
import { EntenteError } from '../../../model/errors.ts';
import { bareRows } from '../csv-records.ts';
import { emptyEntry, type ListEntry, type ListFile, type ListRead, type ListSignal } from '../entry.ts';
import { addAddress, addIdentifier, addName, addTo, isNothing, joinBirths, joined, setTransport } from '../fill.ts';
import type { FileHead, ListReader } from '../reader.ts';
import { readRemarks } from './ofac-remarks.ts';

type Part = 'sdn' | 'alt' | 'add' | 'comments';
const widths: Readonly<Record<Part, number>> = { sdn: 12, alt: 5, add: 6, comments: 2 };

export const ofacCsv: ListReader = {
  id: 'ofac-csv',
  label: 'OFAC as CSV (SDN.CSV with ALT.CSV and ADD.CSV)',
  verified: true,
  recognise: partOf,
  read(files): ListRead {
    const signals: ListSignal[] = [];
    const rowsOf = (part: Part): string[][] =>
      files.filter((f) => f.part === part).flatMap((file) => rowsIn(file, part, signals));
    const main = rowsOf('sdn');
    if (main.length === 0) throw alone(files[0]?.name ?? '');
    const list = listOf(main);
    const all = main.map((row) => entryOf(row, list));
    // of two rows with one number the first takes the names and addresses
    const entries = new Map([...all].reverse().map((entry) => [entry.id, entry]));
    const missing = (['alt', 'add'] as const).filter((part) => !files.some((f) => f.part === part));
    for (const part of missing) {
      const message = `${part === 'alt' ? 'Other names (ALT.CSV)' : 'Addresses (ADD.CSV)'} were not given: give all files in one command.`;
      signals.push({ code: 'part-missing', entry: null, message });
    }
    const orphans = [
      ...rowsOf('alt').filter((row) => !addAlias(entries, row)),
      ...rowsOf('add').filter((row) => !addPlace(entries, row)),
    ];
    for (const row of orphans) {
      signals.push({
        code: 'part-orphan',
        entry: row[0] ?? null,
        message: `No entry ${row[0]} for: ${row.slice(1).join(', ')}`,
      });
    }
    readAllRemarks(entries, main, rowsOf('comments'));
    return { ...list, published: null, entries: all, unread: [], signals };
  },
};

/** By the form of the first rows: a number, then what only that part has. */
function partOf({ lines, root }: FileHead): Part | null {
  if (root !== null || !/^\d+,/.test(lines[0] ?? '')) return null;
  const rows = bareRows(lines.slice(0, -1).slice(0, 40).join('\n') || (lines[0] ?? ''), 'head');
  const every = (test: (row: string[]) => boolean): boolean => rows.length > 0 && rows.every(test);
  if (every((r) => r.length === 12 && r.slice(4).some((c) => c.trim() === '-0-'))) return 'sdn';
  if (every((r) => r.length === 5 && /^(?:aka|fka|nka)$/.test((r[2] ?? '').trim()))) return 'alt';
  if (every((r) => r.length === 6 && /^\d+$/.test(r[1] ?? '') && r.some((c) => c.trim() === '-0-'))) return 'add';
  return every((r) => r.length === 2) ? 'comments' : null;
}

/** Valid UTF-8 with letters beyond ASCII is UTF-8; everything else is what OFAC documents, Latin-1. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function rowsIn(file: ListFile, part: Part, signals: ListSignal[]): string[][] {
  const text = decoded(file.bytes);
  const plain = text.replaceAll('\u001a', '');
  if (/\u001a(?=[^\u001a\s])/.test(text))
    signals.push({
      code: 'stray-byte',
      entry: null,
      message: `${file.name}: a 0x1A byte stood inside the text; the text around it was read.`,
    });
  const rows = bareRows(plain, file.name).map((row) => row.map((cell) => (isNothing(cell) ? '' : cell.trim())));
  const last = rows.at(-1);
  if (last !== undefined && last.length !== widths[part]) {
    throw new EntenteError(
      'format-broken',
      `${file.name} breaks off: its last row has ${last.length} of ${widths[part]} columns.`,
      {
        hint: 'Download it again unchanged; nothing was taken in, the list in force stays.',
      },
    );
  }
  return rows.filter((row, i) => {
    if (row.length === widths[part]) return true;
    signals.push({
      code: 'bad-row',
      entry: row[0] ?? null,
      message: `${file.name}, row ${i + 1} has ${row.length} of ${widths[part]} columns: ${row.join(', ')}`,
    });
    return false;
  });
}

/** Programmes of OFAC's other lists: a file that has nothing else is the consolidated non-SDN list. */
const nonSdn =
  /^(?:NS-PLC|FSE-\w+|CMIC-.*|NS-CMIC.*|CAPTA.*|561-?RELATED|NS-MBS.*|MBS.*|UKRAINE-EO13662|RUSSIA-EO14024|IRAN-EO13599|13599|IFSR|.*-DIRECTIVE.*)$/i;

function listOf(rows: readonly (readonly string[])[]): Pick<ListRead, 'list' | 'authority' | 'label'> {
  const isOther = rows.every((row) => programmesIn(row[3] ?? '').every((p) => nonSdn.test(p)));
  return isOther
    ? { list: 'us-ofac-cons', authority: 'OFAC', label: 'OFAC consolidated list (non-SDN)' }
    : { list: 'us-ofac-sdn', authority: 'OFAC', label: 'OFAC Specially Designated Nationals' };
}

/** `SDGT] [IFSR`, also with the outer brackets. */
const programmesIn = (field: string): string[] =>
  field
    .split(/\]\s*\[/)
    .map((p) => p.replace(/^\[|\]$/g, '').trim())
    .filter((p) => p !== '');

const schemata = { individual: 'Person', vessel: 'Vessel', aircraft: 'Airplane' } as const;

function entryOf(row: readonly string[], { list, authority }: Pick<ListRead, 'list' | 'authority'>): ListEntry {
  const [id = '', name = '', type = '', programmes = '', title = '', callSign = '', ...rest] = row;
  const [vesselType = '', tonnage = '', gross = '', flag = '', owner = ''] = rest;
  const schema = schemata[type as keyof typeof schemata] ?? 'Organization';
  const entry = emptyEntry({ authority, list, id, schema });
  addName(entry, name, 'primary');
  addTo(entry.programmes, ...programmesIn(programmes));
  addTo(entry.positions, ...title.split(/;\s*/));
  addIdentifier(entry, { label: 'Call sign', value: callSign });
  setTransport(entry, 'vessel type', vesselType);
  setTransport(entry, 'tonnage', tonnage);
  setTransport(entry, 'gross registered tonnage', gross);
  setTransport(entry, 'vessel flag', flag);
  setTransport(entry, 'vessel owner', owner);
  return entry;
}

function addAlias(entries: ReadonlyMap<string, ListEntry>, row: readonly string[]): boolean {
  const entry = entries.get(row[0] ?? '');
  if (entry === undefined) return false;
  addName(entry, row[3] ?? '', row[2] === 'fka' ? 'former' : 'alias');
  entry.remarks = joined(entry.remarks, row[4] ?? '');
  return true;
}

function addPlace(entries: ReadonlyMap<string, ListEntry>, row: readonly string[]): boolean {
  const entry = entries.get(row[0] ?? '');
  if (entry === undefined) return false;
  addAddress(entry, [row[2] ?? '', row[3] ?? ''], row[4] ?? '');
  entry.remarks = joined(entry.remarks, row[5] ?? '');
  return true;
}

function readAllRemarks(
  entries: ReadonlyMap<string, ListEntry>,
  main: readonly string[][],
  comments: readonly string[][],
): void {
  const more = new Map<string, string>();
  for (const [id = '', text = ''] of comments) more.set(id, `${more.get(id) ?? ''}${text}`);
  for (const row of main) {
    const entry = entries.get(row[0] ?? '');
    const remarks = `${row[11] ?? ''}${more.get(row[0] ?? '') ?? ''}`;
    if (entry === undefined || remarks === '') continue;
    entry.remarks = joined(remarks, entry.remarks);
    readRemarks(entry, remarks);
    joinBirths(entry);
  }
}

const alone = (name: string): EntenteError =>
  new EntenteError('format-unknown', `${name} is only a part of OFAC's list: the main file is missing.`, {
    hint: 'Give the files of one list in one command: entente lists import SDN.CSV ALT.CSV ADD.CSV',
  });
