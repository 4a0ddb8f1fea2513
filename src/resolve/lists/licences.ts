/** Stage resolve: licences, exemptions and wind-down dates as dated facts beside a programme or an entry. Read from vocab/, edited there. */
import { join } from 'node:path';
import { z } from 'zod';
import { readRows } from '../../vocabulary/rows.ts';
import type { ListEntry } from './entry.ts';
import type { ProgrammeTable } from './programmes.ts';

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const licenceSchema = z
  .object({
    id: z.string(),
    /** key of a programme; or `list` and `entry` name one entry */
    programme: z.string().optional(),
    list: z.string().optional(),
    entry: z.string().optional(),
    kind: z.enum(['general-licence', 'specific-licence', 'exemption', 'wind-down', 'in-force']),
    title: z.string(),
    from: day.nullable(),
    to: day.nullable(),
    text: z.string(),
    source: z.string(),
    reviewed: z.boolean().default(false),
  })
  .strict()
  .refine((l) => (l.programme === undefined) !== (l.entry === undefined), 'name a programme or an entry, not both');
export type Licence = z.infer<typeof licenceSchema>;

export function loadLicences(layers: readonly string[], profile = 'crink'): Licence[] {
  return readRows(
    licenceSchema,
    layers.map((layer) => join(layer, profile, 'licences.yaml')),
  );
}

export interface DatedLicence extends Licence {
  /** on the day asked about */
  state: 'in force' | 'ended' | 'to come';
}

/** What concerns an entry on a day: by its programmes' keys or by its own id. */
export function licencesFor(
  entry: ListEntry,
  { licences, programmes, day: on }: { licences: readonly Licence[]; programmes: ProgrammeTable; day: string },
): DatedLicence[] {
  const keys = new Set(entry.programmes.map((code) => programmes.programmeOf(entry.authority, code)?.id));
  return licences
    .filter((l) => (l.programme !== undefined ? keys.has(l.programme) : l.list === entry.list && l.entry === entry.id))
    .map((l) => ({
      ...l,
      state: l.from !== null && l.from > on ? 'to come' : l.to !== null && l.to < on ? 'ended' : 'in force',
    }));
}
