/** Record: which leg is said to be given for which. A source that itemises the exchange states a link; one that only calls it barter presumes it. */
import type { Claim } from '../../model/claim.ts';
import type { Deal, Leg } from '../../model/deal.ts';
import type { Gazetteer } from '../../model/knowledge.ts';
import type { CuedValue } from '../../vocabulary/tools.ts';
import { cuesIn } from './cues.ts';
import { goodsIn } from './goods.ts';
import type { DraftLeg } from './legs.ts';

type LinkState = Deal['links'][number]['state'];

/** A claim that treats legs as one exchange. */
export interface Exchange {
  claim: Claim;
  state: Exclude<LinkState, 'none-claimed'>;
  /** the legs it names, or all of the pair that its document tells of */
  legs: DraftLeg[];
}

/** Exchanges stated about the legs of one pair. A denied exchange is none. */
export function exchangesOf(
  legs: readonly DraftLeg[],
  claims: readonly Claim[],
  { channels, gazetteer }: { channels: readonly CuedValue[]; gazetteer: Gazetteer },
): Exchange[] {
  const linking = channels.filter((channel) => channel.link);
  return claims.flatMap((claim): Exchange[] => {
    if (claim.modality === 'question' || claim.modality === 'historical') return [];
    if (!cuesIn(claim, linking).some((cued) => !cued.denied)) return [];
    const named = legsNamedIn(claim, legs, gazetteer);
    if (bothWays(named)) return [{ claim, state: isGuess(claim) ? 'inferred-by-analyst' : 'stated', legs: named }];
    const told = legs.filter((leg) => leg.claims.some((c) => c.document === claim.document));
    return bothWays(told) ? [{ claim, state: 'presumed', legs: told }] : [];
  });
}

/** Legs the claim itself gives, and those whose goods its words name besides. */
function legsNamedIn(claim: Claim, legs: readonly DraftLeg[], gazetteer: Gazetteer): DraftLeg[] {
  const own = legs.filter(({ claims }) => claims.some((c) => c.id === claim.id));
  const given = new Set(own.map(({ leg }) => leg.goods));
  const text = [...claim.evidence.map((e) => e.quote), ...claim.objects.map((o) => o.text)].join(' · ');
  const goods = new Set<string>(goodsIn(text, claim.lang, gazetteer).map((good) => good.class));
  return legs.filter((draft) => own.includes(draft) || (goods.has(draft.leg.goods) && !given.has(draft.leg.goods)));
}

const bothWays = (legs: readonly DraftLeg[]): boolean => new Set(legs.map(({ leg }) => leg.direction)).size > 1;

/** Judged, believed or hedged: an inference, whoever draws it. */
const isGuess = (claim: Claim): boolean =>
  claim.modality === 'possible' ||
  claim.modality === 'hypothetical' ||
  claim.hedges.length > 0 ||
  claim.attribution.some((a) => a.verbClass === 'mental' || a.verbClass === 'impersonal');

const rank: readonly LinkState[] = ['stated', 'inferred-by-analyst', 'presumed', 'none-claimed'];

/** Every leg against every leg that goes the other way, with the strongest word on their link. */
export function linksBetween(legs: readonly Leg[], exchanges: readonly Exchange[]): Deal['links'] {
  return legs.flatMap((from, index) =>
    legs.slice(index + 1).flatMap((to) => (to.direction === from.direction ? [] : [linkOf(from, to, exchanges)])),
  );
}

function linkOf(from: Leg, to: Leg, exchanges: readonly Exchange[]): Deal['links'][number] {
  const about = exchanges.filter((e) => [from, to].every((leg) => e.legs.some((draft) => draft.leg.id === leg.id)));
  const state = rank.find((r) => about.some((e) => e.state === r)) ?? 'none-claimed';
  const saying = about.filter((e) => e.state === state).map((e) => e.claim);
  const hedges = [...new Set(saying.flatMap((c) => c.hedges))];
  return {
    from: from.id,
    to: to.id,
    state,
    claims: [...new Set(saying.map((c) => c.id))],
    likelihood: hedges.length === 0 ? null : hedges.join(', '),
  };
}
