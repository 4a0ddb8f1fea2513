/** Record: clusters event claims into events. Same type, parties, time, object, place; blocked by month so that it scales. */
import type { Claim, ClaimActor, Modality } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { type ClaimId, type EventId, eventId } from '../../model/ids.ts';
import type { EventTypeDefinition } from '../../vocabulary/event-types.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, originsOf, publishedOn } from '../origins/origins.ts';
import { strongest } from '../strongest.ts';
import { alarmsOf } from './alarms.ts';
import { denialsOf, isDenial } from './denials.ts';
import { relate } from './related.ts';
import { type Likeness, likeness, type Sketch, sketchOf } from './same.ts';
import { titleOf } from './title.ts';

export interface EventsInput {
  claims: readonly Claim[];
  documents: DocumentsById;
  eventTypes: readonly EventTypeDefinition[];
  /** name of a state or organisation by its code */
  label: (code: string) => string;
  /** events of the last run: what keeps most of its claims keeps its id */
  previous?: readonly Event[];
}

/** Claims of one event, the founding one first. */
interface Cluster {
  members: Sketch[];
  joined: { claim: Sketch; how: Likeness | null }[];
}

/** Planned and possible events never merge with what happened: they stand beside it and are linked. */
type Standing = 'done' | 'planned' | 'possible' | 'historical';
const standings: Readonly<Record<Modality, Standing | null>> = {
  asserted: 'done',
  reported: 'done',
  planned: 'planned',
  possible: 'possible',
  hypothetical: 'possible',
  historical: 'historical',
  negated: null,
  question: null,
};

/** Events of the claims, oldest first; the same claims in any order give the same events. */
export function eventsOf({ claims, documents, eventTypes, label, previous = [] }: EventsInput): Event[] {
  const types = new Map(eventTypes.map((type) => [type.id as string, type]));
  const usable = claims.filter((c) => c.kind === 'event' && c.state !== 'rejected');
  const happenings = usable.filter((c) => !isDenial(c) && standings[c.modality] !== null);
  const blocks = grouped(
    happenings.map((claim) => sketchOf(claim, publishedOn(claim, documents))),
    ({ claim }) =>
      [standings[claim.modality], claim.type, partiesKey(claim, types.get(claim.type)?.symmetric ?? false)].join('|'),
  );
  const clusters = [...blocks.values()].flatMap(clustersOf);
  const ids = idsOf(clusters, previous);
  const denials = denialsOf(
    clusters.map((c) => c.members),
    usable,
  );
  const events = clusters.map((cluster, index) => {
    const about = { documents, label, type: types.get(cluster.members[0]?.claim.type ?? '') };
    return eventOf(cluster, ids[index] as EventId, denials[index] ?? [], about);
  });
  return relate(events).sort((a, b) => order(dateOf(a), dateOf(b)) || order(a.id, b.id));
}

const dateOf = (event: Event): string => event.time?.start ?? event.firstReported ?? '9999';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Directed unless the type knows no direction. Third parties do not make another event. */
function partiesKey(claim: Claim, symmetric: boolean): string {
  const codes = (role: ClaimActor['role']): string[] =>
    [...new Set(claim.actors.flatMap((a) => (a.role === role ? [a.code ?? a.name?.toLowerCase() ?? ''] : [])))].sort();
  if (symmetric || claim.reciprocal) return [...new Set([...codes('actor'), ...codes('recipient')])].sort().join('+');
  return `${codes('actor').join('+')}>${codes('recipient').join('+')}`;
}

