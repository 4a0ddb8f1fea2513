/** List format: what the UK Sanctions List says the same way in XML and CSV. */
import { emptyEntry, type ListEntry } from '../entry.ts';
import { addAddress, addBirth, addBirths, addIdentifier, addName, addTo, dayFor, setTransport } from '../fill.ts';

export const ukList = { list: 'uk-sanctions-list', authority: 'UK', label: 'UK Sanctions List' } as const;

const schemata = { individual: 'Person', entity: 'Organization', ship: 'Vessel' } as const;

export interface Designation {
  id: string;
  kind: string;
  regime: string;
  source: string;
  measures: string;
  designated: string;
  updated: string;
  ofsi: string;
  un: string;
}

export function ukEntry(d: Designation): ListEntry {
  const schema = schemata[d.kind.trim().toLowerCase() as keyof typeof schemata] ?? 'LegalEntity';
  const entry = emptyEntry({ ...ukList, id: d.id, schema });
  if (d.ofsi !== '') entry.references['ofsi-group'] = d.ofsi;
  if (d.un !== '') entry.references['un'] = d.un;
  if (d.source !== '') entry.references['designation-source'] = d.source;
  addTo(entry.programmes, d.regime);
  addTo(entry.legalBasis, d.regime);
  addTo(entry.measures, ...d.measures.split('|'));
  entry.listedOn = dayFor(entry, 'Designated', d.designated);
  entry.updatedOn = dayFor(entry, 'Last updated', d.updated);
  return entry;
}

/** "Name 6" is the family name or the whole name of a firm or ship; names 1 to 5 go before it. */
export function takeUkName(
  entry: ListEntry,
  part: (n: number) => string,
  { type, strength }: { type: string; strength: string },
): void {
  const value = [1, 2, 3, 4, 5, 6].map(part).join(' ');
  const isPrimary = /^primary/i.test(type) && !/variation/i.test(type);
  const isWeak = /low/i.test(strength);
  addName(
    entry,
    value,
    isPrimary ? 'primary' : /former|f\.?k\.?a/i.test(`${type} ${strength}`) ? 'former' : isWeak ? 'weak' : 'alias',
  );
}

export function takeUkAddress(entry: ListEntry, lines: readonly string[], country: string): void {
  addAddress(entry, lines, country);
}

export interface Passport {
  label: string;
  number: string;
  more: string;
}

export function takeUkDocument(entry: ListEntry, { label, number, more }: Passport): void {
  // the list has one field for all national numbers: which it is stands in the words beside it
  const isNamed = /\b(?:INN|OGRN|tax|VAT|LEI|SWIFT|BIC)\b/i.test(more);
  addIdentifier(entry, { label: isNamed ? more : label, value: number, note: isNamed ? label : more });
}

export function takeUkBirth(entry: ListEntry, dates: readonly string[], places: readonly string[]): void {
  addBirths(entry, dates);
  for (const place of places) if (place !== '') addBirth(entry, '', place);
}

export interface ShipField {
  field: string;
  values: readonly string[];
}

export function takeUkShip(entry: ListEntry, fields: readonly ShipField[]): void {
  for (const { field, values } of fields) for (const value of values) setTransport(entry, field, value);
}

/** "(1) Russia (2) Cyprus" is two. */
export const several = (text: string): string[] =>
  text
    .split(/\(\d+\)/)
    .map((t) => t.trim().replace(/[.,;]$/, ''))
    .filter((t) => t !== '');
