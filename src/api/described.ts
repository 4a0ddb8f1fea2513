/** Door: the pages that are not tables, with the schema of what they answer and the view that loads it. */
import { z } from '@hono/zod-openapi';
import type { Desk } from '../desk.ts';
import { claimSchema } from '../model/claim.ts';
import { dealSchema } from '../model/deal.ts';
import { documentSchema, itemSchema, lineSchema } from '../model/document.ts';
import { eventSchema } from '../model/event.ts';
import { issueSchema } from '../model/issue.ts';
import { actorSchema } from '../model/knowledge.ts';
import { reachSchema, toolSchema } from '../model/tool.ts';
import { judgementSchema } from '../resolve/judgements/judgement.ts';
import { mentionSchema, mentionStates } from '../resolve/mentions/mention.ts';
import { statementSchema } from '../resolve/statements/statement.ts';
import { describedLists } from './described-lists.ts';
import { describedSources } from './described-sources.ts';
import { tableJson } from './table.ts';
import { actorView } from './views/actor.ts';
import { changesView } from './views/changes.ts';
import { claimView } from './views/claim.ts';
import { dealView } from './views/deal.ts';
import { documentView } from './views/document.ts';
import { versionsView } from './views/document-versions.ts';
import { eventView } from './views/event.ts';
import { pairsView } from './views/pairs.ts';
import { resolutionView } from './views/resolution.ts';
import { type IssueOf, reviewMonths, reviewView } from './views/review.ts';
import { searchView } from './views/search.ts';
import { todayView } from './views/today.ts';
import { toolView } from './views/tool.ts';

export interface Described {
  path: string;
  summary: string;
  schema: z.ZodType;
  /** `parts`: all of the path's variables */
  load: (id: string, params: URLSearchParams, parts: Readonly<Record<string, string>>) => Promise<object>;
}

