/** Door: the values that table filters offer, taken from the schemas and the desk's profile. */
import type { Desk } from '../../desk.ts';
import { pairLabel, plain } from '../wording.ts';

interface Option {
  value: string;
  label: string;
}

/** A closed list of the model as choices. */
export const choices = (values: readonly string[]) => (): Option[] =>
  values.map((value) => ({ value, label: plain(value) }));

/** Pairs of the desk's own states: six for four states. */
export function pairChoices(desk: Desk): Option[] {
  return deskPairs(desk).map((pair) => ({ value: pair, label: pairLabel(pair, desk) }));
}

export function deskPairs(desk: Desk): string[] {
  const states = [...desk.vocabulary.profile.states].sort();
  return states.flatMap((first, i) => states.slice(i + 1).map((second) => `${first}-${second}`));
}

export const yesNo = (): Option[] => [
  { value: 'true', label: 'yes' },
  { value: 'false', label: 'no' },
];
