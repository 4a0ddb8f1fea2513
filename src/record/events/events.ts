/** Record: clusters event claims into events. Same type, parties, time, object, place; blocked by month so that it scales. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { type ClaimId, type EventId, eventId } from '../../model/ids.ts';
import type { EventTypeDefinition } from '../../vocabulary/event-types.ts';
import { enemiesIn } from '../enemies.ts';
import { type DocumentsById, originsOf, publishedOn } from '../origins/origins.ts';
import { strongest } from '../strongest.ts';
import { alarmsOf } from './alarms.ts';
import { type Cluster, clustersOf, tellsOfEvent } from './cluster.ts';
import { denialsOf, isDenial } from './denials.ts';
import { type GoodName, objectPhrasesOf } from './object-phrase.ts';
import { relate } from './related.ts';
import { type Sketch, sketchOf } from './same.ts';
import { withoutCarriers } from './statements.ts';
import { titleOf } from './title.ts';

export interface EventsInput {
  claims: readonly Claim[];
  documents: DocumentsById;
  eventTypes: readonly EventTypeDefinition[];
  /** name of a state or organisation by its code */
  label: (code: string) => string;
  /** English name of a good, for what is told in other scripts */
  goodName?: GoodName;
  /** events of the last run: what keeps most of its claims keeps its id */
  previous?: readonly Event[];
}

/** Events of the claims, oldest first; the same claims in any order give the same events. */
export function eventsOf({
  claims,
  documents,
  eventTypes,
  label,
  goodName = () => undefined,
  previous = [],
}: EventsInput): Event[] {
  const types = new Map(eventTypes.map((type) => [type.id as string, type]));
  const usable = claims.filter((c) => c.kind === 'event' && c.state !== 'rejected');
  const happenings = withoutCarriers(claims, goodName).filter(
    (c) => c.kind === 'event' && c.state !== 'rejected' && !isDenial(c) && tellsOfEvent(c),
  );
  const clusters = clustersOf(
    happenings.map((claim) => sketchOf(claim, publishedOn(claim, documents), goodName)),
    (type) => types.get(type)?.symmetric ?? false,
  );
  const ids = idsOf(clusters, previous);
  const denials = denialsOf(
    clusters.map((c) => c.members),
    usable,
  );
  const enemies = enemiesIn(claims);
  const events = clusters.map((cluster, index) => {
    const about = { documents, label, goodName, enemies, type: types.get(cluster.members[0]?.claim.type ?? '') };
    return eventOf(cluster, ids[index] as EventId, denials[index] ?? [], about);
  });
  return relate(events).sort((a, b) => order(dateOf(a), dateOf(b)) || order(a.id, b.id));
}

const dateOf = (event: Event): string => event.time?.start ?? event.firstReported ?? '9999';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
  goodName: GoodName;
  enemies: (from: string, to: string) => boolean;
  type: EventTypeDefinition | undefined;
}

function eventOf(
  { members, joined }: Cluster,
  id: EventId,
  denials: Claim[],
  { documents, label, goodName, enemies, type }: About,
): Event {
  const claims = members.map((m) => m.claim);
  const [founding] = claims as [Claim, ...Claim[]];
  const published = claims.flatMap((c) => publishedOn(c, documents) ?? []).sort();
  const clearest = claims.reduce((a, b) => (vagueness(b) < vagueness(a) ? b : a));
  const base = {
    type: founding.type as Event['type'],
    parties: partiesOf(claims, label),
    objects: [...new Set(claims.flatMap((c) => objectPhrasesOf(c, goodName)))],
    time: clearest.time,
    place: claims.find((c) => c.place !== null)?.place ?? null,
    modality: strongest(claims),
  };
  return {
    id,
    title: titleOf({
      ...base,
      definition: type,
      objects: titleObjectsOf(claims, goodName),
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
    alarms: alarmsOf(claims, {
      datesDisagree: joined.some(({ how }) => how?.datesDisagree === true),
      documents,
      enemies,
    }),
  };
}

/** The founding claim's words; where it has none, the first account that has some. */
const titleObjectsOf = (claims: readonly Claim[], goodName: GoodName): string[] =>
  claims.map((c) => objectPhrasesOf(c, goodName)).find((phrases) => phrases.length > 0) ?? [];

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
