/** Extraction, rules engine: the reason of a measure: whoever stands in "over the sale of arms to X" is not whom it hits. */
import type { Clause, Slot } from './clauses.ts';
import type { Word } from './words.ts';

const reason = /^(?:over|for|after|amid|following|because)$/;
const loose = /^(?:obl|nmod):(?:to|into|of|from|in|inside|against|with|by)$/;

/** The phrase stands behind a word of reason; an object between the two is no part of the reason. */
export function insideReason({ relation, phrase }: Slot, clause: Clause, words: readonly Word[]): boolean {
  if (!loose.test(relation)) return false;
  const object = clause.slots.find((s) => s.relation === 'obj')?.phrase.first ?? -1;
  for (let i = phrase.first - 2; i > Math.max(clause.head, object < phrase.first ? object : -1); i--)
    if (reason.test(words[i]?.norm ?? '')) return true;
  return false;
}
