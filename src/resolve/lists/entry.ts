/** Stage resolve: what every sanctions list becomes: entries with names, typed identifiers, programmes and dates, and notes on what was not read. */
import { z } from 'zod';
import { identifierTypes } from './identifiers.ts';

/** FollowTheMoney's schemata that lists use. `LegalEntity` where a list does not say whether it is a person or a firm. */
export const listSchemata = [
  'Person',
  'Organization',
  'Company',
  'Vessel',
  'Airplane',
  'LegalEntity',
  'Asset',
] as const;

/** `weak`: the authority itself calls the name a poor identifier; `former`: no longer borne. */
const nameKinds = ['primary', 'alias', 'weak', 'former'] as const;

const nameSchema = z.object({
  value: z.string(),
  kind: z.enum(nameKinds),
  /** ISO 15924 of most letters: Latn, Cyrl, Hans, Arab ... */
  script: z.string(),
  lang: z.string().optional(),
});
export type ListName = z.infer<typeof nameSchema>;

const identifierSchema = z.object({
  type: z.enum(identifierTypes),
  value: z.string(),
  /** as the list writes it, where it says so */
  country: z.string().optional(),
  /** false: the check digit does not fit; null: the type has none */
  valid: z.boolean().nullable(),
  /** the list's own word for the type, and what it adds: "expired", "issued 2004" */
  note: z.string().optional(),
});
export type Identifier = z.infer<typeof identifierSchema>;

/** YYYY, YYYY-MM or YYYY-MM-DD: never finer than the list. `to`: the end of a range of years. */
const birthSchema = z.object({
  date: z.string().nullable(),
  to: z.string().optional(),
  circa: z.boolean(),
  place: z.string().nullable(),
});

export const listEntrySchema = z.object({
  /** who lists: UN, OFAC, EU, UK, BIS ... */
  authority: z.string(),
  /** `un-consolidated`, `us-ofac-sdn` */
  list: z.string(),
  /** the list's own id */
  id: z.string(),
  schema: z.enum(listSchemata),
  names: z.array(nameSchema),
  identifiers: z.array(identifierSchema),
  births: z.array(birthSchema),
  addresses: z.array(z.object({ text: z.string(), country: z.string().nullable() })),
  nationalities: z.array(z.string()),
  positions: z.array(z.string()),
  gender: z.string().nullable(),
  /** as the list writes them: SDGT, DPRK, RUS; `programmeOf` gives key and label */
  programmes: z.array(z.string()),
  /** what is imposed: asset freeze, travel ban, licence requirement */
  measures: z.array(z.string()),
  listedOn: z.string().nullable(),
  updatedOn: z.string().nullable(),
  legalBasis: z.array(z.string()),
  reasons: z.string().nullable(),
  remarks: z.string().nullable(),
  /** ids of the same entry elsewhere: the UN's number on an EU entry */
  references: z.record(z.string(), z.string()),
  /** type, flag, tonnage, owner, call sign, build year, aircraft model ...: by the field's name */
  transport: z.record(z.string(), z.string()),
  /** "Linked To", parent companies, owners: leads for the ownership graph, with the list's own word for the relation */
  links: z.array(z.object({ relation: z.string(), name: z.string(), id: z.string().optional() })),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

/** A field that stands in the file and was not taken over: how often, and one of its values. */
export interface UnreadField {
  field: string;
  count: number;
  example: string;
}

/** Something an analyst should look at; nothing was dropped because of it. */
export interface ListSignal {
  code:
    | 'check-digit'
    | 'contradicting-ids'
    | 'shared-id'
    | 'no-name'
    | 'no-programme'
    | 'part-missing'
    | 'part-orphan'
    | 'bad-row'
    | 'bad-date'
    | 'duplicate-id'
    | 'stray-byte';
  entry: string | null;
  message: string;
}

/** A file of the user as a reader gets it. */
export interface ListFile {
  name: string;
  bytes: Uint8Array;
  /** what `recognise` said it is */
  part: string;
}

/** A whole list as a reader gives it. */
export interface ListRead {
  list: string;
  authority: string;
  label: string;
  /** day the authority gives the file, null where the file does not say */
  published: string | null;
  entries: ListEntry[];
  unread: UnreadField[];
  signals: ListSignal[];
}

/** An entry with nothing in it: readers fill in what the list says. */
export function emptyEntry(of: Pick<ListEntry, 'authority' | 'list' | 'id' | 'schema'>): ListEntry {
  const { authority, list, id, schema } = of;
  return {
    ...{ authority, list, id, schema },
    names: [],
    identifiers: [],
    births: [],
    addresses: [],
    nationalities: [],
    positions: [],
    gender: null,
    programmes: [],
    measures: [],
    listedOn: null,
    updatedOn: null,
    legalBasis: [],
    reasons: null,
    remarks: null,
    references: {},
    transport: {},
    links: [],
  };
}

/** The name an entry goes by. */
export const mainName = (entry: Pick<ListEntry, 'names' | 'id'>): string =>
  (entry.names.find((n) => n.kind === 'primary') ?? entry.names[0])?.value ?? entry.id;
