/** Door: /reconcile, the Reconciliation Service API 0.2 that OpenRefine speaks: manifest, queries, suggest and preview. Nothing is written. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Desk } from '../../desk.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Actor } from '../../model/knowledge.ts';
import { effective } from '../../resolve/judgements/judgement.ts';
import { linkMargin, linkScore } from '../../resolve/mentions/candidates.ts';
import { schemaOfKind } from '../../resolve/statements/schemata.ts';
import { actorsBySpelling } from './finder.ts';
import { canonicalId, knownSchemata, type Match, matchesOf } from './matching.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().optional() })]);
const querySchema = z.object({
  query: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  limit: z.number().optional(),
  type_strict: z.enum(['any', 'should', 'all']).optional(),
  properties: z.array(z.object({ pid: z.string(), v: z.union([value, z.array(value)]) })).optional(),
});
const batchSchema = z.record(z.string(), querySchema);
type Query = z.infer<typeof querySchema>;

const usualLimit = 5;
const mostResults = 50;

/** Programs on this machine may ask from a browser; a page of the internet may not read the desk. There is no JSONP for the same reason. */
const cors: MiddlewareHandler = async (c, next) => {
  await next();
  const origin = c.req.header('origin') ?? '';
  c.header('vary', 'origin');
  if (/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin))
    c.header('access-control-allow-origin', origin);
};

export function reconcileRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.use('/reconcile', cors);
  routes.use('/reconcile/*', cors);
  const service = async (c: Context, queries: unknown, extend: unknown): Promise<Response> => {
    if (extend !== undefined)
      throw new EntenteError('not-implemented', 'This service gives no columns of properties.', {
        hint: 'The manifest names what it does; take properties from `entente export actors`.',
      });
    if (queries === undefined) return c.json(manifest(new URL(c.req.url).origin));
    return c.json(await answers(desk, batchOf(queries)));
  };
  routes.get('/reconcile', (c) => service(c, c.req.query('queries'), c.req.query('extend')));
  routes.post('/reconcile', async (c) => {
    const body = await c.req.parseBody();
    return service(c, body['queries'], body['extend']);
  });
  routes.get('/reconcile/suggest/entity', async (c) => {
    const cursor = Number(c.req.query('cursor') ?? 0);
    const found = actorsBySpelling(desk.vocabulary, c.req.query('prefix') ?? '');
    return c.json({ result: found.slice(cursor, cursor + 10).map((actor) => suggestion(actor, desk)) });
  });
  return routes;
}

const typeOf = (schema: string) => ({ id: schema, name: schema });

/** Addresses are those under which the client found the desk. */
const manifest = (origin: string) => ({
  versions: ['0.2'],
  name: 'Entente: actors of this desk',
  identifierSpace: `${origin}/actors/`,
  schemaSpace: 'https://followthemoney.tech/explorer/schemata/',
  defaultTypes: ['Person', 'Organization', 'Company', 'PublicBody', 'Vessel'].map(typeOf),
  view: { url: `${origin}/actors/{{id}}` },
  preview: { url: `${origin}/reconcile/preview?id={{id}}`, width: 430, height: 300 },
  suggest: { entity: { service_url: origin, service_path: '/reconcile/suggest/entity' } },
});

function batchOf(text: unknown): Record<string, Query> {
  let data: unknown;
  try {
    data = JSON.parse(String(text));
  } catch {
    throw unreadable('it is not JSON');
  }
  const batch = batchSchema.safeParse(data);
  if (batch.success) return batch.data;
  const [issue] = batch.error.issues;
  throw unreadable(`${issue?.path.map(String).join('.')}: ${issue?.message}`);
}

const unreadable = (why: string): EntenteError =>
  new EntenteError('usage', `The batch of queries cannot be read: ${why}.`, {
    hint: 'Send queries={"q0": {"query": "..."}} as the protocol 0.2 has it.',
  });

async function answers(desk: Desk, batch: Record<string, Query>): Promise<Record<string, { result: object[] }>> {
  const checked = await checkedRows(desk);
  const out: Record<string, { result: object[] }> = {};
  for (const [name, query] of Object.entries(batch)) {
    const matches = await merged(desk, candidates(desk, query));
    const limit = Math.min(Math.max(query.limit ?? usualLimit, 1), mostResults);
    out[name] = {
      result: matches.slice(0, limit).map((match, i) => ({
        id: match.id,
        name: match.actor.name,
        description: descriptionOf(match.actor, desk),
        type: [typeOf(schemaOfKind[match.actor.kind])],
        score: Math.round(match.score * 1000) / 10,
        features: Object.entries(match.features).map(([id, share]) => ({ id, value: share })),
        match: i === 0 && isCertain(match, matches[1], checked),
      })),
    };
  }
  return out;
}

/** Of several types any will do; a type the desk does not have finds nobody. */
function candidates(desk: Desk, { query, type, properties = [] }: Query): Match[] {
  const asked: Record<string, string[]> = query === undefined ? {} : { name: [query] };
  for (const { pid, v } of properties) {
    const given = [v].flat().map((item) => String(typeof item === 'object' ? (item.name ?? item.id) : item));
    asked[pid] = [...(asked[pid] ?? []), ...given];
  }
  const types = type === undefined ? [undefined] : [type].flat().filter((t) => knownSchemata.has(t));
  const all = types.flatMap((schema) => matchesOf(desk, { schema, properties: asked }));
  return [...new Map(all.sort((a, b) => a.score - b.score).map((m) => [m.actor.id, m])).values()].reverse();
}

type Merged = Match & { id: string };

async function merged(desk: Desk, matches: readonly Match[]): Promise<Merged[]> {
  const best = new Map<string, Merged>();
  for (const match of matches) {
    const id = await canonicalId(desk, match.actor.id);
    if (!best.has(id)) best.set(id, { ...match, id });
  }
  return [...best.values()];
}

/** A client takes `match` for settled. It is so only where the desk itself would link: well ahead, on two points or a number, on a checked row. */
function isCertain(match: Merged, next: Merged | undefined, checked: ReadonlySet<string>): boolean {
  const points = Object.values(match.features).filter((share) => share >= 0.9).length;
  const isAhead = match.score - (next?.score ?? 0) >= linkMargin;
  const against = Object.values(match.features).some((share) => share === 0);
  return (
    match.score >= linkScore &&
    isAhead &&
    points >= 2 &&
    !against &&
    (match.actor.reviewed || checked.has(match.actor.id))
  );
}

async function checkedRows({ store }: Desk): Promise<Set<string>> {
  const own = effective(await store.judgements()).filter((j) => j.left === j.right && j.verdict === 'positive');
  return new Set(own.map((j) => j.left));
}

const suggestion = (actor: Actor, desk: Desk) => ({
  id: actor.id,
  name: actor.name,
  description: descriptionOf(actor, desk),
  notable: [typeOf(schemaOfKind[actor.kind])],
});

export function descriptionOf(actor: Actor, { vocabulary }: Desk): string {
  const state = actor.code === null ? '' : `, ${vocabulary.gazetteer.label(actor.code)}`;
  const offices = vocabulary.officeTable.officesOf(actor.id, null).map((office) => office.title);
  return `${actor.kind}${state}${offices.length > 0 ? `; ${offices.slice(0, 3).join('; ')}` : ''}`;
}
