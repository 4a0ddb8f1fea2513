// Language layer: where tags and tree, decided apart, cannot both be right, the one that treebanks prove more often wrong gives way.
import { irregularVerbs } from './irregular-forms.ts';
import { lemma } from './lemma.ts';
import type { ParsedToken } from './parser.ts';

/** What only a verb has below it. */
const verbal = /^(?:obj|iobj|nsubj|csubj|mark|aux|xcomp|ccomp|advmod|expl)(?::|$)/;

export function agreed(parsed: readonly ParsedToken[]): ParsedToken[] {
  return nounsByRelation(clausesOfFiniteVerbs(irregularPasts(parsed)));
}

function belowEach(words: readonly ParsedToken[]): string[][] {
  const below = words.map((): string[] => []);
  for (const { head, deprel } of words) below[head]?.push(deprel);
  return below;
}

/** "stole" with a subject or an object is no garment. */
function irregularPasts(words: readonly ParsedToken[]): ParsedToken[] {
  const below = belowEach(words);
  return words.map((word, i) => {
    const past = irregularVerbs.get(word.token.norm);
    const verb = /^(?:NOUN|ADJ)$/.test(word.upos) && below[i]?.some((d) => /^(?:obj|nsubj)(?::|$)/.test(d));
    return verb && past && past !== word.token.norm ? { ...word, upos: 'VERB', form: 'VBD', lemma: past } : { ...word };
  });
}

/** "London eased restrictions": a finite verb with a subject before it modifies no noun. It takes the noun's place. */
function clausesOfFiniteVerbs(words: ParsedToken[]): ParsedToken[] {
  for (const verb of words) {
    const noun = words[verb.head];
    if (!noun || verb.deprel !== 'amod' || !/^VB[DPZ]$/.test(verb.form) || noun.index < verb.index) continue;
    const subject = words.find(
      (w) => w.index < verb.index && w.deprel.startsWith('nsubj') && (w.head === noun.index || w.head === verb.index),
    );
    if (!subject) continue;
    for (const word of words) {
      if (word.head !== noun.index || word === verb) continue;
      if (word.index < verb.index || word.deprel === 'punct') word.head = verb.index;
    }
    [verb.head, verb.deprel, noun.head, noun.deprel] = [noun.head, noun.deprel, verb.index, 'obj'];
  }
  return words;
}

/** On the development parts of EWT and GUM right 12 times of 17 (the tag it replaces: 3 times). */
function nounsByRelation(words: readonly ParsedToken[]): ParsedToken[] {
  const below = belowEach(words);
  const noun = words.map(
    ({ upos, deprel }, i) =>
      upos === 'VERB' && /^(?:i?obj|nsubj|nmod)$/.test(deprel) && !below[i]?.some((d) => verbal.test(d)),
  );
  return words.map((word, i) => {
    const deprel = relationOf(word, words[word.head], noun[word.head] ?? false);
    if (!noun[i]) return { ...word, deprel };
    return { ...word, deprel, upos: 'NOUN', form: '', lemma: lemma(word.token.norm, 'noun') };
  });
}

/** What hangs on a noun is no oblique of a verb; an agent stands by a passive participle alone ("spoke by phone" has none). */
function relationOf({ deprel }: ParsedToken, governor: ParsedToken | undefined, underNoun: boolean): string {
  if (underNoun && /^obl(?::|$)/.test(deprel)) return 'nmod';
  return deprel === 'obl:agent' && governor?.upos === 'VERB' && governor.form !== 'VBN' ? 'obl' : deprel;
}
