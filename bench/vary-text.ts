/** Benchmark data: one paragraph of a sample told again, with other numbers, days, names, words and order. Pure: chance is passed in. */

/** 0 <= x < 1, the same sequence for the same seed (sfc32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0];
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

export const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

/** What stays the same within one copy: the names put in place of others, and how far the days are moved. */
export interface Retelling {
  lang: string;
  names: ReadonlyMap<string, string>;
  days: number;
}

/** Words that mean much the same where news are told; the first of a list may be any of the others. */
const synonyms: Record<string, readonly (readonly string[])[]> = {
  en: [
    ['said', 'stated', 'declared'],
    ['about', 'around', 'roughly'],
    ['more than', 'over', 'upwards of'],
    ['soldiers', 'troops', 'servicemen'],
    ['sanctions', 'restrictions', 'penalties'],
    ['delivered', 'supplied', 'handed over'],
    ['shells', 'rounds', 'munitions'],
    ['agreement', 'accord', 'deal'],
    ['however', 'still', 'even so'],
    ['visited', 'travelled to', 'called at'],
  ],
  ru: [
    ['около', 'примерно', 'порядка'],
    ['более', 'свыше'],
    ['заявил', 'сообщил', 'отметил'],
    ['солдат', 'военных', 'бойцов'],
  ],
  zh: [
    ['约', '大约', '近'],
    ['表示', '说', '指出'],
    ['士兵', '军人'],
  ],
  ko: [
    ['약', '대략'],
    ['밝혔다', '말했다', '전했다'],
    ['이상', '넘게'],
  ],
  fa: [
    ['حدود', 'نزدیک به'],
    ['گفت', 'اعلام کرد'],
  ],
};

const months = 'January February March April May June July August September October November December'.split(' ');
const monthName = `(${months.join('|')})`;
const dayMonth = new RegExp(`\\b(\\d{1,2}) ${monthName}\\b`, 'g');
const monthDay = new RegExp(`\\b${monthName} (\\d{1,2})\\b`, 'g');
const number = /(?<![\d.,:/-]|resolution )(\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+)(?![\d:/]|[.,]\d)/g;
const closingDay = /^(\p{Lu}[^.?!"“”]{30,}?) on (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.$/u;

export function retold(text: string, how: Retelling, random: Random): string {
  const words = (synonyms[how.lang] ?? []).reduce((out, list) => withSynonyms(out, list, how.lang, random), text);
  const sentences = withNames(otherNumbers(otherDays(words, how.days), random), how.names).split(/(?<=[.!?。]) +/);
  return sentences.map((sentence) => (random() < 0.5 ? dayFirst(sentence) : sentence)).join(' ');
}

/** "X met Y on Monday." becomes "On Monday, X met Y." */
const dayFirst = (sentence: string): string =>
  sentence.replace(closingDay, (_, rest: string, day: string) => `On ${day}, ${rest}.`);

function withSynonyms(text: string, list: readonly string[], lang: string, random: Random): string {
  const [word = ''] = list;
  const bounded = lang === 'zh' || lang === 'ko' ? word : `(?<![\\p{L}-])${word}(?![\\p{L}-])`;
  return text.replace(new RegExp(bounded, 'gu'), () => oneOf(list, random) ?? word);
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  const known = [...names.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(new RegExp(pattern, 'gu'), (name) => names.get(name) ?? name);
}

function otherDays(text: string, days: number): string {
  return text
    .replace(dayMonth, (_, day: string, month: string) => moved(month, Number(day), days).join(' '))
    .replace(monthDay, (_, month: string, day: string) => moved(month, Number(day), days).reverse().join(' '));
}

function moved(month: string, day: number, days: number): [string, string] {
  const date = new Date(Date.UTC(2024, months.indexOf(month), day + days));
  return [String(date.getUTCDate()), months[date.getUTCMonth()] ?? month];
}

/** Days of the month, years and numbers in names stay; the rest keeps its size and its grouping. */
function otherNumbers(text: string, random: Random): string {
  return text.replace(number, (digits: string) => {
    const value = Number(digits.replaceAll(',', ''));
    if (value <= 31 || (/^\d{4}$/.test(digits) && value > 1900 && value < 2100)) return digits;
    const scaled = value * (0.7 + 0.6 * random());
    if (digits.includes('.')) return scaled.toFixed(1);
    const step = 10 ** Math.max(0, String(Math.round(value)).length - 2);
    const rounded = Math.max(32, Math.round(scaled / step) * step);
    return digits.includes(',') ? rounded.toLocaleString('en-US') : String(rounded);
  });
}
