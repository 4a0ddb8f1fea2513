/** What the vocabulary knows (actors, offices, outlets, goods, places) and the interfaces early stages get it by (settled 10). */
import { z } from 'zod';
import { partyCode } from './claim.ts';
import { slugSchema } from './ids.ts';

const sourced = {
  /** where the row's facts come from; rows from memory are `reviewed: false` and never auto-link (settled 27) */
  source: z.string().optional(),
  reviewed: z.boolean().default(false),
  note: z.string().optional(),
};

/** Names by language (en, ru, zh, ko, fa, ...). The first of each list is the preferred one. */
export const namesSchema = z.record(z.string(), z.array(z.string()));

export const actorKinds = [
  'state',
  'person',
  'body',
  'company',
  'bank',
  'organisation',
  'military',
  'vessel',
  'group',
  'outlet',
] as const;

export const actorSchema = z.object({
  id: slugSchema,
  kind: z.enum(actorKinds),
  /** canonical English name */
  name: z.string(),
  /** state or organisation acted for */
  code: partyCode.nullable(),
  sector: z.string().optional(),
  names: namesSchema.default({}),
  /** adjectives and demonyms, states only: "Russian", "North Koreans" */
  demonyms: z.array(z.string()).default([]),
  /** capitals and seats that stand for the government: "Moscow", "the Kremlin" */
  metonyms: z.array(z.string()).default([]),
  qid: z.string().optional(),
  /** identifiers typed: imo, ofac, un, lei, inn ... */
  identifiers: z.record(z.string(), z.string()).default({}),
  members: z.array(z.string()).optional(),
  /** names that are also ordinary words or other people's: count only where the text names the actor or its state too */
  weak: z.array(z.string()).default([]),
  ...sourced,
});
export type Actor = z.infer<typeof actorSchema>;

/** An office and who held it when. Precision of a term follows the length of the date (YYYY, YYYY-MM, YYYY-MM-DD). */
export const officeSchema = z.object({
  id: slugSchema,
  title: z.string(),
  /** ways the title is written: "Foreign Minister", "top diplomat" */
  titles: z.array(z.string()).default([]),
  code: partyCode,
  sector: z.string().default('GOV'),
  body: z.string().optional(),
  holders: z.array(
    z.object({
      person: slugSchema,
      from: z.string().nullable(),
      to: z.string().nullable(),
      source: z.string().optional(),
      reviewed: z.boolean().default(false),
    }),
  ),
});
export type Office = z.infer<typeof officeSchema>;

export const outletSchema = z.object({
  id: slugSchema,
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  domains: z.array(z.string()).default([]),
  country: partyCode.nullable(),
  kind: z.enum([
    'wire',
    'newspaper',
    'magazine',
    'broadcaster',
    'state-media',
    'government',
    'think-tank',
    'independent',
    'aggregator',
    'newsletter',
    'research',
    'official-list',
  ]),
  languages: z.array(z.string()).default([]),
  /** Admiralty source grade A-F per claim kind; `default` for the rest. Not published by default (settled 34). */
  grades: z.record(z.string(), z.enum(['A', 'B', 'C', 'D', 'E', 'F'])).default({}),
  why: z.string().optional(),
  /** invented outlet of the bundled samples */
  sample: z.boolean().default(false),
  ...sourced,
});
export type Outlet = z.infer<typeof outletSchema>;

export const goodSchema = z.object({
  id: slugSchema,
  name: z.string(),
  /** how it enters deals and tools */
  class: z.enum([
    'munitions',
    'missiles',
    'weapons',
    'uav',
    'aircraft',
    'air-defence',
    'naval',
    'dual-use',
    'components',
    'machinery',
    'petroleum',
    'crude-oil',
    'gas',
    'coal',
    'minerals',
    'metals',
    'gold',
    'food',
    'agricultural',
    'textiles',
    'luxury',
    'vehicles',
    'money',
    'technology',
    'training',
    'services',
    'labour',
    'troops',
    'nuclear',
    'space',
    'humanitarian',
    'other',
  ]),
  names: namesSchema.default({}),
  /** HS 2022, 2 to 6 digits */
  hs: z
    .string()
    .regex(/^\d{2}(?:\d{2}){0,2}$/)
    .optional(),
  sipri: z.string().optional(),
  /** EU CML, MTCR, Wassenaar, UN 1718 list references */
  controls: z.array(z.string()).default([]),
  ...sourced,
});
export type Good = z.infer<typeof goodSchema>;

export const placeSchema = z.object({
  id: slugSchema,
  name: z.string(),
  kind: z.enum(['city', 'port', 'crossing', 'airbase', 'region', 'site', 'sea', 'country', 'bridge']),
  country: partyCode.nullable(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  names: namesSchema.default({}),
  ...sourced,
});
export type Place = z.infer<typeof placeSchema>;

/** Where a known name stands in a text. `sense` says how it may be used. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  /** id in the vocabulary */
  id: string;
  kind: Actor['kind'] | 'good' | 'place' | 'office';
  /** state or organisation acted for (for a place: its country) */
  code: string | null;
  sense: 'name' | 'demonym' | 'metonym';
  sector?: string;
  /** of a metonym: the place of the same name ("in Moscow") */
  place?: string;
}

/** Known names in a text. Filled from `vocab/`; never fetches. Longest match wins; mentions come in order, no overlaps. */
export interface Gazetteer {
  mentionsIn(text: string, lang: string): Mention[];
  actor(id: string): Actor | undefined;
  good(id: string): Good | undefined;
  place(id: string): Place | undefined;
  /** name of a state or organisation by its code */
  label(code: string): string;
}

/** Who held an office on a day. */
export interface OfficeTable {
  /** holders of an office by its title words and state on `day` (YYYY-MM-DD; null = any) */
  holders(title: string, code: string, day: string | null): { person: string; office: string }[];
  /** offices of a person on `day` */
  officesOf(person: string, day: string | null): { office: string; title: string; code: string }[];
}

/** The registry of outlets. */
export interface OutletTable {
  byName(name: string): Outlet | undefined;
  byDomain(host: string): Outlet | undefined;
  get(id: string): Outlet | undefined;
}

/** The desk's subject: which states, which pairs, how its review is built. */
export const deskProfileSchema = z.object({
  id: slugSchema,
  name: z.string(),
  reviewTitle: z.string(),
  tagline: z.string(),
  states: z.array(partyCode),
  /** section titles and limits of the review */
  review: z.object({
    highlights: z.number().int(),
    links: z.number().int(),
    sections: z.record(z.string(), z.string()),
    footer: z.string(),
  }),
});
export type DeskProfile = z.infer<typeof deskProfileSchema>;

/** A dated day helper: day inside [from, to], each YYYY[-MM[-DD]] or null. */
export const dayIn = (day: string, from: string | null, to: string | null): boolean =>
  (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to);
