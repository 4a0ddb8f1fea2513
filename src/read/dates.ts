/** Dates as documents write them -> ISO, in the Gregorian, Iranian and Juche calendars. Used by metadata, mail, feeds and dump markers; claims have their own time grammar. */
import type { DateFact } from '../model/document.ts';
import { jalaliDay, solarMonths } from './jalali.ts';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const germanMonths = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember';
const frenchMonths = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** Offsets of the zone names met in feeds and mails (RFC 822 and the newsrooms' own). */
export const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  ist: '+05:30',
  kst: '+09:00',
  jst: '+09:00',
};
const englishMonths =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const englishMonth = new RegExp(`^(?:${englishMonths})\\.?$`);
const russianMonths = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const allMonths = `${englishMonths}|${russianMonths}|${germanMonths}|${frenchMonths}`;

/** Number of the month a word names, in English (any form), Russian (genitive), German or French. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (englishMonth.test(lower)) return months[lower.slice(0, 3)];
  const other = [russianMonths, germanMonths, frenchMonths].map((names) => names.split('|').indexOf(lower) + 1);
  return other.find((n) => n > 0);
}

/** Month names for patterns of other rules. */
export const monthPattern = allMonths;

const isoForm =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const dayFirst = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(${allMonths})\\.?[\\s,.-]+(\\d{4})(?:[\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[a-z]{1,4})?)?`,
  'iu',
);
const monthFirst = new RegExp(`(?<!\\p{L})(${englishMonths})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu');
/** "2025年6月19日", and the Juche year with ours in brackets behind it. */
const eastAsian = /(\d{4})\)?\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;
const slashed = /(?<!\d)(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})(?!\d)/;
const solar = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${solarMonths.join('|')})(?:\\s+ماه)?،?\\s+(1[34]\\d{2})(?!\\d)`, 'u');
const slashedLast = /(?<!\d)(\d{1,2})([/.])(\d{1,2})[/.](\d{4})(?!\d)/;

/** First full date in a text as an ISO day or instant (UTC), or null. Day and month are never guessed where both orders fit. */
export function isoDateIn(written: string): string | null {
  const text = withAsciiDigits(written);
  const iso = isoForm.exec(text);
  if (iso) return instant(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const df = dayFirst.exec(text);
  if (df) return instant(df[3], String(monthNumber(df[2] ?? '') ?? 0), df[1], df[4], df[5], df[6], df[7]);
  const mf = monthFirst.exec(text);
  if (mf) return instant(mf[3], String(monthNumber(mf[1] ?? '') ?? 0), mf[2]);
  const ymd = eastAsian.exec(text) ?? slashed.exec(text);
  if (ymd)
    return /^1[34]/.test(ymd[1] ?? '')
      ? jalaliDay(+(ymd[1] ?? 0), +(ymd[2] ?? 0), +(ymd[3] ?? 0))
      : instant(ymd[1], ymd[2], ymd[3]);
  const [, date, month = '', year] = solar.exec(text) ?? [];
  if (year !== undefined) return jalaliDay(Number(year), solarMonths.indexOf(month) + 1, Number(date));
  const last = slashedLast.exec(text);
  return last === null ? null : yearLast(last);
}

/** Persian and Arabic digits, one for one. */
const withAsciiDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (d) => String((d.codePointAt(0) ?? 0) & 15));

/** 25/10/2024 has one reading, 10/11/2024 two: dots are day first, slashes only when one number cannot be a month. */
function yearLast([, first = '', mark, second = '', year]: RegExpExecArray): string | null {
  if (mark === '.' || Number(first) > 12) return instant(year, second, first);
  return Number(second) > 12 ? instant(year, first, second) : null;
}

function instant(y = '', m = '', d = '', hour?: string, minute?: string, second = '00', zone?: string): string | null {
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null;
  const offset = zone === undefined ? undefined : (zones[zone.toLowerCase()] ?? numericZone(zone));
  // A clock time without a zone would be a guess of up to a day: the day alone is kept.
  if (hour === undefined || minute === undefined || offset === undefined) return day;
  const time = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? day : time.toISOString();
}

function numericZone(zone: string): string | undefined {
  const m = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return m === null ? undefined : `${m[1]}:${m[2]}`;
}

/** A date string of a known source, or null when it cannot be read. */
export function dated(value: string | null | undefined, source: string, confidence: number): DateFact | null {
  const iso = value === null || value === undefined ? null : isoDateIn(value);
  return iso === null ? null : { value: iso, source, confidence };
}
