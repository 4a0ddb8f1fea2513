import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testDesk } from '../../test/browser/desk.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { createApp } from './app.tsx';

let desk: Desk;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  ({ desk } = await testDesk());
  const issueOf = async () => {
    throw new EntenteError('not-found', 'No draft.', { hint: 'Another month.' });
  };
  app = createApp(desk, { host: '127.0.0.1', issueOf, secret: new Uint8Array(32) });
}, 120_000);
afterAll(() => desk.close());

const base = 'http://127.0.0.1:4310';
const host = { host: '127.0.0.1:4310' };

/** As the response of yente's match endpoint is described: what its clients read. */
const yenteAnswer = z.object({
  responses: z.record(
    z.string(),
    z.object({
      status: z.literal(200),
      results: z.array(
        z.object({
          id: z.string(),
          caption: z.string(),
          schema: z.string(),
          properties: z.record(z.string(), z.array(z.string())),
          datasets: z.array(z.string()),
          referents: z.array(z.string()),
          score: z.number().min(0).max(1),
          features: z.record(z.string(), z.number()),
          match: z.boolean(),
        }),
      ),
      total: z.object({ value: z.number(), relation: z.literal('eq') }),
      query: z.object({ schema: z.string(), properties: z.record(z.string(), z.unknown()) }),
    }),
  ),
  matcher: z.record(z.string(), z.object({ description: z.string() })),
  limit: z.number(),
});

const match = (body: unknown, path = '/match') =>
  app.request(base + path, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const person = (name: string, more: Record<string, string[]> = {}) => ({
  queries: { q1: { schema: 'Person', properties: { name: [name], ...more } } },
});
async function resultsOf(body: unknown, path?: string) {
  const answer = await match(body, path);
  expect(answer.status).toBe(200);
  return yenteAnswer.parse(await answer.json()).responses['q1']?.results ?? [];
}

describe('/match', () => {
  test.each(['Масуд Пезешкиан', 'Masud Pezeshkyan', 'مسعود پزشکیان', '佩泽希齐扬'])('finds %s', async (name) => {
    const [first] = await resultsOf(person(name), '/match/default');
    expect(first).toMatchObject({ id: 'masoud-pezeshkian', schema: 'Person', match: true });
  });

  test('does not take one Kim for another', async () => {
    const results = await resultsOf(person('Kim Jong Il'));
    expect(results.find((r) => r.id === 'kim-jong-un')?.match ?? false).toBe(false);
  });

  test('lets another country speak against, and an equal number decide', async () => {
    const [same] = await resultsOf(person('Vladimir Putin', { country: ['ru'] }));
    const [other] = await resultsOf(person('Vladimir Putin', { country: ['br'] }));
    expect(same?.score ?? 0).toBeGreaterThan(other?.score ?? 1);
    const [numbered] = await resultsOf(person('Somebody Else', { wikidataId: ['Q7747'] }));
    expect(numbered).toMatchObject({ id: 'vladimir-putin', features: { wikidataId: 1 } });
  });

  test('keeps to the limit, the cutoff and the schema', async () => {
    expect(await resultsOf(person('Kim'), '/match?limit=1&cutoff=0')).toHaveLength(1);
    expect(await resultsOf(person('Kim'), '/match?cutoff=1')).toHaveLength(0);
    const ships = { queries: { q1: { schema: 'Vessel', properties: { name: ['Vladimir Putin'] } } } };
    expect(await resultsOf(ships)).toEqual([]);
  });

  test('finds nobody for an empty name', async () => {
    for (const name of ['', '\u200f', '—']) expect(await resultsOf(person(name))).toEqual([]);
  });

  test('says what is wrong with a question', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      { queries: { q1: { properties: {} } } },
      { queries: { q1: { schema: 'Dragon', properties: {} } } },
    ]) {
      const answer = await match(body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'usage' } });
    }
    expect((await match(person('x'), '/match/sanctions')).status).toBe(404);
    expect((await match(person('x'), '/match?limit=0')).status).toBe(400);
  });
});

/** The JSON schemas of the Reconciliation Service API 0.2, in our own words: what each must have. */
const type = z.object({ id: z.string(), name: z.string().optional() });
const template = z.string().regex(/\{\{id\}\}/);
const manifestSchema = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  defaultTypes: z.array(type),
  view: z.object({ url: template }),
  preview: z.object({ url: template, width: z.int(), height: z.int() }),
  suggest: z.object({ entity: z.object({ service_url: z.url(), service_path: z.string() }) }),
});
const resultBatch = z.record(
  z.string(),
  z.object({
    result: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().optional(),
        score: z.number(),
        match: z.boolean(),
        type: z.array(type),
        features: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.boolean()]) })),
      }),
    ),
  }),
);
const suggestSchema = z.object({
  result: z.array(z.object({ id: z.string(), name: z.string(), description: z.string(), notable: z.array(type) })),
});

