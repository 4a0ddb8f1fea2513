// Time grammar of Chinese, simplified and traditional: dates by 年月日, relative years and months, Minguo years.
import {
  addDays,
  day,
  monthOf,
  months,
  type Part,
  type Period,
  partOf,
  sinceNineteenTwelve,
  week,
  wholeYear,
  yearOf,
} from './calendar.ts';
import type { AtomMeaning, AtomRule, TimeGrammar } from './grammar.ts';
import { numberOf } from './grammar.ts';
import { counted, datesOf, edgeOfYear, fixed, half, ofYear, optional, quarter, single } from './plain-dates.ts';

const yearRef = '(?:(?<era>民國|民国)\\s?(?<minguo>\\d{1,3})|(?<year>(?:19|20)\\d{2})|(?<word>今|去|明|前|本))\\s?年';
const awayOf: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 前: -2, 明: 1 };
type Groups = Readonly<Record<string, string | undefined>>;

/** The year of a match: stated, Minguo, or counted from the anchor; without any the nearest. */
function inYear(g: Groups, at: (year: number) => Period | null): AtomMeaning {
  if (g['word']) return counted((anchor) => at(yearOf(anchor) + (awayOf[g['word'] ?? ''] ?? 0)));
  return ofYear(g['minguo'] ? sinceNineteenTwelve(Number(g['minguo'])) : optional(g['year']), at);
}

const partOfSign = (sign: string | undefined): Part | undefined =>
  sign === undefined ? undefined : /初|上旬|上/u.test(sign) ? 'early' : /中/u.test(sign) ? 'mid' : 'late';
const cjkNumber = (sign = ''): number => '一二三四'.indexOf(sign) + 1 || numberOf(sign);

const atoms: AtomRule[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)(?:${yearRef})?\\s?(?<month>\\d{1,2})\\s?月\\s?(?<first>\\d{1,2})(?:日|号|號)?(?:\\s?(?:[-–—~～至到])\\s?(?<last>\\d{1,2}))?\\s?(?:日|号|號)`,
      'gu',
    ),
    read: (g) => dates(g),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:${yearRef})?\\s?(?<month>\\d{1,2})\\s?月(?:份)?(?<part>初|中旬|下旬|上旬|底|末)?(?!\\s?\\d)`,
      'gu',
    ),
    read: (g) => {
      const month = numberOf(g['month']);
      if (month < 1 || month > 12) return null;
      const part = partOfSign(g['part']);
      return inYear(g, (y) => (part ? partOf(months(y, month), part) : months(y, month)));
    },
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})(?<half>上|下)半年`, 'gu'),
    read: (g) => inYear(g, (y) => half(y, g['half'] === '上' ? 1 : 2)),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})?第?(?<n>[一二三四1-4])季度`, 'gu'),
    read: (g) => inYear(g, (y) => quarter(y, cjkNumber(g['n']))),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})(?<edge>初|年中|底|末)`, 'gu'),
    read: (g) => ({
      ...inYear(g, (y) => edgeOfYear(g['edge'] === '年中' ? 'mid' : (partOfSign(g['edge']) ?? 'mid'), y)),
      isEnd: /底|末/.test(g['edge'] ?? ''),
    }),
  },
  {
    pattern: /(?<!\d)(?<from>(?:19|20)\d{2})(?:年)?(?:[-–—~～至到])(?<to>(?:19|20)\d{2})年/gu,
    read: (g) =>
      numberOf(g['to']) > numberOf(g['from'])
        ? fixed({ start: `${g['from']}-01-01`, end: `${g['to']}-12-31` }, numberOf(g['to']))
        : null,
  },
  { pattern: new RegExp(`(?<!\\d)(?:${yearRef})(?![\\d代来來前])`, 'gu'), read: (g) => inYear(g, wholeYear) },
  {
    pattern: /(?<!\d)(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/gu,
    read: (g) => fixed(single(day(numberOf(g['y']), numberOf(g['m']), numberOf(g['d']))), numberOf(g['y'])),
  },
  {
    pattern: /(?<word>昨天|昨日|今天|今日|明天|明日)/gu,
    read: (g) =>
      counted((anchor) => single(addDays(anchor, { 昨: -1, 今: 0, 明: 1 }[(g['word'] ?? '')[0] ?? ''] ?? 0))),
  },
  {
    pattern: /(?<which>上个?|本|这个?|下个?)(?<unit>月|周|星期)(?![一二三四五六日天期\d])/gu,
    read: (g) => {
      const n = g['which']?.startsWith('上') ? -1 : g['which']?.startsWith('下') ? 1 : 0;
      return counted((anchor) => (g['unit'] === '月' ? months(yearOf(anchor), monthOf(anchor) + n) : week(anchor, n)));
    },
  },
  {
    // a bare day: of the anchor's month, else the month before
    pattern: /(?<![\d月年.,])(?<d>\d{1,2})日(?!元|圆|圓|本)/gu,
    read: (g) => counted((anchor) => lastDate(anchor, numberOf(g['d']))),
  },
];

function dates(g: Groups): AtomMeaning | null {
  const [month, first, last] = [numberOf(g['month']), numberOf(g['first']), numberOf(g['last'] ?? g['first'])];
  if (!g['word'])
    return datesOf(month, first, last, g['minguo'] ? sinceNineteenTwelve(Number(g['minguo'])) : optional(g['year']));
  return inYear(g, (y) => {
    const [start, end] = [day(y, month, first), day(y, month, last)];
    return start && end ? { start, end } : null;
  });
}

/** The latest such date up to the anchor: "23日" in a text of the 25th is this month's. */
export function lastDate(anchor: string, date: number): Period | null {
  const here = day(yearOf(anchor), monthOf(anchor), date);
  if (here && here <= anchor) return single(here);
  const [year, month] = monthOf(anchor) === 1 ? [yearOf(anchor) - 1, 12] : [yearOf(anchor), monthOf(anchor) - 1];
  return single(day(year, month, date));
}

export const chinese: TimeGrammar = {
  atoms,
  before: [
    { pattern: /自从?$/u, sense: 'since' },
    { pattern: /截至(?:到)?$/u, sense: 'at' },
    { pattern: /(?:直到|至)$/u, sense: 'until' },
  ],
  after: [
    { pattern: /^(?:以来|以來|起|开始|開始)/u, sense: 'since' },
    { pattern: /^(?:之前|以前|前)(?!往|来|來)/u, sense: 'before' },
    { pattern: /^(?:之后|之後|以后|以後)/u, sense: 'after' },
  ],
  join: /^\s?(?:[-–—~～]|至|到)\s?$/u,
  joinBetween: /(?!)/u,
  list: /^(?:[、和及])$/u,
  future: /(?:将|將|计划|計劃|预计|預計|拟)/u,
};
