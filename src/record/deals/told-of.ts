/** Record: which claims speak of a pair of states. Words on payment or route that name no pair speak of the exchange around them. */
import type { Claim } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';
import type { DraftLeg } from './legs.ts';

/** Claims by pair `PRK-RUS`, in the order in which they came. */
export function claimsByPair(
  claims: readonly Claim[],
  legsByPair: ReadonlyMap<string, readonly DraftLeg[]>,
): Map<string, Claim[]> {
  const told = new Map<string, Claim[]>([...legsByPair.keys()].map((pair) => [pair, []]));
  const mainPair = mainPairs(legsByPair);
  for (const claim of claims) {
    const named = pairsIn(claim).filter((pair) => told.has(pair));
    const around = named.length > 0 || claim.kind !== 'position' ? null : mainPair.get(scopeOf(claim));
    for (const pair of around == null ? named : [around]) told.get(pair)?.push(claim);
  }
  return told;
}

function pairsIn(claim: Claim): string[] {
  const codes = [...new Set(claim.actors.flatMap((a) => a.code ?? []))].sort();
  return codes.flatMap((a, index) => codes.slice(index + 1).map((b) => `${a}-${b}`));
}

/** A text that strings many items together says of each its own; else the document is the frame. */
const scopeOf = ({ document, item }: Claim): string => `${document}|${item ?? ''}`;

/** The pair whose giving and taking most claims of a frame tell of; none where two do so alike. */
function mainPairs(legsByPair: ReadonlyMap<string, readonly DraftLeg[]>): Map<string, string> {
  const counted = [...legsByPair].flatMap(([pair, legs]) => {
    const claims = new Map(legs.flatMap((leg) => leg.claims.map((c) => [c.id, c] as const)));
    return [...claims.values()].map((claim) => ({ pair, scope: scopeOf(claim) }));
  });
  return new Map(
    [...grouped(counted, ({ scope }) => scope)].flatMap(([scope, found]) => {
      const [first, second] = [...grouped(found, ({ pair }) => pair)].sort((a, b) => b[1].length - a[1].length);
      const clear = first !== undefined && first[1].length > (second?.[1].length ?? 0);
      return clear ? [[scope, first[0]] as const] : [];
    }),
  );
}
