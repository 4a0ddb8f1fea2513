// Resolution, names: keys of a Chinese or Korean name that all its spellings share, whatever the script or the romanisation.
import { syllableOfKorean } from './syllables.ts';
import type { SyllabicReading } from './types.ts';

/** Ways to cut a name times syllables a spelling may stand for: more keys than these are not filed. */
const mostKeys = 24;

/** Two sequences that agree in each syllable share a key: one for each class of syllables that a spelling may stand for. */
export function syllableKeysOf({ language, ways }: SyllabicReading): string[] {
  const keys = new Set<string>();
  for (const way of ways) {
    let texts: string[] = [language];
    for (const set of way) {
      const parts = new Set(language === 'zh' ? set.map(String) : set.map(koreanClass));
      texts = texts.flatMap((text) => [...parts].map((part) => `${text} ${part}`)).slice(0, mostKeys);
    }
    for (const text of texts) if (keys.size < mostKeys) keys.add(text);
  }
  return [...keys];
}

// k g kk kh; n r and nothing (the South drops the first two); t; m; p; s; ch; h
const initialClass = [0, 0, 1, 2, 2, 1, 3, 4, 4, 5, 5, 1, 6, 6, 6, 0, 2, 4, 7];
const finalClass = [0, 1, 2, 3, 4, 5, 6, 2];
// a ya wa; ae e and what is spelled with them; o, eo, u, eu, which the romanisations mix; i
const vowelClass = [0, 1, 0, 1, 2, 1, 2, 1, 2, 0, 1, 1, 2, 2, 2, 1, 3, 2, 2, 3, 3];

function koreanClass(id: number): string {
  const { initial, vowel, final } = syllableOfKorean(id);
  return `${initialClass[initial]}${vowelClass[vowel]}${finalClass[final]}`;
}
