// Resolution, names: the keys under which a name is filed and looked for. A name is found if it shares a rare enough key.
import { acronymsOf } from './acronym.ts';
import { skeletonOf } from './sound.ts';
import type { NameToken, ParsedName, SyllabicReading } from './types.ts';

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
  if (name.schema !== 'person') for (const letters of ownAcronyms(name.tokens)) add(kinds.acronym, letters, 3);
  return [...keys].map(([hash, worth]) => ({ hash, worth }));
}

function ownAcronyms(tokens: readonly NameToken[]): string[] {
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'abbreviation');
  const single = words.length === 1 && (words[0]?.latin.length ?? 0) <= 8 ? [words[0]?.latin ?? ''] : [];
  return [...single, ...acronymsOf(tokens)];
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

/** A sequence by what every spelling of it keeps: Mandarin by its first cut, Korean by classes of initial and final. */
function syllableKeysOf({ language, ways }: SyllabicReading): string[] {
  const keys = new Set<string>();
  for (const way of ways.slice(0, 2)) {
    let texts: string[] = [language];
    for (const set of way) {
      const parts = language === 'zh' ? set.slice(0, 3).map(String) : [koreanClass(set)];
      texts = texts.flatMap((text) => parts.map((part) => `${text} ${part}`)).slice(0, 12);
    }
    for (const text of texts) keys.add(text);
  }
  return [...keys];
}

const initialClass = [0, 0, 1, 2, 2, 1, 3, 4, 4, 5, 5, 1, 6, 6, 6, 0, 2, 4, 7];
const finalClass = [0, 1, 2, 3, 4, 5, 6, 2];

function koreanClass(set: readonly number[]): string {
  const id = set[0] ?? 0;
  return `${initialClass[Math.floor(id / 168)]}${finalClass[id % 8]}`;
}
