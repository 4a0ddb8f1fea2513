/** Door: the sanctions lists of the desk, one listing over its versions, and screening. What screening says stays in the desk. */
import type { Desk } from '../../desk.ts';
import { today } from '../../model/clock.ts';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import { type DatedLicence, licencesFor } from '../../resolve/lists/licences.ts';
import type { Programme } from '../../resolve/lists/programmes.ts';
import type { ListChange, ListVersion } from '../../resolve/lists/version.ts';
import { dayAsked, subjectOfQuestion } from '../../resolve/screening/subject.ts';
import { type Screened, screened, screeningDesk } from '../../work/screening.ts';
import { subjectOfActor } from '../../work/screening-subjects.ts';
import { held } from './not-found.ts';

export interface ListsView {
  /** every version, of each list the newest first */
  versions: ListVersion[];
  recent: ListChange[];
}

export async function listsView(desk: Desk): Promise<ListsView> {
  const [versions, recent] = await Promise.all([desk.store.listVersions(), desk.store.listChanges({ limit: 12 })]);
  return {
    versions: versions.sort((a, b) => (a.list < b.list ? -1 : a.list > b.list ? 1 : b.version - a.version)),
    recent: recent.rows,
  };
}

export interface ListingView {
  entry: ListEntry;
  /** version since which it reads so, and until which; null: in force */
  since: number;
  until: number | null;
  versions: number;
  version: ListVersion | null;
  programmes: { code: string; programme: Programme | null }[];
  changes: ListChange[];
  licences: DatedLicence[];
}

export async function listingView(desk: Desk, list: string, id: string): Promise<ListingView> {
  const history = await desk.store.listEntry(list, id);
  const latest = held(history[0], 'listing', '/listings');
  const { entry } = latest;
  const [{ programmes, licences }, versions, changes] = await Promise.all([
    screeningDesk(desk),
    desk.store.listVersions(list),
    desk.store.listChanges({ filters: { list, id } }),
  ]);
  return {
    ...latest,
    versions: history.length,
    version: versions.find((v) => v.state === 'current') ?? null,
    programmes: entry.programmes.map((code) => ({
      code,
      programme: programmes.programmeOf(entry.authority, code) ?? null,
    })),
    changes: changes.rows,
    licences: licencesFor(entry, { licences, programmes, day: today(desk.clock) }),
  };
}

export interface ScreenView {
  asked: { name: string; schema: string; birth: string; id: string; on: string };
  result: Screened | null;
  /** entries and names the lists in force hold */
  entries: number;
  names: number;
}

export async function screenView(desk: Desk, params: URLSearchParams): Promise<ScreenView> {
  const asked = {
    ...{
      name: params.get('name')?.trim() ?? '',
      schema: params.get('schema') ?? '',
      birth: params.get('birth')?.trim() ?? '',
    },
    ...{ id: params.get('id')?.trim() ?? '', on: params.get('on')?.trim() ?? '' },
  };
  const { screener, ...rest } = await screeningDesk(desk);
  const counts = { entries: screener.entries, names: screener.names };
  if (asked.name === '' && asked.id === '') return { asked, result: null, ...counts };
  // "IMO 9187629" and many passports have a blank within
  const identifiers = asked.id.split(/[,;]/).flatMap((id) => id.trim() || []);
  const subject = subjectOfQuestion({ ...asked, identifiers });
  const on = asked.on === '' ? today(desk.clock) : dayAsked(asked.on);
  return { asked, result: screened(subject, { screener, ...rest }, { on }), ...counts };
}

/** What the lists say of an actor of the vocabulary; null where the desk holds no list, or the actor is a state. */
export async function listingsOfActor(desk: Desk, id: string): Promise<Screened | null> {
  const actor = desk.vocabulary.gazetteer.actor(id);
  if (actor === undefined || actor.kind === 'state') return null;
  const screening = await screeningDesk(desk);
  if (screening.screener.entries === 0) return null;
  return screened(subjectOfActor(actor), screening, { on: today(desk.clock) });
}
