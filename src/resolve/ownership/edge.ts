/** Stage resolve: who owns or controls whom, since when, and who says so. Rows of a vocabulary file that an analyst edits. */
import { join } from 'node:path';
import { z } from 'zod';
import { readRows } from '../../vocabulary/rows.ts';

const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const percent = z.number().min(0).max(100);

export const ownershipSchema = z
  .object({
    id: z.string(),
    /** names as one would screen them; the same string is the same party */
    owner: z.string().min(1),
    asset: z.string().min(1),
    kind: z.enum(['ownership', 'control']).default('ownership'),
    /** percent; both null: somebody owns something and nobody says how much */
    low: percent.nullable().default(null),
    high: percent.nullable().default(null),
    /** what the control is: appoints the board, golden share, votes by proxy */
    how: z.string().optional(),
    /** owners with the same word act together: the UK adds up theirs alone */
    together: z.string().optional(),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    source: z.string().min(1),
    reviewed: z.boolean().default(false),
  })
  .strict()
  .refine((e) => e.low === null || e.high === null || e.low <= e.high, 'low is above high')
  .refine((e) => e.kind === 'ownership' || e.how !== undefined, 'say how it controls');
export type OwnershipEdge = z.infer<typeof ownershipSchema>;

export function loadOwnership(layers: readonly string[], profile = 'crink'): OwnershipEdge[] {
  return readRows(
    ownershipSchema,
    layers.map((layer) => join(layer, profile, 'ownership.yaml')),
  );
}

/** In force on a day: a date known to the year or month holds for all of it. */
export const holdsOn = ({ from, to }: Pick<OwnershipEdge, 'from' | 'to'>, on: string): boolean =>
  (from === null || from <= on.slice(0, from.length)) && (to === null || to >= on.slice(0, to.length));
