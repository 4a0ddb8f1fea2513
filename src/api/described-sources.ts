/** Door: the page of a source with the schema of what it answers. */
import { z } from '@hono/zod-openapi';
import { sourceRowSchema, sourceRunSchema } from '../collect/kept-source.ts';
import type { Desk } from '../desk.ts';
import { documentSchema } from '../model/document.ts';
import type { Described } from './described.ts';
import { sourceView } from './views/source.ts';

export const describedSources = (desk: Desk): Described[] => [
  {
    path: '/sources/{id}',
    summary: 'A source with its health, its last visits and its documents',
    schema: z.object({
      ok: z.literal(true),
      source: sourceRowSchema,
      runs: z.array(sourceRunSchema),
      documents: z.object({ rows: z.array(documentSchema), total: z.number(), more: z.boolean() }),
    }),
    load: (id) => sourceView(desk, id),
  },
];
