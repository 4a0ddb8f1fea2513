// Time grammar: meanings that every language needs - dates and months with or without their year, years, halves, quarters.
import type { Period } from './calendar.ts';
import { day, months, type Part, partOf, wholeYear } from './calendar.ts';
import type { AtomMeaning } from './grammar.ts';
import { inNearestYear } from './grammar.ts';

/** A meaning that is the same wherever it stands. */
export const fixed = (period: Period | null, stated?: number): AtomMeaning | null =>
  period ? { ...(stated === undefined ? {} : { year: stated }), read: () => period } : null;

export const single = (iso: string | null): Period | null => (iso ? { start: iso, end: iso } : null);

/** What is counted from the anchor's day. */
export function counted(at: (day: string) => Period | null): AtomMeaning {
  return { relative: true, read: ({ day: anchor }) => (anchor === null ? null : at(anchor)) };
}

/** A period of a year: stated, or the nearest one. */
export function ofYear(stated: number | undefined, at: (year: number) => Period | null): AtomMeaning {
  if (stated !== undefined) return { year: stated, read: () => at(stated) };
  return { yearless: true, read: (reading) => inNearestYear(reading, at) };
}

/** Days of one month, first to last. */
export function datesOf(month: number, first: number, last: number, stated: number | undefined): AtomMeaning {
  return ofYear(stated, (year) => {
    const [start, end] = [day(year, month, first), day(year, month, last)];
    return start && end && start <= end ? { start, end } : null;
  });
}

export const monthOfYear = (month: number, part: Part | undefined, stated: number | undefined): AtomMeaning =>
  ofYear(stated, (year) => (part ? partOf(months(year, month), part) : months(year, month)));

export const quarter = (year: number, n: number): Period => months(year, 3 * n - 2, 3 * n);
export const half = (year: number, n: number): Period => months(year, 6 * n - 5, 6 * n);

/** The beginning of a year is its January, the end its December, the middle its second third. */
export function edgeOfYear(part: Part, year: number): Period {
  if (part === 'mid') return partOf(wholeYear(year), 'mid');
  return months(year, part === 'early' ? 1 : 12);
}

/** A captured number, or undefined where the group is absent. */
export const optional = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);
