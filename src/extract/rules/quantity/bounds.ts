// Quantity grammar: the words around a numeral that bound it ("at least", "up to", "or more") or blur it ("about").
import { reachesInRussian } from './change.ts';
import type { NumberWords, QuantityWords } from './words.ts';
import { alternatives } from './words.ts';

type Bound = 'low' | 'high' | null;

export interface Bounds {
  bound: Bound;
  approx: boolean;
  /** the words, in text order */
  hedges: string[];
  /** offset in `left` where they begin; length in `right` where they end */
  start: number;
  length: number;
}

interface Matchers {
  before: readonly { pattern: RegExp; bound: Bound; approx: boolean }[];
  after: readonly { pattern: RegExp; bound: Bound; approx: boolean }[];
}

const cache = new WeakMap<NumberWords, Matchers>();

function matchersOf({ lang, numbers }: QuantityWords): Matchers {
  const known = cache.get(numbers);
  if (known) return known;
  const tight = lang === 'zh' || lang === 'ko';
  // Russian puts its preposition between: "более чем о миллионе"
  const link = lang === 'ru' ? '(?:(?:об?|в|на|с|из|к)\\s+)?' : '';
  const before = (words: readonly string[]): RegExp =>
    new RegExp(`${tight ? '' : '(?<![\\p{L}-])'}(${alternatives(words)})\\s*${link}$`, 'iu');
  const after = (words: readonly string[]): RegExp =>
    new RegExp(`^\\s*(${alternatives(words)})${tight ? '' : '(?!\\p{L})'}`, 'iu');
  const made: Matchers = {
    before: [
      { pattern: before(numbers.lowApprox), bound: 'low', approx: true },
      { pattern: before(numbers.highApprox), bound: 'high', approx: true },
      // "no more than" before "more than": the longer phrase decides
      { pattern: before(numbers.high), bound: 'high', approx: false },
      { pattern: before(numbers.low), bound: 'low', approx: false },
      { pattern: before(numbers.approx), bound: null, approx: true },
    ],
    after: [
      { pattern: after(numbers.lowAfter), bound: 'low', approx: false },
      { pattern: after(numbers.highAfter), bound: 'high', approx: false },
      { pattern: after(numbers.approxAfter), bound: null, approx: true },
    ],
  };
  cache.set(numbers, made);
  return made;
}

/** Reads bounds outward from the numeral: at most three in front ("at least about"), one behind. */
export function boundsAround(left: string, right: string, words: QuantityWords): Bounds {
  const bounds: Bounds = { bound: null, approx: false, hedges: [], start: left.length, length: 0 };
  for (let round = 0; round < 3; round++) {
    const found = longestBefore(left.slice(0, bounds.start), words);
    if (!found || (words.lang === 'ru' && reachesInRussian.test(left.slice(0, bounds.start)))) break;
    bounds.bound ??= found.bound;
    bounds.approx ||= found.approx;
    bounds.hedges.unshift(found.text.toLowerCase().replace(/\s+/g, ' '));
    bounds.start = found.start;
  }
  const behind = boundBehind(right, words);
  if (behind) {
    bounds.bound ??= behind.bound;
    bounds.approx ||= behind.approx;
    bounds.hedges.push(behind.hedge);
    bounds.length = behind.length;
  }
  return bounds;
}

function longestBefore(
  left: string,
  words: QuantityWords,
): { bound: Bound; approx: boolean; text: string; start: number } | undefined {
  const from = Math.max(0, left.length - 48);
  let best: { bound: Bound; approx: boolean; text: string; start: number } | undefined;
  for (const { pattern, bound, approx } of matchersOf(words).before) {
    const found = pattern.exec(left.slice(from));
    const text = found?.[1];
    if (found && text !== undefined && (!best || from + found.index < best.start))
      best = { bound, approx, text, start: from + found.index };
  }
  return best;
}

/** A bound behind the numeral or behind what it counts: "20,000 or more workers", "100만 발 이상". */
export function boundBehind(
  right: string,
  words: QuantityWords,
): { bound: Bound; approx: boolean; hedge: string; length: number } | undefined {
  for (const { pattern, bound, approx } of matchersOf(words).after) {
    const found = pattern.exec(right);
    if (found?.[1] !== undefined) return { bound, approx, hedge: found[1].toLowerCase(), length: found[0].length };
  }
  return undefined;
}
