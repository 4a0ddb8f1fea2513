/** List format: the UK Sanctions List as CSV: a line with the report's date, then a row per name of a designation. */
import { type CsvRow, csvRows } from '../csv-records.ts';
import type { ListEntry, ListRead } from '../entry.ts';
import { addIdentifier, addName, addTo, joinBirths, joined } from '../fill.ts';
import { dayOf } from '../list-date.ts';
import type { ListReader } from '../reader.ts';
import { Unread } from '../unread.ts';
import { decoded } from './ofac-csv.ts';
import {
  several,
  takeUkAddress,
  takeUkBirth,
  takeUkDocument,
  takeUkName,
  takeUkShip,
  ukEntry,
  ukList,
} from './uk-parts.ts';

const isHeader = (line: string): boolean => /Unique ID/.test(line) && /Name 6/.test(line) && /Regime Name/.test(line);

export const ukCsv: ListReader = {
  id: 'uk-csv',
  label: 'UK Sanctions List as CSV',
  verified: false,
  recognise: ({ lines }) => (lines.slice(0, 5).some(isHeader) ? 'list' : null),
  read([file]): ListRead {
    const text = decoded(file?.bytes ?? new Uint8Array());
    const lines = text.split('\n', 6);
    const from = Math.max(lines.findIndex(isHeader), 0);
    const published = dayOf(/Report Date:?\s*"?([\w-]+)/i.exec(lines.slice(0, from).join(' '))?.[1]);
    const rows = csvRows(text, { file: file?.name ?? '', from: from + 1 });
    const unread = new Unread();
    const entries = new Map<string, ListEntry>();
    for (const row of rows) {
      const id = row.get('Unique ID');
      if (id === '') continue;
      const entry = entries.get(id) ?? designationOf(row, id);
      entries.set(id, entry);
      takeRow(entry, row);
    }
    for (const row of rows) row.tellUnread(unread);
    for (const entry of entries.values()) joinBirths(entry);
    return { ...ukList, published, entries: [...entries.values()], unread: unread.list(), signals: [] };
  },
};

function designationOf(row: CsvRow, id: string): ListEntry {
  row.skip('Non-latin script type');
  return ukEntry({
    ...{ id, kind: row.get('Designation Type'), regime: row.get('Regime Name'), source: row.get('Designation source') },
    ...{
      measures: row.get('Sanctions Imposed'),
      designated: row.get('Date Designated'),
      updated: row.get('Last Updated'),
    },
    ...{ ofsi: row.get('OFSI Group ID'), un: row.get('UN Reference Number') },
  });
}

const ship: readonly (readonly [string, string])[] = [
  ['Current owner/operator (s)', 'owner or operator'],
  ['Previous owner/operator (s)', 'previous owner or operator'],
  ['Current believed flag of ship', 'vessel flag'],
  ['Previous flags', 'former vessel flag'],
  ['Type of ship', 'vessel type'],
  ['Tonnage of ship', 'tonnage'],
  ['Length of ship', 'length'],
  ['Year Built', 'year built'],
  ['Hull identification number (HIN)', 'hull identification number'],
  ['Type of entity', 'type of entity'],
];

function takeRow(entry: ListEntry, row: CsvRow): void {
  const how = { type: row.get('Name type') || row.get('Name Type'), strength: row.get('Alias strength') };
  takeUkName(entry, (n) => row.get(`Name ${n}`), how);
  addName(entry, row.get('Name non-latin script'), 'alias', row.get('Non-latin script language').toLowerCase());
  addTo(entry.positions, row.get('Title'), ...several(row.get('Position')));
  entry.reasons ??= joined(row.get('UK Statement of Reasons'));
  const other = row.get('Other Information');
  if (!(entry.remarks ?? '').split('\n').includes(other)) entry.remarks = joined(entry.remarks, other);
  const lines = [1, 2, 3, 4, 5, 6].map((n) => row.get(`Address Line ${n}`));
  takeUkAddress(entry, [...lines, row.get('Address Postal Code')], row.get('Address Country'));
  addIdentifier(entry, { label: 'Phone', value: row.get('Phone number') });
  addIdentifier(entry, { label: 'Email', value: row.get('Email address') });
  addIdentifier(entry, { label: 'Website', value: row.get('Website') });
  addTo(entry.nationalities, ...several(row.get('Nationality(/ies)')));
  entry.gender ??= row.get('Gender') || null;
  const place = [row.get('Town of birth'), row.get('Country of birth')].filter((p) => p !== '').join(', ');
  takeUkBirth(entry, several(row.get('D.O.B')), [place]);
  const [passport, national] = [row.get('Passport number'), row.get('National Identifier number')];
  takeUkDocument(entry, { label: 'Passport', number: passport, more: row.get('Passport additional information') });
  takeUkDocument(entry, {
    label: 'National identification',
    number: national,
    more: row.get('National Identifier additional information'),
  });
  for (const value of several(row.get('Business registration number (s)')))
    addIdentifier(entry, { label: 'Business registration', value });
  for (const value of several(row.get('IMO number'))) addIdentifier(entry, { label: 'IMO', value });
  for (const [column, relation] of [
    ['Parent company', 'Parent company'],
    ['Subsidiaries', 'Subsidiary'],
  ] as const)
    for (const name of several(row.get(column)))
      if (!entry.links.some((l) => l.name === name)) entry.links.push({ relation, name });
  takeUkShip(
    entry,
    ship.map(([column, field]) => ({ field, values: [row.get(column)] })),
  );
}
