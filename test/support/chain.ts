/** The whole chain in tests: files in, claims out, events, figures, deals and gap map built from them in a fresh store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/collect/archive.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Event, FigureSeries } from '../../src/model/event.ts';
import type { Reach } from '../../src/model/tool.ts';
import type { Counts } from '../../src/record/store.ts';
import { ingest } from '../../src/work/ingest.ts';
import { all, rebuild } from '../../src/work/rebuild.ts';
import { testClock, testStore } from '../store.ts';
import { vocabulary } from './extraction.ts';

export interface Chain {
  claims: Map<string, Claim>;
  events: Event[];
  figures: FigureSeries[];
  deals: Deal[];
  cells: Reach[];
  counts: Counts;
}

export async function chainOf(paths: readonly string[]): Promise<Chain> {
  const home = mkdtempSync(join(tmpdir(), 'entente-chain-'));
  const { store, close } = await testStore();
  try {
    const desk = { home, store, archive: openArchive(join(home, 'archive')), vocabulary, clock: testClock };
    await ingest([...paths], desk, { onProgress: () => undefined });
    await rebuild(desk, () => undefined);
    const claims = await all((query) => store.claims(query));
    return {
      claims: new Map(claims.map((claim) => [claim.id, claim])),
      events: await all((query) => store.events(query)),
      figures: await all((query) => store.figures(query)),
      deals: await all((query) => store.deals(query)),
      cells: await all((query) => store.reach(query)),
      counts: await store.counts(),
    };
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The deal of a pair with most legs. */
export function mainDeal(deals: readonly Deal[], pair: string): Deal {
  const [deal] = deals.filter((d) => d.pair === pair).sort((a, b) => b.legs.length - a.legs.length);
  if (deal === undefined) throw new Error(`no deal between ${pair}`);
  return deal;
}

/** Classes of goods that go one way, `(x)` where only possible or planned. */
export const goodsOf = (deal: Deal, direction: string): string[] =>
  deal.legs
    .filter((leg) => leg.direction === direction)
    .map((leg) => (leg.modality === 'asserted' || leg.modality === 'reported' ? leg.goods : `(${leg.goods})`))
    .sort();
