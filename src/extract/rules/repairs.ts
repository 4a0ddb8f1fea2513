/** Extraction, rules engine: trees no English sentence can have, mended after the parser: each rule names the impossibility. */
import { irregularVerbs } from '../../language/irregular-forms.ts';
import { lemma } from '../../language/lemma.ts';
import { gerundBehindComma, verbBehindName } from './mistaken-verbs.ts';
import { relativeClause } from './relatives.ts';
import type { Word } from './words.ts';

export function repaired(words: Word[]): Word[] {
  return [
    possessive,
    verbBehindName,
    gerundBehindComma,
    relativeClause,
    verbOfNoun,
    verbBeforeNoun,
    infinitiveOfNoun,
    splitPerfect,
    contentClause,
    withMainVerb,
    withObject,
  ].reduce((tree, mend) => mend(tree), words);
}

/** "pumps its cargo": the owner of the next noun is given nothing. */
function possessive(words: Word[]): Word[] {
  return words.map((w, i) =>
    /^(?:its|their|our)$/.test(w.norm) && /^(?:iobj|obj)$/.test(w.deprel) && words[i + 1]?.upos === 'NOUN'
      ? { ...w, head: ownedBehind(words, i), deprel: 'nmod:poss' }
      : w,
  );
}

/** The last of the nouns directly behind: "its oil cargo". */
function ownedBehind(words: readonly Word[], owner: number): number {
  let i = owner + 1;
  while (words[i + 1]?.upos === 'NOUN') i++;
  return i;
}

const nounLike = /^(?:NOUN|PROPN|PRON)$/;

/** "Ministers imposed sanctions": a noun has no object; the participle before that object is the verb of both. */
function verbOfNoun(words: Word[]): Word[] {
  const object = words.findIndex(
    (w) => w.deprel === 'obj' && w.upos !== 'VERB' && nounLike.test(words[w.head]?.upos ?? ''),
  );
  const subject = words[object]?.head ?? -1;
  const noun = words[subject];
  const at = words.findIndex(
    (w, i) => w.head === object && w.deprel === 'amod' && w.form === 'VBN' && i > subject && i < object,
  );
  if (!noun || at < 0) return words;
  return words.map((w, i) => {
    if (i === at) return { ...w, form: 'VBD', head: noun.head, deprel: noun.deprel };
    if (i === subject) return { ...w, head: at, deprel: 'nsubj' };
    if (i === object) return { ...w, head: at };
    return w.head === subject && i > at ? { ...w, head: at } : w;
  });
}

/** "X on Thursday imposed sanctions", "Y may mass forces": a noun without a copula has no subject and no modal; the word before it is the verb of both. */
function verbBeforeNoun(words: Word[]): Word[] {
  for (const [subject, w] of words.entries()) {
    const noun = words[w.head];
    if (noun?.upos !== 'NOUN' || subject > w.head) continue;
    const modal = words.some((c, i) => c.head === w.head && c.deprel === 'aux' && i > subject);
    const actor = w.deprel === 'nsubj' || (w.deprel === 'compound' && isName(w));
    if (!actor || words.some((c) => c.head === w.head && c.deprel === 'cop')) continue;
    const at = words.findIndex((c, i) => c.head === w.head && i > subject && i < w.head && isParticiple(c, modal));
    if (at >= 0 && (w.deprel === 'nsubj' || at === subject + 1)) return asVerb(words, at, subject, w.head);
  }
  return words;
}

const isName = (word: Word): boolean => word.mention !== undefined && word.mention.sense !== 'demonym';
const isParticiple = (word: Word, modal: boolean): boolean =>
  word.deprel === 'amod' &&
  (word.form === 'VBN' ||
    (modal && word.form === 'VB') ||
    (word.upos === 'ADJ' && (/ed$/.test(word.norm) || irregularVerbs.has(word.norm))));

function asVerb(words: readonly Word[], at: number, subject: number, object: number): Word[] {
  const { head = -1, deprel = 'root' } = words[object] ?? {};
  return words.map((w, i) => {
    if (i === at) return { ...w, upos: 'VERB', form: 'VBD', lemma: lemma(w.norm, 'verb'), head, deprel };
    if (i === subject) return { ...w, head: at, deprel: 'nsubj' };
    if (w.head === object && w.deprel === 'aux') return { ...w, head: at };
    return i === object ? { ...w, head: at, deprel: 'obj' } : w;
  });
}

