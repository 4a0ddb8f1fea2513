// Time grammar of English, second half: what is counted from the anchor ("last month", "on Thursday", "two weeks ago"),
// and halves, quarters, seasons and fiscal years.
import type { Period } from './calendar.ts';
import { addDays, addMonths, monthOf, months, week, weekday, wholeYear, yearOf } from './calendar.ts';
import type { AtomMeaning, AtomRule } from './grammar.ts';
import { numberOf } from './grammar.ts';
import { counted, half, ofYear, quarter } from './plain-dates.ts';

/** A year said without its number. */
export const yearRefPattern = '(?:this|last|next|the\\s+(?:past|previous|coming|current))\\s+year';

/** A year by number or by words; `at` makes the period of it. */
export function yearReference(words: string, at: (year: number) => Period): AtomMeaning {
  if (/^\d{4}$/.test(words)) return { year: Number(words), read: () => at(Number(words)) };
  const away = /last|past|previous/i.test(words) ? -1 : /next|coming/i.test(words) ? 1 : 0;
  return counted((day) => at(yearOf(day) + away));
}

const numerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = `(?<n>\\d{1,3}|an?|${numerals.slice(1).join('|')})`;
const countOf = (word = ''): number =>
  /^\d/.test(word) ? Number(word) : /^an?$/i.test(word) ? 1 : numerals.indexOf(word.toLowerCase());
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayPattern = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

const away = (word = ''): number =>
  /last|past|previous/i.test(word) ? -1 : /next|coming|following/i.test(word) ? 1 : 0;

/** The calendar unit some units away from the day's own. */
function unitAway(day: string, unit: string, n: number): Period {
  if (/^day/i.test(unit)) return { start: addDays(day, n), end: addDays(day, n) };
  if (/^week/i.test(unit)) return week(day, n);
  if (/^month/i.test(unit)) return months(yearOf(day), monthOf(day) + n);
  if (/^quarter/i.test(unit)) return quarter(yearOf(day), Math.ceil(monthOf(day) / 3) + n);
  if (/^decade/i.test(unit)) return { start: addMonths(day, 120 * n), end: day };
  return wholeYear(yearOf(day) + n);
}

/** The stretch of n units up to the day (n < 0) or from it on. */
function stretch(day: string, unit: string, n: number): Period {
  const size = /^decade/i.test(unit) ? 120 : /^year/i.test(unit) ? 12 : /^quarter/i.test(unit) ? 3 : 1;
  const other = /^day/i.test(unit)
    ? addDays(day, n)
    : /^week/i.test(unit)
      ? addDays(day, 7 * n)
      : addMonths(day, size * n);
  return n < 0 ? { start: other, end: day } : { start: day, end: other };
}

/** The U.S. federal fiscal year: October of the year before to September. */
const fiscalYear = (year: number): Period => months(year - 1, 10, 21);
const fiscalQuarter = (year: number, n: number): Period => months(year - 1, 7 + 3 * n, 9 + 3 * n);

/** "earlier in a week": from its first day to the day before the anchor; "later": from the day after to its last. */
function restOf(day: string, unit: string, later: boolean): Period | null {
  const whole = unitAway(day, unit, 0);
  const period = later ? { start: addDays(day, 1), end: whole.end } : { start: whole.start, end: addDays(day, -1) };
  return period.start && period.end && period.start <= period.end ? period : null;
}

