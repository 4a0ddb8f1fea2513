// Time grammar, the other way: an interval in plain words, such that reading the words gives the interval again.
import type { ClaimTime } from '../../../model/claim.ts';
import { monthOf, yearOf } from './calendar.ts';

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dateOf = (iso: string): number => Number(iso.slice(8));
const monthName = (iso: string): string => names[monthOf(iso) - 1] ?? '';
const dayInWords = (iso: string): string => `${dateOf(iso)} ${monthName(iso)} ${yearOf(iso)}`;

/** "3 October 2024", "October 2024", "22-24 October 2024", "since 1 October 2024"; no time at all is "undated". */
export function printTime({ start, end, precision }: Pick<ClaimTime, 'start' | 'end' | 'precision'>): string {
  if (start === null && end === null) return 'undated';
  if (start === null) return `until ${dayInWords(end ?? '')}`;
  if (end === null) return `since ${dayInWords(start)}`;
  if (precision === 'day' || start === end) return dayInWords(start);
  if (precision === 'month') return `${monthName(start)} ${yearOf(start)}`;
  if (precision === 'year') return String(yearOf(start));
  if (start.slice(0, 7) === end.slice(0, 7)) return `${dateOf(start)}–${dayInWords(end)}`;
  return `${dayInWords(start)} to ${dayInWords(end)}`;
}
