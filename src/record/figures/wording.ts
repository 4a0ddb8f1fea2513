/** Record: a quantity in words, bounds kept, and the words in which its source printed it. */
import type { Claim, Quantity } from '../../model/claim.ts';

type Bounds = Pick<Quantity, 'low' | 'best' | 'high' | 'unit' | 'approx'>;

/** "about 12,000 persons", "up to 9,000,000 rounds", "6,000 to 8,000 barrels", ".." where no number is given. */
export function wording({ low, best, high, unit, approx }: Bounds): string {
  const number = boundsInWords(low, best, high);
  if (number === null) return '..';
  return `${approx && best !== null ? 'about ' : ''}${number}${unit === null ? '' : ` ${unit}`}`;
}

function boundsInWords(low: number | null, best: number | null, high: number | null): string | null {
  if (best !== null) return print(best);
  if (low !== null && high !== null) return low === high ? print(low) : `${print(low)} to ${print(high)}`;
  if (low !== null) return `at least ${print(low)}`;
  return high === null ? null : `up to ${print(high)}`;
}

const print = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

const boundWords =
  /(?:(?:about|around|some|roughly|nearly|almost|approximately|an estimated|up to|as many as|as much as|at least|at most|more than|less than|fewer than|over|under|between)\s+)+$/i;
const movementWords =
  /(?:(?:mov|go|ris|grow|increas|climb|swell|fall|declin|drop|shrink|rebound|surg)\w*(?:\s+(?:higher|lower|up|down|to|by)\b)*|(?:рост|рас(?:т|ш)|увелич|сниж|сократ)\p{L}*)/iu;

/** The source's own words for the number, or for the movement where it gives none. At most 80 characters. */
export function wordsInQuote(claim: Claim, quantity: Quantity | null): string {
  const quote = claim.evidence[0]?.quote ?? '';
  const value = quantity?.best ?? quantity?.high ?? quantity?.low ?? null;
  const number = value === null || moves(claim) ? null : numberIn(quote, value);
  if (number !== null) {
    const before = quote.slice(0, number.start).match(boundWords)?.[0] ?? '';
    return before.toLowerCase() + quote.slice(number.start, number.end);
  }
  const movement = claim.compare === undefined ? null : quote.match(movementWords);
  return movement?.[0] ?? (quote.length > 80 ? `${quote.slice(0, 79)}…` : quote);
}

export const moves = (claim: Claim): boolean => claim.compare !== undefined && claim.compare.relation !== 'rate';

const scales: [RegExp, number][] = [
  [/^\s*(?:thousand|тыс\p{L}*|천)/iu, 1e3],
  [/^\s*[万萬만]/u, 1e4],
  [/^\s*(?:million|mn\b|m\b|млн|миллион\p{L}*)/iu, 1e6],
  [/^\s*[亿億억]/u, 1e8],
  [/^\s*(?:billion|bn\b|млрд|миллиард\p{L}*)/iu, 1e9],
];

/** Where a numeral of that value stands, its scale word included. */
function numberIn(quote: string, value: number): { start: number; end: number } | null {
  for (const match of quote.matchAll(/\d+(?:[,.\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g)) {
    const end = match.index + match[0].length;
    const plain = Number(match[0].replace(/[,\u00a0\u202f ](?=\d{3})/g, '').replace(',', '.'));
    if (plain === value) return { start: match.index, end };
    for (const [scale, factor] of scales) {
      const word = quote.slice(end).match(scale)?.[0];
      if (word !== undefined && Math.abs(plain * factor - value) < 1e-6 * value) {
        return { start: match.index, end: end + word.length };
      }
    }
  }
  return spelledOut(quote, value);
}

const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function spelledOut(quote: string, value: number): { start: number; end: number } | null {
  const word = spelled[value - 1];
  const found = word === undefined ? null : new RegExp(`\\b${word}\\b`, 'i').exec(quote);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}
