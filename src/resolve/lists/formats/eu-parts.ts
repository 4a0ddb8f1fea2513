/** List format: what the EU's XML and CSV share: the same facts, once as attributes and once as columns. */
import { emptyEntry, type ListEntry } from '../entry.ts';
import { addAddress, addBirthDate, addIdentifier, addName, addTo, joined } from '../fill.ts';
import { type ListDate, listDate } from '../list-date.ts';

/** Reads a fact's field by the name it has as an XML attribute. */
export type Field = (name: string) => string;

export const euList = {
  list: 'eu-consolidated',
  authority: 'EU',
  label: 'EU consolidated financial sanctions list',
} as const;

export function euEntry(id: string, classification: string): ListEntry {
  const schema = /^p(?:erson)?$/i.test(classification) ? 'Person' : 'Organization';
  return emptyEntry({ ...euList, id, schema });
}

export function takeName(entry: ListEntry, field: Field): void {
  const parts = ['firstName', 'middleName', 'lastName'].map(field).join(' ');
  const whole = field('wholeName') || parts;
  // `strong` is what the Council calls a name that identifies by itself
  const isWeak = field('strong') === 'false';
  addName(
    entry,
    whole,
    isWeak ? 'weak' : entry.names.length === 0 ? 'primary' : 'alias',
    field('nameLanguage').toLowerCase(),
  );
  addTo(entry.positions, field('title'), field('function'));
  if (entry.gender === null && /^[MF]$/.test(field('gender')))
    entry.gender = field('gender') === 'M' ? 'Male' : 'Female';
}

const known = (country: string): string => (/^unknown$/i.test(country) ? '' : country);

export function takeBirth(entry: ListEntry, field: Field): void {
  const place = [field('place'), field('city'), field('region'), field('zipCode'), known(field('countryDescription'))];
  const text = place.filter((p) => p !== '').join(', ');
  const date = birthDate(field);
  addBirthDate(entry, date, text === '' ? null : text);
  const written = field('birthdate') || field('year');
  if (date === null && written !== '') entry.remarks = joined(entry.remarks, `Born: ${written}`);
}

function birthDate(field: Field): ListDate | null {
  const circa = field('circa') === 'true';
  const [from, to] = [field('yearRangeFrom'), field('yearRangeTo')];
  const parts = [field('year'), field('monthOfYear').padStart(2, '0'), field('dayOfMonth').padStart(2, '0')];
  const written = field('birthdate') || (parts[0] === '' ? '' : parts.join('-'));
  const date = listDate(written || from);
  return date === null
    ? null
    : { ...date, circa: circa || date.circa, ...(written === '' && to !== '' && to !== from ? { to } : {}) };
}

const flags = ['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer'];

export function takeIdentification(entry: ListEntry, field: Field, remark = ''): void {
  const notes = [
    ...flags.filter((flag) => field(flag) === 'true').map((flag) => flag.replace(/([A-Z])/g, ' $1').toLowerCase()),
    ...['issuedBy', 'nameOnDocument', 'issueDate', 'validFrom', 'validTo', 'region']
      .filter((f) => field(f) !== '')
      .map((f) => `${f}: ${field(f)}`),
    field('number') === '' ? '' : field('latinNumber'),
    remark,
  ];
  const [type, code] = [field('identificationTypeDescription'), field('identificationTypeCode')];
  const [number, latin] = [field('number'), field('latinNumber')];
  addIdentifier(entry, {
    label: type || code,
    value: number || latin,
    country: known(field('countryDescription')),
    note: notes.filter((n) => n !== '').join('; '),
  });
}

export function takeAddress(entry: ListEntry, field: Field): void {
  const box = field('poBox');
  const parts = [
    field('street'),
    box === '' ? '' : `PO box ${box}`,
    field('place'),
    field('zipCode'),
    field('city'),
    field('region'),
  ];
  addAddress(entry, parts, known(field('countryDescription')));
}

export function takeCitizenship(entry: ListEntry, field: Field): void {
  addTo(entry.nationalities, known(field('countryDescription')) || field('region'));
}

export function takeRegulation(entry: ListEntry, field: Field): void {
  addTo(entry.programmes, field('programme'));
  const [title, day] = [field('numberTitle'), field('publicationDate')];
  addTo(entry.legalBasis, title);
  const published = listDate(day)?.date ?? null;
  if (published === null) return;
  if (entry.listedOn === null || published < entry.listedOn) entry.listedOn = published;
  if (entry.updatedOn === null || published > entry.updatedOn) entry.updatedOn = published;
}
