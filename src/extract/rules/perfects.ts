/** Extraction, rules engine: "had delivered missiles": a participle right behind "have" is its verb, not an adjective of the noun behind. */
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** Participles that mostly describe a noun one has: "has limited means". */
const adjectives =
  /^(?:limited|mixed|united|armed|combined|restricted|advanced|trained|increased|reduced|shared|planned)$/;

export function perfects(words: Word[], lexicon: Lexicon): Word[] {
  const have = words.findIndex((w) => w.lemma === 'have' && w.upos === 'VERB');
  const at = have < 0 ? -1 : participleBehind(words, have);
  const verb = words[at];
  const noun = verb?.head ?? -1;
  if (verb?.deprel !== 'amod' || words[noun]?.head !== have || words[noun]?.deprel !== 'obj') return words;
  if (adjectives.test(verb.norm) || !lexicon.verbs.has(verb.norm)) return words;
  const main = words[have] as Word;
  const lemma = lexicon.verbs.get(verb.norm)?.[0] ?? verb.lemma;
  return words.map((w, i) => {
    if (i === at) return { ...w, upos: 'VERB', lemma, head: main.head, deprel: main.deprel };
    if (i === have) return { ...w, upos: 'AUX', head: at, deprel: 'aux' };
    return w.head === have ? { ...w, head: at } : w;
  });
}

/** Right behind it, or behind one adverb or "not". */
function participleBehind(words: readonly Word[], have: number): number {
  for (const at of [have + 1, have + 2]) {
    if (words[at]?.form === 'VBN') return at;
    if (words[at]?.upos !== 'ADV' && words[at]?.upos !== 'PART') return -1;
  }
  return -1;
}
