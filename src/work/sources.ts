/** Jobs on sources: keeping one, looking at what it would bring, and one visit of it. */
import { resolve } from 'node:path';
import type { Fetcher } from '../collect/fetch.ts';
import { gather, kindOf } from '../collect/index.ts';
import { type KeptSource, keptSourceSchema, type SourceRow } from '../collect/kept-source.ts';
import { feedsInOpml, opmlOf } from '../collect/opml.ts';
import type { GatherDeps, Gathered, Missed } from '../collect/source.ts';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { slugOf } from '../model/slug.ts';
import { all } from './rebuild.ts';
import { freshHealth, usualBounds } from './schedule.ts';
import type { Workbench } from './workbench.ts';

export interface NewSource {
  address: string;
  title?: string;
  id?: string;
  every?: { min?: number; max?: number };
  local?: boolean;
  passwordFrom?: string;
}

/** The same address again is the same source. Raises `usage` for what cannot be visited again. */
export async function addSource(given: NewSource, bench: Workbench): Promise<{ source: KeptSource; added: boolean }> {
  const { store, clock } = bench;
  const wanted = unkeptSource(given, bench);
  const known = (await store.sources({ text: wanted.address, limit: 1000 })).rows;
  const same = known.find((s) => s.address === wanted.address);
  if (same !== undefined) return { source: same, added: false };
  const source = { ...wanted, id: await freeId(wanted.id, store) };
  await store.saveSource(source, freshHealth(source, nowIso(clock)));
  return { source, added: true };
}

/** A source as it would be kept. */
export function unkeptSource(given: NewSource, { clock }: Pick<Workbench, 'clock'>): KeptSource {
  const kind = kindOf(given.address);
  const address = kind === 'web' || kind === 'imap' ? given.address.trim() : resolve(given.address);
  refuseUnkept(address, kind);
  const title = given.title?.trim() || titleOf(address);
  return keptSourceSchema.parse({
    ...{ id: idFrom(given.id ?? title), kind, address, title, added: nowIso(clock), every: boundsOf(given.every) },
    ...{ local: given.local ?? false, passwordFrom: given.passwordFrom ?? null },
  });
}

function refuseUnkept(address: string, kind: KeptSource['kind']): void {
  if (kind === 'imap' && /^imaps?:\/\/[^@/]*:[^@/]*@/i.test(address))
    throw new EntenteError('usage', 'The address of a mailbox holds no password here.', {
      hint: 'Leave it out; put it into an environment variable and name that with --password-from NAME.',
    });
  if (kind === 'web' && !URL.canParse(address))
    throw new EntenteError('usage', `${address} is no address.`, {
      hint: 'Write it in full: https://example.org/feed',
    });
}

function boundsOf(every: NewSource['every'] = {}): KeptSource['every'] {
  const min = every.min ?? Math.min(usualBounds.min, every.max ?? usualBounds.min);
  const max = every.max ?? Math.max(usualBounds.max, min);
  if (min <= max) return { min, max };
  throw new EntenteError('usage', `The shortest interval (${min} minutes) is longer than the longest (${max}).`, {
    hint: 'Swap them.',
  });
}

/** Host and path of an address, the name of a file: shown until the user gives a better one. */
function titleOf(address: string): string {
  const shown = address.replace(/^\w+:\/\/(?:[^@/]*@)?(?:www\.)?/, '').replace(/\/+$/, '');
  return address.startsWith('/') ? (address.split('/').at(-1) ?? address) : shown;
}

const idFrom = (wanted: string): string => slugOf(wanted).slice(0, 60).replace(/-+$/, '') || 'source';

async function freeId(base: string, store: Workbench['store']): Promise<string> {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if ((await store.source(id)) === undefined) return id;
  }
}

/** Every feed of an OPML list; those that the desk has are left as they are. */
export async function addFeeds(
  text: string,
  name: string,
  bench: Workbench,
): Promise<{ added: string[]; known: number; without: number }> {
  const { feeds, without } = feedsInOpml(text, name);
  const added: string[] = [];
  for (const feed of feeds) {
    const { source, added: isNew } = await addSource(feed, bench);
    if (isNew) added.push(source.id);
  }
  return { added, known: feeds.length - added.length, without };
}

/** What other feed readers can take: sources on the web. */
export async function feedsAsOpml({ store, vocabulary }: Workbench): Promise<string> {
  const rows = await all<SourceRow>((query) => store.sources({ ...query, filters: { kind: 'web' } }));
  return opmlOf(rows, vocabulary.profile.reviewTitle);
}

export async function sourceNamed(id: string, { store }: Pick<Workbench, 'store'>): Promise<SourceRow> {
  const found = await store.source(id);
  if (found !== undefined) return found;
  throw new EntenteError('not-found', `There is no source "${id}".`, {
    hint: '`entente source list` shows their ids.',
  });
}

/** Paused by a person, or active again and due at once. */
export async function setPaused(id: string, bench: Workbench, why: string | null): Promise<void> {
  const { health, ...source } = await sourceNamed(id, bench);
  const after =
    why === null
      ? { ...health, state: 'active' as const, why: null, failures: 0, due: nowIso(bench.clock) }
      : { ...health, state: 'paused' as const, why, due: null };
  await bench.store.saveSource(source, after);
}

export interface Surroundings {
  fetcher?: Fetcher;
  env: Readonly<Record<string, string | undefined>>;
}

/** What a visit needs to know of its source; without `marks` everything is taken. */
export function piecesOf(
  source: KeptSource,
  { clock }: Pick<Workbench, 'clock'>,
  { fetcher, env, marks }: Surroundings & { marks?: ReadonlyMap<string, string> },
): AsyncIterable<Gathered | Missed> {
  const password = source.passwordFrom === null ? undefined : env[source.passwordFrom];
  const deps: GatherDeps = {
    ...{ clock, local: source.local },
    ...(fetcher === undefined ? {} : { fetcher }),
    ...(marks === undefined ? {} : { marks }),
    ...(password === undefined ? {} : { password }),
  };
  return gather(source.address, deps);
}