const ok = { ok: z.literal(true) };
const claims = z.array(claimSchema);
const decision = z.object({
  id: z.string(),
  subject: z.string(),
  action: z.string(),
  by: z.string(),
  at: z.string(),
  on: z.string(),
  reason: z.string().nullable(),
});
const change = z.object({
  seq: z.string(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  what: z.enum(['added', 'revised', 'withdrawn']),
});

const mention = mentionSchema.extend({ state: z.enum(mentionStates), actor: z.string().nullable() });

const documentAnswer = z.object({
  ...ok,
  document: documentSchema,
  part: z.number(),
  parts: z.number(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  lines: z.array(lineSchema),
  items: z.array(itemSchema),
  claims,
  mentions: z.array(mention),
  cluster: z.array(documentSchema),
  texts: z.number(),
});
const layer = z.object({
  id: z.string(),
  version: z.number(),
  fetched: z.string(),
  textVersion: z.string(),
  textDigest: z.string(),
  current: z.boolean(),
});
const versionsAnswer = z.object({
  ...ok,
  document: documentSchema,
  layers: z.array(layer),
  from: z.number(),
  to: z.number(),
  changes: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});
const claimAnswer = z.object({
  ...ok,
  claim: claimSchema,
  document: documentSchema.nullable(),
  before: z.string(),
  after: z.string(),
  events: z.array(eventSchema),
  deals: z.array(dealSchema),
  decisions: z.array(decision),
  mentions: z.array(mention),
});
const judgements = z.array(judgementSchema);
const group = z.object({
  actor: z.string(),
  name: z.string(),
  mentions: z.number(),
  documents: z.number(),
  score: z.number(),
  examples: z.array(mention),
});
const actorAnswer = z.object({
  ...ok,
  id: z.string(),
  entity: z.object({
    id: z.string(),
    schema: z.string(),
    caption: z.string(),
    properties: z.record(z.string(), z.array(z.string())),
    statements: z.array(statementSchema),
  }),
  actor: actorSchema.nullable(),
  offices: z.array(
    z.object({ title: z.string(), from: z.string().nullable(), to: z.string().nullable(), reviewed: z.boolean() }),
  ),
  mentions: z.array(mention),
  claims,
  why: z.record(z.string(), z.string()),
  events: z.array(eventSchema),
  deals: z.array(dealSchema),
  judgements,
});
const resolutionAnswer = z.object({
  ...ok,
  rows: z.array(group),
  names: z.array(group),
  log: judgements,
  counts: z.record(z.string(), z.number()),
});

const todayAnswer = z.object({
  ...ok,
  now: z.string(),
  events: z.array(eventSchema),
  deals: z.array(dealSchema),
  documents: z.array(documentSchema),
});

const counted = z.object({ month: z.string(), documents: z.number(), more: z.boolean() });
const weighed = z.object({ events: z.number(), weight: z.number() }).nullable();
const pairMonth = z.object({
  pair: z.string(),
  month: z.string(),
  cooperation: weighed,
  contention: weighed,
  thirdParty: z.number(),
  documents: z.number(),
});
const pairsAnswer = z.object({
  ...ok,
  months: z.array(counted),
  pairs: z.array(
    z.object({
      pair: z.string(),
      months: z.array(pairMonth),
      earlier: z.object({ cooperation: z.number(), contention: z.number() }),
    }),
  ),
});

export function described(desk: Desk, issueOf: IssueOf): Described[] {
  return [
    {
      path: '/today',
      summary: 'What is new, what waits, what is due',
      schema: todayAnswer,
      load: () => todayView(desk),
    },
    {
      path: '/documents/{id}',
      summary: 'A document, a part of its text, and its claims',
      schema: documentAnswer,
      load: (id, params) =>
        documentView(desk, id, { part: params.get('part') ?? undefined, claim: params.get('claim') ?? undefined }),
    },
    {
      path: '/documents/{id}/versions',
      summary: 'The texts kept of one source item, and what changed between two of them',
      schema: versionsAnswer,
      load: (id, params) =>
        versionsView(desk, id, { from: params.get('from') ?? undefined, to: params.get('to') ?? undefined }),
    },
    {
      path: '/claims/{id}',
      summary: 'A claim with its decisions',
      schema: claimAnswer,
      load: (id) => claimView(desk, id),
    },
    {
      path: '/events/{id}',
      summary: 'An event with its claims and denials',
      schema: z.object({ ...ok, event: eventSchema, claims, denials: claims }),
      load: (id) => eventView(desk, id),
    },
    {
      path: '/deals/{id}',
      summary: 'A deal with its claims and the reach of each tool',
      schema: z.object({ ...ok, deal: dealSchema, claims, reach: z.array(reachSchema), versions: z.array(z.number()) }),
      load: (id) => dealView(desk, id),
    },
    {
      path: '/actors/{id}',
      summary: 'An actor: statements, offices, linked names with the reasons, claims, events, deals, ties, judgements',
      schema: actorAnswer,
      load: (id) => actorView(desk, id),
    },
    {
      path: '/resolution',
      summary: 'What waits for a person: rows, names, contradictions; and the log of judgements',
      schema: resolutionAnswer,
      load: () => resolutionView(desk),
    },
    ...describedLists(desk),
    ...describedSources(desk),
    {
      path: '/tools/{id}',
      summary: 'A tool with its versions',
      schema: z.object({ ...ok, tool: toolSchema, reach: z.array(reachSchema) }),
      load: (id) => toolView(desk, id),
    },
    {
      path: '/pairs',
      summary: 'Cooperation and contention of each pair by month, apart',
      schema: pairsAnswer,
      load: () => pairsView(desk),
    },
    {
      path: '/reviews',
      summary: 'Months a review can be drafted for',
      schema: z.object({
        ...ok,
        months: z.array(counted),
      }),
      load: async () => ({ months: await reviewMonths(desk) }),
    },
    {
      path: '/reviews/{month}',
      summary: 'The draft of a month with the claims behind each sentence',
      schema: z.object({ ...ok, issue: issueSchema, claims }),
      load: (month) => reviewView(desk, issueOf, month),
    },
    {
      path: '/search',
      summary: 'The first rows of each table that hold the words of ?q=, and names on lists like it',
      schema: z.object({
        ...ok,
        q: z.string(),
        found: z.array(
          z.object({
            table: z.string(),
            total: z.number(),
            more: z.boolean(),
            rows: z.array(z.record(z.string(), z.unknown())),
          }),
        ),
        listings: z.array(z.record(z.string(), z.unknown())),
      }),
      load: async (_, params) => {
        const { q, found, listings } = await searchView(desk, params.get('q') ?? '');
        return { q, found: found.map(tableJson), listings };
      },
    },
    {
      path: '/changes',
      summary: 'Added, revised, withdrawn since ?since=',
      schema: z.object({ ...ok, since: z.string().nullable(), changes: z.array(change), next: z.string().nullable() }),
      load: (_, params) => changesView(desk, params.get('since') ?? undefined),
    },
    {
      path: '/health',
      summary: 'Which desk answers here',
      schema: z.object({ ...ok, home: z.string() }),
      load: async () => ({ home: desk.home }),
    },
  ];
}
