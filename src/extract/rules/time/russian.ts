// Time grammar of Russian: dates, months by case, years, halves and quarters, and what is counted from the anchor.
import { addDays, day, monthOf, months, type Part, type Period, week, wholeYear, yearOf } from './calendar.ts';
import type { AtomRule, TimeGrammar } from './grammar.ts';
import { numberOf } from './grammar.ts';
import {
  counted,
  datesOf,
  edgeOfYear,
  fixed,
  half,
  monthOfYear,
  ofYear,
  optional,
  quarter,
  single,
} from './plain-dates.ts';

const stems = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма[йяе]',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const month = `(?:${stems.join('|')})(?:[ьяею]|ем|[её]м|а|у|ом)?(?!\\p{L})`;
const date = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:1[89]|20)\\d{2}(?!\\d)';
const ofTheYear = '(?:\\s*(?:года|году|год|г\\.)(?!\\p{L}))?';
const monthNumber = (word = ''): number => stems.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(word)) + 1;

const edges: Readonly<Record<string, Part>> = { нач: 'early', сер: 'mid', кон: 'late' };
const edgeOf = (word = ''): Part => edges[word.slice(0, 3).toLowerCase()] ?? 'mid';
const ordinal = (word = ''): number =>
  ['перв', 'втор', 'трет', 'четв'].findIndex((stem) => word.toLowerCase().startsWith(stem)) + 1 || numberOf(word);
const weekdayStems = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];

/** "этого", "прошлого", "следующего": years, months or weeks away from the anchor. */
const awayOf = (word = ''): number =>
  /^прошл|^минувш|^предыдущ/iu.test(word) ? -1 : /^следующ|^будущ/iu.test(word) ? 1 : 0;
const which = '(?<which>(?:эт|текущ|нынешн|прошл|минувш|предыдущ|следующ|будущ)\\p{L}+)';

const yearNamed = (words: string, at: (year: number) => Period) =>
  /^\d/.test(words) ? ofYear(Number(words.slice(0, 4)), at) : counted((anchor) => at(yearOf(anchor) + awayOf(words)));

const yearWords = `(?<year>${year}|(?:эт|текущ|нынешн|прошл|минувш|следующ|будущ)\\p{L}+)\\s*(?:года|году|год|г\\.)`;

function unitAway(anchor: string, unit: string, n: number): Period {
  if (/^нед/iu.test(unit)) return week(anchor, n);
  return /^мес/iu.test(unit) ? months(yearOf(anchor), monthOf(anchor) + n) : wholeYear(yearOf(anchor) + n);
}

