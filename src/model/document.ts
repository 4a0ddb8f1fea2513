/** A document: archived bytes, one text layer over them, and the items and lines found in that text. */
import { z } from 'zod';
import { isoDay, itemTypes } from './claim.ts';
import { documentIdSchema } from './ids.ts';

/** A date with where it was read and how sure that is (0..1). `value` is ISO day or instant. */
export const dateFactSchema = z.object({ value: z.string(), source: z.string(), confidence: z.number() });
export type DateFact = z.infer<typeof dateFactSchema>;

/** What a reader skipped, and why; nothing is dropped in silence. Offsets where they apply. */
export const unreadSchema = z.object({
  reason: z.string(),
  detail: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
});
export type Unread = z.infer<typeof unreadSchema>;

/** TLP marking; nothing above `clear` reaches site, mail, export or a model (settled 19). */
export const markings = ['clear', 'green', 'amber', 'red'] as const;

export const lineKinds = [
  'body',
  'heading',
  'furniture',
  'bio',
  'pull-quote',
  'stub',
  'trailer',
  'section',
  'link-item',
  'masthead',
  'credit',
  'footer',
  'date',
  'blank',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line (block) of the text layer and the name of the rule that gave its kind. Lines cover the text, in order. */
export const lineSchema = z.object({ start: z.int(), end: z.int(), kind: z.enum(lineKinds), rule: z.string() });
export type Line = z.infer<typeof lineSchema>;

/** An item: a span over the text layer. */
export const itemSchema = z.object({
  index: z.int(),
  type: z.enum(itemTypes),
  /** MASTHEAD: scope · staff · bio · credit */
  subtype: z.string().optional(),
  start: z.int(),
  end: z.int(),
  title: z.string().optional(),
  authors: z.array(z.string()).default([]),
  outlets: z.array(z.string()).default([]),
  /** heading of the section it stands in */
  section: z.string().optional(),
  /** the item's own date where the text gives one, else inherited from the dump or section */
  date: isoDay.optional(),
  body: z.enum(['present', 'absent']).default('present'),
  rule: z.string(),
});
export type Item = z.infer<typeof itemSchema>;

/** Coverage of a periodical: its month, window and publication date are three different things. */
export const coverageSchema = z.object({ start: isoDay, end: isoDay, source: z.string() });

export const documentSchema = z.object({
  id: documentIdSchema,
  /** identity of the source item over time: guid, canonical URL or the bytes' digest; same key + other text = new version */
  key: z.string(),
  version: z.int().min(1).default(1),
  /** what the user gave: path or URL */
  uri: z.string(),
  /** file name shown and used as `document` in the interchange */
  name: z.string(),
  mediaType: z.string(),
  /** SHA-256 of the archived bytes */
  digest: z.string(),
  /** part of the bytes this document is: a feed entry's guid; '' for all */
  part: z.string().default(''),
  bytes: z.int(),
  textDigest: z.string(),
  /** reader and its version that printed the text layer, `html@1`; for .txt `txt@1` = UTF-8 decoded and nothing else */
  textVersion: z.string(),
  lang: z.string(),
  title: z.string().nullable(),
  authors: z.array(z.string()),
  /** as claimed by the document; `outletId` where it matched the registry */
  outlet: z.string().nullable(),
  outletId: z.string().nullable(),
  published: dateFactSchema.nullable(),
  modified: dateFactSchema.nullable(),
  fetched: z.string(),
  coverage: coverageSchema.nullable().default(null),
  marking: z.enum(markings).default('clear'),
  notBefore: isoDay.nullable().default(null),
  rights: z.enum(['private', 'quote-only', 'full']).default('quote-only'),
  /** bundled sample in our own words under an invented outlet: marked everywhere it shows */
  sample: z.boolean().default(false),
  /** near-duplicate cluster: the document it repeats and how */
  duplicateOf: documentIdSchema.nullable().default(null),
  duplicateRole: z.enum(['original', 'wire-copy', 'teaser', 'quoted-in']).nullable().default(null),
  unread: z.array(unreadSchema),
  /** date sanity and other warnings for the analyst */
  alarms: z.array(z.string()).default([]),
});
export type Document = z.infer<typeof documentSchema>;

/** What a reader returns for one document; offsets of lines and items point into `text`. */
export interface ReadDocument {
  document: Document;
  text: string;
  lines: Line[];
  items: Item[];
  /** links of the text with the span they cover, in order */
  links: { start: number; end: number; href: string }[];
}
