/** Assess: caps are counted over the calendar year and all suppliers together. Bounds only: snapshots of one flow are never added up. */
import type { Deal, Leg } from '../model/deal.ts';
import type { ClaimId } from '../model/ids.ts';

/** What is known to have reached a recipient in a year: at least `low`; no source bounds it from above. */
export interface Counter {
  goods: string;
  to: string;
  unit: string;
  year: string;
  low: number;
  claims: ClaimId[];
}

/** An "about" may lie this share above the truth; a cap is only passed by what holds all the same. */
const aboutShare = 0.1;

/** For each supplier the largest single number of the year; suppliers add up, since their deliveries are different ones. */
export function countersOf(deals: readonly Deal[]): Counter[] {
  const largest = new Map<string, { low: number; claim: ClaimId }>();
  for (const leg of deals.filter((d) => d.state !== 'rejected' && d.epistemic !== 'denied').flatMap((d) => d.legs)) {
    if (leg.modality !== 'asserted' && leg.modality !== 'reported') continue;
    const [from, to] = leg.direction.split('>');
    for (const quantity of leg.quantities) {
      const stated =
        quantity.low ?? (quantity.best === null ? null : quantity.best * (quantity.approx ? 1 - aboutShare : 1));
      const year = yearOf(leg, quantity.asOf);
      if (stated === null || year === null || quantity.unit === null) continue;
      const key = [leg.goods, to, quantity.unit, year, from].join('|');
      if (stated > (largest.get(key)?.low ?? 0)) largest.set(key, { low: stated, claim: quantity.claim });
    }
  }
  return totals(largest);
}

/** The year a number is of: its own date, else the leg's where all from its first stated day to its last report lies within one year. */
function yearOf({ first, last }: Leg, asOf: string | undefined): string | null {
  if (asOf !== undefined) return asOf.slice(0, 4);
  if (first === null || last === null) return null;
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
}

function totals(largest: ReadonlyMap<string, { low: number; claim: ClaimId }>): Counter[] {
  const counters = new Map<string, Counter>();
  for (const [key, { low, claim }] of [...largest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [goods = '', to = '', unit = '', year = ''] = key.split('|');
    const id = [goods, to, unit, year].join('|');
    const counter = counters.get(id) ?? { goods, to, unit, year, low: 0, claims: [] };
    counters.set(id, counter);
    counter.low += low;
    counter.claims.push(claim);
  }
  return [...counters.values()];
}
