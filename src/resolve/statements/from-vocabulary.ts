// Resolve: the vocabulary's actors, offices and memberships as statements. A row that nobody reviewed says so on each of its values.
import type { Unread } from '../../model/document.ts';
import { shortHash } from '../../model/ids.ts';
import type { Actor, Office } from '../../model/knowledge.ts';
import { alpha2 } from './country-codes.ts';
import { identifierProp, schemaOfKind, topicsOf } from './schemata.ts';
import { type Said, type Statement, statementOf } from './statement.ts';

export const vocabularyDataset = 'vocabulary';
const extractor = 'vocabulary@1';

/** What is said of one entity, before it is a statement. */
type Value = Omit<Said, 'dataset' | 'extractor' | 'firstSeen' | 'entityId' | 'schema'>;

interface Found {
  statements: Statement[];
  unread: Unread[];
}

const officeEntity = (office: string): string => `office-${office}`;
const occupancyEntity = (office: string, person: string, from: string | null): string =>
  `term-${shortHash('term', office, person, from ?? '')}`;
const membershipEntity = (organisation: string, member: string): string =>
  `membership-${shortHash('membership', organisation, member)}`;

/** In order of the rows; the last of several equal values stands once. */
export function statementsOfVocabulary(
  { actors, offices }: { actors: readonly Actor[]; offices: readonly Office[] },
  at: string,
): Found {
  const found: Found = { statements: [], unread: [] };
  const ids = new Set<string>();
  const say = (entityId: string, schema: string, values: readonly Value[]): void => {
    for (const value of values) {
      const statement = statementOf({
        ...value,
        entityId,
        schema,
        dataset: vocabularyDataset,
        extractor,
        firstSeen: at,
      });
      if (!statement) found.unread.push({ reason: 'empty value', detail: `${entityId}: ${value.prop}` });
      else if (!ids.has(statement.id)) found.statements.push(statement);
      if (statement) ids.add(statement.id);
    }
  };
  const terms = termsByPerson(offices);
  for (const actor of actors) {
    say(actor.id, schemaOfKind[actor.kind], valuesOf(actor, terms.get(actor.id) ?? []));
    for (const key of Object.keys(actor.identifiers)) {
      if (identifierProp(key, schemaOfKind[actor.kind]) === undefined)
        found.unread.push({ reason: 'identifier without a property', detail: `${actor.id}: ${key}` });
    }
    for (const member of actor.members ?? [])
      say(membershipEntity(actor.id, member), 'Membership', [
        { prop: 'member', value: member, ...standing(actor) },
        { prop: 'organization', value: actor.id, ...standing(actor) },
      ]);
  }
  for (const office of offices) sayOffice(office, say);
  return found;
}

const standing = ({ source, reviewed }: { source?: string | undefined; reviewed: boolean }) => ({
  claimant: source ?? null,
  review: reviewed ? ('reviewed' as const) : ('unreviewed' as const),
});

interface Term {
  title: string;
  from: string | null;
  to: string | null;
  source?: string | undefined;
  reviewed: boolean;
}

function termsByPerson(offices: readonly Office[]): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const { title, holders } of offices) {
    for (const { person, ...term } of holders) {
      const list = terms.get(person) ?? [];
      if (list.length === 0) terms.set(person, list);
      list.push({ title, ...term });
    }
  }
  return terms;
}

function valuesOf(actor: Actor, terms: readonly Term[]): Value[] {
  const base = standing(actor);
  const schema = schemaOfKind[actor.kind];
  const country = actor.code === null ? undefined : alpha2(actor.code);
  const values: Value[] = [{ prop: 'name', value: actor.name, lang: 'en', ...base }];
  for (const [lang, names] of Object.entries(actor.names)) {
    for (const value of names) if (value !== actor.name) values.push({ prop: 'alias', value, lang, ...base });
  }
  for (const value of actor.weak) values.push({ prop: 'weakAlias', value, ...base });
  if (country !== undefined) values.push({ prop: schema === 'Vessel' ? 'flag' : 'country', value: country, ...base });
  if (actor.sector !== undefined && schema !== 'Vessel') values.push({ prop: 'sector', value: actor.sector, ...base });
  if (actor.qid !== undefined) values.push({ prop: 'wikidataId', value: actor.qid, ...base });
  for (const [key, value] of Object.entries(actor.identifiers)) {
    const prop = identifierProp(key, schema);
    if (prop !== undefined) values.push({ prop, value, ...base });
  }
  for (const value of topicsOf(actor)) values.push({ prop: 'topics', value, ...base });
  if (actor.note !== undefined) values.push({ prop: 'notes', value: actor.note, lang: 'en', ...base });
  if (schema === 'Person')
    for (const { title, from, to, ...term } of terms)
      values.push({ prop: 'position', value: title, lang: 'en', validFrom: from, validTo: to, ...standing(term) });
  return values;
}

function sayOffice(office: Office, say: (id: string, schema: string, values: readonly Value[]) => void): void {
  const post = officeEntity(office.id);
  const country = alpha2(office.code);
  say(post, 'Position', [
    { prop: 'name', value: office.title, lang: 'en' },
    ...(country === undefined ? [] : [{ prop: 'country', value: country }]),
    ...(office.body === undefined ? [] : [{ prop: 'organization', value: office.body }]),
  ]);
  for (const { person, from, to, ...term } of office.holders) {
    const base = { validFrom: from, validTo: to, ...standing(term) };
    say(occupancyEntity(office.id, person, from), 'Occupancy', [
      { prop: 'holder', value: person, ...base },
      { prop: 'post', value: post, ...base },
      ...(from === null ? [] : [{ prop: 'startDate', value: from, ...base }]),
      ...(to === null ? [] : [{ prop: 'endDate', value: to, ...base }]),
    ]);
  }
}
