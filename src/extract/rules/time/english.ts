// Time grammar of English: dates, months, years and their parts. What is counted from the anchor stands in english-relative.ts.

import { jalaliDay } from '../../../read/jalali.ts';
import type { Part } from './calendar.ts';
import { day, jalaliPeriod, months, partOf, sinceNineteenTwelve, wholeYear } from './calendar.ts';
import { relativeAtoms, yearReference, yearRefPattern } from './english-relative.ts';
import type { AtomMeaning, AtomRule, TimeGrammar } from './grammar.ts';
import { numberOf } from './grammar.ts';
import { datesOf, edgeOfYear, fixed, monthOfYear, optional, single } from './plain-dates.ts';

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const jalaliNames = [
  'farvardin',
  'ordibehesht',
  'khordad',
  'tir',
  'mordad',
  'shahrivar',
  'mehr',
  'aban',
  'azar',
  'dey',
  'bahman',
  'esfand',
];

/** Months are capitalised: "the march" and "may go" are none. */
const monthPattern =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|' +
  `${monthNames.map((m) => m.toUpperCase()).join('|')})(?![\\p{L}])(?:(?<=\\b\\p{L}{3,4})\\.)?`;
const fullMonth = `(?:${monthNames.map((m) => `${m.slice(0, 1).toUpperCase()}${m.slice(1)}|${m.toUpperCase()}`).join('|')}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\.)(?![\\p{L}])`;
const jalaliPattern = `(?:${jalaliNames.map((m) => `${m.slice(0, 1).toUpperCase()}${m.slice(1)}`).join('|')})(?![\\p{L}])`;
const date = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal = '(?:st|nd|rd|th)?';
const year = '(?:1[89]|20)\\d{2}(?![\\d]|,\\d{3})';
const dash = '\\s*(?:[-–—]|to|through|until)\\s*';
const partPattern = '(?<part>[Ee]arly|[Mm]id|[Ll]ate)[-–\\s]+(?:in\\s+)?';

const monthNumber = (name = ''): number =>
  monthNames.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1;

const partOfWord = (word: string | undefined): Part | undefined => word?.toLowerCase() as Part | undefined;

/** 10/25/2024: month first, or day first where only that is possible; both possible = not read. */
function numericDate(a: number, b: number, y: number): AtomMeaning | null {
  if (a > 12) return fixed(single(day(y, b, a)), y);
  return b > 12 || a === b ? fixed(single(day(y, a, b)), y) : null;
}

const dayRules: AtomRule[] = [
  {
    // October 3 / Oct. 22-24, 2024; "in October 14 people" counts people
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<!\\b[Ii]n\\s)(?<month>${monthPattern})\\s+(?<first>${date})${ordinal}(?:${dash}(?<last>${date})${ordinal}(?!\\d|\\s+${monthPattern}))?(?:,?\\s+(?:of\\s+)?(?<year>${year}))?(?![\\d%]|,\\d{3}|\\.\\d)`,
      'gu',
    ),
    read: (g) =>
      datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last'] ?? g['first']), optional(g['year'])),
  },
  {
    // 3 October 2024 / 22-24 October / the 2nd of May 2021
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£/-])(?<first>${date})${ordinal}(?:${dash}(?<last>${date})${ordinal})?\\s+(?:day\\s+)?(?:of\\s+)?(?<month>${monthPattern})(?:,?\\s+(?<year>${year}))?`,
      'gu',
    ),
    read: (g) =>
      datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last'] ?? g['first']), optional(g['year'])),
  },
  {
    pattern: new RegExp(
      `(?<=[Bb]etween\\s)(?<first>${date})\\s+and\\s+(?<last>${date})\\s+(?<month>${monthPattern})(?:,?\\s+(?<year>${year}))?`,
      'gu',
    ),
    read: (g) => datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last']), optional(g['year'])),
  },
  {
    pattern: new RegExp(
      `(?<=[Bb]etween\\s)(?<month>${monthPattern})\\s+(?<first>${date})\\s+and\\s+(?<last>${date})(?!\\d|\\s+${monthPattern})(?:,?\\s+(?<year>${year}))?`,
      'gu',
    ),
    read: (g) => datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last']), optional(g['year'])),
  },
  {
    pattern: /(?<![\d/.-])(?<y>(?:1[89]|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu,
    read: (g) => fixed(single(day(numberOf(g['y']), numberOf(g['m']), numberOf(g['d']))), numberOf(g['y'])),
  },
  {
    pattern: /(?<![\d/.-])(?<a>\d{1,2})(?<s>[/-])(?<b>\d{1,2})\k<s>(?<y>(?:19|20)\d{2})(?![\d/-])/gu,
    read: (g) => numericDate(numberOf(g['a']), numberOf(g['b']), numberOf(g['y'])),
  },
  {
    pattern: /(?<![\d/.-])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})(?![\d/-])/gu,
    read: (g) => fixed(single(day(numberOf(g['y']), numberOf(g['m']), numberOf(g['d']))), numberOf(g['y'])),
  },
];

