/** Door: the pages on sanctions lists that are not tables, with the schema of what they answer. */
import { z } from '@hono/zod-openapi';
import type { Desk } from '../desk.ts';
import { listEntrySchema } from '../resolve/lists/entry.ts';
import { listChangeSchema } from '../resolve/lists/version.ts';
import type { Described } from './described.ts';
import { listingView, listsView, screenView } from './views/lists.ts';

const ok = { ok: z.literal(true) };
const licence = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  state: z.string(),
  source: z.string(),
});
const version = z.object({
  list: z.string(),
  authority: z.string(),
  format: z.string(),
  version: z.number(),
  state: z.enum(['current', 'past', 'held']),
  published: z.string().nullable(),
  entries: z.number(),
  heldFor: z.array(z.string()),
});
const hit = z.object({
  list: z.string(),
  entry: z.string(),
  authority: z.string(),
  name: z.string(),
  matched: z.string(),
  score: z.number(),
  verdict: z.enum(['match', 'review', 'contradicted']),
  supports: z.array(z.string()),
  against: z.array(z.string()),
  open: z.array(z.string()),
  programmes: z.array(z.object({ code: z.string(), key: z.string().nullable(), label: z.string().nullable() })),
  listedOn: z.string().nullable(),
  explanation: z.record(z.string(), z.unknown()),
});
const listDay = z.object({ list: z.string(), of: z.string().nullable() });
const screening = z.object({
  marking: z.literal('amber'),
  notice: z.string(),
  hits: z.array(hit),
  listedBy: z.array(z.object({ authority: z.string(), lists: z.array(listDay), since: z.string().nullable() })),
  undecided: z.array(z.object({ authority: z.string(), hits: z.number() })),
  differing: z.array(z.object({ authority: z.string(), hits: z.number(), against: z.array(z.string()) })),
  notListedBy: z.array(z.object({ authority: z.string(), lists: z.array(listDay) })),
  ownership: z.array(
    z.object({ authority: z.string(), verdict: z.string(), chain: z.array(z.record(z.string(), z.unknown())) }),
  ),
  licences: z.array(licence),
});

export function describedLists(desk: Desk): Described[] {
  return [
    {
      path: '/lists',
      summary: 'The sanctions lists with their versions, and the latest designation events',
      schema: z.object({ ...ok, versions: z.array(version), recent: z.array(listChangeSchema) }),
      load: () => listsView(desk),
    },
    {
      path: '/listings/{list}/{id}',
      summary: 'One entry of a list, its programmes, changes and the licences on it',
      schema: z.object({
        ...ok,
        entry: listEntrySchema,
        changes: z.array(listChangeSchema),
        licences: z.array(licence),
      }),
      load: (id, _, { list = '' }) => listingView(desk, list, id),
    },
    {
      path: '/screen',
      summary:
        'A name (?name=, ?schema=, ?birth=, ?id=, ?on=) held against the lists in force; analysis, not legal advice',
      schema: z.object({ ...ok, entries: z.number(), names: z.number(), result: screening.nullable() }),
      load: (_, params) => screenView(desk, params),
    },
  ];
}