const atoms: AtomRule[] = [
  {
    // с 22 по 24 октября: the preposition opens a range, not an open end
    pattern: new RegExp(
      `(?<!\\p{L})(?:со?|от)\\s+(?<first>${date})(?:-?го)?\\s+(?:по|до)\\s+(?<last>${date})(?:-?е)?\\s+(?<month>${month})(?:\\s+(?<year>${year})${ofTheYear})?`,
      'giu',
    ),
    read: (g) => datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last']), optional(g['year'])),
  },
  {
    // 3 октября 2024 года, 22-24 октября, (с) 22 по 24 октября
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<first>${date})(?:-?го)?(?:\\s*(?:[-–—]|по|до|и(?=\\s+${date}\\s+${month}))\\s*(?<last>${date}))?\\s+(?<month>${month})(?:\\s+(?<year>${year})${ofTheYear})?`,
      'giu',
    ),
    read: (g) =>
      datesOf(monthNumber(g['month']), numberOf(g['first']), numberOf(g['last'] ?? g['first']), optional(g['year'])),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<edge>начал|середин|кон(?:ец|ц))\\p{L}*\\s+(?<month>${month})(?:\\s+(?<year>${year})${ofTheYear})?`,
      'giu',
    ),
    read: (g) => ({
      ...monthOfYear(monthNumber(g['month']), edgeOf(g['edge']), optional(g['year'])),
      isEnd: edgeOf(g['edge']) === 'late',
    }),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<month>${month})(?:\\s+(?<year>${year})${ofTheYear})?`, 'giu'),
    read: (g) => monthOfYear(monthNumber(g['month']), undefined, optional(g['year'])),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<edge>начал|середин|кон(?:ец|ц))\\p{L}*\\s+(?:${yearWords}|года)(?!\\p{L})`,
      'giu',
    ),
    read: (g) => ({
      ...yearNamed(g['year'] ?? 'этого', (y) => edgeOfYear(edgeOf(g['edge']), y)),
      isEnd: edgeOf(g['edge']) === 'late',
    }),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<n>перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв\\p{L}+|[1-4I]+)(?:-\\p{L}+)?\\s+(?<unit>полугоди|квартал)\\p{L}*(?:\\s+${yearWords})?`,
      'giu',
    ),
    read: (g) => {
      const n = ordinal(g['n']);
      const at = (y: number): Period => (/^пол/iu.test(g['unit'] ?? '') ? half(y, n) : quarter(y, n));
      if (n < 1 || n > 4) return null;
      return g['year'] ? yearNamed(g['year'], at) : ofYear(undefined, at);
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<from>${year})\\s*[-–—]\\s*(?<to>${year})\\s*(?:гг\\.|год\\p{L}*)?`,
      'giu',
    ),
    read: (g) =>
      numberOf(g['to']) > numberOf(g['from'])
        ? fixed({ start: `${g['from']}-01-01`, end: `${g['to']}-12-31` }, numberOf(g['to']))
        : null,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<year>${year})(?:(?:-?го|-?м|-?й)?\\s*(?:году|года|год|годом|годы|г\\.)|-м|-го)(?!\\p{L})`,
      'giu',
    ),
    read: (g) => ofYear(numberOf(g['year']), wholeYear),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${which}\\s+(?<unit>недел|месяц|год)\\p{L}*`, 'giu'),
    read: (g) => counted((anchor) => unitAway(anchor, g['unit'] ?? '', awayOf(g['which']))),
  },
  {
    pattern: /(?<!\p{L})(?<word>вчера|сегодня|завтра|позавчера)(?!\p{L})/giu,
    read: (g) => {
      const away = { вчера: -1, сегодня: 0, завтра: 1, позавчера: -2 }[(g['word'] ?? '').toLowerCase()] ?? 0;
      return counted((anchor) => single(addDays(anchor, away)));
    },
  },
  {
    pattern: new RegExp(`(?<=(?<!\\p{L})во?\\s)(?<name>${weekdayStems.join('|')})\\p{L}{0,2}(?!\\p{L})`, 'giu'),
    read: (g) => {
      const target = weekdayStems.findIndex((stem) => (g['name'] ?? '').toLowerCase().startsWith(stem));
      return counted((anchor) => {
        const monday = week(anchor).start ?? anchor;
        const here = addDays(monday, target);
        return single(here <= anchor ? here : addDays(here, -7));
      });
    },
  },
  {
    pattern: /(?<![\d/.-])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})(?![\d/-])/gu,
    read: (g) => fixed(single(day(numberOf(g['y']), numberOf(g['m']), numberOf(g['d']))), numberOf(g['y'])),
  },
];

export const russian: TimeGrammar = {
  atoms,
  before: [
    { pattern: /(?<!\p{L})начиная\s+с(?:о)?\s+$/iu, sense: 'since' },
    { pattern: /(?<!\p{L})со?\s+$/iu, sense: 'since' },
    { pattern: /(?<!\p{L})(?:не\s+позднее)\s+$/iu, sense: 'by' },
    { pattern: /(?<!\p{L})(?:до)\s+$/iu, sense: 'before' },
    { pattern: /(?<!\p{L})(?:к)\s+$/iu, sense: 'by' },
    { pattern: /(?<!\p{L})(?:по)\s+$/iu, sense: 'until' },
    { pattern: /(?<!\p{L})после\s+$/iu, sense: 'after' },
    { pattern: /(?<!\p{L})(?:во?|за|на|от)\s+$/iu, sense: 'at' },
  ],
  after: [],
  join: /^\s*(?:[-–—]|по|до)\s*$/iu,
  joinBetween: /^\s+и\s+$/iu,
  list: /^(?:\s*(?:и|или|,|в|а\s+затем))+\s*$/iu,
  future:
    /(?<!\p{L})(?:будет|будут|планиру\p{L}+|намерен\p{L}*|ожида\p{L}+|подпишут|состоится|предстоит|запланирован\p{L}*)/iu,
};
