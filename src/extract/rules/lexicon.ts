/** Extraction, rules engine: triggers and words of one language compiled into look-up tables, once per context. */
import type { EventTypeDefinition, Trigger } from '../../vocabulary/event-types.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import { nounForms, verbForms } from './forms.ts';

export interface LexicalTrigger {
  type: EventTypeDefinition;
  trigger: Trigger;
  /** the other words of a lemma of several: `take over` */
  particle: string | null;
}

export interface Lexicon {
  /** inflected form -> lemmas */
  verbs: Map<string, string[]>;
  /** inflected form -> lemma */
  nouns: Map<string, string>;
  /** `verb:send` -> triggers, in the order of the codebook */
  triggers: Map<string, LexicalTrigger[]>;
}

export function lexiconOf(
  types: readonly EventTypeDefinition[],
  words: LanguageWords | undefined,
  lang: string,
): Lexicon {
  const lexicon: Lexicon = { verbs: new Map(), nouns: new Map(), triggers: new Map() };
  for (const type of types) {
    for (const trigger of type.triggers) if (trigger.lang === lang) addTrigger(lexicon, type, trigger);
  }
  const governors = words?.governors.flatMap((g) => g.words) ?? [];
  const reporting = words?.reporting.verbs.flatMap((g) => g.lemmas) ?? [];
  for (const verb of [...governors, ...reporting]) addVerb(lexicon, verb.split(' ')[0] ?? verb);
  return lexicon;
}

function addTrigger(lexicon: Lexicon, type: EventTypeDefinition, trigger: Trigger): void {
  for (const entry of trigger.lemmas) {
    const words = entry.split(' ');
    const lemma = (trigger.pos === 'noun' ? words.pop() : words.shift()) ?? entry;
    const key = `${trigger.pos}:${lemma}`;
    const list = lexicon.triggers.get(key) ?? [];
    list.push({ type, trigger, particle: words.length > 0 ? words.join(' ') : null });
    lexicon.triggers.set(key, list);
    if (trigger.pos === 'verb') addVerb(lexicon, lemma);
    if (trigger.pos === 'noun') for (const form of nounForms(lemma)) lexicon.nouns.set(form, lemma);
  }
}

function addVerb(lexicon: Lexicon, lemma: string): void {
  for (const form of verbForms(lemma)) {
    const lemmas = lexicon.verbs.get(form) ?? [];
    if (!lemmas.includes(lemma)) lexicon.verbs.set(form, [...lemmas, lemma]);
  }
}
