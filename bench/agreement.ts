/** Bench: whether a claim says what a coded one says: kind, type, parties and modality, in words that overlap. */
import type { Claim, ClaimActor } from '../src/model/claim.ts';

export type GoldClaim = Pick<Claim, 'document' | 'kind' | 'type' | 'modality' | 'evidence'> & {
  actors: Pick<ClaimActor, 'role' | 'code'>[];
  reciprocal?: boolean;
  accept?: Partial<GoldClaim>[];
};

/** Types whose parties are one set (rules of the coding). */
const oneSet = new Set(['MEET', 'SIGN', 'NEGOTIATE', 'COOPERATE-MIL', 'MECHANISM']);

export function agreesWith(claim: Claim, gold: GoldClaim): boolean {
  if (gold.kind !== claim.kind || !overlap(claim, gold)) return false;
  return [gold, ...(gold.accept ?? []).map((other) => ({ ...gold, ...other }))].some((g) => sameContent(claim, g));
}

function overlap(claim: Claim, gold: GoldClaim): boolean {
  const [own] = claim.evidence;
  return own !== undefined && gold.evidence.some((e) => e.role !== 'context' && e.start < own.end && own.start < e.end);
}

function sameContent(claim: Claim, gold: GoldClaim): boolean {
  const loose =
    claim.kind !== 'event' || oneSet.has(claim.type) || gold.reciprocal === true || claim.reciprocal === true;
  return (
    gold.type === claim.type &&
    gold.modality === claim.modality &&
    partiesOf(claim.actors, loose) === partiesOf(gold.actors, loose)
  );
}

/** Codes by role; one set where roles do not tell the sides apart. Third parties and uncoded ones are left out. */
export function partiesOf(actors: readonly Pick<ClaimActor, 'role' | 'code'>[], loose: boolean): string {
  const codes = actors.flatMap(({ role, code }) =>
    role === 'third' || code === null ? [] : [loose ? code : `${role} ${code}`],
  );
  return [...new Set(codes)].sort().join(', ');
}
