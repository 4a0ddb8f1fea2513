/** Export of actors: entities put together from statements; CSV a row an actor, and the forms other tools read. */
import type { Entity } from '../../resolve/statements/entity.ts';
import { entities, isActor } from './actor-records.ts';
import type { Export } from './export.ts';
import { actorsFtm } from './ftm.ts';
import { actorsGexf } from './gexf.ts';
import { actorsGraphml } from './graphml.ts';
import { actorsJsonld } from './jsonld.ts';

const all = (entity: Entity, ...props: string[]): string =>
  [...new Set(props.flatMap((prop) => entity.properties[prop] ?? []))].join('; ');

/** A term as `Minister of Defence [2024-05-14..]`, one a statement: terms that overlap stand side by side. */
const positions = (entity: Entity): string =>
  entity.statements
    .filter((s) => s.prop === 'position')
    .map((s) =>
      s.validFrom === null && s.validTo === null ? s.value : `${s.value} [${s.validFrom ?? ''}..${s.validTo ?? ''}]`,
    )
    .join('; ');

export const actors: Export<Entity> = {
  name: 'actors',
  about: 'who acts, under every name the desk knows; each value of the JSON forms with its source',
  columns: [
    { key: 'id', about: 'canonical id', cell: (e) => e.id },
    { key: 'schema', about: 'schema of FollowTheMoney', cell: (e) => e.schema },
    { key: 'caption', about: 'the name it is shown by', cell: (e) => e.caption },
    { key: 'names', about: 'names and aliases in all scripts', cell: (e) => all(e, 'name', 'alias') },
    { key: 'weak_names', about: 'names that others bear, too', cell: (e) => all(e, 'weakAlias') },
    { key: 'country', about: 'ISO 3166-1 alpha-2', cell: (e) => all(e, 'country', 'flag') },
    { key: 'sector', about: 'sector of the codebook', cell: (e) => all(e, 'sector') },
    { key: 'positions', about: 'offices with their terms', cell: positions },
    {
      key: 'identifiers',
      about: 'property and value',
      cell: (e) =>
        Object.entries(e.properties)
          .filter(([prop]) => /(?:Id|Code|Number|Bic|mmsi)$/.test(prop))
          .flatMap(([prop, values]) => values.map((value) => `${prop} ${value}`))
          .join('; '),
    },
    {
      key: 'conflicts',
      about: 'properties whose values cannot all hold',
      cell: (e) => e.conflicts.map((c) => c.prop).join('; '),
    },
    { key: 'reviewed', about: 'yes where a person checked every value', cell: (e) => (isReviewed(e) ? 'yes' : 'no') },
    { key: 'datasets', about: 'where its values come from', cell: (e) => e.datasets.join('; ') },
    { key: 'referents', about: 'ids that were merged into it', cell: (e) => e.referents.join('; ') },
    { key: 'first_seen', about: 'first sight of any of its values', cell: (e) => e.firstSeen },
    { key: 'last_seen', about: 'last sight', cell: (e) => e.lastSeen },
  ],
  rows: (entity) => [entity],
  async *load(store) {
    for await (const entity of entities(store)) if (isActor(entity)) yield entity;
  },
  forms: { ftm: actorsFtm, jsonld: actorsJsonld, graphml: actorsGraphml, gexf: actorsGexf },
};

const isReviewed = ({ statements }: Entity): boolean =>
  statements.every((s) => s.document !== null || s.review === 'reviewed');
