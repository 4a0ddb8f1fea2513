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
  pairs: PairView[];
}

interface PairView {
  pair: string;
  months: PairMonth[];
  /** events dated before the first month shown: told of in the documents read, outside their window */
  earlier: { cooperation: number; contention: number };
}

/** The window is that of the documents: a claim about 1961 must not stretch the picture by sixty years. */
const shownMonths = 24;

export async function pairsView(desk: Desk): Promise<PairsView> {
  const claims: Claim[] = [];
  for await (const claim of desk.store.allClaims()) claims.push(claim);
  const documents = new Map<string, Document>();
  for await (const document of desk.store.allDocuments()) documents.set(document.id, document);
  const [events, read] = await Promise.all([all((query) => desk.store.events(query)), reviewMonths(desk)]);
  const pairs = deskPairs(desk);
  const series = pairSeries({ events, claims, documents, pairs });
  const [first, last] = [read.at(-1)?.month ?? '', read[0]?.month ?? ''];
  const months = [...new Set(series.map((m) => m.month))]
    .filter((month) => month >= first && month <= last)
    .slice(-shownMonths);
  return {
    months: months.map((month) => read.find((m) => m.month === month) ?? { month, documents: 0, more: false }),
    pairs: pairs.map((pair) => {
      const own = series.filter((m) => m.pair === pair);
      const before = own.filter((m) => m.month < (months[0] ?? ''));
      return {
        pair,
        months: own.filter((m) => months.includes(m.month)),
        earlier: { cooperation: eventsIn(before, 'cooperation'), contention: eventsIn(before, 'contention') },
      };
    }),
  };
}

/** Events of one kind over some months. */
export const eventsIn = (months: readonly PairMonth[], kind: 'cooperation' | 'contention'): number =>
  months.reduce((total, m) => total + (m[kind]?.events ?? 0), 0);
