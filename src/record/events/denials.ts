/** Record: denials stand beside the event they deny. They are claims of their own and never merge into it. */
import type { Claim } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';
import { dayNumber, type Sketch, sketchOf } from './same.ts';

/** A denial may come this many days after the account it denies. */
const reach = 180;

/** "It did not happen", or somebody's denial passed on. */
export const isDenial = (claim: Claim): boolean =>
  claim.modality === 'negated' || claim.attribution.some((a) => a.verbClass === 'deny');

/** For each event, the claims that deny it: a negation of its type, or a refusal, about the same parties and object. */
export function denialsOf(events: readonly (readonly Sketch[])[], claims: readonly Claim[]): Claim[][] {
  const candidates = claims.filter((claim) => isDenial(claim) || claim.type === 'REJECT');
  const byParties = grouped(
    candidates.map((claim) => sketchOf(claim, null)),
    ({ claim }) => partyKey(claim),
  );
  return events.map((members) => {
    const founder = members[0];
    if (founder === undefined) return [];
    return (byParties.get(partyKey(founder.claim)) ?? [])
      .filter((sketch) => denies(sketch, founder))
      .map(({ claim }) => claim);
  });
}

function denies(sketch: Sketch, founder: Sketch): boolean {
  const { claim } = sketch;
  if (claim.id === founder.claim.id || founder.claim.type === 'REJECT') return false;
  const rejects = claim.type === 'REJECT';
  if (!rejects && claim.type !== founder.claim.type) return false;
  const about = [...sketch.objects].some((word) => founder.objects.has(word));
  const silent = sketch.objects.size === 0 || founder.objects.size === 0;
  if (rejects ? !about : !about && !silent) return false;
  const [at, of] = [claim.time?.start, founder.claim.time?.start];
  return at == null || of == null || Math.abs(dayNumber(at) - dayNumber(of)) <= reach;
}

/** The set of parties, whoever of them acts: the recipient may deny too. */
const partyKey = (claim: Claim): string =>
  [...new Set(claim.actors.flatMap((a) => (a.role !== 'third' && a.code !== null ? [a.code] : [])))].sort().join('+');
