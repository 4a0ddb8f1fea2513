// Resolution, names: the keys under which a name is filed and looked for. A name is found if it shares a rare enough key.
import { acronymsOf } from './acronym.ts';
import { coarseConsonants, fineConsonants } from './consonants.ts';
import { skeletonOf } from './sound.ts';
import { spokenSyllables } from './spoken.ts';
import { syllableKeysOf } from './syllable-keys.ts';
import type { NameToken, ParsedName } from './types.ts';

const prime = 16777619;

/** FNV-1a over the kind of key and its letters: only the hash is kept, so that an index holds no strings of keys. */
function hashOf(kind: number, text: string): number {
  let hash = (2166136261 ^ kind) >>> 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime) >>> 0;
  // the low bits of FNV of short keys are not spread well enough to be a bucket
  hash ^= hash >>> 15;
  return Math.imul(hash, 2246822519) >>> 0;
}

const kinds = {
  token: 1,
  joined: 2,
  skeleton: 3,
  joinedSkeleton: 4,
  gram: 5,
  syllable: 6,
  acronym: 7,
  concept: 8,
  deletion: 9,
  fineWord: 10,
  coarseWord: 11,
  fineName: 12,
  coarseName: 13,
} as const;

/** The key of a word itself, or of the given name that it is a shape of. */
export const wordKey = ({ concept, sound }: NameToken): number =>
  concept === undefined ? hashOf(kinds.token, sound) : hashOf(kinds.concept, concept);

export interface NameKey {
  readonly hash: number;
  /** how much sharing it says, before its rarity */
  readonly worth: number;
}

export function keysOf(name: ParsedName): NameKey[] {
  const keys = new Map<number, number>();
  const add = (kind: number, text: string, worth: number): void => {
    if (text !== '') keys.set(hashOf(kind, text), worth);
  };
  const own = name.tokens.filter((token) => token.weight > 0.2 || name.tokens.length === 1);
  for (const token of own) {
    if (token.sound.length > 1) add(kinds.token, token.sound, 3);
    if (token.concept !== undefined) add(kinds.concept, token.concept, token.concept.startsWith('given:') ? 2.5 : 2);
    const skeleton = skeletonOf(token.sound);
    if (skeleton.length > 1) add(kinds.skeleton, skeleton, 1.5);
    if (token.kind !== 'number') addDeletions(token.sound, (less) => add(kinds.deletion, less, 1.5));
  }
  const joined = own
    .filter((token) => token.kind !== 'patronymic')
    .map((token) => token.sound)
    .sort()
    .join('');
  const inOrder = own.map((token) => token.sound).join('');
  add(kinds.joined, joined, 4);
  add(kinds.joined, inOrder, 4);
  // titles and particles too: somebody may have left out the blank behind them
  add(kinds.joined, name.tokens.map((token) => token.sound).join(''), 4);
  add(kinds.joinedSkeleton, skeletonOf(inOrder), 2);
  addDeletions(inOrder, (less) => add(kinds.joined, less, 3));
  addGrams(own, inOrder, (gram) => add(kinds.gram, gram, 1));
  for (const reading of name.syllabic) for (const key of syllableKeysOf(reading)) add(kinds.syllable, key, 4);
  addConsonants(own, add);
  for (const { said, language } of name.syllabic) addConsonants(spokenSyllables(said, language), add);
  if (name.schema !== 'person') for (const letters of ownAcronyms(name.tokens)) add(kinds.acronym, letters, 3);
  return [...keys].map(([hash, worth]) => ({ hash, worth }));
}

function ownAcronyms(tokens: readonly NameToken[]): string[] {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'abbreviation');
  const single = words.length === 1 && (words[0]?.latin.length ?? 0) <= 8 ? [words[0]?.latin ?? ''] : [];
  return [...single, ...acronymsOf(tokens)];
}

/** By consonants: each word, the words in any order, and all as if written together. */
function addConsonants(tokens: readonly NameToken[], add: (kind: number, text: string, worth: number) => void): void {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const fine = words.map(fineConsonants);
  const coarse = words.map(coarseConsonants);
  for (const one of fine) if (one.length > 1) add(kinds.fineWord, one, 2);
  for (const one of coarse.flat()) if (one.length > 1) add(kinds.coarseWord, one, 2);
  if (words.length === 0) return;
  const together = fine.join('');
  if (together.length > 2) add(kinds.fineName, together, 3);
  if (words.length > 1) add(kinds.fineName, [...fine].sort().join(' '), 4);
  const names = coarse.reduce<string[][]>(
    (ways, word) => ways.flatMap((way) => word.map((one) => [...way, one])).slice(0, 4),
    [[]],
  );
  for (const name of names) {
    if (name.join('').length > 2) add(kinds.coarseName, name.join(''), 3);
    if (name.length > 1) add(kinds.coarseName, [...name].sort().join(' '), 4);
  }
}

/** A word with one letter left out, for each letter: two words one edit apart share one of these. */
function addDeletions(sound: string, add: (less: string) => void): void {
  if (sound.length < 3 || sound.length > 12) return;
  add(sound);
  for (let i = 0; i < sound.length; i++) add(sound.slice(0, i) + sound.slice(i + 1));
}

/** Four letters at a time, within words and over the whole name written together. */
function addGrams(tokens: readonly NameToken[], joined: string, add: (gram: string) => void): void {
  for (const { sound } of tokens) {
    const word = `^${sound}$`;
    for (let i = 0; i + 4 <= word.length && i < 40; i++) add(word.slice(i, i + 4));
  }
  for (let i = 0; i + 4 <= joined.length && i < 60; i++) add(joined.slice(i, i + 4));
}
