/** Door: one deal with the claims behind it, its earlier versions, and which tools reach which of its legs. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import { dealIdSchema } from '../../model/ids.ts';
import type { Reach } from '../../model/tool.ts';
import { held } from './not-found.ts';

export interface DealView {
  deal: Deal;
  claims: Claim[];
  reach: Reach[];
  versions: number[];
}

const mostCells = 1000;

export async function dealView(desk: Desk, id: string): Promise<DealView> {
  const parsed = dealIdSchema.safeParse(id);
  const deal = held(parsed.success ? await desk.store.deal(parsed.data) : undefined, 'deal', '/deals');
  const [claims, reach, versions] = await Promise.all([
    desk.store.claimsByIds(deal.claims),
    desk.store.reach({ filters: { deal: deal.id }, limit: mostCells }),
    desk.store.dealVersions(deal.id),
  ]);
  return { deal, claims, reach: reach.rows, versions: versions.map((v) => v.version) };
}
