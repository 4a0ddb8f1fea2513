// Language layer: which rows of the trained tables make up the vector of a word. Shared by training and run time.
import { hashString, mix } from './hashing.ts';
import { lemma } from './lemma.ts';
import { factsOf } from './words.ts';

/** Words with a row of their own, as sorted hashes: seen in training, and with a vector from outside. */
export interface WordIndex {
  seen: Int32Array;
  outside: Int32Array;
}

/** Ends and shapes share this many rows by hashing. */
const affixRows = 1 << 15;

export const tableRows = (index: WordIndex): number => index.seen.length + 1 + affixRows;

/** Place of a hash in a sorted list, -1 if it is not there. */
export function placeOf(sorted: Int32Array, hash: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = sorted[middle] as number;
    if (here === hash) return middle;
    if (here < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Row of words never seen; those of ends and shapes follow. */
export const unseenRow = (index: WordIndex): number => index.seen.length;

function affixRow(index: WordIndex, template: number, value: number): number {
  return unseenRow(index) + 1 + (mix(template, value) & (affixRows - 1));
}

/** A tag that is already known (a name of the vocabulary). */
export const knownTagRow = (index: WordIndex, tag: number): number => affixRow(index, 900, tag + 1);

/** The word's own row first. */
export function rowsOf(index: WordIndex, word: string): number[] {
  const facts = factsOf(word);
  const own = placeOf(index.seen, facts.form);
  return [
    own < 0 ? unseenRow(index) : own,
    affixRow(index, 1, facts.prefix1),
    affixRow(index, 2, facts.prefix2),
    affixRow(index, 3, facts.prefix3),
    affixRow(index, 4, facts.suffix2),
    affixRow(index, 5, facts.suffix3),
    affixRow(index, 6, facts.suffix4),
    affixRow(index, 7, facts.shape),
    // "stole" and "severed" are rare, "steal" and "sever" less so
    affixRow(index, 8, hashString(lemma(word, 'verb'))),
  ];
}

export const outsideRow = (index: WordIndex, word: string): number => placeOf(index.outside, factsOf(word).form);
