/** Assess: cooperation and contention of a pair, per month, counted apart and never netted; third parties' acts and coverage beside them. */
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import { type DocumentsById, publishedOn } from '../record/origins/origins.ts';
import { happens } from '../record/strongest.ts';

/** One month of one pair. `null` = no report about the pair, which is not the same as none of the kind. */
export interface PairMonth {
  /** `PRK-RUS` */
  pair: string;
  /** `2024-10` */
  month: string;
  cooperation: { events: number; weight: number } | null;
  contention: { events: number; weight: number } | null;
  /** somebody else's acts that name both: a sanction on the two of them, an accusation about their trade */
  thirdParty: number;
  /** documents of the month that tell of the pair: attention, not activity */
  documents: number;
}

interface PairSeriesInput {
  events: readonly Event[];
  claims: readonly Claim[];
  documents: DocumentsById;
  pairs: readonly string[];
}

/** From the first month with a report on any of the pairs to the last, every month of every pair. */
export function pairSeries({ events, claims, documents, pairs }: PairSeriesInput): PairMonth[] {
  const told = documentsByMonth(claims, documents, pairs);
  const dated = events.filter(happens).flatMap((event) => {
    const month = monthOf(event);
    return month === null ? [] : [{ event, month }];
  });
  const months = monthsBetween([...told.keys()].map((key) => key.slice(-7)).concat(dated.map((d) => d.month)));
  return pairs.flatMap((pair) => {
    const own = dated.filter(({ event }) => event.edges.some((edge) => edge.pair === pair));
    const others = dated.filter(({ event }) => isThirdParty(event, pair));
    return months.map((month): PairMonth => {
      const ofMonth = own.filter((d) => d.month === month).map((d) => d.event);
      const count = told.get(`${pair}|${month}`)?.size ?? 0;
      const silent = count === 0 && ofMonth.length === 0;
      return {
        pair,
        month,
        cooperation: silent ? null : sum(ofMonth, pair, 1),
        contention: silent ? null : sum(ofMonth, pair, -1),
        thirdParty: others.filter((d) => d.month === month).length,
        documents: count,
      };
    });
  });
}

function sum(events: readonly Event[], pair: string, sign: 1 | -1): { events: number; weight: number } {
  const counted = events.filter((event) => event.edges.some((edge) => edge.pair === pair && edge.sign === sign));
  return { events: counted.length, weight: counted.reduce((total, event) => total + Math.abs(event.weight), 0) };
}

/** Both states are touched, neither acts on the other, and somebody else acts. */
function isThirdParty({ edges, parties }: Event, pair: string): boolean {
  const codes = pair.split('-');
  const touched = codes.every((code) => parties.some((p) => p.code === code));
  const outside = parties.some((p) => p.role === 'actor' && p.code !== null && !codes.includes(p.code));
  return touched && outside && !edges.some((edge) => edge.pair === pair);
}

const monthOf = ({ time, firstReported }: Event): string | null =>
  (time?.start ?? time?.end ?? firstReported)?.slice(0, 7) ?? null;

function documentsByMonth(
  claims: readonly Claim[],
  documents: DocumentsById,
  pairs: readonly string[],
): Map<string, Set<string>> {
  const wanted = new Set(pairs);
  const told = new Map<string, Set<string>>();
  for (const claim of claims) {
    const month = publishedOn(claim, documents)?.slice(0, 7);
    if (month === undefined || claim.state === 'rejected') continue;
    for (const pair of pairsIn(claim)) {
      if (!wanted.has(pair)) continue;
      const key = `${pair}|${month}`;
      told.set(key, (told.get(key) ?? new Set()).add(claim.document));
    }
  }
  return told;
}

function pairsIn(claim: Claim): string[] {
  const codes = [...new Set(claim.actors.flatMap((a) => a.code ?? []))].sort();
  return codes.flatMap((a, index) => codes.slice(index + 1).map((b) => `${a}-${b}`));
}

function monthsBetween(found: readonly string[]): string[] {
  const sorted = [...found].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const months: string[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = nextMonth(month))
    months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
