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
    const bare = known.kind === 'person' || takesArticle.test(name) || !articleBefore(name, party.name, claim);
    const text = known.kind === 'person' || bare ? withArticle(name) : `the ${name}`;
    return { text, plural: false, person: known.kind === 'person', state: false };
  }
  const group = claim.lang === 'en' && known ? groupIn(claim, party.name ?? '', known.demonyms) : null;
  if (group !== null) return { text: group, plural: true, person: false, state: false };
  if (party.code !== null) return { text: stateName(party.code, names), plural: false, person: false, state: true };
  return null;
}

const withArticle = (name: string): string => (takesArticle.test(name) ? `the ${name}` : name);

function articleBefore(name: string, mention: string | undefined, claim: Claim): boolean {
  const quote = claim.evidence[0]?.quote ?? '';
  return [name, mention].some((n) => n !== undefined && quote.toLowerCase().includes(`the ${n.toLowerCase()}`));
}

const numberWord =
  '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|several|some|dozens of|hundreds of|thousands of)';

/** "two Chinese makers", "Russian warships": people and things of a state in the plural, as the quote has them. */
function groupIn(claim: Claim, name: string, demonyms: readonly string[]): string | null {
  if (name === '' || !demonyms.includes(name)) return null;
  const quote = (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ');
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (name.endsWith('s')) {
    const people = new RegExp(`(?:${numberWord} )?${escaped}(?![\\w-])`, 'i').exec(quote)?.[0];
    return people === undefined ? null : lowered(people, name);
  }
  const noun = new RegExp(
    `(?:${numberWord} )?${escaped}(?: [a-z-]+){0,2}? (?!(?:has|is|was|this|says|its|as|does)\\b)[a-z-]+[a-rt-z]s(?![\\w'’-])`,
    'i',
  );
  const found = noun.exec(quote)?.[0];
  if (found === undefined || /\b(?:and|or|of|to|in|on|for|with|by|that|which|who|from|at|the|a)\b/.test(found))
    return null;
  return lowered(found, name);
}

/** A number word that opened the source's sentence stands inside ours. */
const lowered = (phrase: string, name: string): string =>
  phrase.startsWith(name) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);

const pronouns = /^(?:he|she|it|they|we|i|you|his|her|their|who|which|that|this|the (?:latter|former|two|both))$/i;

/** "Sergei Lavrov", "a government source", "diplomats"; null where the speaker is a pronoun nobody resolved. */
export function speakerName(voice: Attribution, names: Names): string | null {
  const known = voice.id === undefined ? undefined : names.gazetteer.actor(voice.id);
  if (known?.kind === 'person') return known.name;
  const words = voice.speaker.replace(/\s+/g, ' ').trim();
  if (pronouns.test(words) || words === '' || words.length > 80) return known ? stateOr(known, names) : null;
  if (!latin.test(words)) return known && latin.test(known.name) ? stateOr(known, names) : null;
  return known?.kind === 'state' && known.metonyms.includes(words) ? stateOr(known, names) : described(words);
}

const stateOr = (actor: { name: string }, _: Names): string => withArticle(actor.name);

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
