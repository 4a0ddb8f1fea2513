// Resolution, names: Han letters read in Mandarin (pinyin-pro) and in Korean (hanja). Both libraries load on first use: most names have none.
import { createRequire } from 'node:module';
import type { pinyin as Pinyin, polyphonic as Polyphonic } from 'pinyin-pro';
import { hangulSyllables, mandarin } from './syllables.ts';
import { nameTable } from './tables.ts';

const require = createRequire(import.meta.url);

let pinyinLibrary: { pinyin: typeof Pinyin; polyphonic: typeof Polyphonic } | undefined;
let hanjaLibrary: { translate(text: string, mode: 'SUBSTITUTION'): string } | undefined;
let traditional: ReadonlyMap<string, string> | undefined;

/** Pinyin of each letter, without tones; the first letters of a person's name are read as a surname. */
export function pinyinOf(han: string, isPerson: boolean): string[] {
  pinyinLibrary ??= require('pinyin-pro') as NonNullable<typeof pinyinLibrary>;
  const options = { toneType: 'none', type: 'array', v: true, surname: isPerson ? 'head' : 'off' } as const;
  return pinyinLibrary.pinyin(han, options);
}

/** Every reading of each letter as Mandarin syllables; a surname keeps the one that it has as a surname. */
export function mandarinSyllables(han: string): (readonly number[])[] {
  const first = pinyinOf(han, true);
  const { pinyin } = mandarin();
  pinyinLibrary ??= require('pinyin-pro') as NonNullable<typeof pinyinLibrary>;
  const all = pinyinLibrary.polyphonic(han, { toneType: 'none', type: 'array', v: true });
  return first.map((reading, index) => {
    const others = index === 0 ? [] : (all[index] ?? []);
    return [...new Set([reading, ...others].flatMap((spelling) => pinyin.get(spelling) ?? []))];
  });
}

/** The Sino-Korean reading of one letter in Hangul, without the South's softening of initials; none when the table lacks it. */
function sinoKorean(letter: string): string | undefined {
  hanjaLibrary ??= (require('hanja') as { default: NonNullable<typeof hanjaLibrary> }).default;
  traditional ??= new Map(
    nameTable('surnames')
      .simplified.trim()
      .split(/\s+/)
      .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  );
  // after a closed syllable the library leaves initials as they are
  const read = hanjaLibrary.translate(`학${traditional.get(letter) ?? letter}`, 'SUBSTITUTION').slice(1);
  return hangulSyllables(read).length > 0 ? read : undefined;
}

/** A person's name of Han letters in Hangul, the surname read as surnames are. */
export function sinoKoreanName(han: string): string | undefined {
  const surnames = nameTable('surnames').koreanHanSurnames;
  const letters = [...han].map((letter, index) => (index === 0 ? surnames[letter] : undefined) ?? sinoKorean(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}
