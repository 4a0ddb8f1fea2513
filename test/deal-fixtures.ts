/** A deal with one leg for the tests of assess: only what a test cares about is spelled out. */
import type { Deal, Leg } from '../src/model/deal.ts';
import { claimId, type DealId } from '../src/model/ids.ts';
import type { HookName } from '../src/model/tool.ts';

interface Sketch {
  direction: string;
  goods: string;
  kind?: string;
  date?: string;
  hooks?: Partial<Record<HookName, Leg['hooks'][number]['value']>>;
  leg?: Partial<Leg>;
  deal?: Partial<Deal>;
}

const source = claimId('test', 0, 'event', 0);

export function dealWith({ direction, goods, kind = 'goods', date, hooks = {}, leg: more, deal: rest }: Sketch): {
  deal: Deal;
  leg: Leg;
} {
  const leg: Leg = {
    id: `${direction.replace('>', '-').toLowerCase()}-${goods}`,
    direction,
    kind: kind as Leg['kind'],
    goods,
    text: goods,
    hs: null,
    sipri: null,
    controls: [],
    quantities: [],
    first: date ?? null,
    last: date ?? null,
    datesEstimated: false,
    modality: 'asserted',
    claims: [source],
    origins: 1,
    hooks: Object.entries(hooks).map(([hook, value]) => ({
      hook,
      value,
      for: value === 'yes' ? [source] : [],
      against: value === 'no' ? [source] : [],
      by: 'one author',
      asOf: null,
    })),
    ...more,
  };
  const deal: Deal = {
    id: 'D-2024-001' as DealId,
    version: 1,
    title: `${direction}: ${goods}`,
    level: 'flow',
    pair: direction.split('>').sort().join('-'),
    parties: [],
    legs: [leg],
    links: [],
    category: { code: '0', label: 'unlinked flows', why: 'no source links the flows' },
    progress: 'in-delivery',
    epistemic: 'claimed',
    settlement: [],
    route: [],
    umbrella: null,
    claims: leg.claims,
    origins: 1,
    completeness: { share: 0, missing: [] },
    confidence: 'low',
    recommendedForAggregates: true,
    grouping: [],
    state: 'proposed',
    alarms: [],
    ...rest,
  };
  return { deal, leg };
}
