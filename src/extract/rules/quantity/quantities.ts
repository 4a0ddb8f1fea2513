// Extraction, rules engine: every counted or measured thing of a sentence with its bounds as stated.
import type { Quantity } from '../../../model/claim.ts';

export interface QuantityMention {
  start: number;
  end: number;
  text: string;
  quantity: Quantity;
  /** ISO 4217, for sums of money */
  currency?: string;
  /** a share of a whole, in percent */
  percent?: boolean;
  /** the words that bound or blur it: "about", "up to" */
  hedges: string[];
}

export function quantitiesIn(
  _text: string,
  _start: number,
  _end: number,
  _context: { lang: string },
): QuantityMention[] {
  return [];
}
