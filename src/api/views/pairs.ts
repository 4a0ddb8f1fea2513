/** Door: cooperation and contention of each pair by month, counted apart, beside how much was read at all. */
import type { Desk } from '../../desk.ts';
import { deskPairs } from '../tables/options.ts';
import { reviewMonths } from './review.ts';

interface PairMonthView {
  month: string;
  cooperation: number;
  contention: number;
  /** false: no report at all, which is not the same as nothing happened */
  reported: boolean;
}

export interface PairsView {
  /** oldest first, with the documents read for each: attention is not activity */
  months: { month: string; documents: number; more: boolean }[];
  pairs: { pair: string; months: PairMonthView[] }[];
}

/** The window follows publication: a claim about 1961 must not stretch the picture by sixty years. */
const shownMonths = 24;

export async function pairsView(desk: Desk): Promise<PairsView> {
  const months = (await reviewMonths(desk)).slice(0, shownMonths).reverse();
  const pairs = await Promise.all(
    deskPairs(desk).map(async (pair) => {
      const rows = await desk.store.pairMonths(pair);
      return {
        pair,
        months: months.map(({ month }) =>
          monthOf(
            month,
            rows.filter((row) => row.month === month),
          ),
        ),
      };
    }),
  );
  return { months, pairs };
}

function monthOf(month: string, rows: readonly { cooperation: number; contention: number }[]): PairMonthView {
  const sum = (of: 'cooperation' | 'contention'): number => rows.reduce((total, row) => total + row[of], 0);
  return { month, cooperation: sum('cooperation'), contention: sum('contention'), reported: rows.length > 0 };
}
