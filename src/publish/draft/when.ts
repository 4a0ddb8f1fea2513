/** Draft: the day or period of a claim in running text, such that reading it gives the claim's time again. */
import { printTime } from '../../extract/rules/time/print.ts';
import type { Claim } from '../../model/claim.ts';

/** "on 24 October", "in June 2024", "between 8 and 13 October"; null where the source gives no time for this very act. */
export function whenOf(claim: Claim, year: string): string | null {
  const { time } = claim;
  if (!time?.start || time.basis !== 'stated') return null;
  const words = spoken(time.start, time.end, printTime(time));
  return words === null ? null : words.replace(new RegExp(` ${year}(?!\\d)`, 'g'), '');
}

function spoken(start: string, end: string | null, printed: string): string | null {
  if (end === null) return printed;
  if (start === end) return `on ${printed}`;
  if (printed.includes('–')) return `between ${printed.replace('–', ' and ')}`;
  if (printed.includes(' to ')) return `from ${printed}`;
  return `in ${printed}`;
}
