// Extraction, rules engine: every counted or measured thing of a sentence with its bounds as stated.
import { asciiDigits } from '../../../language/digits.ts';
import type { Span } from '../../../language/sentences.ts';
import type { Quantity } from '../../../model/claim.ts';
import type { Unit } from '../../../vocabulary/units.ts';
import { timeSpansIn } from '../time/times.ts';
import { type Amount, amountsOf, rangeOpening } from './amounts.ts';
import { type Bounds, boundBehind, boundsAround } from './bounds.ts';
import { saysFigure } from './change.ts';
import { type Counted, complement, countedElsewhere, countedInEnglish } from './counted.ts';
import { countsNothing } from './exclude.ts';
import { lexicalIn } from './lexical.ts';
import { numeralsIn } from './numerals.ts';
import { unitBefore, unitBehind } from './units.ts';
import { type QuantityWords, quantityWords } from './words.ts';

export interface QuantityMention {
  start: number;
  end: number;
  text: string;
  quantity: Quantity;
  /** ISO 4217, for sums of money */
  currency?: string;
  /** a share of a whole, in percent */
  percent?: boolean;
  /** the words that bound or blur it: "about", "up to" */
  hedges: string[];
  /** where the numeral ends, with its sign, unit of money and bound, before what it counts; absent of a bound in words */
  numeral?: number;
}

/** Quantities of `text` between two offsets, in order, without overlaps. A language without number words has none. */
export function quantitiesIn(text: string, start: number, end: number, { lang }: { lang: string }): QuantityMention[] {
  const words = quantityWords(lang);
  if (!words) return [];
  const original = text.slice(start, end);
  const slice = asciiDigits(original);
  // most sentences hold no number: their times are never looked for
  let spans: Span[] | undefined;
  const times = (): readonly Span[] => {
    spans ??= timeSpansIn(text, start, end, lang).map((t) => ({ start: t.start - start, end: t.end - start }));
    return spans;
  };
  const numerals = numeralsIn(slice, words).filter((n) => !countsNothing(slice, n, times, words));
  const found: QuantityMention[] = lexicalIn(slice, times, words);
  let last = 0;
  for (const amount of amountsOf(slice, numerals, words.lang)) {
    if (found.some((f) => amount.start < f.end && f.start < amount.end)) continue;
    const mention = mentionOf(slice, last, amount, words);
    if (!mention) continue;
    found.push(mention);
    last = mention.end;
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((m) => ({
      ...m,
      start: start + m.start,
      end: start + m.end,
      text: original.slice(m.start, m.end),
      ...(m.numeral === undefined ? {} : { numeral: start + m.numeral }),
    }));
}

const durations =
  /^(?:\s+(?:more|full|whole|consecutive|straight|calendar|additional|further|working|long))?\s+(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|nights?|times)(?!\p{L})/iu;

function mentionOf(slice: string, from: number, amount: Amount, words: QuantityWords): QuantityMention | undefined {
  const sign = unitBefore(slice.slice(0, amount.start), words);
  const left = slice.slice(0, amount.start - (sign?.length ?? 0));
  const right = slice.slice(amount.end);
  const opening = amount.best === null ? (rangeOpening.exec(left.slice(-12))?.[0].length ?? 0) : 0;
  const bounds = boundsAround(left.slice(0, left.length - opening), right, words);
  const behind = unitBehind(right.slice(bounds.length), words);
  const unit = sign?.unit ?? behind?.unit;
  const at = bounds.length + (behind?.length ?? 0);
  if (!unit && words.lang === 'en' && durations.test(right.slice(at))) return undefined;
  const counted = unit ? ofUnit(right.slice(at), unit, words) : nounOf(left, right.slice(at), amount, words);
  if (!counted && !standsAlone(left, amount, bounds, words.lang)) return undefined;
  const end = amount.end + at + (counted?.length ?? 0);
  closeBound(slice.slice(end), bounds, words);
  const start = Math.max(from, Math.min(bounds.start, left.length - opening));
  const mention = assembled(
    slice,
    { start, end: end + bounds.length * Number(at === 0) },
    { amount, bounds, counted, unit },
  );
  return { ...mention, numeral: amount.end + at };
}

/** A bound that stands behind what is counted: "100만 발 이상". */
function closeBound(rest: string, bounds: Bounds, words: QuantityWords): void {
  const closing = bounds.bound === null ? boundBehind(rest, words) : undefined;
  if (!closing || (words.lang === 'en' && closing.hedge === 'plus')) return;
  bounds.bound = closing.bound;
  bounds.approx ||= closing.approx;
  bounds.hedges.push(closing.hedge);
}

const dates =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|quarter|year)$/u;

const ofUnit = (right: string, unit: Unit, words: QuantityWords): Counted => {
  const link = unit.kind === 'share' ? /^\s+of\s+/iu : /^\s+(?:(?:worth\s+)?of|in|for|worth\s+of)\s+/iu;
  const behind = words.lang === 'en' ? complement(right, words, link) : undefined;
  // "20 billion in October" is of no October
  const of = behind && !dates.test(behind.what) ? behind : undefined;
  const own = { share: 'share', currency: 'sum' }[unit.kind as string] ?? unit.signs[0] ?? unit.label;
  return { what: of?.what ?? own, unit: unit.id, length: of?.length ?? 0 };
};

function nounOf(left: string, right: string, amount: Amount, words: QuantityWords): Counted | undefined {
  if (words.lang !== 'en') return countedElsewhere(left, right, words);
  const own = countedInEnglish(right, words);
  if (own || !amount.digits) return own;
  // "8,000 of the 10,000 soldiers" counts soldiers; the other numeral keeps its words
  const of = /^\s+of\s+(?:(?:the|these|those|its|their)\s+)?(?:(?:[\d,.]+)\s+)?/iu.exec(right);
  const whole = of ? countedInEnglish(right.slice(of[0].length - 1), words) : undefined;
  return whole && { ...whole, length: 0 };
}

/** A numeral without a noun counts if it looks like a figure: separators, a multiplier, a bound, or a verb of change before it. */
function standsAlone(left: string, amount: Amount, bounds: Bounds, lang: string): boolean {
  if (amount.best === null && !bounds.approx && bounds.bound === null)
    return /\bbetween\s+$/iu.test(left) || (amount.low ?? 0) >= 1000;
  if (!amount.digits) return (amount.best ?? 0) >= 1000;
  if (!amount.bare) return (amount.best ?? 0) >= 1000 || bounds.hedges.length > 0;
  return bounds.hedges.length > 0 || (lang === 'en' && saysFigure.test(left.slice(-60)));
}

interface Parts {
  amount: Amount;
  bounds: Bounds;
  counted: Counted | undefined;
  unit: Unit | undefined;
}

function assembled(
  slice: string,
  span: { start: number; end: number },
  { amount, bounds, counted, unit }: Parts,
): QuantityMention {
  const { best } = amount;
  const quantity: Quantity = {
    what: counted?.what ?? 'number',
    low: best !== null && bounds.bound === 'low' ? best : amount.low,
    best: bounds.bound === null ? best : null,
    high: best !== null && bounds.bound === 'high' ? best : amount.high,
    unit: counted?.unit ?? null,
    approx: bounds.approx,
    basis: 'numeral',
  };
  const start = span.start + (/^\s*/.exec(slice.slice(span.start))?.[0].length ?? 0);
  const mention = { start, end: span.end, text: slice.slice(start, span.end), quantity, hedges: bounds.hedges };
  if (unit?.kind === 'currency') return { ...mention, currency: unit.id };
  return unit?.kind === 'share' ? { ...mention, percent: true } : mention;
}
