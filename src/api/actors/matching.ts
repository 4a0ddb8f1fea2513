/** Door: actors that an entity of somebody else may be, scored by name, number and country; what /match and /reconcile answer with. */
import type { Desk } from '../../desk.ts';
import type { Actor } from '../../model/knowledge.ts';
import { type FtmEntity, ftmOf } from '../../publish/exports/ftm.ts';
import type { NameSchema } from '../../resolve/names/index.ts';
import { alpha2, alpha3 } from '../../resolve/statements/country-codes.ts';
import { entityOf } from '../../resolve/statements/entity.ts';
import { statementsOfVocabulary } from '../../resolve/statements/from-vocabulary.ts';
import { identifierProp, schemaOfKind } from '../../resolve/statements/schemata.ts';
import type { Statement } from '../../resolve/statements/statement.ts';
import { cleanValue } from '../../resolve/statements/value.ts';
import { type ActorHit, actorsLike } from './finder.ts';

/** What is asked for, in properties of FollowTheMoney. */
export interface Asked {
  /** schema of FollowTheMoney; undefined = any */
  schema?: string | undefined;
  properties: Readonly<Record<string, readonly string[]>>;
}

export interface Match {
  actor: Actor;
  score: number;
  /** each between 0 and 1, as far as the question had the property */
  features: Record<string, number>;
}

const parents: Readonly<Record<string, readonly string[]>> = {
  Person: ['LegalEntity', 'Thing'],
  Organization: ['LegalEntity', 'Thing'],
  PublicBody: ['Organization', 'LegalEntity', 'Thing'],
  Company: ['Organization', 'LegalEntity', 'Asset', 'Thing'],
  Vessel: ['Vehicle', 'Asset', 'Thing'],
};
export const knownSchemata: ReadonlySet<string> = new Set(Object.entries(parents).flat(2));

/** A question for an organisation may mean a company, and the other way round. */
const isCompatible = (asked: string, schema: string): boolean =>
  asked === schema || parents[schema]?.includes(asked) === true || parents[asked]?.includes(schema) === true;

const nameSchemas: Readonly<Record<string, NameSchema>> = {
  Person: 'person',
  Vessel: 'vessel',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Company: 'organisation',
};

const nameProps = ['name', 'alias', 'weakAlias', 'previousName'];
const countryProps = ['country', 'nationality', 'citizenship', 'jurisdiction', 'flag'];

/** Best first; nobody where neither a name nor a number was given. */
export function matchesOf({ vocabulary }: Desk, { schema, properties }: Asked): Match[] {
  const valuesOf = (props: readonly string[]): string[] =>
    props.flatMap((prop) => properties[prop] ?? []).flatMap((value) => cleanValue(value) ?? []);
  const countries = valuesOf(countryProps).flatMap((value) => alpha3(value) ?? []);
  const numbers = Object.entries(properties).filter(
    ([prop]) => !nameProps.includes(prop) && !countryProps.includes(prop),
  );
  const identifiers = numbers.flatMap(([, values]) => [...values]);
  const names = valuesOf(nameProps);
  const best = new Map<string, ActorHit>();
  for (const name of names.length > 0 ? names : identifiers.length > 0 ? [''] : []) {
    const options = { name, schema: nameSchemas[schema ?? ''] ?? ('any' as const), identifiers };
    for (const hit of actorsLike(vocabulary, options)) {
      const known = best.get(hit.actor.id);
      if (!known || known.score < hit.score) best.set(hit.actor.id, hit);
    }
  }
  return [...best.values()]
    .filter(({ actor }) => schema === undefined || isCompatible(schema, schemaOfKind[actor.kind]))
    .map((hit) => scored(hit, { countries, numbers, isNamed: names.length > 0 }))
    .sort((a, b) => b.score - a.score || (a.actor.id < b.actor.id ? -1 : 1));
}

interface Beside {
  countries: readonly string[];
  numbers: readonly (readonly [string, readonly string[]])[];
  isNamed: boolean;
}

/** An equal number decides; another one, or another country, speaks against. */
function scored({ actor, score: name }: ActorHit, { countries, numbers, isNamed }: Beside): Match {
  const features: Record<string, number> = isNamed ? { name } : {};
  let score = isNamed ? name : 0;
  const own = ownNumbers(actor);
  for (const [prop, values] of numbers) {
    const mine = own.get(prop);
    if (mine === undefined || values.length === 0) continue;
    const same = values.some((value) => value.toUpperCase() === mine.toUpperCase());
    features[prop] = same ? 1 : 0;
    score = same ? Math.max(score, 0.98) : score * 0.6;
  }
  if (countries.length > 0 && actor.code !== null && alpha2(actor.code) !== undefined) {
    features['country'] = countries.includes(actor.code) ? 1 : 0;
    if (features['country'] === 0) score *= 0.85;
  }
  return { actor, score: Math.round(score * 1000) / 1000, features };
}

function ownNumbers({ kind, identifiers, qid }: Actor): Map<string, string> {
  const own = new Map<string, string>();
  for (const [key, value] of Object.entries(identifiers)) {
    const prop = identifierProp(key, schemaOfKind[kind]);
    if (prop !== undefined) own.set(prop, value);
  }
  if (qid !== undefined) own.set('wikidataId', qid);
  return own;
}

/** The id that an actor is found under after all judgements. */
export const canonicalId = async ({ store }: Desk, id: string): Promise<string> =>
  (await store.canonicalIds([id])).get(id) ?? id;

/** Statements of an actor; of a row that no rebuild has taken in yet, those of the vocabulary. */
export async function statementsOfActor({ store, vocabulary }: Desk, id: string): Promise<Statement[]> {
  const stored = await store.statementsOf(id);
  const row = vocabulary.gazetteer.actor(id);
  if (stored.length > 0 || row === undefined) return stored;
  const { statements } = statementsOfVocabulary({ actors: [row], offices: vocabulary.offices }, '');
  return statements.filter((s) => s.entityId === id);
}

export async function ftmOfActor(desk: Desk, id: string): Promise<FtmEntity | undefined> {
  const canonical = await canonicalId(desk, id);
  const entity = entityOf(canonical, await statementsOfActor(desk, canonical));
  return entity === undefined ? undefined : ftmOf(entity);
}
