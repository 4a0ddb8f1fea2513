/** Assess: the watch list. What was announced or promised, by when it is due, and whether that day has passed. */
import type { Claim } from '../model/claim.ts';
import type { ClaimId } from '../model/ids.ts';

export interface WatchItem {
  claim: ClaimId;
  type: Claim['type'];
  parties: string[];
  /** the source's own words */
  quote: string;
  /** last day by which it should have happened; null where none is given */
  due: string | null;
  status: 'upcoming' | 'overdue' | 'no-date';
  /** days until due, negative when past */
  days: number | null;
}

/** Planned acts and promises, the soonest due first, undated ones last. `today` is an ISO day. */
export function watchItems(claims: readonly Claim[], today: string): WatchItem[] {
  return claims
    .filter(isAnnouncement)
    .map((claim) => itemOf(claim, today))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ due, claim }: WatchItem): string => `${due ?? '9999-12-31'}${claim}`;

/** A promise was made, so it is asserted; what it promises is due all the same, if it has a day to come. */
function isAnnouncement({ kind, type, modality, time, state }: Claim): boolean {
  if (kind !== 'event' || state === 'rejected') return false;
  return modality === 'planned' || (type === 'PLEDGE' && modality === 'asserted' && (time?.end ?? null) !== null);
}

function itemOf(claim: Claim, today: string): WatchItem {
  const due = claim.time?.end ?? claim.time?.start ?? null;
  const days = due === null ? null : Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  return {
    claim: claim.id,
    type: claim.type,
    parties: [...new Set(claim.actors.flatMap((a) => (a.role === 'third' ? [] : (a.code ?? a.name ?? []))))],
    quote: claim.evidence[0]?.quote ?? '',
    due,
    status: days === null ? 'no-date' : days < 0 ? 'overdue' : 'upcoming',
    days,
  };
}