/** Each claim joins the likest cluster that has a claim in its own or a neighbouring month, else founds one. */
function clustersOf(block: readonly Sketch[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byMonth = new Map<number, Set<Cluster>>();
  for (const sketch of [...block].sort(inTime)) {
    const months = monthsOf(sketch);
    const near = new Set(months.flatMap((m) => [m - 1, m, m + 1]).flatMap((m) => [...(byMonth.get(m) ?? [])]));
    const { cluster, how } = likest(sketch, near);
    const home = cluster ?? { members: [], joined: [] };
    if (cluster === null) clusters.push(home);
    home.members.push(sketch);
    home.joined.push({ claim: sketch, how });
    for (const month of months) byMonth.set(month, (byMonth.get(month) ?? new Set()).add(home));
  }
  return clusters;
}

function likest(sketch: Sketch, clusters: Iterable<Cluster>): { cluster: Cluster | null; how: Likeness | null } {
  let best: { cluster: Cluster | null; how: Likeness | null } = { cluster: null, how: null };
  for (const cluster of clusters) {
    const founder = cluster.members[0];
    if (founder === undefined) continue;
    const how = likeness(sketch, founder);
    if (how.same && how.score > (best.how?.score ?? Number.NEGATIVE_INFINITY)) best = { cluster, how };
  }
  return best;
}

/** Dated and precise claims found clusters; vague ones join them. */
const inTime = (a: Sketch, b: Sketch): number =>
  Number(a.start === null) - Number(b.start === null) ||
  Number(a.open) - Number(b.open) ||
  (a.start ?? 0) - (b.start ?? 0) ||
  (a.end ?? 0) - (b.end ?? 0) ||
  (a.published ?? 0) - (b.published ?? 0) ||
  order(a.claim.id, b.claim.id);

/** A month is a bucket of 45 days, the longest distance two accounts of one event may have. */
const bucket = (day: number): number => Math.floor(day / 45);

function monthsOf({ start, end, published }: Sketch): number[] {
  const [first, last] = start === null || end === null ? [published ?? 0, published ?? 0] : [start, end];
  return [...new Set([bucket(first), bucket(last)])];
}

/** A cluster keeps the id of the earlier event it shares most claims with; an id is given once. */
function idsOf(clusters: readonly Cluster[], previous: readonly Event[]): EventId[] {
  const formerOf = new Map(previous.flatMap((event) => event.claims.map((id) => [id as string, event.id] as const)));
  const taken = new Set<EventId>();
  const wishes = clusters.map((cluster, index) => {
    const votes = new Map<EventId, number>();
    for (const { claim } of cluster.members) {
      const former = formerOf.get(claim.id);
      if (former !== undefined) votes.set(former, (votes.get(former) ?? 0) + 1);
    }
    return { index, votes: [...votes].sort((a, b) => b[1] - a[1] || order(a[0], b[0])) };
  });
  const ids: EventId[] = [];
  for (const { index, votes } of [...wishes].sort((a, b) => (b.votes[0]?.[1] ?? 0) - (a.votes[0]?.[1] ?? 0))) {
    const kept = votes.find(([former]) => !taken.has(former))?.[0];
    const id = kept ?? foundingId(clusters[index]?.members ?? [], taken);
    taken.add(id);
    ids[index] = id;
  }
  return ids;
}

/** The first claim whose id no other event goes by: a cluster that split off may have lost its founder's. */
function foundingId(members: readonly Sketch[], taken: ReadonlySet<EventId>): EventId {
  const founder = members.find(({ claim }) => !taken.has(eventId(claim.id))) ?? members[0];
  return eventId(founder?.claim.id as ClaimId);
}

interface About {
  documents: DocumentsById;
  label: (code: string) => string;
  type: EventTypeDefinition | undefined;
}

function eventOf(
  { members, joined }: Cluster,
  id: EventId,
  denials: Claim[],
  { documents, label, type }: About,
): Event {
  const claims = members.map((m) => m.claim);
  const [founding] = claims as [Claim, ...Claim[]];
  const published = claims.flatMap((c) => publishedOn(c, documents) ?? []).sort();
  const clearest = claims.reduce((a, b) => (vagueness(b) < vagueness(a) ? b : a));
  const base = {
    type: founding.type as Event['type'],
    parties: partiesOf(claims, label),
    objects: [...new Set(claims.flatMap((c) => c.objects.map((o) => o.text)))],
    time: clearest.time,
    place: claims.find((c) => c.place !== null)?.place ?? null,
    modality: strongest(claims),
  };
  return {
    id,
    title: titleOf({
      ...base,
      phrase: type?.phrase,
      symmetric: type?.symmetric ?? false,
      objects: founding.objects.map((o) => o.text),
    }),
    ...base,
    edges: [...new Map(claims.flatMap((c) => c.edges).map((e) => [`${e.pair}${e.sign}`, e])).values()],
    weight: type?.weight ?? 0,
    claims: claims.map((c) => c.id),
    documents: [...new Set(claims.flatMap((c) => c.documentId ?? []))],
    origins: originsOf(claims, documents),
    firstReported: published[0] ?? null,
    denials: denials.map((c) => c.id),
    joined: joined.map(({ claim, how }) => ({ claim: claim.claim.id, why: how?.why ?? 'first account' })),
    alarms: alarmsOf(
      claims,
      joined.some(({ how }) => how?.datesDisagree === true),
      documents,
    ),
  };
}

const finest = ['day', 'month', 'range', 'year', 'open'];
/** Lower is clearer: a stated day before an inferred month before nothing. */
const vagueness = ({ time }: Claim): number =>
  time === null ? 100 : finest.indexOf(time.precision) * 3 + ['stated', 'inherited', 'inferred'].indexOf(time.basis);

function partiesOf(claims: readonly Claim[], label: (code: string) => string): Event['parties'] {
  const found = new Map<string, Event['parties'][number]>();
  for (const { role, code, name } of claims.flatMap((c) => c.actors)) {
    const key = `${role}|${code ?? name ?? ''}`;
    if (!found.has(key)) found.set(key, { role, code, name: code === null ? (name ?? 'unknown') : label(code) });
  }
  return [...found.values()];
}
