/** Door: what an analyst sees first: what is new, what waits for a decision, what looks wrong, what is due. */
import { type WatchItem, watchItems } from '../../assess/watch.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import { nowIso, today } from '../../model/clock.ts';
import type { Deal } from '../../model/deal.ts';
import type { Event } from '../../model/event.ts';
import type { Counts, DocumentRow } from '../../record/store.ts';

/** One thing that looks wrong, with everything it was found on. */
export interface Alarm {
  alarm: string;
  subjects: { title: string; href: string }[];
}

/** What was announced or promised, as the watch list has it, with its claim. */
export interface Planned extends WatchItem {
  source: Claim;
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
    announced(desk),
  ]);
  return {
    now: nowIso(desk.clock),
    counts,
    documents: documents.rows.slice(0, shown),
    events: events.rows.filter((event) => event.type !== 'STATEMENT').slice(0, shown),
    deals: deals.rows.slice(0, shown),
    planned: plannedIn(planned, today(desk.clock)).slice(0, shown),
    alarms: alarmsIn(documents.rows, events.rows, deals.rows),
  };
}

/** Plans of any kind, and promises: the watch list decides which of them can fall due. */
async function announced(desk: Desk): Promise<Claim[]> {
  const state = 'proposed,auto,accepted,edited';
  const pages = await Promise.all(
    [
      { modality: 'planned', kind: 'event' },
      { modality: 'asserted', type: 'PLEDGE' },
    ].map((filters) => desk.store.claims({ filters: { ...filters, state }, limit: alarmWindow })),
  );
  return pages.flatMap((page) => page.rows);
}

/** What is still to come first, soonest first; then what has passed, latest first; undated last. */
function plannedIn(claims: readonly Claim[], day: string): Planned[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const items = watchItems(claims, day);
  const of = (status: WatchItem['status']): WatchItem[] => items.filter((item) => item.status === status);
  return [...of('upcoming'), ...of('overdue').reverse(), ...of('no-date')].flatMap((item) => {
    const source = byId.get(item.claim);
    return source === undefined ? [] : [{ ...item, source }];
  });
}

function alarmsIn(documents: readonly DocumentRow[], events: readonly Event[], deals: readonly Deal[]): Alarm[] {
  const found = new Map<string, Alarm>();
  const note = (alarm: string, title: string, href: string): void => {
    const known = found.get(alarm) ?? { alarm, subjects: [] };
    found.set(alarm, known);
    known.subjects.push({ title, href });
  };
  for (const d of deals) for (const alarm of d.alarms) note(alarm, d.title, `/deals/${d.id}`);
  for (const d of documents) for (const alarm of d.alarms) note(alarm, d.title ?? d.name, `/documents/${d.id}`);
  for (const e of events) for (const alarm of e.alarms) note(alarm, e.title, `/events/${e.id}`);
  return [...found.values()];
}
