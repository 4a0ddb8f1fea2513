/** Stage resolve: facts beside the name: identifiers, years of birth. A fact that is not known on both sides says nothing. */
import type { ListEntry } from '../lists/entry.ts';
import type { IdentifierType } from '../lists/identifiers.ts';
import { listDate } from '../lists/list-date.ts';
import type { Subject } from './subject.ts';

/** Identifiers that are the bearer's alone; a telephone number or address of the web is not. */
const telling: ReadonlySet<IdentifierType> = new Set([
  'imo',
  'imo-company',
  'mmsi',
  'lei',
  'inn',
  'ogrn',
  'bic',
  'isin',
  'uscc',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'tail-number',
  'crypto-wallet',
]);

export const isTelling = ({ type }: { type: IdentifierType }): boolean => telling.has(type);

/** "IMO 9187629" and "9187629" are one number. */
export const plainId = (id: string): string => id.replace(/^IMO[\s:]*/i, '').trim();

export function sharedIdentifier({ identifiers = [] }: Subject, entry: ListEntry): string | undefined {
  const asked = new Set(identifiers.map(plainId));
  return entry.identifiers.find((i) => isTelling(i) && asked.has(i.value))?.value;
}

/** What beside the name speaks for the entry, and what against it. */
export function factsAbout(
  subject: Subject,
  entry: ListEntry,
  identifier: string | undefined,
): Record<'supports' | 'against' | 'open', string[]> {
  const [supports, against, open]: [string[], string[], string[]] = [[], [], []];
  if (identifier !== undefined) supports.push(`same identifier ${identifier}`);
  else {
    for (const { type, value } of otherShips(subject, entry)) against.push(`the entry has ${type} ${value}`);
  }
  const asked = subject.birth === undefined ? null : listDate(subject.birth);
  const births = entry.births.filter((b) => b.date !== null);
  if (asked === null || births.length === 0) return { supports, against, open };
  const told = births
    .map((b) => `${b.circa ? 'about ' : ''}${b.date}${b.to === undefined ? '' : ` to ${b.to}`}`)
    .join(' or ');
  const circa = (b: Birth): boolean => b.circa || asked.circa;
  if (births.some((b) => overlap(asked.date, b.date ?? '', { to: b.to, circa: circa(b) })))
    supports.push(`born ${told}`);
  else if (births.some((b) => isSlip(asked.date, b.date ?? '', b.to)))
    open.push(`the entry is born ${told}, asked was ${asked.date}: near enough for a slip`);
  else against.push(`the entry is born ${told}, not ${asked.date}`);
  return { supports, against, open };
}

type Birth = ListEntry['births'][number];

/** What copying and calendars do to one date: a year off, a day off, day and month in the other order. */
function isSlip(asked: string, date: string, to: string | undefined): boolean {
  const [year, other] = [Number(asked.slice(0, 4)), Number(date.slice(0, 4))];
  const isYearOff = year === other - 1 || year === Number((to ?? date).slice(0, 4)) + 1;
  if (asked.length < 10 || date.length < 10) {
    const months = [asked.slice(5, 7), date.slice(5, 7)].filter((m) => m !== '');
    return isYearOff && new Set(months).size < 2;
  }
  const days = Math.abs(Date.parse(asked) - Date.parse(date)) / 86_400_000;
  const swapped = `${asked.slice(0, 4)}-${asked.slice(8)}-${asked.slice(5, 7)}`;
  return days === 1 || swapped === date || (isYearOff && asked.slice(4) === date.slice(4));
}

/** A seven-digit number asked for beside a ship of another IMO number: two ships of one name. */
function otherShips(subject: Subject, entry: ListEntry): ListEntry['identifiers'] {
  const asked = (subject.identifiers ?? []).some((i) => /^(?:IMO\s*)?\d{7}$/i.test(i));
  return asked && entry.schema === 'Vessel' ? entry.identifiers.filter((i) => i.type === 'imo') : [];
}

/** Equal as far as both are known; "about" is two years either way. */
function overlap(asked: string, date: string, { to, circa }: { to: string | undefined; circa: boolean }): boolean {
  const year = (text: string): number => Number(text.slice(0, 4));
  const slack = circa ? 2 : 0;
  if (to !== undefined || circa) return year(asked) >= year(date) - slack && year(asked) <= year(to ?? date) + slack;
  const length = Math.min(asked.length, date.length);
  return asked.slice(0, length) === date.slice(0, length);
}
