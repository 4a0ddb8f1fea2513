/** Extraction, rules engine: noun phrases of the tree, without what hangs on them by prepositions, and with their coordinated members. */
import type { Word } from './words.ts';

/** Word indexes, inclusive. `conjuncts` are the coordinated members, the first one first. */
export interface Phrase {
  first: number;
  last: number;
  conjuncts: { first: number; last: number; head: number }[];
}

const inPhrase =
  /^(?:det|amod|compound|nmod:poss|nummod|flat|goeswith|advmod|case|punct|fixed|nmod:unmarked|dep)(?::|$)/;

/** Children of every word, in order; computed once per sentence. */
export function childrenOf(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => {
    children[word.head]?.push(i);
  });
  return children;
}

export function phraseAt(words: readonly Word[], children: readonly number[][], head: number): Phrase {
  const conjuncts = [conjunct(words, children, head)];
  for (const child of children[head] ?? []) {
    if (words[child]?.deprel === 'conj' && nominal(words[child]))
      conjuncts.push(...phraseAt(words, children, child).conjuncts);
  }
  return {
    first: Math.min(...conjuncts.map((c) => c.first)),
    last: Math.max(...conjuncts.map((c) => c.last)),
    conjuncts,
  };
}

const nominal = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM|DET)$/.test(word.upos);

function conjunct(words: readonly Word[], children: readonly number[][], head: number): Phrase['conjuncts'][number] {
  let first = head;
  let last = head;
  for (const child of children[head] ?? []) {
    const deprel = words[child]?.deprel ?? '';
    if (deprel === 'case' && words[child]?.norm !== "'s") continue;
    if (child > head ? !/^(?:flat|goeswith|appos|fixed|compound)/.test(deprel) : !inPhrase.test(deprel)) continue;
    if (deprel === 'appos' && child - head > 2) continue;
    const inner = range(children, child);
    first = Math.min(first, inner.first);
    last = Math.max(last, child > head ? inner.last : head);
  }
  return { first, last, head };
}

/** The whole subtree below a word. */
export function range(children: readonly number[][], at: number): { first: number; last: number } {
  let first = at;
  let last = at;
  const open = [at];
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    first = Math.min(first, i);
    last = Math.max(last, i);
    open.push(...(children[i] ?? []));
  }
  return { first, last };
}
