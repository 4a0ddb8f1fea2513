/** Door: the gap map as a whole: what nothing reaches, which hook would help most, and what would change if one were given. */
import { type GapSummary, gapMap, gapSummary } from '../../assess/gaps.ts';
import type { Desk } from '../../desk.ts';
import { today } from '../../model/clock.ts';
import type { Deal, HookValue } from '../../model/deal.ts';
import { type HookName, hookNames, type Reach, type Verdict } from '../../model/tool.ts';
import { all } from '../../work/rebuild.ts';

interface Assumed {
  hook: HookName;
  value: HookValue['value'];
}

export interface GapsView {
  deals: Deal[];
  cells: Reach[];
  summary: GapSummary;
  /** `?hook.usd-cleared=yes`: assumed of every leg */
  whatIf: Assumed[];
  /** cells whose verdict the assumption changes, with the verdict on record */
  changed: { before: Verdict; cell: Reach }[];
}

const values = ['yes', 'no', 'contested', 'unknown'] as const;

function assumedIn(params: URLSearchParams): Assumed[] {
  return hookNames.flatMap((hook) => {
    const value = values.find((v) => v === params.get(`hook.${hook}`));
    return value === undefined ? [] : [{ hook, value }];
  });
}

const keyOf = (cell: Reach): string => `${cell.deal} ${cell.leg} ${cell.tool}`;

export async function gapsView(desk: Desk, params: URLSearchParams): Promise<GapsView> {
  const { tools } = desk.vocabulary;
  const whatIf = assumedIn(params);
  const [deals, recorded] = await Promise.all([
    all((query) => desk.store.deals(query)),
    all((query) => desk.store.reach(query)),
  ]);
  const standing = deals.filter((deal) => deal.state !== 'rejected');
  if (whatIf.length === 0) {
    return { deals: standing, cells: recorded, summary: gapSummary(recorded, { deals, tools }), whatIf, changed: [] };
  }
  const date = today(desk.clock);
  const cells = gapMap(standing, tools, { date, whatIf });
  // Both sides are computed now, so that what differs is the assumption and not a rule edited since.
  const before = new Map(gapMap(standing, tools, { date }).map((cell) => [keyOf(cell), cell.verdict]));
  const changed = cells.flatMap((cell) => {
    const verdict = before.get(keyOf(cell));
    return verdict === undefined || verdict === cell.verdict ? [] : [{ before: verdict, cell }];
  });
  return { deals: standing, cells, summary: gapSummary(cells, { deals, tools }), whatIf, changed };
}