function onWeekday(name: string, which: string): AtomMeaning {
  const target = weekdays.indexOf(name.toLowerCase());
  return {
    relative: true,
    read: ({ day, future }) => {
      if (day === null) return null;
      const back = (weekday(day) - target + 7) % 7;
      const next = /next|coming/i.test(which) || (future && which === '');
      const shift = next ? (back === 0 ? 7 : 7 - back) : /last|past/i.test(which) && back === 0 ? -7 : -back;
      return { start: addDays(day, shift), end: addDays(day, shift) };
    },
  };
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Northern seasons by whole months; winter runs into the next year and is named after the one it starts in. */
const season = (name: string, year: number): Period => {
  const first = seasons[name.toLowerCase()] ?? 3;
  return months(year, first, first + 2);
};

function relativeMonth(word: string, month: number): AtomMeaning {
  return counted((day) => {
    const here = monthOf(day);
    if (/next|coming/i.test(word)) return months(yearOf(day) + (month > here ? 0 : 1), month);
    if (/last|past/i.test(word)) return months(yearOf(day) - (month < here ? 0 : 1), month);
    return months(yearOf(day), month);
  });
}

const monthWords = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const relativeAtoms: AtomRule[] = [
  {
    pattern: /\b(?<word>yesterday|today|tonight|tomorrow)\b/giu,
    read: (g) =>
      counted((day) =>
        unitAway(day, 'day', /yester/i.test(g['word'] ?? '') ? -1 : /tomorrow/i.test(g['word'] ?? '') ? 1 : 0),
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his\\s+past|[Tt]his\\s+coming|[Tt]his)\\s+)?(?<name>${weekdayPattern})(?!s)\\b`,
      'gu',
    ),
    read: (g) => onWeekday(g['name'] ?? '', g['which'] ?? ''),
  },
  {
    pattern:
      /\b(?<which>last|this|next|the\s+(?:previous|past|coming|current))\s+(?<unit>week|month|year|quarter)\b(?!-)/giu,
    read: (g) => counted((day) => unitAway(day, g['unit'] ?? '', away(g['which']))),
  },
  {
    pattern: /\b(?<way>earlier|later)\s+(?:in\s+the|this|that|in\s+this)\s+(?<unit>week|month|year)\b/giu,
    read: (g) => counted((day) => restOf(day, g['unit'] ?? '', /later/i.test(g['way'] ?? ''))),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:about|around|some|roughly)\\s+)?${count}\\s+(?<unit>day|week|month|year|decade)s?\\s+ago\\b`,
      'giu',
    ),
    read: (g) => counted((day) => unitAway(day, g['unit'] ?? '', -countOf(g['n']))),
  },
  {
    pattern: new RegExp(
      `\\b(?:over|in|during|for|within)\\s+the\\s+(?<which>past|last|previous|next|coming)\\s+(?:${count}\\s+)?(?<unit>day|week|month|quarter|year|decade)s?\\b`,
      'giu',
    ),
    read: (g) => pastOrNext(g),
  },
  {
    pattern: new RegExp(
      `\\bthe\\s+(?<which>past|last|previous|next|coming)\\s+${count}\\s+(?<unit>day|week|month|quarter|year|decade)s\\b`,
      'giu',
    ),
    read: (g) => pastOrNext(g),
  },
  {
    pattern: new RegExp(`\\bwithin\\s+${count}\\s+(?<unit>day|week|month|year)s?\\b(?!\\s+of\\b)`, 'giu'),
    read: (g) => counted((day) => stretch(day, g['unit'] ?? '', countOf(g['n']))),
  },
  {
    pattern:
      /\b(?<which>[Ll]ast|[Tt]his\s+past|[Tt]his\s+coming|[Tt]his|[Nn]ext)\s+(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+\d)/gu,
    read: (g) => relativeMonth(g['which'] ?? '', monthWords.indexOf((g['month'] ?? '').slice(0, 3)) + 1),
  },
  {
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?<n>first|second|third|fourth|1st|2nd|3rd|4th)\\s+(?<fiscal>fiscal\\s+)?(?<unit>half|quarter)(?:\\s+of\\s+(?:the\\s+)?(?:fiscal\\s+(?:year\\s+)?)?(?<year>(?:19|20)\\d{2}|${yearRefPattern}|year)|\\s+(?<y>(?:19|20)\\d{2}))?(?=[^\\p{L}]|$)(?!\\s+of\\b)`,
      'giu',
    ),
    read: (g) =>
      partOfYear(
        ordinals[(g['n'] ?? '').toLowerCase()] ?? 1,
        (g['unit'] ?? '').toLowerCase(),
        g['fiscal'] !== undefined,
        g['year'] ?? g['y'],
      ),
  },
  {
    pattern:
      /\b(?:(?<unit>[QH])(?<n>[1-4])(?:\s+(?:of\s+)?(?<year>(?:19|20)\d{2}))?|(?<n2>[1-4])(?<unit2>[QH])\s?(?<year2>(?:19|20)\d{2}))(?![\p{L}\d-])/gu,
    read: (g) => {
      const unit = g['unit'] ?? g['unit2'];
      const stated = g['year'] ?? g['year2'];
      const n = numberOf(g['n'] ?? g['n2']);
      if (unit === 'H' && (n > 2 || stated === undefined)) return null;
      return partOfYear(n, unit === 'H' ? 'half' : 'quarter', false, stated);
    },
  },
  {
    pattern: /\b(?:fiscal\s+(?:year\s+)?|FY\s?)(?<year>(?:19|20)\d{2}|\d{2})\b/gu,
    read: (g) => {
      const stated = numberOf(g['year']) < 100 ? 2000 + numberOf(g['year']) : numberOf(g['year']);
      return { year: stated, read: () => fiscalYear(stated) };
    },
  },
  {
    pattern:
      /\b(?:(?<which>this|last|next|this\s+past|the\s+past)\s+)?(?<name>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?(?<year>(?:19|20)\d{2}))?\b/giu,
    read: (g) => seasonOf(g['name'] ?? '', g['which'], g['year']),
  },
];

function pastOrNext(g: Readonly<Record<string, string | undefined>>): AtomMeaning {
  const sign = away(g['which']) || 1;
  return counted((day) => stretch(day, g['unit'] ?? '', sign * (g['n'] ? countOf(g['n']) : 1)));
}

function partOfYear(n: number, unit: string, fiscal: boolean, stated: string | undefined): AtomMeaning | null {
  if (unit === 'half' && n > 2) return null;
  const at = (year: number): Period =>
    unit === 'half' ? half(year, n) : fiscal ? fiscalQuarter(year, n) : quarter(year, n);
  if (stated) return yearReference(stated, at);
  return unit === 'half' ? null : ofYear(undefined, at);
}

/** "since spring": the last one that has begun. */
const bareSeason = (name: string): AtomMeaning =>
  counted((day) => {
    const own = season(name, yearOf(day));
    return own.start !== null && own.start > day ? season(name, yearOf(day) - 1) : own;
  });

function seasonOf(name: string, which: string | undefined, stated: string | undefined): AtomMeaning | null {
  if (stated) return { year: Number(stated), read: () => season(name, Number(stated)) };
  if (which === undefined) return { ...bareSeason(name), weak: true };
  return counted((day) => {
    const own = season(name, yearOf(day));
    if (/next/i.test(which)) return own.start && own.start > day ? own : season(name, yearOf(day) + 1);
    if (/last|past/i.test(which)) return own.end && own.end < day ? own : season(name, yearOf(day) - 1);
    return own;
  });
}
