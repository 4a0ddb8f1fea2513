/** Actors as FollowTheMoney entities, a JSON object a line: with the posts, terms and memberships they are linked by. */
import type { Store } from '../../record/store.ts';
import type { Entity } from '../../resolve/statements/entity.ts';
import { entities, isActor } from './actor-records.ts';

export interface FtmEntity {
  id: string;
  caption: string;
  schema: string;
  properties: Record<string, string[]>;
  datasets: string[];
  referents: string[];
  first_seen: string;
  last_seen: string;
}

/** Bodies of all kinds share their properties; a person's or a ship's do not fit a body that was merged with it. */
const bodies = new Set(['PublicBody', 'Company', 'Organization']);
const fits = (schema: string, other: string): boolean => schema === other || (bodies.has(schema) && bodies.has(other));
const companyOnly = new Set(['isinCode']);

export function ftmOf(entity: Entity): FtmEntity {
  const allowed = new Set(entity.statements.filter((s) => fits(entity.schema, s.schema)).map((s) => s.prop));
  const properties = Object.entries(entity.properties).filter(
    ([prop]) => allowed.has(prop) && (entity.schema === 'Company' || !companyOnly.has(prop)),
  );
  return {
    id: entity.id,
    caption: entity.caption,
    schema: entity.schema,
    properties: Object.fromEntries(properties),
    datasets: entity.datasets,
    referents: entity.referents,
    first_seen: entity.firstSeen,
    last_seen: entity.lastSeen,
  };
}

/** Links of FollowTheMoney need both ends: one whose end is not exported is left out. */
export async function* actorsFtm(store: Store): AsyncGenerator<string> {
  const known = new Set<string>();
  for await (const entity of entities(store)) known.add(entity.id);
  for await (const entity of entities(store)) {
    const ends = isActor(entity) ? [] : ['holder', 'post', 'member'].flatMap((prop) => entity.properties[prop] ?? []);
    if (ends.every((end) => known.has(end))) yield `${JSON.stringify(ftmOf(entity))}\n`;
  }
}
