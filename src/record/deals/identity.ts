/** Record: permanent ids of deals. A proposal that shares most claims with an earlier deal is that deal, whatever else changed. */
import type { Deal } from '../../model/deal.ts';
import type { DealId } from '../../model/ids.ts';

export type Draft = Omit<Deal, 'id' | 'version'>;

/** Gives each draft the id of its former self, or the next number of its first year. Drafts come in the register's order. */
export function withIds(drafts: readonly Draft[], previous: readonly Deal[]): Deal[] {
  const former = formerSelves(drafts, previous);
  const numbers = new Map<string, number>();
  for (const { id } of previous) {
    const [, year = '', number = '0'] = id.split('-');
    numbers.set(year, Math.max(numbers.get(year) ?? 0, Number(number)));
  }
  return drafts.map((draft, index) => {
    const before = former[index];
    if (before !== undefined) return { id: before.id, version: versionOf(draft, before), ...draft };
    const year = yearOf(draft);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return { id: `D-${year}-${String(number).padStart(3, '0')}` as DealId, version: 1, ...draft };
  });
}

function formerSelves(drafts: readonly Draft[], previous: readonly Deal[]): (Deal | undefined)[] {
  const pairs = drafts.flatMap((draft, index) => {
    const claims = new Set<string>(draft.claims);
    return previous
      .filter((deal) => deal.pair === draft.pair)
      .map((deal) => ({
        index,
        deal,
        shared: deal.legs.flatMap((l) => l.claims).filter((id) => claims.has(id)).length,
      }))
      .filter(({ shared }) => shared > 0);
  });
  const found: (Deal | undefined)[] = drafts.map(() => undefined);
  const taken = new Set<string>();
  for (const { index, deal } of pairs.sort((a, b) => b.shared - a.shared || (a.deal.id < b.deal.id ? -1 : 1))) {
    if (found[index] !== undefined || taken.has(deal.id)) continue;
    found[index] = deal;
    taken.add(deal.id);
  }
  return found;
}

/** A version is what a reader can tell apart; who reviewed it does not make a new one. */
function versionOf(draft: Draft, before: Deal): number {
  const { id: _, version, ...content } = before;
  return canonical({ ...content, state: draft.state }) === canonical(draft) ? version : version + 1;
}

/** Fields in one order: a deal read from a store may come with its fields in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Year of the first day known, by the last report where no day is; four zeros where nothing is dated. */
function yearOf({ legs }: Draft): string {
  const days = legs.flatMap((leg) => leg.first ?? []).sort();
  const reports = legs.flatMap((leg) => leg.last ?? []).sort();
  return (days[0] ?? reports[0])?.slice(0, 4) ?? '0000';
}
