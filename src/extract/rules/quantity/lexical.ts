// Quantity grammar: bounds in words from the vocabulary's closed list ("tens of thousands of", "most of").
import type { Span } from '../../../language/sentences.ts';
import type { Quantity } from '../../../model/claim.ts';
import { boundsAround } from './bounds.ts';
import { type Counted, complement, countedElsewhere, countedInEnglish } from './counted.ts';
import type { QuantityMention } from './quantities.ts';
import { unitBehind } from './units.ts';
import { alternatives, type LexicalBound, patternOf, type QuantityWords } from './words.ts';

/** Lexical quantities of a slice. Shares need their whole ("half of", "most of"); counts need what is counted. */
export function lexicalIn(slice: string, times: () => readonly Span[], words: QuantityWords): QuantityMention[] {
  const table = new Map(words.numbers.lexical.map((l) => [l.words, l]));
  const glued = words.lang === 'zh' || words.lang === 'ko';
  const source = (): string =>
    `${glued ? '' : '(?<![\\p{L}\\d-])'}(${alternatives([...table.keys()])})${glued ? '' : '(?![\\p{L}-])'}`;
  const found: QuantityMention[] = [];
  for (const match of slice.matchAll(patternOf(words, 'lexical', source, 'giu'))) {
    const [start, end] = [match.index, match.index + match[0].length];
    const bound = table.get(match[0].toLowerCase().replace(/\s+/g, ' '));
    if (!bound || times().some((t) => start < t.end && t.start < end)) continue;
    const counted = bound.share
      ? wholeOf(slice.slice(end), words)
      : countOf(slice.slice(0, start), slice.slice(end), words);
    if (counted) found.push(mention(slice, { start, end: end + counted.length }, bound, counted, words));
  }
  return found;
}

function wholeOf(right: string, words: QuantityWords): Counted | undefined {
  const of =
    words.lang === 'en'
      ? complement(right, words, /^\s+(?:of\s+|(?=the\s|its\s|all\s))/iu)
      : countedElsewhere('', right, words);
  return of && { what: of.what, unit: 'percent', length: of.length };
}

function countOf(left: string, right: string, words: QuantityWords): Counted | undefined {
  const of = words.lang === 'en' ? (/^\s+of(?=\s)/iu.exec(right)?.[0].length ?? 0) : 0;
  const money = unitBehind(right.slice(of), words);
  if (money) return { what: 'sum', unit: money.unit.id, length: of + money.length };
  const counted = words.lang === 'en' ? countedInEnglish(right.slice(of), words) : countedElsewhere(left, right, words);
  return counted && { ...counted, length: of + counted.length };
}

function mention(
  slice: string,
  span: Span,
  bound: LexicalBound,
  counted: Counted,
  words: QuantityWords,
): QuantityMention {
  const bounds = boundsAround(slice.slice(0, span.start), '', words);
  const value = bound.best ?? bound.low ?? null;
  const asLow = bound.low !== undefined || bounds.bound === 'low';
  const quantity: Quantity = {
    what: counted.what,
    low: asLow ? value : null,
    best: asLow || bounds.bound === 'high' ? null : value,
    high: !asLow && bounds.bound === 'high' ? value : null,
    unit: counted.unit,
    approx: bound.approx || bounds.approx,
    basis: 'lexical',
  };
  const start = bounds.start;
  const base = { start, end: span.end, text: slice.slice(start, span.end), quantity, hedges: bounds.hedges };
  return bound.share ? { ...base, percent: true } : base;
}
