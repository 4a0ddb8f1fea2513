// Resolution, names: what every script keeps of a foreign name, its consonants in order, as keys that two spellings share.
import { phonesOf } from './phones.ts';
import type { NameToken } from './types.ts';

/** Several ways to read a name are several keys; more than these are noise. */
const mostWays = 4;

// Latin, Cyrillic and Arabic letters tell l from r and sh from s; h and kh, v and f are written in too many ways to be kept.
const fine: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', k: 'K', g: 'K', q: 'K', t: 'T', d: 'T', s: 'S', z: 'S', S: 'C', Z: 'C', C: 'C', j: 'C', c: 'C', l: 'L', r: 'R', m: 'M', n: 'N', N: 'N',
}; // biome-ignore format: a table is read in lines

// Han and Hangul have fewer: p for f, l for r, n for a closing m; an Arabic waw may be the v or a vowel.
const coarse: Readonly<Record<string, readonly string[]>> = {
  b: ['P'], p: ['P'], f: ['P'], v: ['P'], V: ['', 'P'], k: ['K'], g: ['K'], q: ['K'], t: ['T'], d: ['T'], s: ['T'], z: ['T'], S: ['T'], Z: ['T'], C: ['T'], j: ['T'], c: ['T'],
  l: ['L'], r: ['L'], m: ['N'], n: ['N'], N: ['N'],
}; // biome-ignore format: a table is read in lines

/** Chinese has no ki, gi, ti, di: it writes qi and ji for them. */
const softened: readonly string[] = ['T', 'K'];

/** The consonants of a word as Latin, Cyrillic and Arabic letters tell them apart. */
export function fineConsonants(token: NameToken): string {
  let out = '';
  for (const phone of phonesOf(token)) out += fine[phone] ?? '';
  return out;
}

/** The consonants of a word in four classes and the nasals, in each way that its script leaves open. */
export function coarseConsonants(token: NameToken): readonly string[] {
  const isHan = token.script === 'han';
  const phones = isHan ? phonesOf(token).replaceAll('vu', 'u') : phonesOf(token);
  let ways = [''];
  for (const phone of phones) {
    const options = isHan && (phone === 'j' || phone === 'C') ? softened : coarse[phone];
    if (options === undefined) continue;
    const open = options.length * ways.length <= mostWays ? options : options.slice(0, 1);
    ways = ways.flatMap((way) => open.map((option) => way + option));
  }
  return [...new Set(ways)];
}
