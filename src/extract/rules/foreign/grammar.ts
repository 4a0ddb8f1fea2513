/** Extraction, rules engine, other languages: what a small grammar of a language must say, so that the rest need not know the language. */
import type { Span } from '../../../language/sentences.ts';
import type { Gazetteer } from '../../../model/knowledge.ts';
import type { LanguageWords } from '../../../vocabulary/language-data.ts';
import type { EntityMention } from '../entities.ts';
import type { LexicalTrigger } from '../lexicon.ts';

/** A word of the vocabulary that may stand for an event; one word may stand for several. */
export interface Hit extends Span {
  readings: readonly LexicalTrigger[];
}

export interface ForeignSentence extends Span {
  /** of the whole document; all offsets point into it */
  text: string;
  lang: string;
  /** parties and places, in order */
  names: readonly EntityMention[];
  goods: readonly EntityMention[];
  hits: readonly Hit[];
  /** whoever is quoted, and which stretch is theirs */
  reports: readonly Report[];
  words: LanguageWords;
  gazetteer: Gazetteer;
}

/** A name and the grammatical relation in which it stands to a trigger, by the names of Universal Dependencies. */
export interface Label {
  name: EntityMention;
  relation: string;
}

/** Somebody's words inside the sentence. */
export interface Report {
  speaker: string;
  verb: string;
  /** the words of the report itself: no clause reaches over them */
  frame: Span;
  scope: Span;
}

export interface Grammar {
  /** a trigger's pattern: from a stem to the whole word as it is written */
  pattern(stem: string): string;
  /** what may stand between the words of a trigger of several; without it they stand as they are written */
  gap?: string;
  /** how far the words of a trigger reach */
  reach(sentence: ForeignSentence, hit: Hit): Span;
  /** names inside the reach; whoever's relation is unclear is left out */
  labels(sentence: ForeignSentence, hit: Hit, reach: Span): Label[];
  /** where the object of a verb stands */
  objectSide: 'behind' | 'before' | 'any';
  negated(sentence: ForeignSentence, hit: Hit, reach: Span): boolean;
  reports(text: string, span: Span, words: LanguageWords): Report[];
}

export const namesWithin = (sentence: ForeignSentence, { start, end }: Span): EntityMention[] =>
  sentence.names.filter((n) => n.start >= start && n.end <= end);

/** The stretch between the last place before an offset where a pattern matches and the next one behind it. */
export function between(text: string, { start, end }: Span, at: Span, boundary: RegExp): Span {
  let from = start;
  let to = end;
  for (const match of text.slice(start, end).matchAll(boundary)) {
    const [begin, stop] = [start + match.index, start + match.index + match[0].length];
    if (stop <= at.start) from = stop;
    else if (begin >= at.end) {
      to = begin;
      break;
    }
  }
  return { start: from, end: to };
}

/** Words of others end where the frame of the report begins: a clause never runs through it. */
export function outsideFrames(reach: Span, at: Span, reports: readonly Report[]): Span {
  let { start, end } = reach;
  for (const { frame } of reports) {
    if (frame.end <= at.start) start = Math.max(start, frame.end);
    if (frame.start >= at.end) end = Math.min(end, frame.start);
  }
  return { start, end };
}

export const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
