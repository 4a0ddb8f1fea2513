/** Draft: the day or period of a claim in running text, such that reading it gives the claim's time again. */
import { printTime } from '../../extract/rules/time/print.ts';
import type { Claim } from '../../model/claim.ts';

/** "on 24 October", "in June 2024", "between 8 and 13 October"; null where the source gives no time for this very act. */
export function whenOf({ time, modality, evidence, lang }: Claim, year: string): string | null {
  if (!time?.start || time.basis !== 'stated') return null;
  // a dateline's day is the day of the report
  if (/^\p{Lu}[\p{Lu} .,-]{2,}, [^()]{3,20} \([^)]+\) [-–—]/u.test(evidence[0]?.quote ?? '')) return null;
  // "before the end of the year": the deadline is the news, not the day it is counted from
  const deadline = /\b(?:before|by) the end of (?:the|this) year\b/i.exec(time.text)?.[0];
  if (deadline !== undefined && lang === 'en') return time.end?.startsWith(year) ? 'before the end of the year' : null;
  if (modality === 'planned' && time.start !== time.end) return null;
  const words = spoken(time.start, time.end, printTime(time));
  return words.replace(new RegExp(` ${year}(?!\\d)`, 'g'), '');
}

function spoken(start: string, end: string | null, printed: string): string {
  if (end === null) return printed;
  if (start === end) return `on ${printed}`;
  if (printed.includes('–')) return `between ${printed.replace('–', ' and ')}`;
  if (printed.includes(' to ')) return `from ${printed}`;
  return `in ${printed}`;
}
