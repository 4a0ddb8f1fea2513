/** Actors as JSON-LD in the words of schema.org, with the schema of FollowTheMoney beside; the context is in the file. */
import type { Store } from '../../record/store.ts';
import type { Entity } from '../../resolve/statements/entity.ts';
import { entities, isActor } from './actor-records.ts';

const context = {
  '@vocab': 'https://schema.org/',
  ftm: 'https://followthemoney.tech/schema/',
  actor: 'urn:entente:actor:',
  sameAs: { '@type': '@id' },
};

const types: Readonly<Record<string, string>> = {
  Person: 'Person',
  PublicBody: 'GovernmentOrganization',
  Company: 'Corporation',
  Organization: 'Organization',
  LegalEntity: 'Organization',
  Vessel: 'Vehicle',
  Airplane: 'Vehicle',
};

const literals = (entity: Entity, ...props: string[]): object[] =>
  unique(
    entity.statements
      .filter((s) => props.includes(s.prop))
      .map((s) => ({ '@value': s.value, ...(s.lang === null ? {} : { '@language': s.lang }) })),
  );

const unique = (values: readonly object[]): object[] =>
  [...new Set(values.map((value) => JSON.stringify(value)))].map((text) => JSON.parse(text) as object);

const identifiers = ['imoNumber', 'mmsi', 'leiCode', 'innCode', 'ogrnCode', 'swiftBic', 'registrationNumber'];

/** A Role of schema.org is how it writes an office with its dates. */
const offices = (entity: Entity): object[] =>
  unique(
    entity.statements
      .filter((s) => s.prop === 'position')
      .map((s) => ({
        '@type': 'OrganizationRole',
        roleName: s.value,
        ...(s.validFrom === null ? {} : { startDate: s.validFrom }),
        ...(s.validTo === null ? {} : { endDate: s.validTo }),
      })),
  );

function jsonldOf(entity: Entity): object {
  const filled = {
    name: literals(entity, 'name'),
    alternateName: literals(entity, 'alias'),
    // a name that many bear: schema.org has no word for it, and who joins by alternateName would join strangers
    'ftm:weakAlias': literals(entity, 'weakAlias'),
    [entity.schema === 'Person' ? 'nationality' : 'areaServed']: entity.properties['country'] ?? [],
    sameAs: (entity.properties['wikidataId'] ?? []).map((qid) => `http://www.wikidata.org/entity/${qid}`),
    identifier: identifiers.flatMap((prop) =>
      (entity.properties[prop] ?? []).map((value) => ({ '@type': 'PropertyValue', propertyID: prop, value })),
    ),
    hasOccupation: offices(entity),
  };
  return {
    '@id': `actor:${encodeURIComponent(entity.id)}`,
    '@type': [types[entity.schema] ?? 'Thing', `ftm:${entity.schema}`],
    ...Object.fromEntries(Object.entries(filled).filter(([, values]) => values.length > 0)),
  };
}

export async function* actorsJsonld(store: Store): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`;
  let first = true;
  for await (const entity of entities(store)) {
    if (!isActor(entity)) continue;
    yield `${first ? '\n' : ',\n'}${JSON.stringify(jsonldOf(entity))}`;
    first = false;
  }
  yield '\n]}\n';
}
