// Quantity grammar, second step: digits that count nothing - names, calibres, clock times, addresses, ordinals, dates.
import type { Span } from '../../../language/sentences.ts';
import type { Numeral } from './numerals.ts';
import type { QuantityWords } from './words.ts';
import { alternatives, patternOf } from './words.ts';

/** True if the numeral is part of a name, a date, an address or a code. */
export function countsNothing(
  slice: string,
  numeral: Numeral,
  times: () => readonly Span[],
  words: QuantityWords,
): boolean {
  if (times().some((t) => numeral.start < t.end && t.start < numeral.end)) return true;
  // patterns that end at the numeral need not try the whole sentence
  const left = slice.slice(Math.max(0, numeral.start - 60), numeral.start);
  const right = slice.slice(numeral.end);
  return (
    gluedBefore(left, numeral, words) ||
    gluedAfter(right, numeral, words) ||
    namedBefore(left, numeral, words) ||
    isAddress(right, numeral) ||
    isYear(left, right, numeral) ||
    isDefinite(left, right, numeral, words)
  );
}

/** Letters or signs that make one code with the digits: "Su-35", "G7", "#12", "202-555-0143". */
function gluedBefore(left: string, numeral: Numeral, { lang, signs }: QuantityWords): boolean {
  if (!numeral.digits) return /\p{L}['’-]$/u.test(left);
  const sign = [...signs.keys()].some((s) => left.endsWith(s) || left.endsWith(`${s} `));
  if (sign) return false;
  if (/\p{L}[-–‑]$/u.test(left) || /[#№_@]\s?$/u.test(left) || /\d[-/:.,]$/u.test(left)) return !isRangeEnd(left);
  return lang === 'zh' || lang === 'ko' ? /[A-Za-z]$|第$|제$/u.test(left) : /[\p{L}]$/u.test(left);
}

/** "10,000-12,000", "3-4": the second number of a range follows a number and a hyphen, phone numbers have more groups. */
const isRangeEnd = (left: string): boolean => /(?:^|[^\d-])[\d.,]+[-–]$/u.test(left) && !/[-–/]\d+[-–]$/u.test(left);

const calibre = /^\s?-?(?:mm|cm|мм|毫米|밀리|میلی‌?متر)(?!\p{L})/iu;
const clock = /^:\d{2}|^\s?(?:a\.?m\.?|p\.?m\.?|AM|PM|o['’]clock|hrs|ET|GMT|UTC)(?!\p{L})/u;
const cjkCounters: Readonly<Record<string, RegExp>> = {
  zh: /^(?:年|月|日|号|號|岁|歲|时|時|点|點|届|屆|周年|週年|天|分钟|小时|世纪|次会议)/u,
  ko: /^\s?(?:년|월|일|시|분|세|주년|차(?!례)|호|위|번째|개월|시간|mm|세기)/u,
  ru: /^\s?(?:-?(?:й|я|е|го|му|м|х|ая|ое|летие|летия|летию|летний)(?!\p{L})|(?:год|лет|месяц|недел|дн|час|век)\p{L}*)/u,
  fa: /^\s?(?:سال|ماه|روز|ساعت|دقیقه|هفته|مین|اُمین|امین)/u,
};

function gluedAfter(right: string, numeral: Numeral, { lang }: QuantityWords): boolean {
  if (calibre.test(right) || clock.test(right) || cjkCounters[lang]?.test(right)) return true;
  if (/^(?:st|nd|rd|th)(?!\p{L})/iu.test(right)) return true;
  if (/^[-–]\d+[-–/]\d|^[-–]\d{4}(?!\d)|^\/\d/u.test(right) && numeral.bare) return true;
  if (lang === 'en') return /^(?:[A-Za-z]|-(?!strong\b|\d))/u.test(right) && !isCompoundUnit(right);
  return lang === 'ru' || lang === 'fa' ? /^\p{L}/u.test(right) : false;
}

const durations =
  /^-(?:year|month|week|day|hour|minute|second|point|way|nation|party|page|man|member|member|state|storey|story|round|seat|term|time|part|side|digit|fold|plus)s?\b/iu;

/** "500,000-barrel limit" counts barrels; "25-year accord" counts nothing. */
const isCompoundUnit = (right: string): boolean => /^-\p{Ll}{3,}/u.test(right) && !durations.test(right);

/** "Resolution 2397", "Shahed 136", "Article 4". */
function namedBefore(left: string, numeral: Numeral, words: QuantityWords): boolean {
  if (!numeral.digits || !numeral.bare) return false;
  const edge = words.lang === 'zh' || words.lang === 'ko' ? '' : '(?<!\\p{L})';
  const source = (): string => `${edge}${alternatives(words.numbers.names)}\\s?[.№#]?\\s?$`;
  return patternOf(words, 'name before', source, 'iu').test(left.slice(-40));
}

const street =
  /^\s(?:\p{Lu}\p{L}+\s){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Square|Highway|NW|NE|SW|SE)\b/u;
const isAddress = (right: string, numeral: Numeral): boolean => numeral.bare && street.test(right);

const countedPlurals =
  /^\s+(?:\p{L}+\s+){0,3}(?:troops|soldiers|people|men|shells|rounds|tons|tonnes|barrels|containers|workers|missiles|drones|fighters|vehicles|tanks|ships|km|dollars|yuan|roubles|rubles|times)\b/u;

/** A bare 1900-2099 is a year unless something countable follows. */
function isYear(left: string, right: string, numeral: Numeral): boolean {
  if (!numeral.bare || !Number.isInteger(numeral.value) || numeral.value < 1900 || numeral.value > 2099) return false;
  return (
    !countedPlurals.test(right) &&
    !/[$€£¥₽₩₹]\s?$/u.test(left) &&
    !/^\s?%/u.test(right) &&
    !/^[가-힣一-龥]/u.test(right)
  );
}

/** "the two leaders" points back, and "one" is mostly a pronoun: neither is a figure. */
function isDefinite(left: string, right: string, numeral: Numeral, { lang }: QuantityWords): boolean {
  if (lang !== 'en') return !numeral.digits && numeral.value < 11 && lang !== 'fa' && lang !== 'ru';
  if (numeral.digits) return false;
  if (numeral.value === 1) return !/\b(?:at least|only|more than)\s+$/iu.test(left) || !/^\s+\p{Ll}/u.test(right);
  return (
    numeral.value <= 12 &&
    /\b(?:the|these|those|their|its|our|his|her|both|all|other|[Tt]he\s+(?:first|last|other|past|next))\s+$/iu.test(
      left,
    )
  );
}
