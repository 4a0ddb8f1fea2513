/** Record: a state that gives arms to one it is only told to quarrel with has likely been taken for the supplier because it reported the delivery. */
import type { Claim } from '../model/claim.ts';

const gives = new Set<string>(['TRANSFER', 'DEPLOY']);

/** Pairs that the claims, their deliveries left aside, show in contention and never in cooperation. */
export function enemiesIn(claims: readonly Claim[]): (from: string, to: string) => boolean {
  const signs = new Map<string, Set<number>>();
  for (const { type, kind, edges, state } of claims) {
    if (kind === 'item' || state === 'rejected' || gives.has(type)) continue;
    for (const { pair, sign } of edges) signs.set(pair, (signs.get(pair) ?? new Set()).add(sign));
  }
  return (from, to) => {
    const found = signs.get([from, to].sort().join('-'));
    return found?.has(-1) === true && !found.has(1);
  };
}
