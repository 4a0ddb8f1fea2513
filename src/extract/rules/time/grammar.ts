// Time grammar: the plug of a language. A language finds atoms (one date, month, year ...) and says what the words around
// them do; joining, inheriting years and opening ends is the same for all (join.ts).
import type { Period } from './calendar.ts';
import { addDays, daysBetween, yearOf } from './calendar.ts';

/** What an atom is read against. */
export interface Reading {
  /** the day relative words are counted from */
  day: string | null;
  /** year taken over from a neighbour that states one */
  year: number | null;
  /** the clause speaks of what is to come */
  future: boolean;
}

/** One time expression before its connectors. */
export interface AtomMeaning {
  /** year stated in the words */
  year?: number;
  /** month and day known, year to be found */
  yearless?: boolean;
  /** counted from the anchor */
  relative?: boolean;
  /** only a time if a connector or preposition says so (a bare "2019", a bare "May") */
  weak?: boolean;
  /** "the end of ...": what is before it is within it */
  isEnd?: boolean;
  read(reading: Reading): Period | null;
}

export interface AtomRule {
  pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>): AtomMeaning | null;
}

/** What a connector does to the period it governs. */
export type Sense = 'at' | 'since' | 'until' | 'by' | 'before' | 'after' | 'between';

export interface TimeGrammar {
  /** what a sentence must hold to be looked at: most hold no time at all */
  hint?: RegExp;
  atoms: readonly AtomRule[];
  /** words before an atom, matched up to its first character */
  before: readonly { pattern: RegExp; sense: Sense }[];
  /** words after an atom, matched from its end */
  after: readonly { pattern: RegExp; sense: Sense }[];
  /** all that stands between the two ends of a range */
  join: RegExp;
  /** the same after "between" */
  joinBetween: RegExp;
  /** between two dates of a list, the last of which states the year for all */
  list: RegExp;
  future: RegExp;
}

/** Newspapers look back: without words of the future a date is at most this many days ahead. */
const aheadDays = 40;

/** Reads a date that lacks its year: the year that brings it nearest to the anchor, looking back first. */
export function inNearestYear(reading: Reading, at: (year: number) => Period | null): Period | null {
  if (reading.year !== null) return at(reading.year);
  const { day, future } = reading;
  if (day === null) return null;
  const candidates = [-1, 0, 1]
    .map((away) => at(yearOf(day) + away))
    .filter((p): p is Period => p?.start != null)
    .map((period) => ({ period, away: distance(day, period) }));
  const allowed = candidates.filter(({ away }) => (future ? away >= -31 : away <= aheadDays));
  const best = (allowed.length > 0 ? allowed : candidates).sort((a, b) => Math.abs(a.away) - Math.abs(b.away))[0];
  return best?.period ?? null;
}

/** Days from the anchor to the period; 0 inside it. */
function distance(day: string, { start, end }: Period): number {
  if (start !== null && day < start) return daysBetween(day, start);
  return end !== null && day > end ? daysBetween(day, end) : 0;
}

/** Applies a connector. A deadline that is still ahead starts at the anchor; one that has passed has no start. */
export function withSense(period: Period, sense: Sense, meaning: AtomMeaning, day: string | null): Period {
  const { start, end } = period;
  if (sense === 'since') return { start, end: null };
  if (sense === 'until') return { start: null, end };
  if (sense === 'after') return end === null ? period : { start: addDays(end, 1), end: null };
  if (sense === 'by' || (sense === 'before' && meaning.isEnd)) return upTo(end, day);
  if (sense === 'before') return upTo(start === null ? null : addDays(start, -1), day);
  return period;
}

function upTo(end: string | null, day: string | null): Period {
  return { start: day !== null && end !== null && day <= end ? day : null, end };
}

export const numberOf = (digits: string | undefined): number => Number(digits ?? Number.NaN);