/** "to fire missiles": a bare verb is no part of a noun's name; behind "to" it is an infinitive with that noun as its object. */
function infinitiveOfNoun(words: Word[]): Word[] {
  const at = words.findIndex((w, i) => w.form === 'VB' && w.deprel === 'compound' && words[i - 1]?.norm === 'to');
  const object = words[at]?.head ?? -1;
  const noun = words[object];
  if (!noun || object < at || noun.head < 0) return words;
  return words.map((w, i) => {
    if (i === at) return { ...w, head: noun.head, deprel: 'xcomp' };
    if (i === at - 1) return { ...w, head: at, deprel: 'mark' };
    return i === object ? { ...w, head: at, deprel: 'obj' } : w;
  });
}

/** "had sent soldiers": "have" with a bare participle behind it and no object is an auxiliary. */
function splitPerfect(words: Word[]): Word[] {
  const have = words.findIndex(
    (w, i) => w.lemma === 'have' && w.upos === 'VERB' && participleBehind(words, i) >= 0 && !hasObject(words, i),
  );
  const verb = words[have];
  if (!verb) return words;
  const at = participleBehind(words, have);
  return words.map((w, i) => {
    if (i === at) return { ...w, head: verb.head, deprel: verb.deprel };
    if (i === have) return { ...w, upos: 'AUX', head: at, deprel: 'aux' };
    return w.head === have ? { ...w, head: at } : w;
  });
}

const hasObject = (words: readonly Word[], i: number): boolean => words.some((w) => w.head === i && w.deprel === 'obj');
const participleBehind = (words: readonly Word[], i: number): number =>
  words.findIndex((w, k) => w.head === i && w.deprel === 'xcomp' && w.form === 'VBN' && k > i && k <= i + 3);

/** A verb with a subject of its own has no clause for a second one: that clause is what is said. */
function contentClause(words: Word[]): Word[] {
  return words.map((word) =>
    /^csubj/.test(word.deprel) &&
    word.upos === 'VERB' &&
    words.some((w) => w.head === word.head && /^nsubj/.test(w.deprel))
      ? { ...word, deprel: 'ccomp' }
      : word,
  );
}

/** "Israeli forces clashed with ...": a past form on the root noun is the verb; so is a participle where no other verb is finite. */
function withMainVerb(words: Word[]): Word[] {
  const root = words.findIndex((w) => w.head < 0);
  const noun = words[root];
  if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return words;
  const finite = words.some((w) => /^VB[DZP]$/.test(w.form) || w.upos === 'AUX');
  const past = words.findIndex((w) => w.head === root && w.deprel === 'acl' && w.form === 'VBD');
  const loose = finite ? -1 : words.findIndex((w) => w.head === root && w.deprel === 'acl' && w.form === 'VBN');
  const at = past >= 0 ? past : loose;
  const verb = words[at];
  if (!verb || words.some((w) => w.head === at && w.deprel === 'obl:agent')) return words;
  return words.map((w, i) => {
    if (i === at) return { ...w, form: 'VBD', head: -1, deprel: 'root' };
    if (i === root) return { ...w, head: at, deprel: 'nsubj' };
    return w.head === root && w.deprel === 'punct' && i > at ? { ...w, head: at } : w;
  });
}

/** "to produce leaflets urging them": a gerund's subject directly behind a verb without object is that verb's object. */
function withObject(words: Word[]): Word[] {
  return words.map((noun, i) => {
    const gerund = words[noun.head];
    const verb = words[i - 1];
    const takes = noun.deprel === 'nsubj' && gerund?.form === 'VBG' && noun.head === i + 1 && verb?.upos === 'VERB';
    const free =
      takes &&
      !words.some((w) => w.head === i - 1 && w.deprel === 'obj') &&
      !words.some((w) => w.head === i + 1 && /^aux/.test(w.deprel));
    return free ? { ...noun, head: i - 1, deprel: 'obj' } : noun;
  });
}
