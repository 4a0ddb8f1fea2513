// Resolution, names: any word in plain Latin letters. Cyrillic and Korean have tables of their own; the rest is any-ascii's.
import anyAscii from 'any-ascii';
import type { Script } from './types.ts';

// One spelling per letter, near the passport's (ICAO 9303); `soundOf` folds the other schemes onto it.
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  і: 'i', ї: 'i', є: 'ye', ґ: 'g', ў: 'u', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz', қ: 'q', ғ: 'gh', ҳ: 'h', ә: 'a', ө: 'o', ү: 'u', ұ: 'u', ң: 'ng', һ: 'h', ӣ: 'i', ҷ: 'j', ӯ: 'u',
}; // biome-ignore format: a table is read in lines

const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const vowels = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
];
const finals = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
];

/** One Hangul syllable in the Revised Romanization (Ministry of Culture, 2000), letter for letter. */
export function romanHangul(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) return anyAscii(syllable);
  return `${initials[Math.floor(code / 588)]}${vowels[Math.floor((code % 588) / 28)]}${finals[code % 28]}`;
}

/** `word` is folded to lower case and of one script; Han is read elsewhere, by language. */
export function romanised(word: string, script: Script): string {
  if (script === 'latin' && isPlain(word)) return word;
  let out = '';
  if (script === 'cyrillic') {
    for (const letter of word) out += cyrillic[letter] ?? anyAscii(letter);
  } else if (script === 'hangul') {
    for (const letter of word) out += romanHangul(letter);
  } else out = anyAscii(word);
  return out.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 122 || (code < 97 && (code < 48 || code > 57))) return false;
  }
  return true;
}
