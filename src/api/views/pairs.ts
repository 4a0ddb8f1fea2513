/** Door: cooperation and contention of each pair by month, counted apart, third parties' acts and the documents read beside them. */
import { type PairMonth, pairSeries } from '../../assess/pair-series.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { all } from '../../work/rebuild.ts';
import { deskPairs } from '../tables/options.ts';
import { reviewMonths } from './review.ts';

export interface PairsView {
  /** oldest first, with the documents read for each: attention is not activity */
  months: { month: string; documents: number; more: boolean }[];
  pairs: { pair: string; months: PairMonth[] }[];
}

/** The window ends with the last publication: a claim about 1961 must not stretch the picture by sixty years. */
const shownMonths = 24;

export async function pairsView(desk: Desk): Promise<PairsView> {
  const claims: Claim[] = [];
  for await (const claim of desk.store.allClaims()) claims.push(claim);
  const documents = new Map<string, Document>();
  for await (const document of desk.store.allDocuments()) documents.set(document.id, document);
  const [events, read] = await Promise.all([all((query) => desk.store.events(query)), reviewMonths(desk)]);
  const pairs = deskPairs(desk);
  const series = pairSeries({ events, claims, documents, pairs });
  const last = read[0]?.month ?? '';
  const reported = series.filter((m) => m.month <= last && m.cooperation !== null).map((m) => m.month);
  const window = [...new Set(series.map((m) => m.month))].filter((month) => month <= last).slice(-shownMonths);
  const months = window.filter((month) => reported.some((m) => m <= month));
  return {
    months: months.map((month) => read.find((m) => m.month === month) ?? { month, documents: 0, more: false }),
    pairs: pairs.map((pair) => ({ pair, months: series.filter((m) => m.pair === pair && months.includes(m.month)) })),
  };
}
