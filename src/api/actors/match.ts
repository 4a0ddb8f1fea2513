/** Door: POST /match, after the protocol of yente: entities in FollowTheMoney's words go in, scored actors come out. Nothing is written. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Desk } from '../../desk.ts';
import { EntenteError } from '../../model/errors.ts';
import { ftmOfActor, knownSchemata, type Match, matchesOf } from './matching.ts';

const values = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);
const exampleSchema = z.object({
  id: z.string().nullish(),
  schema: z.string(),
  properties: z.record(z.string(), values),
});
const bodySchema = z.object({ queries: z.record(z.string(), exampleSchema) });

const share = (usual: number) => z.coerce.number().min(0).max(1).default(usual);
const querySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(5).describe('most results of one query'),
  threshold: share(0.7).describe('from this score on a result is called a match'),
  cutoff: share(0.5).describe('below this score nothing is returned'),
});

const resultSchema = z.object({
  id: z.string(),
  caption: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string())),
  datasets: z.array(z.string()),
  referents: z.array(z.string()),
  first_seen: z.string(),
  last_seen: z.string(),
  score: z.number(),
  features: z.record(z.string(), z.number()),
  match: z.boolean(),
});
const total = z.object({ value: z.number(), relation: z.literal('eq') });
const answerSchema = z.object({
  responses: z.record(
    z.string(),
    z.object({ status: z.number(), results: z.array(resultSchema), total, query: exampleSchema }),
  ),
  matcher: z.record(z.string(), z.object({ description: z.string() })),
  limit: z.number(),
});

const matcher = {
  name: { description: 'likeness of the best pair of names, across scripts; contradictions cap it' },
  country: { description: '1 where one country is shared, 0 where none is' },
  identifier: { description: 'a property with an identifier is 1 where the numbers are equal, 0 where they differ' },
};

const json = { 'application/json': { schema: answerSchema } };
const request = {
  query: querySchema,
  body: { content: { 'application/json': { schema: bodySchema } }, required: true },
};
const summary = 'Actors that entities of yours may be, scored (as yente answers)';
const responses = { 200: { description: summary, content: json } };
const match = createRoute({ method: 'post', path: '/match', summary, request, responses });
const ofDataset = { ...request, params: z.object({ dataset: z.string() }) };
const matchDataset = createRoute({ method: 'post', path: '/match/{dataset}', summary, request: ofDataset, responses });

/** The collections that clients of yente name by habit; all of them mean the actors of this desk. */
const datasets = new Set(['default', 'vocabulary', 'actors']);

type Query = z.infer<typeof querySchema>;
type Example = z.infer<typeof exampleSchema>;

export function matchRoutes(desk: Desk): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuse });
  api.openapi(match, async (c) => c.json(await answer(desk, c.req.valid('json').queries, c.req.valid('query')), 200));
  api.openapi(matchDataset, async (c) => {
    const { dataset } = c.req.valid('param');
    if (!datasets.has(dataset))
      throw new EntenteError('not-found', `There is no collection "${dataset}" here.`, {
        hint: 'Ask /match, /match/default or /match/vocabulary: all of them are the actors of this desk.',
      });
    return c.json(await answer(desk, c.req.valid('json').queries, c.req.valid('query')), 200);
  });
  return api;
}

function refuse(result: { success: boolean; error?: z.core.$ZodError }): void {
  const issue = result.success ? undefined : result.error?.issues[0];
  if (issue === undefined) return;
  throw new EntenteError(
    'usage',
    `The question cannot be read: ${issue.path.map(String).join('.') || 'body'}: ${issue.message}`,
    {
      hint: 'Send {"queries": {"q1": {"schema": "Person", "properties": {"name": ["..."]}}}} as application/json.',
    },
  );
}

async function answer(desk: Desk, queries: Readonly<Record<string, Example>>, query: Query) {
  const responses: Record<string, z.infer<typeof answerSchema>['responses'][string]> = {};
  for (const [name, example] of Object.entries(queries)) {
    if (!knownSchemata.has(example.schema))
      throw new EntenteError('usage', `There is no schema "${example.schema}" to match in query ${name}.`, {
        hint: `Use one of: ${[...knownSchemata].sort().join(', ')}.`,
      });
    const found = matchesOf(desk, { schema: example.schema, properties: listed(example.properties) });
    const kept = found.filter((m) => m.score >= query.cutoff);
    const results = await resultsOf(desk, kept, query);
    responses[name] = {
      status: 200,
      results,
      total: { value: kept.length, relation: 'eq' },
      query: example,
    };
  }
  return { responses, matcher, limit: query.limit };
}

const listed = (properties: Example['properties']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(properties).map(([prop, value]) => [prop, [value].flat().map(String)]));

/** Rows that were merged answer once, under the id that stands for both. */
async function resultsOf(desk: Desk, matches: readonly Match[], { limit, threshold }: Query) {
  const results = new Map<string, z.infer<typeof resultSchema>>();
  for (const { actor, score, features } of matches) {
    if (results.size >= limit) break;
    const entity = await ftmOfActor(desk, actor.id);
    if (entity && !results.has(entity.id))
      results.set(entity.id, { ...entity, score, features, match: score >= threshold });
  }
  return [...results.values()];
}
