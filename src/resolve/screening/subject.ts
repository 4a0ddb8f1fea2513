/** Stage resolve: whom a screening asks about: a name, its other spellings, and what else is known of the bearer. */
import { EntenteError } from '../../model/errors.ts';
import { listDate } from '../lists/list-date.ts';
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

const nameSchemaOf = (word: string): NameSchema | undefined => schemata.find(([form]) => form.test(word.trim()))?.[1];

export interface Question {
  name: string;
  schema?: string;
  birth?: string;
  identifiers?: readonly string[];
}

/** One name as somebody asks for it. What is given and cannot be read is refused: leaving it out would widen or blunt the answer unseen. */
export function subjectOfQuestion({ name, schema = '', birth = '', identifiers = [] }: Question): Subject {
  const is = /^(?:any)?$/i.test(schema.trim()) ? 'any' : nameSchemaOf(schema);
  if (is === undefined)
    throw new EntenteError('usage', `"${schema}" is no kind of bearer.`, {
      hint: 'Give person, organisation or vessel, or leave it out.',
    });
  if (birth !== '' && listDate(birth) === null)
    throw new EntenteError('usage', `"${birth}" is no date of birth.`, {
      hint: 'Give a year or a day: 1966, 1966-02, 1966-02-14, 14.02.1966.',
    });
  return {
    ...{ name, schema: is },
    ...(birth === '' ? {} : { birth }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  };
}

/** The day ownership and licences are asked for. */
export function dayAsked(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && listDate(written) !== null) return written;
  throw new EntenteError('usage', `"${written}" is no day.`, { hint: 'Give it as YYYY-MM-DD.' });
}

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
    schema: nameSchemaOf(first('schema')) ?? 'any',
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(birth === '' ? {} : { birth }),
    source,
  };
}

export const hasNameColumn = (header: readonly string[]): boolean =>
  header.some((h) => [...(columns['name'] ?? []), ...(columns['identifiers'] ?? [])].includes(h.trim().toLowerCase()));

const shown = 200;

/** A name as pages and terminals show it: a whole text given as a name does not fill the screen. */
export const shortened = (name: string): string =>
  name.length <= shown ? name : `${name.slice(0, shown)} … (${name.length} characters)`;
