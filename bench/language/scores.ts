// Figures of one system against gold documents. Words are matched by their place; punctuation counts unless said otherwise.
import type { Analysis, GoldDocument, Word } from './treebank.ts';

class Tally {
  gold = 0;
  found = 0;
  right = 0;

  get f1(): string {
    return this.gold === 0 ? '' : ((200 * this.right) / (this.gold + this.found)).toFixed(1);
  }
}

export interface Figures {
  tokens: Tally;
  /** punctuation left out: what all systems have */
  words: Tally;
  sentences: Tally;
  upos: Tally;
  uas: Tally;
  las: Tally;
  triples: Tally;
}

export const emptyFigures = (): Figures => ({
  ...{ tokens: new Tally(), words: new Tally(), sentences: new Tally(), upos: new Tally() },
  ...{ uas: new Tally(), las: new Tally(), triples: new Tally() },
});

const place = ({ start, end }: Word): string => `${start}-${end}`;
const isWord = ({ upos, text }: Word): boolean => upos !== 'PUNCT' && /[\p{L}\p{N}]/u.test(text);
const universal = (deprel = ''): string => deprel.split(':')[0] as string;

export function addFigures(figures: Figures, gold: GoldDocument, found: Analysis): void {
  const count = (tally: Tally, truth: readonly string[], guess: readonly string[]): void => {
    const set = new Set(truth);
    tally.gold += truth.length;
    tally.found += guess.length;
    tally.right += guess.filter((g) => set.has(g)).length;
  };
  const each = (words: readonly Word[], of: (w: Word) => string): string[] => words.map((w) => `${place(w)} ${of(w)}`);
  count(figures.tokens, gold.words.map(place), found.words.map(place));
  count(figures.words, gold.words.filter(isWord).map(place), found.words.filter(isWord).map(place));
  count(figures.sentences, gold.sentences, found.sentences);
  const tag = (w: Word): string => w.upos;
  count(figures.upos, each(gold.words.filter(isWord), tag), each(found.words.filter(isWord), tag));
  const trees = found.words[0]?.head !== undefined;
  if (trees) {
    const arc = (words: readonly Word[]) => (w: Word) => headPlace(words, w);
    const named = (words: readonly Word[]) => (w: Word) => `${headPlace(words, w)} ${universal(w.deprel)}`;
    count(figures.uas, each(gold.words, arc(gold.words)), each(found.words, arc(found.words)));
    count(figures.las, each(gold.words, named(gold.words)), each(found.words, named(found.words)));
  }
  count(figures.triples, treeTriples(gold.words), trees ? treeTriples(found.words) : tagTriples(found.words));
}

const headPlace = (words: readonly Word[], { head = -1 }: Word): string =>
  head < 0 ? 'root' : place(words[head] as Word);

/** Subject, verb and object of each verb that has both, active. */
function treeTriples(words: readonly Word[]): string[] {
  const of = (relation: RegExp): Map<number, Word> =>
    new Map(words.filter((w) => relation.test(w.deprel ?? '')).map((w) => [w.head ?? -1, w]));
  const subjects = of(/^nsubj(?!:pass)/);
  const objects = of(/^obj$/);
  return [...subjects].flatMap(([verb, subject]) => {
    const object = objects.get(verb);
    return object ? [`${place(subject)} ${place(words[verb] as Word)} ${place(object)}`] : [];
  });
}

const nominal = (w: Word | undefined): boolean => /^(?:NOUN|PROPN|PRON)$/.test(w?.upos ?? '');

/** For systems with tags alone: the head of the noun phrase before a verb and of the one right behind it. */
function tagTriples(words: readonly Word[]): string[] {
  return words.flatMap((verb, i) => {
    if (verb.upos !== 'VERB') return [];
    let s = i - 1;
    while (s >= 0 && /^(?:AUX|ADV|PART)$/.test(words[s]?.upos ?? '')) s--;
    let o = i + 1;
    while (/^(?:DET|ADJ|NUM|PRON|PART)$/.test(words[o]?.upos ?? '') && !objectEnds(words, o)) o++;
    while (nominal(words[o]) && nominal(words[o + 1])) o++;
    const [subject, object] = [words[s], words[o]];
    return subject && object && nominal(subject) && nominal(object)
      ? [`${place(subject)} ${place(verb)} ${place(object)}`]
      : [];
  });
}

/** A pronoun alone is the object; before a noun it belongs to it. */
const objectEnds = (words: readonly Word[], o: number): boolean =>
  words[o]?.upos === 'PRON' && !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(words[o + 1]?.upos ?? '');
