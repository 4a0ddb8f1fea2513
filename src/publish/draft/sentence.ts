/** Draft: an event as one sentence with the claims behind it: clause, day, place, voice and hedges. */
import type { Attribution, Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { type ClaimId, shortHash } from '../../model/ids.ts';
import type { Sentence } from '../../model/issue.ts';
import { outletsOf } from '../outlets.ts';
import type { DraftParts } from '../parts.ts';
import { barredBecause, isReviewed } from '../support.ts';
import { type Clause, clauseOf } from './clause.ts';
import { speakerName } from './names.ts';
import { whenOf } from './when.ts';

export interface Told {
  event: Event;
  lead: Claim;
  clause: Clause;
  sentence: Sentence;
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

/** The claim that says most: parties, things, a day; an analyst's own choice first. */
const fullness = (claim: Claim): number =>
  (isReviewed(claim) ? 4 : 0) +
  claim.actors.length +
  Math.min(claim.objects.length, 2) * 0.5 +
  (claim.time?.basis === 'stated' ? 1 : 0) +
  (claim.attribution.length > 0 ? 0.5 : 0) +
  claim.confidence;

/** Null where no claim of the event can be said in plain grammar. */
export function tell(event: Event, parts: DraftParts, { voice }: { voice: 'prose' | 'link' }): Told | null {
  const claims = usable(event.claims, parts).sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1));
  for (const lead of claims) {
    if (lead.confidence < 0.5) continue;
    const clause = clauseOf(lead, parts);
    if (!clause) continue;
    const text = withVoice(withSetting(clause.text, lead, event, parts), lead, { event, parts, voice });
    if (text === null) continue;
    const sentence = sentenceOf(`${capital(text)}.`, [lead]);
    return { event, lead, clause, sentence, claims: [lead, ...claims.filter((c) => c !== lead)] };
  }
  return null;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pick = (event: Event, salt: string, of: number): number => Number.parseInt(shortHash(event.id, salt), 16) % of;

/** Day and place where the source gives them; the day opens every other sentence. */
function withSetting(clause: string, lead: Claim, event: Event, parts: DraftParts): string {
  const when = whenOf(lead, (parts.window?.end ?? lead.time?.start ?? '').slice(0, 4));
  const place = placeOf(lead, clause);
  const rest = `${clause}${place === null ? '' : ` in ${place}`}`;
  if (when === null) return rest;
  return pick(event, 'when', 2) === 0 && !when.includes(' to ') ? `${when}, ${rest}` : `${rest} ${when}`;
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

interface Voice {
  event: Event;
  parts: DraftParts;
  voice: 'prose' | 'link';
}

/** Who says so. A link names its outlets behind it; in prose a single outlet is named, two origins speak for themselves. */
function withVoice(clause: string, lead: Claim, { event, parts, voice }: Voice): string | null {
  const [outer] = lead.attribution;
  if (outer) {
    const speaker = speakerName(outer, parts);
    if (speaker === null || outer.verbClass === 'deny' || outer.verbClass === 'distance') return null;
    const verb = verbs[outer.verbClass] ?? 'said';
    return pick(event, 'voice', 2) === 0 ? `${clause}, ${speaker} ${verb}` : `${clause}, according to ${speaker}`;
  }
  const [outlet, ...others] = outletsOf([lead], parts);
  if (voice === 'link' || event.origins.length > 1 || outlet === undefined || others.length > 0) return clause;
  return pick(event, 'outlet', 2) === 0 ? `${clause}, ${outlet} reported` : `${clause}, according to ${outlet}`;
}
