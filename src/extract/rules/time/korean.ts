// Time grammar of Korean: dates by 년 월 일, relative years and months, particles behind the date.
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
import { lastDate } from './chinese.ts';
import type { AtomMeaning, AtomRule, TimeGrammar } from './grammar.ts';
import { numberOf } from './grammar.ts';
import { counted, edgeOfYear, fixed, half, ofYear, optional, quarter, single } from './plain-dates.ts';

const yearRef =
  '(?:(?:(?<juche>\\d{2,3})\\s?\\((?=(?:19|20)\\d{2}\\)))?주체\\s?(?<n>\\d{2,3})\\s?년?|(?<year>(?:19|20)\\d{2})\\s?년|(?<word>올해|금년|지난해|작년|내년|재작년)|(?<last>지난|오는|이번))';
const awayOf: Readonly<Record<string, number>> = { 올해: 0, 금년: 0, 지난해: -1, 작년: -1, 내년: 1, 재작년: -2 };
type Groups = Readonly<Record<string, string | undefined>>;

function inYear(g: Groups, at: (year: number) => Period | null): AtomMeaning {
  if (g['word']) return counted((anchor) => at(yearOf(anchor) + (awayOf[g['word'] ?? ''] ?? 0)));
  if (g['last']) return counted((anchor) => besideAnchor(anchor, g['last'] ?? '', at));
  return ofYear(g['n'] ? sinceNineteenTwelve(Number(g['n'])) : optional(g['year']), at);
}

/** "지난 10월": the last October that has begun; "오는 10월": the next that has not ended. */
function besideAnchor(anchor: string, word: string, at: (year: number) => Period | null): Period | null {
  const own = at(yearOf(anchor));
  if (word === '지난') return own?.start && own.start <= anchor ? own : at(yearOf(anchor) - 1);
  return word === '오는' && own?.end && own.end < anchor ? at(yearOf(anchor) + 1) : own;
}

const partOfWord = (word: string | undefined): Part | undefined =>
  word === undefined ? undefined : /초|상순/u.test(word) ? 'early' : /중/u.test(word) ? 'mid' : 'late';

const atoms: AtomRule[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)(?:${yearRef})?\\s?(?<month>\\d{1,2})\\s?월\\s?(?<first>\\d{1,2})(?:일)?(?:\\s?[-–—~∼～]\\s?(?<to>\\d{1,2}))?\\s?일`,
      'gu',
    ),
    read: (g) =>
      inYear(g, (y) => {
        const [start, end] = [
          day(y, numberOf(g['month']), numberOf(g['first'])),
          day(y, numberOf(g['month']), numberOf(g['to'] ?? g['first'])),
        ];
        return start && end && start <= end ? { start, end } : null;
      }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?:${yearRef})?\\s?(?<month>\\d{1,2})\\s?월(?:\\s?(?<part>초순|초|중순|하순|말))?(?!\\s?\\d|\\s?말에)`,
      'gu',
    ),
    read: (g) => {
      const [month, part] = [numberOf(g['month']), partOfWord(g['part'])];
      if (month < 1 || month > 12) return null;
      return inYear(g, (y) => (part ? partOf(months(y, month), part) : months(y, month)));
    },
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})\\s?(?<half>상|하)반기`, 'gu'),
    read: (g) => inYear(g, (y) => half(y, g['half'] === '상' ? 1 : 2)),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})\\s?(?<q>[1-4])\\s?[∼~/]?\\s?분기`, 'gu'),
    read: (g) => inYear(g, (y) => quarter(y, numberOf(g['q']))),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})\\s?(?<edge>초|중반|말)(?!\\p{L}{2})`, 'gu'),
    read: (g) =>
      g['last']
        ? null
        : { ...inYear(g, (y) => edgeOfYear(partOfWord(g['edge']) ?? 'mid', y)), isEnd: g['edge'] === '말' },
  },
  {
    pattern: /(?<!\d)(?<from>(?:19|20)\d{2})\s?년?\s?[-–—~∼～]\s?(?<to>(?:19|20)\d{2})\s?년/gu,
    read: (g) =>
      numberOf(g['to']) > numberOf(g['from'])
        ? fixed({ start: `${g['from']}-01-01`, end: `${g['to']}-12-31` }, numberOf(g['to']))
        : null,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:${yearRef})(?!\\d)`, 'gu'),
    read: (g) => (g['last'] ? null : inYear(g, wholeYear)),
  },
  {
    pattern: /(?<word>어제|오늘|내일)/gu,
    read: (g) => counted((anchor) => single(addDays(anchor, { 어제: -1, 오늘: 0, 내일: 1 }[g['word'] ?? ''] ?? 0))),
  },
  {
    pattern: /(?<which>지난|이번|다음)\s?(?<unit>달|주)(?!\p{L}{2})/gu,
    read: (g) => {
      const n = { 지난: -1, 이번: 0, 다음: 1 }[g['which'] ?? ''] ?? 0;
      return counted((anchor) => (g['unit'] === '달' ? months(yearOf(anchor), monthOf(anchor) + n) : week(anchor, n)));
    },
  },
  {
    pattern: /(?<![\d월.,]|월\s)(?:지난\s)?(?<d>\d{1,2})일(?!\s?(?:간|동안|째|분))/gu,
    read: (g) => counted((anchor) => lastDate(anchor, numberOf(g['d']))),
  },
];

export const korean: TimeGrammar = {
  atoms,
  before: [],
  after: [
    { pattern: /^\s?(?:부터(?!\s?\d)|이후|이래)/u, sense: 'since' },
    { pattern: /^\s?까지/u, sense: 'by' },
    { pattern: /^\s?(?:이전|전까지)/u, sense: 'before' },
  ],
  join: /^\s?(?:부터|에서|[-–—~∼～])\s?$/u,
  joinBetween: /(?!)/u,
  list: /^\s?(?:과|와|,)\s?$/u,
  future: /(?!)/u,
};
