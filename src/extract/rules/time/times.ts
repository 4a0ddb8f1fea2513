// Extraction, rules engine: every stated time of a sentence as an interval. Languages find the words, the calendar the days.
import type { ClaimTime } from '../../../model/claim.ts';

/** What a text's relative dates are counted from. */
export interface TimeAnchor {
  /** the document's own day */
  published: string | null;
  /** days the periodical covers */
  coverage?: { start: string; end: string } | null;
  /** day of the dated speech a relative expression stands in; wins over the others */
  speech?: string | null;
}

export interface TimeMention {
  start: number;
  end: number;
  text: string;
  time: ClaimTime;
}

export function timesIn(
  _text: string,
  _start: number,
  _end: number,
  _context: { lang: string; anchor: TimeAnchor },
): TimeMention[] {
  return [];
}
