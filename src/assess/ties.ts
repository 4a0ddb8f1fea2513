/** Assess: who stands beside whom in claims. Cooperation and contention of two actors are counted apart, never netted. */
import type { Claim, ClaimActor } from '../model/claim.ts';

/** Two actors that claims name as parties of one act. */
export interface Tie {
  a: string;
  b: string;
  claims: number;
  cooperation: number;
  contention: number;
  /** how many of them an analyst accepted or edited */
  accepted: number;
  /** first and last day the claims give; null where none does */
  first: string | null;
  last: string | null;
}

/** `actorOf`: the actor a party stands for. Third parties are spoken about and do not act. Sorted by actors. */
export async function tiesIn(
  claims: AsyncIterable<Claim> | Iterable<Claim>,
  actorOf: (party: ClaimActor) => string | undefined,
): Promise<Tie[]> {
  const ties = new Map<string, Tie>();
  for await (const claim of claims) {
    if (claim.kind !== 'event') continue;
    const codes = new Map<string, string | null>();
    for (const party of claim.actors) {
      const actor = party.role === 'third' ? undefined : actorOf(party);
      if (actor !== undefined) codes.set(actor, party.code);
    }
    const actors = [...codes.keys()].sort();
    for (const [i, a] of actors.entries())
      for (const b of actors.slice(i + 1)) add(ties, { a, b }, signOf(claim, codes.get(a), codes.get(b)), claim);
  }
  return [...ties.values()].sort((x, y) => (`${x.a}\u001f${x.b}` < `${y.a}\u001f${y.b}` ? -1 : 1));
}

/** The claim's own edge between the two states; 0 where it has none, as within one state. */
function signOf({ edges }: Claim, a: string | null | undefined, b: string | null | undefined): number {
  if (!a || !b) return 0;
  return edges.find((edge) => edge.pair === [a, b].sort().join('-'))?.sign ?? 0;
}

function add(ties: Map<string, Tie>, { a, b }: { a: string; b: string }, sign: number, claim: Claim): void {
  const key = `${a}\u001f${b}`;
  const tie = ties.get(key) ?? {
    a,
    b,
    claims: 0,
    cooperation: 0,
    contention: 0,
    accepted: 0,
    first: null,
    last: null,
  };
  ties.set(key, tie);
  tie.claims += 1;
  if (sign > 0) tie.cooperation += 1;
  if (sign < 0) tie.contention += 1;
  if (claim.state === 'accepted' || claim.state === 'edited') tie.accepted += 1;
  const day = claim.time?.start ?? claim.time?.end ?? null;
  if (day !== null && (tie.first === null || day < tie.first)) tie.first = day;
  if (day !== null && (tie.last === null || day > tie.last)) tie.last = day;
}
