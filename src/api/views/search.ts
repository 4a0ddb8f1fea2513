/** Door: one box over documents, claims, events, deals, figures, actors and listings: the first rows of each table that match. */
import type { Desk } from '../../desk.ts';
import { claimIdSchema, dealIdSchema, documentIdSchema, eventIdSchema } from '../../model/ids.ts';
import { type Hit, usualThresholds } from '../../resolve/screening/result.ts';
import { screeningDesk } from '../../work/screening.ts';
import type { TableView } from '../table.ts';
import { tables } from '../tables/index.ts';
import { listingHref } from '../tables/listings.ts';

/** What an analyst wants first comes first; of each table the columns that tell its rows apart. */
const searched = [
  ['deals', 'title,out,back'],
  ['events', 'title,time,origins'],
  ['claims', 'quote,type,parties,time'],
  ['documents', 'title,outlet,published'],
  ['figures', 'what,values'],
  ['actors', 'name,kind,code'],
] as const;

/** An entry of a list in force that bears such a name, in whatever spelling. */
interface ListedName extends Pick<Hit, 'name' | 'matched' | 'authority' | 'list' | 'score'> {
  id: string;
  url: string;
}

export interface SearchView {
  q: string;
  /** tables with at least one row that matches */
  found: TableView[];
  /** best first */
  listings: ListedName[];
  /** the page of a whole id typed into the box */
  exact: string | null;
}

const shown = 6;

export async function searchView(desk: Desk, query: string): Promise<SearchView> {
  const q = query.trim();
  if (q === '') return { q, found: [], listings: [], exact: null };
  const views = await Promise.all(
    searched.flatMap(([name, cols]) => {
      const table = tables.find((t) => t.name === name);
      return table === undefined ? [] : [table.view(desk, new URLSearchParams({ q, cols, size: '25' }))];
    }),
  );
  const found = views
    .filter((view) => view.rows.length > 0)
    .map((view) => ({ ...view, rows: view.rows.slice(0, shown) }));
  return { q, found, listings: await listedLike(desk, q), exact: pageOfId(q) };
}

async function listedLike(desk: Desk, name: string): Promise<ListedName[]> {
  const { screener } = await screeningDesk(desk);
  if (screener.entries === 0) return [];
  const { hits } = screener.screen({ name }, usualThresholds);
  return hits.slice(0, shown).map(({ list, entry, name: called, matched, authority, score }) => ({
    ...{ id: entry, url: listingHref(list, entry) },
    ...{ name: called, matched, authority, list, score },
  }));
}

function pageOfId(q: string): string | null {
  if (dealIdSchema.safeParse(q).success) return `/deals/${q}`;
  if (claimIdSchema.safeParse(q).success) return `/claims/${q}`;
  if (eventIdSchema.safeParse(q).success) return `/events/${q}`;
  return documentIdSchema.safeParse(q).success ? `/documents/${q}` : null;
}
