/** Draft: one claim as a clause: who did what to whom, in the mood the claim has. What its grammar cannot say stays out. */
import type { Claim } from '../../model/claim.ts';
import type { IssueParts } from '../parts.ts';
import { type Frame, frames } from './frames.ts';
import { listed, type PartyName, partyName } from './names.ts';
import { thingsOf } from './things.ts';

export interface Clause {
  text: string;
  /** what stands for the event in a heading */
  slots: Slots;
}

interface Slots {
  actors: PartyName[];
  recipients: PartyName[];
  things: string[];
  /** "as a full member": what completes the verb, as short as the source has it */
  tail: string | null;
}

/** Null where a party has no printable name, a slot is empty or the mood is none the review prints. */
export function clauseOf(claim: Claim, parts: IssueParts): Clause | null {
  if (claim.kind !== 'event' || hasDatelineParty(claim)) return null;
  const slots = slotsOf(claim, parts);
  if (!slots) return null;
  const frame = (frames[claim.type as keyof typeof frames] ?? []).find((f) => fits(f, claim, slots));
  if (!frame) return null;
  const subject = frame.text.startsWith('{R}') ? slots.recipients : slots.actors;
  const plural = subject.length > 1 || subject.some((p) => p.plural);
  const verb = verbOf(claim, plural);
  if (!verb) return null;
  const text = frame.text
    .replace(/\[([^|\]]*)\|([^|\]]*)\|([^\]]*)\]/, (_, past, base, participle) => verb({ past, base, participle }))
    .replace('{A}', () => listed(slots.actors.map((p) => p.text)))
    .replace('{R}', () => listed(slots.recipients.map((p) => p.text)))
    .replace('{O}', () => listed(slots.things))
    .replace('{T}', () => slots.tail ?? '');
  return { text, slots };
}

/** "to send troops" is half of "decided to send troops": an intention, no deed. */
const isInfinitive = ({ evidence, modality }: Claim): boolean =>
  (modality === 'asserted' || modality === 'reported') && /^\s*to (?!have )\p{Ll}/u.test(evidence[0]?.quote ?? '');

/** A dateline's city is no party. */
const hasDatelineParty = ({ evidence, actors }: Claim): boolean =>
  actors.length > 1 &&
  actors.some(({ name }) => name !== undefined && /^\p{Lu}{4,}$/u.test(name) && evidence[0]?.quote.startsWith(name));

function slotsOf(claim: Claim, parts: IssueParts): Slots | null {
  const of = (role: 'actor' | 'recipient'): PartyName[] | null => {
    const named = claim.actors.filter((a) => a.role === role).map((a) => partyName(a, claim, parts));
    return named.some((n) => n === null) ? null : unique(named.flatMap((n) => n ?? []));
  };
  const actors = of('actor');
  const recipients = of('recipient');
  if (!actors || !recipients || actors.length + recipients.length === 0) return null;
  if (actors.length + recipients.length > 7) return null;
  return { actors: apart(actors, recipients), recipients, things: thingsOf(claim, parts), tail: tailOf(claim) };
}

/** The prepositional phrase behind the last party the quote names, up to the next one. */
function tailOf(claim: Claim): string | null {
  const quote = (claim.evidence[0]?.quote ?? '').replace(/\s+/g, ' ');
  const ends = claim.actors.map((a) => (a.name === undefined ? -1 : quote.lastIndexOf(a.name) + a.name.length));
  const rest = quote.slice(Math.max(0, ...ends));
  const found =
    /^ ((?:as|against|over|in (?:its|their|the|his|her)) (?:(?!(?:at|for|on|in|to|of|with|by|and|that|which|who|when)\b)[\p{L}-]+ ?){1,4})/u
      .exec(rest)?.[1]
      ?.trim();
  return found === undefined ? null : found;
}

const unique = (names: readonly PartyName[]): PartyName[] => [...new Map(names.map((n) => [n.text, n])).values()];

/** A party on both sides is one side only. */
const apart = (actors: readonly PartyName[], others: readonly PartyName[]): PartyName[] =>
  actors.filter((a) => !others.some((o) => o.text === a.text));

function fits(frame: Frame, claim: Claim, { actors, recipients, things, tail }: Slots): boolean {
  if (frame.text.includes('{A}') && actors.length === 0) return false;
  if (frame.text.includes('{R}') !== recipients.length > 0) return false;
  if (frame.text.includes('{O}') && things.length === 0) return false;
  if (frame.text.includes('{T}') && tail === null) return false;
  if (!frame.text.includes('{A}') && actors.length > 0) return false;
  if (frame.several && actors.length < 2) return false;
  if (frame.text.startsWith('{R} [were') && !recipients.every((r) => r.plural)) return false;
  const people = [...actors, ...recipients];
  if (frame.parties === 'persons' && !people.every((p) => p.person)) return false;
  return !frame.cue || claim.evidence.some((e) => frame.cue?.test(e.quote));
}

type Forms = { past: string; base: string; participle: string };
type Mood = (forms: Forms) => string;

const doubt = /^(?:reportedly|allegedly|purportedly|apparently|seemingly|probably|possibly|perhaps|likely)$/i;

/** Asserted and reported things happened; planned ones are to happen; possible ones may have; denied ones did not. */
function verbOf(claim: Claim, plural: boolean): Mood | null {
  const bare = claim.modality === 'reported' && claim.attribution.length === 0;
  const adverb = claim.hedges.find((h) => doubt.test(h))?.toLowerCase() ?? (bare ? 'reportedly' : undefined);
  const before = adverb === undefined ? '' : `${adverb === 'likely' ? 'probably' : adverb} `;
  switch (isInfinitive(claim) ? 'planned' : claim.modality) {
    case 'asserted':
    case 'reported':
      return ({ past }) => `${before}${past}`;
    case 'possible':
      return adverb === undefined ? ({ participle }) => `may have ${participle}` : ({ past }) => `${before}${past}`;
    case 'planned':
      return ({ base }) => `${plural ? 'are' : 'is'} to ${base}`;
    case 'negated':
      return ({ base }) => `did not ${base}`;
    default:
      return null;
  }
}
