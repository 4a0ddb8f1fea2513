// Quantity grammar, first step: where numerals stand and what they are worth ("12,000", "1.2 million", "two hundred", "1.2万").
import type { NumberWords, QuantityWords } from './words.ts';
import { alternatives } from './words.ts';

export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** written with digits (else in words) */
  digits: boolean;
  /** only a digit group without separators or multiplier: may be a name, a room, a year */
  bare: boolean;
  /** the multiplier it carries: "11-12 thousand" hands it to the first */
  multiplier: number;
}

interface Pieces {
  pattern: RegExp;
  digits: RegExp;
  numerals: ReadonlyMap<string, number>;
  small: ReadonlyMap<string, number>;
  large: ReadonlyMap<string, number>;
}

const cache = new WeakMap<NumberWords, Pieces>();
const lowered = (words: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(words).map(([word, value]) => [word.toLowerCase().replace(/\s+/g, ' '), value]));

/** Thousands by comma and decimals by point; Russian the other way, with spaces between thousands. */
function digitsPattern(lang: string): string {
  if (lang === 'ru') return '\\d{1,3}(?:[\\s.]\\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:,\\d+)?';
  return '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
}

function piecesOf({ lang, numbers }: QuantityWords): Pieces {
  const known = cache.get(numbers);
  if (known) return known;
  const number = digitsPattern(lang);
  const source = lang === 'zh' || lang === 'ko' ? gluedPattern(number, numbers) : spacedPattern(number, numbers);
  const pieces = {
    pattern: new RegExp(source, 'giu'),
    digits: new RegExp(`^(?:${number})`, 'u'),
    numerals: lowered(numbers.numerals),
    small: lowered(numbers.small),
    large: lowered({ ...numbers.large, ...numbers.tight }),
  };
  cache.set(numbers, pieces);
  return pieces;
}

/** Chinese and Korean: a numeral in words only before a multiplier or a measure word, since its signs are syllables of other words. */
function gluedPattern(number: string, numbers: NumberWords): string {
  const times = alternatives([...Object.keys(numbers.small), ...Object.keys(numbers.large)]);
  const words = alternatives(Object.keys(numbers.numerals));
  const word = `${words}(?=\\s?(?:${times}|${alternatives(numbers.classifiers)}))`;
  return `(?:${number}|${word})(?:\\s?${times}(?:\\s?(?:${number}|${words}(?=${times})))?)*`;
}

/** Words with spaces: "two hundred thousand", "twenty-five", "1.2 million", "8.4bn". */
function spacedPattern(number: string, numbers: NumberWords): string {
  const edge = '(?!\\p{L})';
  const words = `${alternatives(Object.keys(numbers.numerals))}${edge}`;
  const times = `${alternatives([...Object.keys(numbers.small), ...Object.keys(numbers.large)])}${edge}`;
  const short = Object.keys(numbers.tight);
  // a single letter only without a space: "6m" rounds, but "424 m" long
  const tight = `(?:${alternatives(short.filter((w) => w.length === 1))}|\\s?${alternatives(short.filter((w) => w.length > 1))})(?![\\p{L}\\d])`;
  const tail = `(?:[\\s-]${words})*(?:[\\s-]?${times}(?:\\s${words}(?:\\s${times})?)?)*`;
  return `(?:${number})(?:${tight}|(?:\\s?${times})*)|(?<!\\p{L})${words}${tail}`;
}

/** Numerals of a slice (digits already ASCII), in order. */
export function numeralsIn(slice: string, words: QuantityWords): Numeral[] {
  const pieces = piecesOf(words);
  const found: Numeral[] = [];
  for (const { index, 0: text } of slice.matchAll(pieces.pattern)) {
    const numeral = worthOf(text, pieces, words.lang);
    if (numeral) found.push({ start: index, end: index + text.length, ...numeral });
  }
  return found;
}

/** Sums up groups: small multipliers work inside a group, large ones close it. */
function worthOf(text: string, pieces: Pieces, lang: string): Omit<Numeral, 'start' | 'end'> | undefined {
  const whole = pieces.numerals.get(text.toLowerCase().replace(/\s+/g, ' '));
  if (whole !== undefined) return { value: whole, digits: false, bare: false, multiplier: 1 };
  const state = { total: 0, group: 0, open: 0, seen: false, multiplier: 1 };
  for (const part of partsOf(text, pieces)) {
    const digits = pieces.digits.test(part);
    const value = digits ? digitsValue(part, lang) : pieces.numerals.get(part);
    const times = pieces.large.get(part) ?? pieces.small.get(part);
    if (times !== undefined && (value === undefined || state.seen)) multiply(state, times, pieces.large.has(part));
    else if (value !== undefined) {
      state.open += value;
      state.seen = true;
    } else return undefined;
  }
  const digits = /\d/.test(text);
  return {
    value: round(state.total + state.group + state.open),
    digits,
    bare: /^\d+$/.test(text),
    multiplier: state.multiplier,
  };
}

interface Sum {
  total: number;
  group: number;
  open: number;
  seen: boolean;
  multiplier: number;
}

function multiply(state: Sum, times: number, large: boolean): void {
  state.multiplier *= times;
  if (large) {
    state.total += (state.seen ? state.group + state.open : 1) * times;
    state.group = 0;
  } else {
    state.group += (state.open === 0 ? 1 : state.open) * times;
  }
  state.open = 0;
  state.seen = !large;
}

/** Products such as 1.63 x 1e12 keep the digits that were written. */
const round = (value: number): number => Number(value.toPrecision(12));

function digitsValue(part: string, lang: string): number {
  return Number(lang === 'ru' ? part.replace(/[\s.]/g, '').replace(',', '.') : part.replace(/,/g, ''));
}

function partsOf(text: string, pieces: Pieces): string[] {
  const parts: string[] = [];
  let rest = text.toLowerCase();
  while (rest !== '') {
    const digits = pieces.digits.exec(rest)?.[0];
    const word = digits ?? longestWord(rest, pieces) ?? '';
    if (word !== '') parts.push(word);
    rest = word === '' ? rest.slice(1) : rest.slice(word.length);
  }
  return parts;
}

function longestWord(rest: string, { numerals, small, large }: Pieces): string | undefined {
  let best: string | undefined;
  for (const table of [numerals, small, large]) {
    for (const word of table.keys()) if (rest.startsWith(word) && word.length > (best?.length ?? 0)) best = word;
  }
  return best;
}
