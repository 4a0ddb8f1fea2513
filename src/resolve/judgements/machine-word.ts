// Resolve: what the name matcher says of two that a person is about to judge. It stands beside the answer in the log, and
// who joins two that it takes for different bearers is asked a second time.

import { schemaOf } from '../names/compare-rows.ts';
import { compareNames } from '../names/index.ts';

const nameRules = 'names@1';

/** docs/names.md: below this two names are not worth a look. */
const alikeFrom = 0.7;

export interface MachineWord {
  score: number;
  /** version of what computed the score */
  algorithm: string;
  /** why it takes them for two; empty where it does not */
  against: string[];
}

export interface Named {
  /** schema of FollowTheMoney; '' where nobody said */
  schema: string;
  names: readonly string[];
}

/** The likest of all their spellings counts; null where one of the two has no name. */
export function wordOnNames(left: Named, right: Named): MachineWord | null {
  const [a, b] = [schemaOf(left.schema), schemaOf(right.schema)];
  const schema = a === 'any' ? b : a;
  let best: { score: number; says: string } | null = null;
  for (const name of left.names)
    for (const other of right.names) {
      const { score, explanation } = compareNames(name, other, { schema });
      if (best !== null && best.score >= score) continue;
      const why = explanation.contradictions[0]?.says ?? 'too little of it is shared.';
      best = { score, says: `the likest spellings, “${name}” and “${other}”, differ: ${why}` };
    }
  if (best === null) return null;
  const kinds =
    a === b || a === 'any' || b === 'any' ? [] : [`the one is of the kind ${a}, the other of the kind ${b}`];
  const names = best.score < alikeFrom ? [best.says] : [];
  return { score: best.score, algorithm: nameRules, against: [...kinds, ...names] };
}
