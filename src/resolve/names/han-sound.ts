// Resolution, names: Han signs that write the sound of a foreign name, sign by sign against the consonants of the other script.
// What a sign's first consonant stands for follows Xinhua's tables of transcription: voiced for voiced, f for v, l for r.
import { pinyinOf } from './han.ts';
import { phonesOf } from './phones.ts';
import type { NameToken, Script } from './types.ts';

const standsFor: Readonly<Record<string, string>> = {
  b: 'bv', p: 'pbf', m: 'm', f: 'fvVph', d: 'd', t: 'td', n: 'n', l: 'lr', g: 'gqxhjZ', k: 'kqgxh', h: 'hxgkfj', j: 'jZCgkdtzh', q: 'Cktgqj', x: 'SshxC',
  w: 'vVbuo', zh: 'jZCz', ch: 'Ctj', sh: 'SsC', r: 'rlZj', z: 'zsZjC', c: 'szC', s: 'szSt',
}; // biome-ignore format: a table is read in lines

/** Consonants that a transcription never leaves out; l, r and the nasals may close a sign or be lost. */
const strong = /[bpvfkgqxtdsSzZCj]/;
/** of the signs that begin with a consonant, how many must find it, in order */
const mostSigns = 0.75;
/** one lost consonant is borne by names of so many signs */
const longName = 4;

const spellers: ReadonlySet<Script> = new Set(['latin', 'cyrillic', 'arabic']);
const hanText = /^\p{Script=Han}+$/u;

/** Han signs on one side, letters on the other: alike by sound at the most. */
export const isTranscription = (a: readonly NameToken[], b: readonly NameToken[]): boolean =>
  areSigns(a) ? areLetters(b) : areSigns(b) && areLetters(a);

const areSigns = (tokens: readonly NameToken[]): boolean => tokens.every(({ text }) => hanText.test(text));
const areLetters = (tokens: readonly NameToken[]): boolean => tokens.every(({ script }) => spellers.has(script));

/** Most signs have their consonant in the other name, in order, and next to none of its consonants is left over. */
export function signsFit(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  const [signs, letters] = areSigns(a) ? [a, b] : [b, a];
  const first = signs.flatMap(({ text }) => pinyinOf(text, false)).map((said) => standsFor[initialOf(said)]);
  const needed = first.filter((one) => one !== undefined);
  const phones = letters.map(phonesOf).join('');
  const { shared, left } = inOrder(needed, phones);
  return shared >= needed.length * mostSigns && left <= (first.length < longName ? 0 : 1);
}

const initialOf = (said: string): string => /^(?:[zcs]h|[^aeiouvy])/.exec(said)?.[0] ?? '';

/** The longest common run of signs and consonants, gaps allowed, and the strong consonants outside of it. */
function inOrder(signs: readonly string[], phones: string): { shared: number; left: number } {
  const all = [...phones].filter((phone) => strong.test(phone)).length;
  let previous = Array.from({ length: phones.length + 1 }, () => ({ shared: 0, strong: 0 }));
  for (const sign of signs) {
    const current = [{ shared: 0, strong: 0 }];
    for (const [at, phone] of [...phones].entries()) {
      const before = previous[at] as { shared: number; strong: number };
      const options = [previous[at + 1], current[at]] as { shared: number; strong: number }[];
      if (sign.includes(phone))
        options.push({ shared: before.shared + 1, strong: before.strong + (strong.test(phone) ? 1 : 0) });
      current.push(options.reduce((x, y) => ((y.shared - x.shared || y.strong - x.strong) > 0 ? y : x)));
    }
    previous = current;
  }
  const best = previous.at(-1) as { shared: number; strong: number };
  return { shared: best.shared, left: all - best.strong };
}
