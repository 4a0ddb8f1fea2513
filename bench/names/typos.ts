/** What happens to a name on its way into a document: slips of the hand, order, marks. One treatment a name, by turns. */
import type { Random } from './people.ts';

type Treatment = (name: string, random: Random) => string;

const pick = (length: number, random: Random): number => Math.floor(random() * length);
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A place inside a word of four letters or more, so that the slip is a slip and not another short name. */
function place(name: string, random: Random): number {
  const words = [...name.matchAll(/\p{L}{4,}/gu)];
  const word = words[pick(words.length, random)];
  return word === undefined ? 1 : word.index + 1 + pick(word[0].length - 2, random);
}

const treatments: Readonly<Record<string, Treatment>> = {
  'a letter lost': (name, random) => at(name, place(name, random), () => ''),
  'a letter doubled': (name, random) => at(name, place(name, random), (letter) => letter + letter),
  'a letter changed': (name, random) => at(name, place(name, random), () => letters.charAt(pick(26, random))),
  'two letters swapped': (name, random) => {
    const i = place(name, random);
    return name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2);
  },
  'words in another order': (name) => {
    const words = name.split(/\s+/);
    return [...words.slice(-1), ...words.slice(0, -1)].join(' ');
  },
  'words run together': (name) => name.replace(/\s+(?=\S+$)/, ''),
  'hyphens for blanks': (name) => name.replaceAll(' ', '-'),
  'upper case, no marks': (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
  'a Cyrillic lookalike': (name) => name.replace(/a/i, 'а'),
};

const at = (name: string, i: number, change: (letter: string) => string): string =>
  name.slice(0, i) + change(name.charAt(i)) + name.slice(i + 1);

/** Every name once, each with the next treatment. */
export function treated<T extends { name: string }>(
  entries: readonly T[],
  random: Random,
): { entry: T; query: string; treatment: string }[] {
  const all = Object.entries(treatments);
  return entries.map((entry, i) => {
    const [treatment, change] = all[i % all.length] as [string, Treatment];
    return { entry, query: change(entry.name, random), treatment };
  });
}