const reconcile = (fields: Record<string, string>) =>
  app.request(`${base}/reconcile`, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const asked = async (queries: unknown) => {
  const answer = await reconcile({ queries: JSON.stringify(queries) });
  expect(answer.status).toBe(200);
  return resultBatch.parse(await answer.json());
};
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(base + path, { headers: { ...host, ...headers } });

describe('/reconcile', () => {
  test('describes itself as the protocol asks, under the address it was asked at', async () => {
    const manifest = manifestSchema.parse(await (await get('/reconcile')).json());
    expect(manifest.identifierSpace).toBe(`${base}/actors/`);
    const view = manifest.view.url.replace('{{id}}', 'vladimir-putin').slice(base.length);
    expect((await get(view)).status).toBe(200);
  });

  test('answers a batch by form and by address, each query under its name', async () => {
    const queries = { q0: { query: 'Пезешкиан', type: 'Person', limit: 2 }, q1: { query: 'Rosoboronexport' } };
    const batch = await asked(queries);
    expect(batch['q0']?.result[0]).toMatchObject({ id: 'masoud-pezeshkian', type: [{ id: 'Person' }] });
    expect(batch['q1']?.result[0]?.id).toBe('rosoboronexport');
    const byAddress = await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`);
    expect(resultBatch.parse(await byAddress.json())).toEqual(batch);
  });

  test('takes properties into account, given as values, lists or entities', async () => {
    const properties = [
      { pid: 'wikidataId', v: { id: 'Q7747', name: 'Q7747' } },
      { pid: 'country', v: ['ru'] },
    ];
    const { q0 } = await asked({ q0: { query: 'V. Putin', properties } });
    expect(q0?.result[0]).toMatchObject({ id: 'vladimir-putin', score: 98 });
    const { q1 } = await asked({ q1: { properties } });
    expect(q1?.result[0]?.id).toBe('vladimir-putin');
  });

  test('calls nothing settled that the desk itself would not link: a row that nobody checked', async () => {
    const query = { query: 'Vladimir Putin', properties: [{ pid: 'country', v: 'ru' }] };
    expect((await asked({ q0: query }))['q0']?.result[0]?.match).toBe(false);
  });

  test('finds nobody for no name or a type it does not have', async () => {
    expect(await asked({ q0: { query: '' }, q1: { query: 'Vladimir Putin', type: 'Q5' } })).toEqual({
      q0: { result: [] },
      q1: { result: [] },
    });
  });

  test('says what is wrong with a batch', async () => {
    for (const queries of ['', '{', '[]', '{"q0":{"query":7}}'])
      expect([queries, (await reconcile({ queries })).status]).toEqual([queries, 400]);
    expect((await reconcile({ extend: '{}' })).status).toBe(501);
  });

  test('suggests while a name is typed, in any script', async () => {
    const answer = await get(`/reconcile/suggest/entity?prefix=${encodeURIComponent('Лавров')}`);
    expect(suggestSchema.parse(await answer.json()).result[0]?.id).toBe('sergei-lavrov');
    const nobody = await get('/reconcile/suggest/entity?prefix=');
    expect(await nobody.json()).toEqual({ result: [] });
  });

  test('shows an actor in a frame of a program on this machine, and nowhere else', async () => {
    const answer = await get('/reconcile/preview?id=vladimir-putin');
    expect(await answer.text()).toContain('Vladimir Putin');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain(
      'frame-ancestors http://localhost:* http://127.0.0.1:*',
    );
    expect((await get('/reconcile/preview?id=nobody')).status).toBe(404);
    expect((await get('/actors/vladimir-putin')).headers.get('x-frame-options')).toBe('DENY');
  });

  test('may be read by programs on this machine, not by pages of the internet', async () => {
    const origin = async (from: string) =>
      (await get('/reconcile', { origin: from })).headers.get('access-control-allow-origin');
    expect(await origin('http://127.0.0.1:3333')).toBe('http://127.0.0.1:3333');
    expect(await origin('https://example.org')).toBeNull();
    expect(await origin('http://localhost.example.org')).toBeNull();
  });
});
