// Time: a text without metadata mostly bears its date in its first lines; what is relative in it counts from there.
import { timesIn } from './times.ts';

/** Titles, bylines and datelines stand here; behind them it is the story's own dates that are met. */
const TOP = 300;

/** The first full date of the first lines, else the last day of the first month with its year, else null. */
export function dayAtTop(text: string): string | null {
  const found = timesIn(text, 0, Math.min(text.length, TOP), { lang: 'en', anchor: { published: null } });
  const day = found.find(({ time }) => time.precision === 'day')?.time.start;
  return day ?? found.find(({ time }) => time.precision === 'month')?.time.end ?? null;
}
