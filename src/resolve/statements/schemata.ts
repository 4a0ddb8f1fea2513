// Resolve: which schema and property of FollowTheMoney a fact of the vocabulary is. Types FollowTheMoney has no schema for
// go under the nearest one: states are PublicBody, armed forces and groups are Organization.
import type { Actor } from '../../model/knowledge.ts';

export const schemaOfKind: Readonly<Record<Actor['kind'], string>> = {
  state: 'PublicBody',
  person: 'Person',
  body: 'PublicBody',
  company: 'Company',
  bank: 'Company',
  organisation: 'Organization',
  military: 'Organization',
  group: 'Organization',
  outlet: 'Organization',
  vessel: 'Vessel',
};

/** What an actor is; posts, terms and memberships are about actors. */
export const actorSchemata: ReadonlySet<string> = new Set([...Object.values(schemaOfKind), 'LegalEntity', 'Airplane']);

/** Identifiers by the key of the vocabulary, with the schemata that have the property. */
const legal = ['Person', 'PublicBody', 'Company', 'Organization'];
const identifierProps: Readonly<Record<string, { prop: string; schemata: readonly string[] }>> = {
  imo: { prop: 'imoNumber', schemata: ['Vessel', 'PublicBody', 'Company', 'Organization'] },
  mmsi: { prop: 'mmsi', schemata: ['Vessel'] },
  lei: { prop: 'leiCode', schemata: legal },
  inn: { prop: 'innCode', schemata: legal },
  ogrn: { prop: 'ogrnCode', schemata: legal },
  bic: { prop: 'swiftBic', schemata: legal },
  swift: { prop: 'swiftBic', schemata: legal },
  isin: { prop: 'isinCode', schemata: ['Company'] },
  uscc: { prop: 'registrationNumber', schemata: legal },
  passport: { prop: 'passportNumber', schemata: ['Person'] },
};

/** Undefined where the schema has no place for such a number. */
export function identifierProp(key: string, schema: string): string | undefined {
  const known = identifierProps[key.toLowerCase()];
  if (known) return known.schemata.includes(schema) ? known.prop : undefined;
  return legal.includes(schema) ? 'idNumber' : undefined;
}

/** A thing has one of each: two values of them on one actor contradict, and forbid a machine to merge. */
export const strongProps: ReadonlySet<string> = new Set([
  'wikidataId',
  'imoNumber',
  'leiCode',
  'innCode',
  'ogrnCode',
  'mmsi',
  'isinCode',
]);

/** Also single, but sources err in them: values that differ stand side by side as a conflict. */
const singleProps: ReadonlySet<string> = new Set([
  ...strongProps,
  'birthDate',
  'deathDate',
  'gender',
  'incorporationDate',
  'startDate',
  'endDate',
]);

export const isSingle = (prop: string): boolean => singleProps.has(prop);

export const topicsOf = ({ kind, code }: Pick<Actor, 'kind' | 'code'>): string[] => {
  if (kind === 'bank') return ['fin.bank'];
  if (kind === 'military') return ['mil'];
  if (kind === 'state') return ['gov.national'];
  return kind === 'organisation' && code?.startsWith('IGO:') ? ['gov.igo'] : [];
};
