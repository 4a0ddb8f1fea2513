/** Extraction, rules engine: how a verb passes on what is said: by the classes of the vocabulary. */
import type { VerbClass } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';

const verbClasses = new WeakMap<LanguageWords, Map<string, VerbClass>>();

export function reportingClass(lemma: string, words: LanguageWords): VerbClass | undefined {
  let table = verbClasses.get(words);
  if (!table) {
    table = new Map();
    for (const { class: verbClass, lemmas } of words.reporting.verbs) {
      for (const entry of lemmas) {
        const verb = entry.split(' ')[0] ?? entry;
        if (!table.has(verb)) table.set(verb, verbClass);
      }
    }
    verbClasses.set(words, table);
  }
  return table.get(lemma);
}
