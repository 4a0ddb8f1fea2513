/** Stage resolve: a version of a list as the desk keeps it, and the designation events between two of them. */
import { z } from 'zod';
import type { ListSignal, UnreadField } from './entry.ts';

/** One file a version was read from; its bytes lie in the archive under the digest. */
interface VersionFile {
  uri: string;
  name: string;
  digest: string;
  /** which part of the list it is: sdn, alt, add, entities, delta */
  part: string;
}

export interface ListVersion {
  list: string;
  authority: string;
  label: string;
  /** the reader that read it */
  format: string;
  /** from 1; a held version has the number it would get */
  version: number;
  /** `held`: taken in but not in force until somebody confirms it */
  state: 'current' | 'past' | 'held';
  /** over the digests of its files */
  digest: string;
  files: VersionFile[];
  /** day the authority gives the file */
  published: string | null;
  /** instant */
  imported: string;
  entries: number;
  names: number;
  changes: { added: number; removed: number; changed: number };
  /** why it is held */
  heldFor: string[];
  /** who confirmed a held version */
  confirmedBy: string | null;
  unread: UnreadField[];
  signals: ListSignal[];
}

export const changeKinds = ['added', 'removed', 'changed'] as const;

/** A designation event: what a newer version of a list says otherwise than the one before. */
export const listChangeSchema = z.object({
  list: z.string(),
  authority: z.string(),
  /** version that brought it */
  version: z.number(),
  entry: z.string(),
  name: z.string(),
  what: z.enum(changeKinds),
  /** day; see `dateFrom` */
  date: z.string(),
  /** listed, updated: the entry says so; published: the file's day; imported: nothing better is known */
  dateFrom: z.enum(['listed', 'updated', 'published', 'imported']),
  /** day of the version before: the event lies after it, null where that is unknown */
  after: z.string().nullable(),
  programmes: z.array(z.string()),
  /** the list's own words: statement of reasons, legal basis, remarks */
  why: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), added: z.array(z.string()), removed: z.array(z.string()) })),
});
export type ListChange = z.infer<typeof listChangeSchema>;