const monthRules: AtomRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${partPattern})?(?<month>${fullMonth})(?:,?\\s+(?:of\\s+)?(?<year>${year}|${yearRefPattern}))?`,
      'gu',
    ),
    read: (g) => {
      const part = partOfWord(g['part']);
      const month = monthNumber(g['month']);
      const bare = !part && !g['year'] && /^(?:May|March|MAY|MARCH)$/.test(g['month'] ?? '');
      if (g['year'] && !/^\d/.test(g['year']))
        return yearReference(g['year'], (y) => (part ? partOf(months(y, month), part) : months(y, month)));
      return { ...monthOfYear(month, part, optional(g['year'])), ...(bare ? { weak: true } : {}) };
    },
  },
  {
    // the beginning / end of October: its first or last third
    pattern: new RegExp(
      `(?:the\\s+)?(?<edge>beginning|start|middle|end|close)\\s+of\\s+(?<month>${fullMonth})(?:,?\\s+(?<year>${year}))?`,
      'giu',
    ),
    read: (g) => ({
      ...monthOfYear(monthNumber(g['month']), edgePart(g['edge']), optional(g['year'])),
      isEnd: edgePart(g['edge']) === 'late',
    }),
  },
];

const edgePart = (edge = ''): Part => (/begin|start/i.test(edge) ? 'early' : /middle/i.test(edge) ? 'mid' : 'late');

const countedNouns =
  'troops|soldiers|people|persons|men|women|fighters|workers|tons|tonnes|barrels|shells|rounds|containers|km|miles|rubles|dollars|yuan|units';

const yearRules: AtomRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£¥#:/–-])(?<year>${year})(?![-–/:%\\p{L}]|\\.\\d|\\s+(?:${countedNouns})\\b|\\s+(?:million|billion|thousand)\\b)`,
      'gu',
    ),
    read: (g) => ({ weak: true, year: numberOf(g['year']), read: () => wholeYear(numberOf(g['year'])) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£¥#:/–-])(?<from>${year})[-–/](?<to>${year}|\\d{2})(?![\\d-]|\\s*(?:${countedNouns})\\b)`,
      'gu',
    ),
    read: (g) => yearSpan(numberOf(g['from']), g['to'] ?? ''),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])${partPattern}(?<year>${year})(?!s)`, 'gu'),
    read: (g) => fixed(partOf(wholeYear(numberOf(g['year'])), partOfWord(g['part']) ?? 'mid'), numberOf(g['year'])),
  },
  {
    pattern: new RegExp(
      `(?:the\\s+)?(?<edge>beginning|start|middle|end|close|turn)\\s+of\\s+(?:the\\s+)?(?<year>${year}|${yearRefPattern}|year)(?!\\p{L})`,
      'giu',
    ),
    read: (g) => {
      const isEnd = edgePart(g['edge']) === 'late' && g['edge'] !== 'turn';
      return { ...yearReference(g['year'] ?? '', (y) => edgeOfYear(edgePart(g['edge']), y)), isEnd };
    },
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(?:${partPattern})?(?<decade>(?:1[89]|20)\\d0)['’]?s(?!\\p{L})`, 'gu'),
    read: (g) => {
      const decade = { start: `${g['decade']}-01-01`, end: `${numberOf(g['decade']) + 9}-12-31` };
      const part = partOfWord(g['part']);
      return fixed(part ? partOf(decade, part) : decade);
    },
  },
  {
    // end-2026, year-end, year's end
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:(?<edge>end|start)[-\\s](?<year>${year})|(?:the\\s+)?year[-’'s\\s]{1,3}(?<last>end)(?:\\s+(?<of>${year}))?)(?![\\p{L}-])`,
      'giu',
    ),
    read: (g) => {
      const part = edgePart(g['edge'] ?? 'end');
      return { ...yearReference(g['year'] ?? g['of'] ?? '', (y) => edgeOfYear(part, y)), isEnd: part === 'late' };
    },
  },
];

function yearSpan(from: number, to: string): AtomMeaning | null {
  const last = to.length === 2 ? Math.floor(from / 100) * 100 + Number(to) : Number(to);
  return last > from ? fixed({ start: `${from}-01-01`, end: `${last}-12-31` }, last) : null;
}

