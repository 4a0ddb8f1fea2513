/** Record: what an event is about, as a noun phrase fit for a title and for comparison; what is no noun phrase is left out. */
import type { Claim, ClaimObject, Quantity } from '../../model/claim.ts';

/** English name of a good of the vocabulary. */
export type GoodName = (id: string) => string | undefined;

/** Noun phrases of a claim's objects. Text in another script is given by the good's name or not at all. */
export function objectPhrasesOf({ objects, quantities }: Claim, goodName: GoodName): string[] {
  return [...new Set(objects.flatMap((object) => phraseOf(object, quantities, goodName) ?? []))];
}

function phraseOf({ text, id }: ClaimObject, quantities: readonly Quantity[], goodName: GoodName): string | null {
  if (/[^\p{Script=Latin}\P{L}]/u.test(text)) return (id === undefined ? undefined : goodName(id)) ?? null;
  const phrase = nounPhrase(text);
  return phrase === null ? null : withWhatIsCounted(phrase, quantities);
}

const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})%]+$/gu;
/** A relative clause, an apposition or a second sentence is no part of the name. */
const tail = /[;:(—]|,(?!\d{3}\b)|\s(?:that|which|who|whom|whose|since|unlike|because|when|where|while)\b/i;
const determiner = /^(?:the|an?|its|their|his|her|our|my|this|these|those|such|so-called)\s+/i;
const noNoun =
  /^(?:(?:of|on|in|at|to|for|from|by|with|unlike|like|as|than|into|within|without|and|or|not)\b|(?:what|which|who|all|any|some|none|one|item|bulk|\w*thing|it|this|that|these|those|them|they|us|you|him|her|so|other|others|both|more|matter|[\d.,]+)$|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december))(?:\s+\d+)?$)/i;
/** A person with an office is somebody spoken to, never something given or signed. */
const person =
  /\b(?:[Pp]resident|[Pp]remier|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Ll]eader|[Ss]pokes\w+)\s+\p{Lu}|^(?:reporters|journalists|lawmakers)$/u;

/** "the pact, unlike others" → "pact"; `null` for a fragment: a date, a pronoun, a prepositional phrase, a person. */
export function nounPhrase(text: string): string | null {
  const head = text.replace(edges, '').split(tail)[0]?.replace(edges, '').replace(determiner, '') ?? '';
  if (head === '' || noNoun.test(head) || person.test(head)) return null;
  return head.split(/\s+/).length > 9 ? null : head;
}

/** "more than one million barrels" says of what where the number does. */
function withWhatIsCounted(phrase: string, quantities: readonly Quantity[]): string {
  const last = phrase.toLowerCase().split(/\s+/).at(-1) ?? '';
  const counting = quantities.find(({ unit, what }) => unit === last && what !== unit && !phrase.includes(what));
  return counting === undefined || /[^\p{Script=Latin}\P{L}]/u.test(counting.what)
    ? phrase
    : `${phrase} of ${counting.what}`;
}
