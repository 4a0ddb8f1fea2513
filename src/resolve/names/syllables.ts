// Resolution, names: syllables of Mandarin and Korean as their spellings in Latin and Cyrillic; the tables give the parts.
import { nameTable } from './tables.ts';

/** spelling -> the syllables it may stand for */
export type Spellings = ReadonlyMap<string, readonly number[]>;

interface Mandarin {
  pinyin: Spellings;
  /** pinyin, Wade-Giles and the southern spellings together: used when pinyin alone does not cut the name */
  wide: Spellings;
  cyrillic: Spellings;
  names: readonly string[];
  surnames: ReadonlySet<number>;
  /** surnames of two syllables, as two numbers with a blank between */
  compounds: ReadonlySet<string>;
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

function add(map: Map<string, number[]>, spelling: string, syllable: number): void {
  const known = map.get(spelling);
  if (known === undefined) map.set(spelling, [syllable]);
  else if (!known.includes(syllable)) known.push(syllable);
}

/** Cyrillic is compared without the two dots, which most texts leave out. */
export const withoutDots = (cyrillic: string): string => cyrillic.replaceAll('ё', 'е');

export const mandarin = once((): Mandarin => {
  const { initials, finals, whole } = nameTable('chinese');
  const { chinese, southern } = nameTable('surnames');
  const spelled = new Map<string, { cyrillic: string[]; wade: string[] }>(Object.entries(whole));
  for (const { pinyin, cyrillic, wade, after } of finals)
    for (const start of after.split(' ')) {
      const initial = initials[start];
      // after j, q, x the two dots are not written
      const name = 'jqx'.includes(start) ? start + pinyin.replace('v', 'u') : start + pinyin;
      if (initial !== undefined && !spelled.has(name))
        spelled.set(name, { cyrillic: [initial.cyrillic + cyrillic], wade: [initial.wade + wade] });
    }
  const names = [...spelled.keys()];
  const pinyin = new Map<string, number[]>();
  const wide = new Map<string, number[]>();
  const russian = new Map<string, number[]>();
  for (const [id, name] of names.entries()) {
    for (const form of name.includes('v') ? [name, name.replace('v', 'u'), name.replace('v', 'yu')] : [name]) {
      add(pinyin, form, id);
      add(wide, form, id);
    }
    for (const form of spelled.get(name)?.wade ?? []) add(wide, form, id);
    for (const form of spelled.get(name)?.cyrillic ?? []) add(russian, withoutDots(form), id);
  }
  for (const [spelling, readings] of Object.entries(southern))
    for (const reading of readings) for (const id of pinyin.get(reading) ?? []) add(wide, spelling, id);
  const listed = chinese.trim().split(/\s+/);
  const surnames = new Set(listed.flatMap((name) => pinyin.get(name) ?? []));
  const compounds = new Set(listed.filter((name) => !pinyin.has(name)).flatMap((name) => pairsOf(name, pinyin)));
  return { pinyin, wide, cyrillic: russian, names, surnames, compounds };
});

function pairsOf(name: string, pinyin: Spellings): string[] {
  const cut = [...name].map((_, at) => at).find((at) => pinyin.has(name.slice(0, at)) && pinyin.has(name.slice(at)));
  return cut === undefined ? [] : [`${pinyin.get(name.slice(0, cut))?.[0]} ${pinyin.get(name.slice(cut))?.[0]}`];
}

/** A Korean syllable by sound: initial (19), vowel (21), final (none or one of seven). */
const koreanId = (initial: number, vowel: number, final: number): number => (initial * 21 + vowel) * 8 + final;
/** The parts of such a syllable, as numbers in the order of Unicode's Hangul block. */
export const syllableOfKorean = (id: number): { initial: number; vowel: number; final: number } => ({
  initial: Math.floor(id / 168),
  vowel: Math.floor(id / 8) % 21,
  final: id % 8,
});
const initialLetters = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const vowelLetters = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finalLetters = ['', ...'ㄱㄴㄷㄹㅁㅂㅇ'];
/** 28 written finals onto seven sounds, in the order of Unicode's Hangul block. */
const finalSound = [0, 1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 4, 4, 4, 6, 4, 5, 6, 6, 3, 3, 7, 3, 3, 1, 3, 6, 3];
const softVowels = new Set([...'ㅑㅒㅕㅖㅛㅠㅣ'].map((v) => vowelLetters.indexOf(v)));
const [nieun, rieul, none] = [2, 5, 11];

/** The syllables a Hangul letter may be: the South drops or softens an initial ㄹ or ㄴ that the North keeps. */
export function hangulSyllables(letter: string): readonly number[] {
  const code = letter.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) return [];
  const initial = Math.floor(code / 588);
  const vowel = Math.floor((code % 588) / 28);
  return mates(initial, vowel).map((start) => koreanId(start, vowel, finalSound[code % 28] as number));
}

function mates(initial: number, vowel: number): number[] {
  if (initial === rieul) return softVowels.has(vowel) ? [rieul, none, nieun] : [rieul, nieun];
  return [initial];
}

interface Korean {
  latin: Spellings;
  cyrillic: Spellings;
  latinSurnames: Spellings;
  cyrillicSurnames: Spellings;
  hangulSurnames: ReadonlySet<string>;
}

export const korean = once((): Korean => {
  const { korean: surnames } = nameTable('surnames');
  const latinSurnames = new Map<string, number[]>();
  const cyrillicSurnames = new Map<string, number[]>();
  const hangulSurnames = new Set<string>();
  for (const { hangul, north, south, latin, cyrillic } of surnames)
    for (const form of [hangul, north, south].filter((f) => f !== undefined)) {
      hangulSurnames.add(form);
      for (const id of hangulSyllables(form)) {
        for (const spelling of latin) add(latinSurnames, spelling, id);
        for (const spelling of cyrillic) add(cyrillicSurnames, withoutDots(spelling), id);
      }
    }
  return {
    latin: koreanSpellings('latin'),
    cyrillic: koreanSpellings('cyrillic'),
    latinSurnames,
    cyrillicSurnames,
    hangulSurnames,
  };
});

function koreanSpellings(script: 'latin' | 'cyrillic'): Spellings {
  const { initials, vowels, finals } = nameTable('korean');
  const map = new Map<string, number[]>();
  const ends = [
    { id: 0, forms: [''] },
    ...Object.entries(finals).map(([f, s]) => ({ id: finalLetters.indexOf(f), forms: s[script] })),
  ];
  for (const [start, starts] of Object.entries(initials))
    for (const [middle, middles] of Object.entries(vowels)) {
      const vowel = vowelLetters.indexOf(middle);
      for (const initial of mates(initialLetters.indexOf(start), vowel))
        for (const { id, forms } of ends)
          for (const i of starts[script])
            for (const v of middles[script])
              for (const f of forms) add(map, withoutDots(i + v + f), koreanId(initial, vowel, id));
    }
  return map;
}

/** The letters that surnames of each language begin with. */
export const hanSurnames = once((): { chinese: ReadonlySet<string>; korean: ReadonlySet<string> } => {
  const { chineseHan, korean: surnames } = nameTable('surnames');
  return { chinese: new Set(chineseHan), korean: new Set(surnames.flatMap(({ han }) => [...han])) };
});
