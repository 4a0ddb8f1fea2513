// Resolve: a value as it is compared and kept: invisible signs of direction gone, blanks single, composed. The value as it came is kept beside it.

/** Zero-width and direction marks, soft hyphens, byte-order marks; the non-joiner of Persian words is spelling and stays. */
const invisible = /\u200d|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** A non-joiner counts only between two letters of Arabic script. */
const looseJoiner = /(?<![\p{Script=Arabic}])\u200c|\u200c(?![\p{Script=Arabic}])/gu;

/** Null where nothing is left that a person could read. */
export function cleanValue(value: string): string | null {
  const clean = value
    .normalize('NFC')
    .replace(invisible, '')
    .replace(looseJoiner, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  return clean === '' || !/[\p{L}\p{N}]/u.test(clean) ? null : clean;
}

const scripts = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Grek', /\p{Script=Greek}/gu],
] as const;

/** ISO 15924 code of the script most of the letters are in; null without letters. */
export function scriptOf(value: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [code, pattern] of scripts) {
    const count = value.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [code, count];
  }
  return best;
}
