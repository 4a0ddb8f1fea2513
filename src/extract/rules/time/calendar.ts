// Time grammar: days, months and years as intervals of ISO days, and the other calendars of the field.
import type { ClaimTime } from '../../../model/claim.ts';
import { jalaliDay } from '../../../read/jalali.ts';

/** An interval of whole days; an open end is null. */
export interface Period {
  start: string | null;
  end: string | null;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** ISO day, or null if there is no such day (31 April). */
export function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same date some months away; the month's last day where there is no such date. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return day(toYear, toMonth, date) ?? lastDay(toYear, toMonth);
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** 0 = Monday ... 6 = Sunday */
export const weekday = (iso: string): number => (new Date(iso).getUTCDay() + 6) % 7;

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** From the first day of one month to the last of another; month numbers may run past December. */
export function months(year: number, first: number, last = first): Period {
  const start = addMonths(`${pad(year, 4)}-01-01`, first - 1);
  const end = addDays(addMonths(`${pad(year, 4)}-01-01`, last), -1);
  return { start, end };
}

export const wholeYear = (year: number): Period => months(year, 1, 12);

/** Monday to Sunday of the week some weeks away from the day. */
export function week(iso: string, away = 0): Period {
  const start = addDays(iso, 7 * away - weekday(iso));
  return { start, end: addDays(start, 6) };
}

export type Part = 'early' | 'mid' | 'late';

/** A third of a month (1-10, 11-20, 21-end), a year (four months each) or a decade (3, 3, 4 years: 0-3, 4-6, 7-9). */
export function partOf(period: Period, part: Part): Period {
  const { start, end } = period;
  if (!start || !end) return period;
  const year = yearOf(start);
  if (daysBetween(start, end) < 31) {
    const month = start.slice(0, 8);
    if (part === 'early') return { start, end: `${month}10` };
    return part === 'mid' ? { start: `${month}11`, end: `${month}20` } : { start: `${month}21`, end };
  }
  const step = { early: 0, mid: 1, late: 2 }[part];
  if (daysBetween(start, end) < 366) return months(year, 1 + 4 * step, 4 + 4 * step);
  const [from, to] = (
    [
      [0, 3],
      [4, 6],
      [7, 9],
    ] as const
  )[step] ?? [0, 9];
  return { start: `${year + from}-01-01`, end: `${year + to}-12-31` };
}

/** How precise an interval is: the coarsest unit that it fills exactly. */
export function precisionOf({ start, end }: Period): ClaimTime['precision'] {
  if (start === null || end === null) return 'open';
  if (start === end) return 'day';
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return 'year';
  if (start.endsWith('-01') && end === lastDay(yearOf(start), monthOf(start))) return 'month';
  return 'range';
}

/** All days of a month or, without one, a year of the Iranian calendar. */
export function jalaliPeriod(year: number, month?: number): Period | null {
  const start = jalaliDay(year, month ?? 1, 1);
  const next = month === undefined || month === 12 ? jalaliDay(year + 1, 1, 1) : jalaliDay(year, month + 1, 1);
  return start && next ? { start, end: addDays(next, -1) } : null;
}

/** Years since 1912 are counted alike by the Juche and the Minguo calendar: year 113 = 2024. */
export const sinceNineteenTwelve = (year: number): number => 1911 + year;
