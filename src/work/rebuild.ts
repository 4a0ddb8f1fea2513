/** Rebuilds what derives from texts and claims: duplicates, events, figures, deals, reach. Ids are kept; an analyst's own decisions win. */
import { gapMap } from '../assess/gaps.ts';
import type { Claim } from '../model/claim.ts';
import { today } from '../model/clock.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import { proposeDeals } from '../record/deals/propose.ts';
import { eventsOf } from '../record/events/events.ts';
import { figuresOf } from '../record/figures/figures.ts';
import type { ListQuery, Page } from '../record/store.ts';
import { markDuplicates } from './duplicates.ts';
import { resolveActors } from './resolve.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export async function rebuild(bench: Workbench, onProgress: OnProgress): Promise<void> {
  const { store, vocabulary, clock } = bench;
  await markDuplicates(store);
  const claims: Claim[] = [];
  for await (const claim of store.allClaims()) claims.push(claim);
  const documents = new Map<string, Document>();
  for await (const document of store.allDocuments()) documents.set(document.id, document);
  const label = (code: string): string => vocabulary.gazetteer.label(code);

  await resolveActors(bench, grouped(claims), onProgress);

  onProgress('events', 0, claims.length);
  const previousEvents = await all<Event>((q) => store.events(q));
  const goodName = (id: string): string | undefined => vocabulary.gazetteer.good(id)?.name;
  const { eventTypes } = vocabulary;
  const events = eventsOf({ claims, documents, eventTypes, label, goodName, previous: previousEvents });
  await store.replaceEvents(events);
  onProgress('events', claims.length, claims.length);

  await store.replaceFigures(figuresOf({ claims, documents, label }));

  onProgress('deals', 0, null);
  const previous = await all<Deal>((q) => store.deals(q));
  const proposed = proposeDeals({ claims, documents, vocabulary, previous });
  await store.saveDeals(proposed);
  const deals = await all<Deal>((q) => store.deals(q));
  onProgress('deals', deals.length, deals.length);

  onProgress('reach', 0, null);
  const cells = gapMap(deals, vocabulary.tools, { date: today(clock) });
  await store.replaceReach(cells);
  onProgress('reach', cells.length, cells.length);
}

/** The claims of a document, from all of them. */
function grouped(claims: readonly Claim[]): (document: string) => readonly Claim[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.documentId ?? '');
    if (group) group.push(claim);
    else groups.set(claim.documentId ?? '', [claim]);
  }
  return (document) => groups.get(document) ?? [];
}

/** All rows of a list, page by page. */
export async function all<T>(page: (query: ListQuery) => Promise<Page<T>>, query: ListQuery = {}): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const next = await page({ ...query, offset: rows.length, limit: 1000 });
    rows.push(...next.rows);
    if (next.rows.length < 1000) return rows;
  }
}
