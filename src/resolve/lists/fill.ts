/** Stage resolve: how readers put values into an entry: empty ones and repetitions never get in. */
import type { Identifier, ListEntry, ListName } from './entry.ts';
import { identifierOf } from './identifiers.ts';
import { dayOf, type ListDate, listDate } from './list-date.ts';
import { scriptOf } from './script-of.ts';

/** Words lists write where nothing is known. */
const nothing = /^(?:|n\/a|none|unknown|not available|-0-)$/i;
export const isNothing = (text: string): boolean => nothing.test(text.trim());

export function addName(entry: ListEntry, written: string, kind: ListName['kind'], lang = ''): void {
  const value = written.replace(/\s+/g, ' ').trim();
  if (isNothing(value) || entry.names.some((n) => n.value === value)) return;
  entry.names.push({ value, kind, script: scriptOf(value), ...(/^[a-z]{2,3}$/.test(lang) ? { lang } : {}) });
}

interface WrittenId {
  label: string;
  value: string;
  country?: string;
  note?: string;
}

export function addIdentifier(entry: ListEntry, { label, value, country = '', note = '' }: WrittenId): void {
  if (isNothing(value)) return;
  const found = identifierOf(label, value, isNothing(country) ? {} : { country });
  const type = found.type === 'imo' && entry.schema !== 'Vessel' ? ('imo-company' as const) : found.type;
  const told = [found.note ?? '', note].filter((t) => t !== '').join('; ');
  const identifier: Identifier = {
    ...(type === found.type ? found : identifierOf('IMO company', value)),
    ...(told === '' ? {} : { note: told }),
  };
  if (entry.identifiers.some((i) => i.type === identifier.type && i.value === identifier.value)) return;
  entry.identifiers.push(identifier);
}

export function addAddress(entry: ListEntry, parts: readonly string[], country: string): void {
  const known = parts.map((p) => p.trim()).filter((p) => !isNothing(p));
  const land = isNothing(country) ? null : country.trim();
  const text = [...known, ...(land === null || known.includes(land) ? [] : [land])].join(', ');
  if (text !== '' && !entry.addresses.some((a) => a.text === text)) entry.addresses.push({ text, country: land });
}

/** True when the date could be read. What could not is kept as a place-less birth with no date, and the caller tells it. */
export function addBirth(entry: ListEntry, written: string, place: string | null = null): boolean {
  const date = isNothing(written) ? null : listDate(written);
  if (date === null && place === null) return isNothing(written);
  addBirthDate(entry, date, place);
  return date !== null || isNothing(written);
}

export function addBirthDate(entry: ListEntry, date: ListDate | null, place: string | null): void {
  const birth = {
    date: date?.date ?? null,
    ...(date?.to === undefined ? {} : { to: date.to }),
    circa: date?.circa ?? false,
    place: place === null || isNothing(place) ? null : place,
  };
  if (birth.date === null && birth.place === null) return;
  if (!entry.births.some((b) => b.date === birth.date && b.to === birth.to && b.place === birth.place))
    entry.births.push(birth);
}

/** One date and one place told apart belong together; of several nobody knows which. */
export function joinBirths(entry: ListEntry): void {
  const [dates, places] = [entry.births.filter((b) => b.place === null), entry.births.filter((b) => b.date === null)];
  const [date, place] = [dates[0], places[0]];
  if (
    dates.length === 1 &&
    places.length === 1 &&
    date !== undefined &&
    place !== undefined &&
    entry.births.length === 2
  )
    entry.births = [{ ...date, place: place.place }];
}

export function addTo(list: string[], ...values: readonly string[]): void {
  for (const value of values.map((v) => v.trim())) if (!isNothing(value) && !list.includes(value)) list.push(value);
}

export function setTransport(entry: ListEntry, field: string, value: string): void {
  if (isNothing(value)) return;
  const known = entry.transport[field];
  if (known === undefined) entry.transport[field] = value;
  else if (!known.split('; ').includes(value)) entry.transport[field] = `${known}; ${value}`;
}

/** Paragraphs one after the other, null where there are none. A colon before the first word and runs of blanks are left over from the authority's own form. */
export const joined = (...texts: readonly (string | null)[]): string | null => {
  const known = texts.map((t) => tidyProse(t ?? '')).filter((t) => !isNothing(t));
  return known.length === 0 ? null : known.join('\n');
};

const tidyProse = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[\s:;,]+|\s+$/g, '');

/** A day as the entry has it; what cannot be read as one stays in the remarks under its label. */
export function dayFor(entry: ListEntry, label: string, written: string): string | null {
  const day = isNothing(written) ? null : dayOf(written);
  if (day === null && !isNothing(written)) entry.remarks = joined(entry.remarks, `${label}: ${written.trim()}`);
  return day;
}

/** Dates of birth, and what was meant as one. */
export function addBirths(entry: ListEntry, dates: readonly string[]): void {
  for (const date of dates) if (!addBirth(entry, date)) entry.remarks = joined(entry.remarks, `Born: ${date}`);
}
