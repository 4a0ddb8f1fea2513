/** Extraction, rules engine, other languages: where a sentence holds a word that may stand for an event. Longest word first. */
import type { Span } from '../../../language/sentences.ts';
import type { EventTypeDefinition } from '../../../vocabulary/event-types.ts';
import type { LexicalTrigger } from '../lexicon.ts';
import { escaped, type Grammar, type Hit } from './grammar.ts';

export type HitFinder = (text: string, span: Span) => Hit[];

interface Phrase {
  /** its first word as the vocabulary writes it: looked for before the pattern is tried */
  first: string;
  pattern: RegExp;
  readings: readonly LexicalTrigger[];
}

/** A trigger of several words ("завершил визит") may hold others between them, where the grammar says so: it then hides its own words. */
export function hitFinder(types: readonly EventTypeDefinition[], lang: string, grammar: Grammar): HitFinder {
  const readings = readingsIn(types, lang);
  if (readings.size === 0) return () => [];
  const gapped = grammar.gap !== undefined;
  const phrases = gapped ? phrasesOf(readings, grammar) : [];
  const words = [...readings.keys()].filter((lemma) => !gapped || !lemma.includes(' '));
  const pattern = new RegExp(grammar.pattern(`(${escaped(words)})`), 'giu');
  return (text, { start, end }) => {
    const slice = text.slice(start, end);
    const whole = phrasesIn(slice, start, phrases);
    const single = [...slice.matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      readings: readings.get((match[1] ?? '').toLowerCase()) ?? [],
    }));
    const outside = single.filter((hit) => !whole.some((phrase) => hit.start < phrase.end && phrase.start < hit.end));
    return [...whole, ...outside].sort((a, b) => a.start - b.start);
  };
}

function readingsIn(types: readonly EventTypeDefinition[], lang: string): Map<string, LexicalTrigger[]> {
  const readings = new Map<string, LexicalTrigger[]>();
  for (const type of types) {
    for (const trigger of type.triggers) {
      if (trigger.lang !== lang) continue;
      for (const lemma of trigger.lemmas) {
        const list = readings.get(lemma) ?? [];
        list.push({ type, trigger, particle: null });
        readings.set(lemma, list);
      }
    }
  }
  return readings;
}

const phrasesOf = (readings: ReadonlyMap<string, LexicalTrigger[]>, grammar: Grammar): Phrase[] =>
  [...readings]
    .filter(([lemma]) => lemma.includes(' '))
    .sort(([a], [b]) => b.length - a.length)
    .map(([lemma, list]) => {
      const stems = lemma.split(' ').map((stem) => escaped([stem]));
      const body = stems.join(grammar.gap ?? ' ');
      return { first: lemma.split(' ')[0] ?? '', pattern: new RegExp(grammar.pattern(body), 'giu'), readings: list };
    });

function phrasesIn(slice: string, start: number, phrases: readonly Phrase[]): Hit[] {
  const found: Hit[] = [];
  const lower = slice.toLowerCase();
  for (const { first, pattern, readings } of phrases) {
    if (!lower.includes(first)) continue;
    for (const match of slice.matchAll(pattern)) {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      const known = found.find((f) => f.start === at.start && f.end === at.end);
      if (known) known.readings = [...known.readings, ...readings];
      else if (!found.some((f) => at.start < f.end && f.start < at.end)) found.push({ ...at, readings });
    }
  }
  return found;
}
