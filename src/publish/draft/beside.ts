/** Draft: what stands beside an event so that the reader is not misled: denials, and values that do not agree. */
import type { Claim } from '../../model/claim.ts';
import type { Event, FigurePoint, FigureSeries } from '../../model/event.ts';
import type { Sentence } from '../../model/issue.ts';
import { worthTelling } from '../figures.ts';
import type { DraftParts } from '../parts.ts';
import { listed, speakerName, stateName } from './names.ts';
import { capital, sentenceOf, usable } from './sentence.ts';

/** "Tehran and Moscow deny it." Each denier once, in the order of the claims. */
export function denialOf(event: Event, parts: DraftParts): Sentence | null {
  const deniers = new Map<string, Claim>();
  for (const claim of usable(event.denials, parts)) {
    const name = denierOf(claim, parts);
    if (name !== null && !deniers.has(name)) deniers.set(name, claim);
  }
  if (deniers.size === 0) return null;
  const names = [...deniers.keys()];
  return sentenceOf(`${capital(listed(names))} ${names.length === 1 ? 'denies' : 'deny'} it.`, [...deniers.values()]);
}

function denierOf(claim: Claim, parts: DraftParts): string | null {
  const [voice] = claim.attribution;
  if (voice) return speakerName(voice, parts);
  const actor = claim.actors.find((a) => a.role === 'actor');
  const known = actor?.id === undefined ? undefined : parts.gazetteer.actor(actor.id);
  if (known?.kind === 'person') return known.name;
  return actor?.code === undefined || actor.code === null ? null : stateName(actor.code, parts);
}

/** Figures in conflict that rest on claims of these documents, worded with every speaker beside his value. */
export function conflictsOf(
  series: readonly FigureSeries[],
  documents: ReadonlySet<string>,
  parts: DraftParts,
): Sentence[] {
  return series
    .filter((s) => worthTelling(s) && s.points.some((p) => documents.has(p.document)))
    .flatMap((s) => conflictOf(s, parts) ?? []);
}

function conflictOf(series: FigureSeries, parts: DraftParts): Sentence | null {
  const voices = new Map<string, { point: FigurePoint; claim: Claim }>();
  for (const point of series.points) {
    const [claim] = usable([point.claim], parts);
    if (claim && claim.lang === 'en' && point.wording.length <= 40 && !voices.has(point.speaker))
      voices.set(point.speaker, { point, claim });
  }
  const told = [...voices];
  if (told.length < 2) return null;
  const values = told.map(
    ([speaker, { point }], i) => `${definite(speaker, parts)}${i === 0 ? ' speaks' : ''} of ${point.wording}`,
  );
  return sentenceOf(
    `Figures for ${series.what} differ: ${values.join(', ')}.`,
    told.map(([, { claim }]) => claim),
  );
}

/** Outlets and single names stand bare; institutions take their article. */
function definite(speaker: string, parts: DraftParts): string {
  const outlet = parts.outlets.byName(speaker);
  const bare = (outlet !== undefined && outlet.kind !== 'government') || /^\p{Lu}\S*$/u.test(speaker);
  return bare ? speaker : (speakerName({ speaker, verb: 'said', verbClass: 'neutral' }, parts) ?? speaker);
}
