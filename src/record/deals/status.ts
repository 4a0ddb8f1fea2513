/** Record: where a deal stands. Progress, what is believed of it, and how complete the record is are three questions. */
import type { Claim } from '../../model/claim.ts';
import type { Deal, Leg } from '../../model/deal.ts';
import { grouped } from '../grouped.ts';
import { happens } from '../strongest.ts';
import type { DraftLeg } from './legs.ts';

/** Words and forms that tell of a flow, not of one shipment. */
const flowWords =
  /\b(?:flows?|growing|recurring|regular(?:ly)?|continu\w+|steady|weekly|monthly|ongoing|shipments|deliveries|supplies|transfers|supplying|buyer|supplier|purchaser)\b|поставк[иа]|поток|持续|不断|계속|정기/iu;

export function levelOf(drafts: readonly DraftLeg[], umbrella: Deal['umbrella']): Deal['level'] {
  if (umbrella !== null && !drafts.some(({ leg }) => happens(leg))) return 'arrangement';
  return drafts.some(isFlow) || drafts.length > 1 ? 'flow' : 'consignment';
}

function isFlow({ claims }: DraftLeg): boolean {
  const days = new Set(claims.flatMap((c) => c.time?.start ?? []));
  if (days.size > 1) return true;
  return claims.some((c) => c.time?.precision === 'open' || c.evidence.some((e) => flowWords.test(e.quote)));
}

export function progressOf(legs: readonly Leg[], level: Deal['level'], signed: boolean): Deal['progress'] {
  if (legs.some(happens)) return level === 'consignment' ? 'delivered' : 'in-delivery';
  if (signed) return 'signed';
  return legs.some((leg) => leg.modality === 'planned') ? 'announced' : 'mooted';
}

const confirming = (claim: Claim): boolean => claim.attribution.some((a) => a.verbClass === 'confirm');

/** A party's denial alone against one origin leaves the deal denied; against several it is disputed. */
export function epistemicOf(drafts: readonly DraftLeg[], origins: number): Deal['epistemic'] {
  const claims = drafts.flatMap((d) => d.claims);
  if (drafts.some((d) => d.denials.length > 0)) return origins > 1 ? 'disputed' : 'denied';
  if (origins > 1 && claims.some(confirming)) return 'confirmed';
  return claims.some((c) => c.quantities.some((q) => q.approx)) ? 'estimated' : 'claimed';
}

/**
 * The published line. Three independent origins and no denial for "high"; a single origin is never more than "low".
 * An exchange is as sure as the weaker of its two sides, a side as its best reported leg.
 */
export function confidenceOf(legs: readonly Leg[], epistemic: Deal['epistemic']): Deal['confidence'] {
  const contested = epistemic === 'disputed' || epistemic === 'denied';
  const sides = grouped(legs, (leg) => leg.direction);
  const origins = Math.min(
    ...[...sides.values()].map((side) => Math.max(0, ...side.filter(happens).map((leg) => leg.origins))),
  );
  if (origins < 2) return 'low';
  return origins > 2 && !contested ? 'high' : 'moderate';
}

type Parts = Pick<Deal, 'legs' | 'links' | 'settlement' | 'route' | 'origins'>;

/** Share of the core fields that some claim fills, and the names of those that none does. */
export function completenessOf({ legs, links, settlement, route, origins }: Parts): Deal['completeness'] {
  const positive = (values: Deal['settlement']): boolean => values.some((v) => !v.value.startsWith('no '));
  const core: [string, boolean][] = [
    ['goods class', legs.every((leg) => leg.goods !== 'other')],
    ['quantity', legs.some((leg) => leg.quantities.length > 0)],
    ['dates', legs.some((leg) => leg.first !== null)],
    ['return leg', new Set(legs.map((leg) => leg.direction)).size > 1],
    ['link between legs', links.some((link) => link.state === 'stated')],
    ['settlement', positive(settlement)],
    ['route', positive(route)],
    ['second origin', origins > 1],
  ];
  const missing = core.flatMap(([name, filled]) => (filled ? [] : [name]));
  return { share: Math.round((1 - missing.length / core.length) * 100) / 100, missing };
}
