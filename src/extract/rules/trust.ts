/** Extraction, rules engine: how far the reading of an event is to be trusted: the words' own worth less what was doubtful in reading them. */
import type { Modality } from '../../model/claim.ts';
import type { Frame } from './frames.ts';
import type { Sentence } from './sentence.ts';

/** Words from which on a tree has a mistake somewhere near more often than not. */
const LONG = 40;

export function trustOf(frame: Frame, modality: Modality, sentence: Sentence): number {
  const { trigger, clause, doubtful } = frame;
  let sure = trigger.trigger.trust;
  if (clause.form === 'nominal') sure -= 0.05;
  if (doubtful) sure -= 0.15;
  if (goesBack(frame)) sure -= 0.12;
  if (oneSided(frame)) sure -= 0.18;
  if (sentence.words.length > LONG) sure -= 0.05;
  if (modality === 'planned' || modality === 'possible') sure -= 0.05;
  return Number(Math.min(0.95, Math.max(0.05, sure)).toFixed(2));
}

/** A party was taken from other words than those of its slot. */
const goesBack = ({ actor, recipient }: Frame): boolean => [...actor, ...recipient].some((p) => p.coreferent);

/** What takes two names only one: right in its parties about every other time. */
const oneSided = ({ trigger, actor, recipient }: Frame): boolean => {
  const codes = new Set([...actor, ...recipient].flatMap((p) => (p.code === null ? [] : [p.code])));
  return trigger.type.edges.length > 0 && codes.size < 2 && !trigger.trigger.reciprocal;
};
