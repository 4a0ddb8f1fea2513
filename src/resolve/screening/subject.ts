/** Stage resolve: whom a screening asks about: a name, its other spellings, and what else is known of the bearer. */
import type { NameSchema } from '../names/index.ts';

export interface Subject {
  /** as it is told in the result */
  name: string;
  /** other spellings of the same bearer: the vocabulary's names in all languages */
  otherNames?: readonly string[];
  schema?: NameSchema;
  /** numbers of the bearer: IMO, INN, LEI, passport */
  identifiers?: readonly string[];
  /** year or day of birth */
  birth?: string;
  /** entries that are known to be the bearer: `us-ofac-sdn/16692` */
  entries?: readonly string[];
  /** where the name was found: row of a file, claim of a document */
  source?: string;
}

const columns: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'caption', 'full name', 'fullname', 'company', 'vessel', 'entity'],
  schema: ['schema', 'type', 'kind'],
  birth: ['birth', 'birth_date', 'birthdate', 'dob', 'date of birth', 'year of birth'],
  identifiers: [
    'imo',
    'imo_number',
    'inn',
    'ogrn',
    'lei',
    'mmsi',
    'passport',
    'id_number',
    'identifier',
    'bic',
    'isin',
    'uscc',
  ],
};

const schemata: readonly (readonly [RegExp, NameSchema])[] = [
  [/^(?:person|individual|p)$/i, 'person'],
  [/^(?:organi[sz]ation|company|entity|legalentity|bank|body|publicbody|e)$/i, 'organisation'],
  [/^(?:vessel|ship)$/i, 'vessel'],
];

export const nameSchemaOf = (word: string): NameSchema =>
  schemata.find(([form]) => form.test(word.trim()))?.[1] ?? 'any';

/** A row of a table with a header; null where it has no name. Header words are matched without case. */
export function subjectOfRow(row: Readonly<Record<string, string>>, source: string): Subject | null {
  const cells = new Map(Object.entries(row).map(([key, value]) => [key.trim().toLowerCase(), value.trim()]));
  const first = (of: string): string => columns[of]?.map((c) => cells.get(c) ?? '').find((v) => v !== '') ?? '';
  const name = first('name');
  const identifiers = (columns['identifiers'] ?? []).flatMap((c) => cells.get(c) || []);
  if (name === '' && identifiers.length === 0) return null;
  const birth = first('birth');
  return {
    name,
    schema: nameSchemaOf(first('schema')),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(birth === '' ? {} : { birth }),
    source,
  };
}

export const hasNameColumn = (header: readonly string[]): boolean =>
  header.some((h) => [...(columns['name'] ?? []), ...(columns['identifiers'] ?? [])].includes(h.trim().toLowerCase()));
