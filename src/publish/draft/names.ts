/** Draft: how a party or a speaker is called in print. The vocabulary's name wins; a demonym keeps its noun ("Russian warships"). */
import type { Attribution, Claim, ClaimActor } from '../../model/claim.ts';
import type { IssueParts } from '../parts.ts';

type Names = Pick<IssueParts, 'gazetteer' | 'label'>;

const latin = /^[\p{Script=Latin}\p{M}\d .,'’&()/-]+$/u;
const takesArticle =
  /^(?:United |European Union|Netherlands|Philippines|Czech Republic|Central African|Democratic Republic|Maldives|Gulf Cooperation|African Union|Eurasian |Shanghai Cooperation|Group of )/;

/** "the United States", "Russia", "NATO" */
export function stateName(code: string, { label }: Names): string {
  const name = label(code);
  return takesArticle.test(name) ? `the ${name}` : name;
}

export interface PartyName {
  text: string;
  plural: boolean;
  person: boolean;
  /** a state or organisation by its own name */
  state: boolean;
}

/** What a claim's party is called; null where nothing printable names it. */
export function partyName(party: ClaimActor, claim: Claim, names: Names): PartyName | null {
  const known = party.id === undefined ? undefined : names.gazetteer.actor(party.id);
  if (known && known.kind !== 'state') {
    const name = latin.test(known.name) ? known.name : null;
    if (name === null) return null;
    const definite = known.kind !== 'person' && !takesArticle.test(name) && isDefinite(name, party.name, claim);
    const text = definite ? `the ${name}` : withArticle(name);
    return { text, plural: false, person: known.kind === 'person', state: false };
  }
  const mention = party.name ?? '';
  // who sends "North Korean soldiers" is the state, not the soldiers
  const isSent = claim.objects.some((o) => o.text.includes(mention));
  if (claim.lang === 'en' && !isSent && known?.demonyms.includes(mention)) {
    const group = groupIn(claim, party.name ?? '');
    if (group !== null) return { text: group, plural: true, person: false, state: false };
    const one = oneIn(claim, party.name ?? '');
    if (one !== null && claim.type !== 'ACCUSE') return { text: one, plural: false, person: false, state: false };
  }
  // "the Russian trading house" is not Russia
  if (known?.demonyms.includes(party.name ?? '') && party.role === 'recipient' && onTarget.has(claim.type)) return null;
  if (party.code !== null) return { text: stateName(party.code, names), plural: false, person: false, state: true };
  return null;
}

const withArticle = (name: string): string => (takesArticle.test(name) ? `the ${name}` : name);

const institution =
  /\b(?:Treasury|Ministry|Department|Council|Duma|Service|Commission|Parliament|Assembly|Agency|Committee|Office|Guards?|Corps|Army|Navy|Congress|Politburo)$/;

function isDefinite(name: string, mention: string | undefined, claim: Claim): boolean {
  const quote = (claim.evidence[0]?.quote ?? '').toLowerCase();
  return (
    institution.test(name) || [name, mention].some((n) => n !== undefined && quote.includes(`the ${n.toLowerCase()}`))
  );
}

const numberWord =
  '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|several|some|dozens of|hundreds of|thousands of)';

const onTarget = new Set<Claim['type']>(['SANCTION', 'DETAIN', 'COMBAT', 'CYBER', 'REQUEST', 'WARN']);
const small =
  /\b(?:and|or|of|to|in|on|for|with|by|that|which|who|from|at|the|a|an|over|has|have|had|is|are|was|were)\b/;
const escapedName = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const quoteOf = (claim: Claim): string => (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ');

/** "two Chinese makers of drones", "Russian warships": people and things of a state in the plural, as the quote has them. */
function groupIn(claim: Claim, name: string): string | null {
  const quote = quoteOf(claim);
  if (name.endsWith('s')) {
    const people = new RegExp(`(?:${numberWord} )?${escapedName(name)}(?![\\w-])`, 'i').exec(quote)?.[0];
    return people === undefined ? null : lowered(people, name);
  }
  const noun = `[a-z-]*[a-rt-z]s(?![\\w'’-])`;
  const found = new RegExp(
    `((?:${numberWord} )?${escapedName(name)}(?: [a-z-]+){0,2}? ${noun})( of ${noun}(?: and ${noun})?)?`,
    'i',
  ).exec(quote);
  if (!found?.[1] || small.test(found[1].slice(found[1].indexOf(name)))) return null;
  return lowered(`${found[1]}${found[2] ?? ''}`, name);
}

/** "the Russian trading house TSK Vektor": one thing of a state, with its article and its own name. */
function oneIn(claim: Claim, name: string): string | null {
  const one = new RegExp(
    `\\b(?:[Tt]he|[Aa]n?) ${escapedName(name)}(?: [a-z-]+){1,3}(?: \\p{Lu}[\\w-]+){0,3}(?=$|[.,;)]| (?:of|in|on|for|with|by|to|from|at|and|that|which|who|over)\\b)`,
    'u',
  ).exec(quoteOf(claim))?.[0];
  if (one === undefined || small.test(one.slice(one.indexOf(name)))) return null;
  return one.charAt(0).toLowerCase() + one.slice(1);
}

/** A number word that opened the source's sentence stands inside ours. */
const lowered = (phrase: string, name: string): string =>
  phrase.startsWith(name) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);

const pronouns = /^(?:he|she|it|they|we|i|you|his|her|their|who|which|that|this|the (?:latter|former|two|both))$/i;

/** "Sergei Lavrov", "a government source", "diplomats"; null where the speaker is a pronoun nobody resolved. */
export function speakerName(voice: Attribution, names: Names): string | null {
  const known = voice.id === undefined ? undefined : names.gazetteer.actor(voice.id);
  const words = voice.speaker.replace(/\s+/g, ' ').trim();
  if (known?.kind === 'person')
    return /^\p{Lu}\p{Ll}/u.test(words) && words.endsWith(` ${known.name}`) && words.length < 60 ? words : known.name;
  if (pronouns.test(words) || words === '' || words.length > 80) return known ? withArticle(known.name) : null;
  if (!latin.test(words)) return known && latin.test(known.name) ? withArticle(known.name) : null;
  if (known?.kind === 'state' && known.metonyms.includes(words)) return withArticle(known.name);
  return institution.test(words) && /^\p{Lu}/u.test(words) && !/['’]s /.test(words) ? `the ${words}` : described(words);
}

/** A common noun takes its article or loses its capital; a name is left alone. */
function described(words: string): string {
  const first = words.split(' ')[0] ?? '';
  const common = /^[A-Z]?[a-z]+$/.test(words.replace(/ /g, '')) && words.slice(1) === words.slice(1).toLowerCase();
  if (!common) return withArticle(words);
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  if (/^(?:the|a|an|its|their|his|her|some|many|several)$/i.test(first)) return lower;
  return /[^s]s$/.test(lower) || /^(?:media|police|people)$/.test(lower)
    ? lower
    : `${/^[aeiou]/.test(lower) ? 'an' : 'a'} ${lower}`;
}

/** "China", "China and Russia", "China, Iran and Russia" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