const otherCalendars: AtomRule[] = [
  {
    pattern: /\bJuche\s?(?<n>\d{1,3})(?:\.\s?(?<m>\d{1,2})\.\s?(?<d>\d{1,2})\.?)?(?:\s*\(\d{4}\))?/gu,
    read: (g) => sinceYear(numberOf(g['n']), g['m'], g['d']),
  },
  {
    pattern: /\bMinguo\s(?:year\s)?(?<n>\d{1,3})\b/gu,
    read: (g) => sinceYear(numberOf(g['n']), undefined, undefined),
  },
  {
    pattern: new RegExp(
      `(?<![\\d\\p{L}])(?:(?<d>${date})\\s+)?(?<m>${jalaliPattern})(?:\\s+(?<e>${date}),)?,?\\s+(?<y>1[34]\\d{2})(?!\\d)`,
      'gu',
    ),
    read: (g) => {
      const month = jalaliNames.indexOf((g['m'] ?? '').toLowerCase()) + 1;
      const date = g['d'] ?? g['e'];
      return fixed(
        date ? single(jalaliDay(numberOf(g['y']), month, numberOf(date))) : jalaliPeriod(numberOf(g['y']), month),
      );
    },
  },
];

function sinceYear(n: number, m: string | undefined, d: string | undefined): AtomMeaning | null {
  const y = sinceNineteenTwelve(n);
  return fixed(m && d ? single(day(y, numberOf(m), numberOf(d))) : wholeYear(y), y);
}

export const english: TimeGrammar = {
  hint: /\d|day|week|month|year|quarter|half|decade|\b(?:yesterday|tonight|tomorrow|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  atoms: [...dayRules, ...monthRules, ...yearRules, ...otherCalendars, ...relativeAtoms],
  before: [
    { pattern: /\b(?:[Bb]etween)\s+(?:the\s+)?$/u, sense: 'between' },
    { pattern: /\b(?:ever\s+)?since\s+(?:at\s+least\s+)?(?:the\s+)?$/iu, sense: 'since' },
    { pattern: /\b(?:beginning|starting|commencing)\s+(?:(?:in|on|from|with|as\s+early\s+as)\s+)?$/iu, sense: 'since' },
    { pattern: /\b(?:until|till|through|up\s+to|up\s+until|right\s+up\s+to)\s+(?:the\s+)?$/iu, sense: 'until' },
    { pattern: /\b(?:(?<!\d\s)by|(?:no|not)\s+later\s+than)\s+$/iu, sense: 'by' },
    {
      pattern: /\b(?:(?:sometime|some\s+time|well|shortly)\s+)?(?:before|prior\s+to|ahead\s+of)\s+$/iu,
      sense: 'before',
    },
    { pattern: /\b(?:after)\s+$/iu, sense: 'after' },
    // "after the truce of 24 June": from that day on
    {
      pattern: /\bafter\s+(?:the|an?|its|their|his)\s+(?:[\p{L}-]+\s+){1,3}(?:of|on|in)\s+(?:the\s+)?$/iu,
      sense: 'since',
    },
    {
      pattern: /\bbefore\s+(?:the|an?|its|their|his)\s+(?:[\p{L}-]+\s+){1,3}(?:of|on|in)\s+(?:the\s+)?$/iu,
      sense: 'before',
    },
    {
      pattern:
        /\b(?:in|on|at|of|from|during|throughout|around|for|over|as\s+of|as\s+(?:early|late|recently|far\s+back)\s+as|year|circa|to|last|this|next|the|its|their|a|back\s+in|and|dated|effective)\s+(?:the\s+)?$/iu,
      sense: 'at',
    },
    { pattern: /[’']s\s+$/u, sense: 'at' },
    { pattern: /\($/u, sense: 'at' },
  ],
  after: [{ pattern: /^\s+(?:onwards?|and\s+after)\b/iu, sense: 'since' }],
  join: /^,?\s*(?:[-–—]|(?:up\s+)?(?:to|through|until|till))\s*(?:the\s+|in\s+)?$/iu,
  joinBetween: /^,?\s+and\s+(?:the\s+)?$/iu,
  list: /^(?:,?\s*(?:and|or|then|again|in|on|,))+\s*$/iu,
  future:
    /\b(?:(?<!\b(?:the|free|good|political|its|his|their)\s)will|shall|would|due|plans?|planned|planning|scheduled|set\s+to|expected|slated|upcoming|is\s+to|are\s+to)\b/iu,
};
