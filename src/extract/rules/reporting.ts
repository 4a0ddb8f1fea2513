/** Extraction, rules engine: how a verb passes on what is said: by the classes of the vocabulary. */
import type { VerbClass } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Clause } from './clauses.ts';
import type { Word } from './words.ts';

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

const nounClasses = new WeakMap<LanguageWords, ReadonlyMap<string, VerbClass>>();

function tellingNouns(words: LanguageWords): ReadonlyMap<string, VerbClass> {
  let table = nounClasses.get(words);
  if (!table) {
    const pairs = words.reporting.nouns.flatMap((n) => n.lemmas.map((lemma): [string, VerbClass] => [lemma, n.class]));
    table = new Map(pairs);
    nounClasses.set(words, table);
  }
  return table;
}

/** "a claim that", "reports that": the noun whose content a clause is. A parser often takes it for a relative clause. */
export function toldBy(
  { head, link, marker, slots }: Clause,
  all: readonly Word[],
  words: LanguageWords,
): { noun: number; verbClass: VerbClass } | null {
  const noun = all[head]?.head ?? -1;
  const verbClass = tellingNouns(words).get(all[noun]?.lemma ?? '');
  if (!verbClass || !link.startsWith('acl') || noun > head) return null;
  const subject = slots.find((s) => /^(?:subj|obj)$/.test(s.relation) && s.phrase.first > noun)?.phrase.first ?? -1;
  if (!all.slice(noun + 1, subject).some((w) => w.norm === 'that')) return null;
  // "a report that the agency published": the noun is what it tells of
  const whole = marker === 'that' || slots.some((s) => s.relation === 'obj' && s.phrase.first > head);
  return whole ? { noun, verbClass } : null;
}
