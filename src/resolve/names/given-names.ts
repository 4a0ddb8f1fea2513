// Resolution, names: given names that have several shapes: in neighbouring languages, in daily use, in languages farther apart.
import { soundOf } from './sound.ts';
import { type NameTable, nameTable } from './tables.ts';

type Groups = ReadonlyMap<string, ReadonlySet<string>>;

interface GivenNames {
  readonly labels: ReadonlyMap<string, string>;
  readonly shorts: Groups;
  readonly translated: Groups;
}

let given: GivenNames | undefined;

function names(): GivenNames {
  given ??= read(nameTable('person-words' satisfies NameTable));
  return given;
}

function read(table: { givenNames: string[][]; nicknames: string[][]; translatedNames: string[][] }): GivenNames {
  const labels = new Map<string, string>();
  for (const group of table.givenNames) for (const name of group) labels.set(soundOf(name), group[0] as string);
  return { labels, shorts: grouped(table.nicknames, labels), translated: grouped(table.translatedNames, labels) };
}

/** Which groups a name is in; all shapes of a name are in the groups of its label. */
function grouped(groups: readonly string[][], labels: ReadonlyMap<string, string>): Groups {
  const map = new Map<string, Set<string>>();
  const add = (sound: string, group: string): unknown => map.set(sound, (map.get(sound) ?? new Set()).add(group));
  for (const group of groups) {
    const id = group[0] as string;
    for (const name of group) add(soundOf(name), id);
    const mine = new Set(group.map((name) => labels.get(soundOf(name))).filter((label) => label !== undefined));
    for (const [sound, label] of labels) if (mine.has(label)) add(sound, id);
  }
  return map;
}

const meet = (groups: Groups, a: string, b: string): boolean => {
  const mine = groups.get(a);
  const theirs = groups.get(b);
  if (mine === undefined || theirs === undefined) return false;
  for (const group of mine) if (theirs.has(group)) return true;
  return false;
};

/** The label that the shapes of a given name in neighbouring languages share; by sound key. */
export const givenNameLabel = (sound: string): string | undefined => names().labels.get(sound);

/** Sasha and Alexander. */
export const isShortForm = (a: string, b: string): boolean => meet(names().shorts, a, b);

/** John and Juan: one saint's name, seldom one bearer. */
export const isTranslatedName = (a: string, b: string): boolean => meet(names().translated, a, b);
