/** Record: drift alarms. What changed on the way from the first account to the last is said, never silently settled. */
import type { Claim } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, publishedOn, speakerOf } from '../origins/origins.ts';
import { happens } from '../strongest.ts';

interface Known {
  datesDisagree: boolean;
  documents: DocumentsById;
  enemies: (from: string, to: string) => boolean;
}

export function alarmsOf(claims: readonly Claim[], { datesDisagree, documents, enemies }: Known): string[] {
  return [
    ...suspectSupplier(claims, enemies),
    ...(datesDisagree ? [dateDisagreement(claims, documents)] : []),
    ...claims.flatMap((claim) => beforeTheEvent(claim, documents)),
    ...grownStronger(claims, documents),
  ];
}

/** Who tells of a delivery is easily read as the one who delivers. */
function suspectSupplier([claim]: readonly Claim[], enemies: Known['enemies']): string[] {
  if (claim?.type !== 'TRANSFER') return [];
  const codes = (role: 'actor' | 'recipient'): string[] =>
    claim.actors.flatMap((a) => (a.role === role && a.code !== null ? [a.code] : []));
  return codes('actor').flatMap((from) =>
    codes('recipient').flatMap((to) =>
      enemies(from, to)
        ? [`suspect: ${from} gives to ${to}, its adversary in every other claim; no deal rests on it`]
        : [],
    ),
  );
}

function dateDisagreement(claims: readonly Claim[], documents: DocumentsById): string {
  const dates = claims.flatMap((c) => (c.time?.start ? [`${c.time.start} (${speakerOf(c, documents)})`] : []));
  return `dates disagree: ${[...new Set(dates)].sort().join(', ')}`;
}

/** Published before the day it tells of: a wrong date somewhere, in the text or in the page's data. */
function beforeTheEvent(claim: Claim, documents: DocumentsById): string[] {
  const published = publishedOn(claim, documents);
  const start = claim.time?.start ?? null;
  if (!happens(claim) || published === null || start === null || start <= published) return [];
  return [`published ${published}, before the event of ${start} (${claim.document})`];
}

/** One origin hedges, a relay of the same origin does not. */
function grownStronger(claims: readonly Claim[], documents: DocumentsById): string[] {
  const byOrigin = grouped(
    claims.filter((c) => c.attribution.length > 0),
    (c) => speakerOf(c, documents),
  );
  return [...byOrigin].flatMap(([speaker, said]) => {
    const hedged = said.filter((c) => c.hedges.length > 0);
    const bare = said.filter((c) => c.hedges.length === 0 && !hedged.some((h) => h.document === c.document));
    if (hedged.length === 0 || bare.length === 0) return [];
    const documentsOf = [...new Set(bare.map((c) => c.document))].join(', ');
    return [`grew stronger: ${speaker} is hedged in ${hedged[0]?.document}, not in ${documentsOf}`];
  });
}
