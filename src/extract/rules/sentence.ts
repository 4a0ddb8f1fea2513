/** Extraction, rules engine: one sentence with all that was found in it. What the passes after it work on. */
import type { Mention } from '../../model/knowledge.ts';
import type { Clause } from './clauses.ts';
import type { Discourse, SentenceView } from './discourse.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import type { SourcePhrase } from './source-phrases.ts';
import type { TimeMention } from './time/times.ts';
import type { Word } from './words.ts';

export interface Sentence extends SentenceView {
  start: number;
  end: number;
  text: string;
  words: readonly Word[];
  clauses: readonly Clause[];
  discourse: Discourse;
  goods: readonly Mention[];
  times: readonly TimeMention[];
  quantities: readonly QuantityMention[];
  question: boolean;
  /** all of it lies within quotation marks */
  quoted: boolean;
  sources: readonly SourcePhrase[];
}

export const startOf = (sentence: Sentence, word: number): number => sentence.words[word]?.start ?? sentence.start;
export const endOf = (sentence: Sentence, word: number): number => sentence.words[word]?.end ?? sentence.end;

/** What lies inside a stretch of the text, by offsets. */
export function within<T extends { start: number; end: number }>(
  things: readonly T[],
  start: number,
  end: number,
): T[] {
  return things.filter((t) => t.start >= start && t.end <= end);
}

/** Words from `first` to `last` as normal forms with one blank between, for phrases of the vocabulary. */
export function normsOf(sentence: Sentence, first: number, last: number): string {
  return ` ${sentence.words
    .slice(first, last + 1)
    .map((w) => w.norm)
    .join(' ')} `;
}
