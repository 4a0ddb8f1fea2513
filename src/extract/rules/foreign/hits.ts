/** Extraction, rules engine, other languages: where a sentence holds a word that may stand for an event. Longest word first. */
import type { Span } from '../../../language/sentences.ts';
import type { EventTypeDefinition } from '../../../vocabulary/event-types.ts';
import type { LexicalTrigger } from '../lexicon.ts';
import { escaped, type Grammar, type Hit } from './grammar.ts';

export type HitFinder = (text: string, span: Span) => Hit[];

export function hitFinder(types: readonly EventTypeDefinition[], lang: string, grammar: Grammar): HitFinder {
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
  if (readings.size === 0) return () => [];
  const pattern = new RegExp(grammar.pattern(`(${escaped([...readings.keys()])})`), 'giu');
  return (text, { start, end }) =>
    [...text.slice(start, end).matchAll(pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      readings: readings.get((match[1] ?? '').toLowerCase()) ?? [],
    }));
}
