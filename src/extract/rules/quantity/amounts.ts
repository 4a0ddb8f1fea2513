// Quantity grammar: numerals joined to amounts - a single value or the two ends of a range.
import { changesFrom } from './change.ts';
import type { Numeral } from './numerals.ts';

export interface Amount {
  start: number;
  end: number;
  low: number | null;
  best: number | null;
  high: number | null;
  /** may be a name or a room number: needs a noun, a unit or a bound to count */
  bare: boolean;
  digits: boolean;
}

const joins: Readonly<Record<string, RegExp>> = {
  en: /^\s?(?:%|percent|per\s+cent)?\s?(?:[-–—]|to|or)\s?(?:US\$|[A-Z]{3}|[$€£¥₽₩₹])?\s?$/u,
  ru: /^\s?%?\s?(?:[-–—]|до)\s?\$?\s?$/iu,
  zh: /^%?\s?(?:[-–—~～]|至|到)\s?$/u,
  ko: /^\s?%?\s?(?:[-–—~∼～]|에서|내지)\s?$/u,
  fa: /^\s?(?:[-–—]|تا)\s?$/u,
};
const joinBetween = /^\s?(?:%|percent|dollars|rubles|roubles|yuan)?\s?and\s?(?:US\$|[A-Z]{3}|[$€£¥₽₩₹])?\s?$/u;
const between = /\bbetween\s+(?:about\s+|roughly\s+)?(?:US\$|RMB|[$€£¥])?\s?$/iu;
/** Amounts in text order. `left` of a range still holds its "between" or "from". */
export function amountsOf(slice: string, numerals: readonly Numeral[], lang: string): Amount[] {
  const amounts: Amount[] = [];
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i] as Numeral;
    const next = numerals[i + 1];
    const range = next && rangeOf(slice, numeral, next, lang);
    if (range) i += 1;
    amounts.push(range || single(numeral));
  }
  return amounts;
}

const single = ({ start, end, value, bare, digits }: Numeral): Amount => ({
  start,
  end,
  low: null,
  best: value,
  high: null,
  bare,
  digits,
});

function rangeOf(slice: string, first: Numeral, last: Numeral, lang: string): Amount | undefined {
  const left = slice.slice(Math.max(0, first.start - 60), first.start);
  const gap = slice.slice(first.end, last.start);
  const joined = joins[lang]?.test(gap) || (lang === 'en' && between.test(left) && joinBetween.test(gap));
  if (!joined || (lang === 'en' && changesFrom.test(left))) return undefined;
  const share = /^\s?(?:%|per\s?cent|процент)/iu;
  if (share.test(gap) && !share.test(slice.slice(last.end))) return undefined;
  // "11-12 thousand": the multiplier is said once
  const shared = first.multiplier === 1 && last.multiplier > 1 && first.value <= last.value / last.multiplier;
  const low = shared ? first.value * last.multiplier : first.value;
  if (low >= last.value) return undefined;
  return { start: first.start, end: last.end, low, best: null, high: last.value, bare: false, digits: first.digits };
}

/** Words that open a range and belong to its mention. */
export const rangeOpening = /(?:\b(?:between|from)|(?<!\p{L})(?:от|с)|从)\s*$/iu;
