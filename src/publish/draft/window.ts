/** Draft: which events belong to the month. The window is the cover month unless the editor says otherwise (settled 16). */
import type { Event } from '../../model/event.ts';

export interface Window {
  start: string;
  end: string;
}

/** First to last day of `2024-10`. */
export function windowOf(month: string): Window {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { start: `${month}-01`, end: `${month}-${String(last).padStart(2, '0')}` };
}

/** A day or short period decides by itself; what is undated, open or as wide as a year goes by its first report. */
export function fallsIn({ time, firstReported, modality }: Event, window: Window): boolean {
  const reported = firstReported !== null && within(firstReported, window);
  if (modality === 'historical') return false;
  if (modality === 'planned' || !time?.start || !time.end) return reported;
  if (time.precision === 'year') return reported && time.start <= window.end;
  return time.start <= window.end && time.end >= window.start;
}

export const within = (day: string, { start, end }: Window): boolean =>
  day.slice(0, 10) >= start && day.slice(0, 10) <= end;
