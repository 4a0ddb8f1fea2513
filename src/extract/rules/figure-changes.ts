/** Extraction, rules engine: how far a number moved and what it came to: "fell 7% to 90bn"; and which of several dates is its own. */
import type { ClaimTime } from '../../model/claim.ts';
import type { Candidate } from './candidate.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import type { Sentence } from './sentence.ts';

type Compare = NonNullable<Candidate['compare']>;

const down =
  /\b(?:fell|falls?|fallen|falling|dropp?(?:ed|ing|s)?|declin\w+|down|shr[aiu]nk|slump\w*|plung\w+|decreas\w+)/i;
const up = /\b(?:r[io]s(?:e|es|en|ing)|gr[eo]w(?:n|ing|s)?|up|climb\w*|increas\w+|jump\w*|surg\w+)/i;
const moves = new RegExp(
  `(?:${down.source}|${up.source})(?: by)?(?: (?:about|around|some|nearly|almost|roughly))? ?$`,
  'i',
);

/** A share behind a verb of change says how far, not how much. */
export function stepOf(quantity: QuantityMention, sentence: Sentence): Compare | null {
  if (!quantity.percent) return null;
  const left = sentence.text.slice(Math.max(0, quantity.start - sentence.start - 28), quantity.start - sentence.start);
  const verb = moves.exec(left)?.[0];
  return verb ? { what: quantity.quantity.what, relation: down.test(verb) ? 'down' : 'up', base: quantity.text } : null;
}

/** The value a step leads to stands right behind it: "7% | to 90bn". */
export function reachedBy(step: QuantityMention, next: QuantityMention | undefined, sentence: Sentence): boolean {
  if (!next || next.percent) return false;
  const between = sentence.text.slice(step.end - sentence.start, next.start - sentence.start);
  return /^[^.;]{0,24}\bto\s(?:\p{L}+\s)?$/u.test(between);
}

/** Of several numbers with several dates each has the one right behind it. */
export function ownTime(quantity: QuantityMention, sentence: Sentence): ClaimTime | null {
  const { quantities, times } = sentence;
  if (quantities.length < 2 || times.length < 2) return null;
  const next = quantities.find((q) => q.start >= quantity.end)?.start ?? Number.POSITIVE_INFINITY;
  return times.find((t) => t.start >= quantity.end && t.start <= quantity.end + NEAR && t.start < next)?.time ?? null;
}

/** Characters to a date that belongs to its number: a unit, a preposition. */
const NEAR = 30;
