/** Draft: what was given, signed or asked for, as a noun phrase with its article and its bound ("up to 12,000 troops"). */
import { quantitiesIn } from '../../extract/rules/quantity/quantities.ts';
import type { Claim, ClaimObject } from '../../model/claim.ts';
import type { IssueParts } from '../parts.ts';

/** Singular nouns that never stand bare. Goods and sums do. */
const countable =
  /\b(?:treaty|agreement|pact|deal|partnership|submarine|letter|protocol|memorandum|statement|contract|proposal|plan|visit|satellite|rocket|missile|drone|tanker|ship|vessel|bank|resolution|veto|shipment|withdrawal|request|charge|accusation|suggestion|road|corridor|warning)$/i;
const broken =
  /^[^\p{L}\p{N}]|[^\p{L}\p{N})%’'”"]$|^(?:of|and|or|to|in|on|at|for|with|by|from|that|which|unlike|it|them|him|her|this|all|nothing|something|everything|reporters|lawmakers|journalists|\d{1,2}|sanctions|measures)$|^(?:of|and|or|unlike|to|in|with|by|than)\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** Nouns that say nothing unless something follows them. */
const empty =
  /^(?:the |an? )?(?:charge|accusation|suggestion|claim|claims|report|reports|allegation|allegations|demand|proposal|call|idea|meeting|wish)s?$/i;

/** Objects of a claim that can be printed, in the claim's order. */
export function thingsOf(claim: Claim, parts: Pick<IssueParts, 'gazetteer'>): string[] {
  const phrases = claim.objects.flatMap((object) => {
    const phrase = claim.lang === 'en' ? inEnglish(object, claim) : parts.gazetteer.good(object.id ?? '')?.name;
    return phrase === undefined || phrase === null ? [] : [phrase];
  });
  return [...new Set(phrases)].filter((p, i, all) => !all.some((other, j) => j !== i && other.includes(p)));
}

function inEnglish(object: ClaimObject, claim: Claim): string | null {
  const text = object.text.replace(/\s+/g, ' ').trim();
  if (broken.test(text) || text.split(' ').length > 14) return null;
  const quote = (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ');
  const at = quote.indexOf(text);
  if (at < 0) return text;
  const start = boundStart(quote, at, at + text.length);
  const end = complementEnd(quote, at + text.length);
  const phrase = withArticle(quote.slice(start, end), quote.slice(0, start));
  return empty.test(phrase) ? null : phrase;
}

/** Back to the first word of the bound, so that "up to" is never cut off its number. */
function boundStart(quote: string, start: number, end: number): number {
  const amount = quantitiesIn(quote, 0, quote.length, { lang: 'en' }).find((q) => q.start < end && start < q.end);
  return amount && amount.start < start ? amount.start : start;
}

/** On over an "of" that belongs to the noun: "withdrawal of the North Korean soldiers". */
function complementEnd(quote: string, end: number): number {
  const more = /^ of(?: (?:the|its|their|all))?(?: [\p{L}-]+){1,3}(?=$|[.,;:)])/u.exec(quote.slice(end))?.[0];
  return more === undefined || /\b(?:which|that|who|when|and|to|for|in|as)\b/.test(more) ? end : end + more.length;
}

function withArticle(phrase: string, before: string): string {
  const lower =
    /^[A-Z][a-z]+ [a-z]/.test(phrase) && before.trim() === ''
      ? phrase.charAt(0).toLowerCase() + phrase.slice(1)
      : phrase;
  if (/^(?:the|a|an|its|their|his|her|\d|[a-z]+ (?:than|least))\b/i.test(lower)) return lower;
  const own = /\b(the|an?|its|their|this|these|those|some|several|more|new)(?: [a-z-]+)? $/i.exec(before)?.[0].trim();
  if (own !== undefined && /^(?:the|an?|several|some)$/i.test(own)) return `${own.toLowerCase()} ${lower}`;
  return countable.test(lower) && !/^[A-Z]/.test(lower) ? `${/^[aeiou]/i.test(lower) ? 'an' : 'a'} ${lower}` : lower;
}
