// Resolution, names: the written name made comparable, before anything is read. What was odd is marked, never raised.
import { scriptOfCode } from './scripts.ts';
import type { NameMark, Script } from './types.ts';

/** A name longer than this is cut: nobody is called so, and the time of a comparison stays bounded. */
const longestName = 300;

// Format characters (zero-width, bidi, joiners), variation selectors, Arabic tatweel and vowel points.
const hidden = /\p{Cf}|[\u{fe00}-\u{fe0f}]|[\u{180b}-\u{180d}]/gu;
/** joiners that Persian and Indic spelling uses of right */
const orthographic = /(?<=[\u0600-\u0dff])[\u200c\u200d]/g;
const arabicPoints = /[\u064b-\u065f\u0670\u0640]/g;

/** Letters of other scripts that look like a Latin one (Unicode's confusables, the letters in use only). */
const latinLooks: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ь: 'b',
  α: 'a', ο: 'o', ρ: 'p', ν: 'v', τ: 't', ι: 'i', κ: 'k', υ: 'u', χ: 'x', ε: 'e',
}; // biome-ignore format: a table is read in lines
const cyrillicLooks: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  e: 'е',
  k: 'к',
  m: 'м',
  h: 'н',
  o: 'о',
  p: 'р',
  c: 'с',
  t: 'т',
  y: 'у',
  x: 'х',
  i: 'і',
  j: 'ј',
  s: 'ѕ',
};

export interface CleanName {
  readonly text: string;
  readonly marks: NameMark[];
}

export function cleanName(written: string): CleanName {
  const marks: NameMark[] = [];
  let text = written;
  if (text.length > longestName) {
    text = text.slice(0, longestName).replace(/[\ud800-\udbff]$/, '');
    marks.push('cut');
  }
  const seen = text.replace(orthographic, '');
  text = seen.replace(hidden, '');
  if (text !== seen) marks.push('hidden-characters');
  text = text.normalize('NFKC').replace(arabicPoints, '').toLowerCase();
  const plain = withoutLookalikes(text);
  if (plain !== text) marks.push('mixed-scripts');
  if (!/[\p{L}\p{N}]/u.test(plain)) marks.push('empty');
  return { text: plain, marks };
}

const words = /[\p{L}\p{M}]+/gu;

/** A word that mixes Latin with Cyrillic or Greek lookalikes is taken for a word of the script most of its letters have. */
function withoutLookalikes(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text.replace(words, (word) => {
    const counts = new Map<Script | 'greek', number>();
    for (const letter of word) {
      const code = letter.codePointAt(0) as number;
      const script = code >= 0x370 && code <= 0x3ff ? 'greek' : scriptOfCode(code);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
    const latin = counts.get('latin') ?? 0;
    const cyrillic = counts.get('cyrillic') ?? 0;
    const greek = counts.get('greek') ?? 0;
    if (latin === 0 || cyrillic + greek === 0) return word;
    return latin >= cyrillic ? swapped(word, latinLooks) : swapped(word, cyrillicLooks);
  });
}

const swapped = (word: string, table: Readonly<Record<string, string>>): string =>
  [...word].map((letter) => table[letter] ?? letter).join('');
