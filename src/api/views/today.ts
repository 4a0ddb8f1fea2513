/** Door: what an analyst sees first: what is new, what waits for a decision, what looks wrong, what is due. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import { nowIso, today } from '../../model/clock.ts';
import type { Deal } from '../../model/deal.ts';
import type { Event } from '../../model/event.ts';
import type { Counts, DocumentRow } from '../../record/store.ts';

export interface Alarm {
  subject: string;
  href: string;
  alarm: string;
}

export interface Planned {
  claim: Claim;
  /** the day it is due or expected; null where the text names none */
  due: string | null;
  passed: boolean;
}

export interface TodayView {
  now: string;
  counts: Counts;
  documents: DocumentRow[];
  events: Event[];
  deals: Deal[];
  planned: Planned[];
  alarms: Alarm[];
}

/** How far back alarms are looked for: the newest rows of each kind. */
const alarmWindow = 200;
const shown = 8;

export async function todayView(desk: Desk): Promise<TodayView> {
  const [counts, documents, events, deals, planned] = await Promise.all([
    desk.store.counts(),
    desk.store.documents({ sort: 'published', descending: true, limit: alarmWindow }),
    desk.store.events({ sort: 'date', descending: true, limit: alarmWindow }),
    desk.store.deals({ sort: 'id', descending: true, limit: alarmWindow }),
    desk.store.claims({
      filters: { modality: 'planned', kind: 'event', state: 'proposed,auto,accepted,edited' },
      limit: alarmWindow,
    }),
  ]);
  return {
    now: nowIso(desk.clock),
    counts,
    documents: documents.rows.slice(0, shown),
    events: events.rows.slice(0, shown),
    deals: deals.rows.slice(0, shown),
    planned: plannedIn(planned.rows, today(desk.clock)).slice(0, shown),
    alarms: alarmsIn(documents.rows, events.rows, deals.rows),
  };
}

/** What is still to come first, soonest first; then what has passed, latest first; undated last. */
function plannedIn(claims: readonly Claim[], day: string): Planned[] {
  const rows = claims.map((claim) => {
    const due = claim.time?.end ?? claim.time?.start ?? null;
    return { claim, due, passed: due !== null && due < day };
  });
  const rank = (row: Planned): number => (row.due === null ? 2 : row.passed ? 1 : 0);
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.passed ? -1 : 1) * (a.due ?? '').localeCompare(b.due ?? '') ||
      a.claim.id.localeCompare(b.claim.id),
  );
}

function alarmsIn(documents: readonly DocumentRow[], events: readonly Event[], deals: readonly Deal[]): Alarm[] {
  return [
    ...deals.flatMap((d) => d.alarms.map((alarm) => ({ subject: d.title, href: `/deals/${d.id}`, alarm }))),
    ...events.flatMap((e) => e.alarms.map((alarm) => ({ subject: e.title, href: `/events/${e.id}`, alarm }))),
    ...documents.flatMap((d) =>
      d.alarms.map((alarm) => ({ subject: d.title ?? d.name, href: `/documents/${d.id}`, alarm })),
    ),
  ];
}
