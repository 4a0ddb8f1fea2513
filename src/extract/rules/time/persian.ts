// Time grammar of Persian: Iranian solarMonths and Gregorian dates. "Last year" stays unread: the text does not say by which calendar.
import { jalaliDay, solarMonths } from '../../../read/jalali.ts';
import { addDays, jalaliPeriod, type Period, week, wholeYear } from './calendar.ts';
import type { AtomMeaning, AtomRule, TimeGrammar } from './grammar.ts';
import { numberOf } from './grammar.ts';
import { counted, datesOf, fixed, monthOfYear, ofYear, optional, single } from './plain-dates.ts';

const gregorian = [
  ['ژانویه'],
  ['فوریه'],
  ['مارس'],
  ['آوریل'],
  ['ماه مه', 'می', 'مه'],
  ['ژوئن'],
  ['ژوئیه', 'جولای'],
  ['اوت', 'آگوست'],
  ['سپتامبر'],
  ['اکتبر'],
  ['نوامبر'],
  ['دسامبر'],
];
const solarMonth = `(?:${solarMonths.join('|')})(?!\\p{L})`;
const gregorianMonth = `(?:${gregorian.flat().join('|')})(?!\\p{L})`;
/** Months whose names are no other words: only these stand without a day or a year. */
const plainMonth = `(?:${gregorian
  .flat()
  .filter((m) => m.length > 2 && m !== 'مارس')
  .join('|')}|مارس)(?!\\p{L})`;
const date = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:1[34]|19|20)\\d{2}(?!\\d)';
const monthOf = (name = ''): number => gregorian.findIndex((names) => names.includes(name)) + 1;

/** 1300-1499 are years of the Iranian calendar. */
const yearPeriod = (y: number): Period | null => (y < 1500 ? jalaliPeriod(y) : wholeYear(y));

const atoms: AtomRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<d>${date})\\s+(?<m>${solarMonth})(?:\\s+(?:ماه\\s+)?(?:سال\\s+)?(?<y>1[34]\\d{2}))?`,
      'gu',
    ),
    read: (g) => solarDate(solarMonths.indexOf(g['m'] ?? '') + 1, numberOf(g['d']), optional(g['y'])),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<m>${solarMonth})(?:\\s+ماه)?\\s+(?:سال\\s+)?(?<y>1[34]\\d{2})(?!\\d)`,
      'gu',
    ),
    read: (g) => fixed(jalaliPeriod(numberOf(g['y']), solarMonths.indexOf(g['m'] ?? '') + 1)),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<d>${date})\\s+(?<m>${gregorianMonth})(?:\\s+(?:سال\\s+)?(?<y>(?:19|20)\\d{2}))?`,
      'gu',
    ),
    read: (g) => datesOf(monthOf(g['m']), numberOf(g['d']), numberOf(g['d']), optional(g['y'])),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<m>${gregorianMonth})\\s+(?:سال\\s+)?(?<y>(?:19|20)\\d{2})(?!\\d)`, 'gu'),
    read: (g) => monthOfYear(monthOf(g['m']), undefined, optional(g['y'])),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?<m>${plainMonth})`, 'gu'),
    read: (g) => monthOfYear(monthOf(g['m']), undefined, undefined),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])سال\\s+(?<y>${year})`, 'gu'),
    read: (g) => inYear(numberOf(g['y'])),
  },
  {
    pattern: new RegExp(`(?<=(?<!\\p{L})(?:در|از|تا|برای)\\s)(?<y>${year})(?!\\s+\\p{L}*(?:سرباز|نفر|تن|دلار))`, 'gu'),
    read: (g) => inYear(numberOf(g['y'])),
  },
  {
    pattern: /(?<!\p{L})(?<word>دیروز|امروز|فردا)(?!\p{L})/gu,
    read: (g) => counted((anchor) => single(addDays(anchor, { دیروز: -1, امروز: 0, فردا: 1 }[g['word'] ?? ''] ?? 0))),
  },
  { pattern: /(?<!\p{L})هفته\s+گذشته(?!\p{L})/gu, read: () => counted((anchor) => week(anchor, -1)) },
  {
    pattern: /(?<![\d/])(?<y>1[34]\d{2})\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?![\d/])/gu,
    read: (g) => fixed(single(jalaliDay(numberOf(g['y']), numberOf(g['m']), numberOf(g['d'])))),
  },
];

const inYear = (y: number): AtomMeaning | null => {
  const period = yearPeriod(y);
  return period ? (y < 1500 ? fixed(period) : ofYear(y, wholeYear)) : null;
};

function solarDate(month: number, date: number, stated: number | undefined): AtomMeaning | null {
  if (stated !== undefined) return fixed(single(jalaliDay(stated, month, date)));
  // an Iranian year begins in March: of the two that touch a Gregorian year, the one whose date falls into it
  return ofYear(undefined, (y) => {
    const iso = [y - 621, y - 622].map((j) => jalaliDay(j, month, date)).find((d) => d?.startsWith(String(y)));
    return single(iso ?? null);
  });
}

export const persian: TimeGrammar = {
  atoms,
  before: [
    { pattern: /(?<!\p{L})(?:از|از\s+زمان)\s+(?:ماه\s+)?$/u, sense: 'since' },
    { pattern: /(?<!\p{L})(?:تا|تا\s+پایان)\s+(?:ماه\s+)?$/u, sense: 'until' },
    { pattern: /(?<!\p{L})(?:پیش|قبل)\s+از\s+$/u, sense: 'before' },
    { pattern: /(?<!\p{L})(?:پس|بعد)\s+از\s+$/u, sense: 'after' },
  ],
  after: [],
  join: /^\s*(?:تا|[-–—])\s*(?:سال\s+)?$/u,
  joinBetween: /(?!)/u,
  list: /^\s*(?:و|،)\s*$/u,
  future: /(?!)/u,
};
