// Resolution, names: two names that share nothing but what very many are called, while one of them has more.
import type { Alignment } from './align.ts';
import { givenNameLabel } from './given-names.ts';
import { romanised } from './romanise.ts';
import { scriptOf } from './scripts.ts';
import { soundOf } from './sound.ts';
import { nameTable } from './tables.ts';
import type { NameToken } from './types.ts';

let common: ReadonlySet<string> | undefined;

const keyOf = (sound: string): string => givenNameLabel(sound) ?? sound;

function isCommon(token: NameToken): boolean {
  common ??= new Set(nameTable('person-words').common.map((name) => keyOf(soundOf(romanised(name, scriptOf(name))))));
  return common.has(keyOf(token.sound));
}

const isOwn = ({ kind }: NameToken): boolean => kind === 'word';

/** The shared words where very many bear each of them and one name goes on or is called after a child; else nothing. */
export function sharedByMany({ pairs, onlyA, onlyB }: Alignment): readonly string[] {
  const { kunya } = nameTable('person-words');
  const goesOn = [...onlyA, ...onlyB].some((token) => isOwn(token) || kunya.includes(token.text));
  const shared = pairs.flatMap(({ a }) => a).filter(isOwn);
  if (!goesOn || shared.length === 0 || !shared.every(isCommon)) return [];
  return shared.map(({ text }) => text);
}
