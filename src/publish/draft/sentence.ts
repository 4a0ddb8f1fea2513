/** Draft: an event as one sentence with the claims behind it: clause, day, place, voice and hedges. */
import type { Attribution, Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { type ClaimId, shortHash } from '../../model/ids.ts';
import type { Sentence } from '../../model/issue.ts';
import { outletsOf } from '../outlets.ts';
import type { DraftParts } from '../parts.ts';
import { barredBecause, isReviewed } from '../support.ts';
import { type Clause, clauseOf } from './clause.ts';
import { isDeniedAround } from './context.ts';
import { speakerName } from './names.ts';
import { whenOf } from './when.ts';

/** Who says so: a speaker the source names, or the only outlet that has it. */
interface Credit {
  name: string;
  verb: string;
  outlet: boolean;
}

export interface Told {
  event: Event;
  lead: Claim;
  clause: Clause;
  /** clause with day and place, not yet credited */
  body: string;
  credit: Credit | null;
  /** the claims of the event that may be printed, lead first */
  claims: Claim[];
}

/** Claims that may carry a sentence of this draft. */
export function usable(ids: readonly ClaimId[], parts: DraftParts): Claim[] {
  return ids.flatMap((id) => {
    const claim = parts.claims.get(id);
    if (!claim || barredBecause(claim, parts) !== null) return [];
    return parts.showUnreviewed || isReviewed(claim) ? [claim] : [];
  });
}

export const sentenceOf = (text: string, claims: readonly Claim[]): Sentence => ({
  text: text.replace(/\s+/g, ' ').trim(),
  claims: [...new Set(claims.map((c) => c.id))],
  unreviewed: claims.some((c) => !isReviewed(c)),
});

/** The claim that says most: parties, things, amounts, a day; an analyst's own choice first. */
const fullness = (claim: Claim): number =>
  (isReviewed(claim) ? 4 : 0) +
  (claim.lang === 'en' ? 1 : 0) +
  claim.actors.length +
  Math.min(claim.objects.length, 2) * 0.5 +
  Math.min(claim.quantities.length, 1) * 0.7 +
  (claim.time?.basis === 'stated' ? 1 : 0) +
  (claim.attribution.length > 0 ? 0.5 : 0) +
  claim.confidence;

/** Below this an engine is guessing; an analyst who accepts a claim overrules it. */
const floor = 0.5;

/** Null where no claim of the event can be said in plain grammar. */
export function tell(event: Event, parts: DraftParts): Told | null {
  const claims = usable(event.claims, parts).sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1));
  for (const lead of claims) {
    if (!isReviewed(lead) && (lead.confidence < floor || isDeniedAround(lead, parts))) continue;
    const clause = clauseOf(lead, parts);
    const credit = creditOf(lead, event, parts);
    if (!clause || credit === undefined) continue;
    const body = withSetting(clause.text, lead, { event, parts });
    return { event, lead, clause, body, credit, claims: [lead, ...claims.filter((c) => c !== lead)] };
  }
  return null;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pick = (event: Event, salt: string, of: number): number => Number.parseInt(shortHash(event.id, salt), 16) % of;

/** Day and place where the source gives them; the day opens every other sentence. */
function withSetting(clause: string, lead: Claim, { event, parts }: { event: Event; parts: DraftParts }): string {
  const when = whenOf(lead, (parts.window?.end ?? lead.time?.start ?? '').slice(0, 4));
  const place = placeOf(lead, clause);
  const rest = `${clause}${place === null ? '' : ` in ${place}`}`;
  if (when === null) return rest;
  return pick(event, 'when', 2) === 0 && /^(?:on|in|between) /.test(when) ? `${when}, ${rest}` : `${rest} ${when}`;
}

function placeOf({ place, evidence, modality }: Claim, clause: string): string | null {
  if (!place || modality === 'planned' || !/^\p{Lu}[\p{Script=Latin}\p{M} .'’-]+$/u.test(place.text)) return null;
  const inQuote = evidence.some((e) => e.quote.includes(`in ${place.text}`));
  return inQuote && !clause.includes(place.text) ? place.text : null;
}

const verbs: Partial<Record<Attribution['verbClass'], string>> = {
  confirm: 'confirmed',
  warn: 'warned',
  accuse: 'alleged',
  mental: 'believed',
};

/** Undefined where a voice is there but cannot be named: then the sentence would claim more than its source. */
function creditOf(lead: Claim, event: Event, parts: DraftParts): Credit | null | undefined {
  const [outer] = lead.attribution;
  if (outer) {
    const name = speakerName(outer, parts);
    if (name === null || outer.verbClass === 'deny' || outer.verbClass === 'distance') return undefined;
    return { name, verb: verbs[outer.verbClass] ?? 'said', outlet: false };
  }
  const [outlet, ...others] = outletsOf([lead], parts);
  if (event.origins.length > 1 || outlet === undefined || others.length > 0) return null;
  return { name: outlet, verb: 'reported', outlet: true };
}

/** A link names its outlets behind it, so that only a speaker is credited in it. */
export function asLink({ body, credit, claims }: Told): Sentence {
  const text = credit === null || credit.outlet ? body : `${body}, ${credit.name} ${credit.verb}`;
  return { ...sentenceOf(`${capital(text)}.`, claims), claims: claims.map((c) => c.id) };
}

/** Sentences of one paragraph: the same voice twice in a row is named once, and the ways of naming it alternate. */
export function asProse(told: readonly Told[]): Sentence[] {
  let last: string | undefined;
  let ways = 0;
  return told.map(({ body, credit, lead }) => {
    const again = credit !== null && credit.name === last;
    last = credit?.name;
    if (credit === null) return sentenceOf(`${capital(body)}.`, [lead]);
    if (again)
      return sentenceOf(
        `${credit.outlet ? `It also ${credit.verb}` : `${capital(credit.name)} also ${credit.verb}`} that ${midSentence(body)}.`,
        [lead],
      );
    ways += 1;
    const text = [
      `${body}, ${credit.name} ${credit.verb}`,
      /^(?:on|in|between) /.test(body)
        ? `${body}, according to ${credit.name}`
        : `according to ${credit.name}, ${body}`,
      `${body}, according to ${credit.name}`,
    ][(ways - 1) % 3];
    return sentenceOf(`${capital(text ?? body)}.`, [lead]);
  });
}

/** "that on 8 October, Russia …" reads badly: the day goes to the end. */
const midSentence = (body: string): string =>
  body.replace(/^((?:on|in|between) [^,]+), (.+)$/, (_, when, rest) => `${rest} ${when}`);
