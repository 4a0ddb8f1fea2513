// Quantity grammar, the other way: a quantity in plain words with its bounds, such that reading them gives it again.
import type { Quantity } from '../../../model/claim.ts';

/** ISO 4217 codes stand before the number, percent and counted things behind it. */
const currency = /^[A-Z]{3,4}$/;

const inDigits = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: value >= 1000 });

/** 12,000 · 8.4 billion · 1.63 trillion: millions and more in words where four digits say it all. */
function numberInWords(value: number): string {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    const scaled = value / size;
    const short = Number(scaled.toPrecision(4));
    if (scaled >= 1 && Number((short * size).toPrecision(12)) === value) return `${short} ${name}`;
  }
  return inDigits(value);
}

/** "about 12,000 troops", "up to USD 8.4 billion", "at least 20,000 containers", "10,000 to 12,000 soldiers". */
export function wording({ what, low, best, high, unit, approx }: Quantity): string {
  const money = unit !== null && currency.test(unit);
  // "3 to 100 billion" would hand its billion to the 3: then both are written out
  const words = low === null || high === null || numberInWords(low).includes(' ') ? numberInWords : inDigits;
  const value = (n: number): string => `${money ? `${unit} ` : ''}${words(n)}${unit === 'percent' ? ' percent' : ''}`;
  const counted = money || unit === 'percent' ? complementOf(what, unit) : what === 'number' ? '' : ` ${what}`;
  return `${boundsInWords({ low, best, high, approx }, value)}${counted}`;
}

function complementOf(what: string, unit: string | null): string {
  if (what === 'sum' || what === 'share' || what === '') return '';
  return unit === 'percent' ? ` of ${what}` : ` in ${what}`;
}

function boundsInWords(
  { low, best, high, approx }: Pick<Quantity, 'low' | 'best' | 'high' | 'approx'>,
  value: (n: number) => string,
): string {
  const about = approx ? 'about ' : '';
  if (best !== null) return `${about}${value(best)}`;
  if (low !== null && high !== null)
    return low === high ? `${about}${value(low)}` : `${about}${value(low)} to ${value(high)}`;
  if (low !== null) return `at least ${about}${value(low)}`;
  return high === null ? 'an unknown number' : `up to ${about}${value(high)}`;
}
