import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, testDesk } from '../../test/browser/desk.ts';
import { claimOn, readDocument } from '../../test/store.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { createApp } from './app.tsx';

let desk: Desk;
let fixture: Fixture;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ desk, fixture } = await testDesk());
  const issueOf = async (month: string) => {
    if (month === '2024-10') return fixture.issue;
    throw new EntenteError('not-found', 'No draft.', { hint: 'Another month.' });
  };
  app = createApp(desk, { host: '127.0.0.1', issueOf, secret: new Uint8Array(32) });
});
afterAll(() => desk.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4310${path}`, { headers: { host: '127.0.0.1:4310', ...headers } });

const addresses = (): string[] => [
  '/',
  '/documents',
  `/documents/${fixture.article.document.id}`,
  `/documents/${fixture.article.document.id}/versions`,
  '/claims',
  `/claims/${fixture.claims.troops.id}`,
  '/events',
  `/events/${fixture.event.id}`,
  '/figures',
  '/deals',
  '/deals/D-2024-001',
  '/gaps',
  '/pairs',
  '/reviews',
  '/reviews/2024-10',
  '/actors',
  '/actors/rus',
  '/actors/masoud-pezeshkian',
  '/resolution',
  '/lists',
  '/listings',
  '/listings/us-ofac-sdn/90001',
  '/designations',
  '/screen',
  '/screen?name=%D0%98%D0%B2%D0%B0%D0%BD+%D0%A2%D0%B5%D1%81%D1%82%D0%BE%D0%B2',
  '/sources',
  '/sources/ferry',
  '/tools',
  '/tools/un-oil-cap',
  '/changes',
  '/about',
];

test('every page of the address scheme answers', async () => {
  for (const path of addresses()) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.text()).toContain('<main id="main"');
  }
});

test('every page but the two of plain text also answers as .json', async () => {
  for (const path of addresses().filter((p) => p !== '/' && p !== '/about')) {
    const answer = await get(path.replace(/(?=\?|$)/, '.json'));
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.json()).toMatchObject({ ok: true });
  }
});

test('the description of the API names each table and subject under its own address', async () => {
  const description = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/claims.json', '/claims/{id}.json', '/gaps.json', '/reviews/{month}.json']),
  );
});

test('the .json and .csv of a table hold the rows and columns of the page', async () => {
  const search = '?state=proposed&sort=type&cols=quote,type';
  const { rows } = (await (await get(`/claims.json${search}`)).json()) as { rows: Record<string, string>[] };
  const csv = await (await get(`/claims.csv${search}`)).text();
  expect(Object.keys(rows[0] ?? {})).toEqual(['quote', 'type', 'id', 'url']);
  expect(csv.split('\r\n')[0]).toBe('quote,type,id,url');
  expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
});

test('a quote that would start a formula is disarmed in .csv and left alone in .json', async () => {
  const csv = await (await get('/claims.csv?kind=position')).text();
  const json = await (await get('/claims.json?kind=position')).text();
  expect(csv).toContain(`'=SUM(A1:A9)`);
  expect(json).toContain('"=SUM(A1:A9)');
});

test('a name that an attacker can point at this machine is refused', async () => {
  const answer = await get('/', { host: 'desk.attacker.example' });
  expect(answer.status).toBe(403);
  expect((await get('/claims.json', { host: 'desk.attacker.example:4310' })).status).toBe(403);
  expect((await get('/', { host: 'localhost:4310' })).status).toBe(200);
});

test('no page may run inline script or be framed', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

const decide = (cookie: string, form: Record<string, string>) =>
  app.request(`http://127.0.0.1:4310/claims/${fixture.claims.oil.id}/decision`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4310', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });

async function formOf(path: string): Promise<{ cookie: string; csrf: string }> {
  const page = await get(path);
  return {
    cookie: (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    csrf: /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '',
  };
}

test('a decision without the token of the page is refused and changes nothing', async () => {
  const { cookie } = await formOf(`/claims/${fixture.claims.oil.id}`);
  const { csrf: ofAnother } = await formOf(`/claims/${fixture.claims.oil.id}`);
  for (const csrf of ['', 'x', ofAnother]) {
    expect((await decide(cookie, { csrf, action: 'accept', by: 'An analyst' })).status).toBe(403);
  }
  expect((await desk.store.claim(fixture.claims.oil.id))?.state).toBe('proposed');
});

test('a decision records who decided, when and on which version, and goes back to the page', async () => {
  const { cookie, csrf } = await formOf(`/claims/${fixture.claims.oil.id}`);
  const answer = await decide(cookie, {
    csrf,
    action: 'accept',
    by: 'An analyst',
    reason: 'checked',
    back: 'https://elsewhere.example/',
  });
  expect(answer.status).toBe(400);
  const done = await decide(cookie, { csrf, action: 'accept', by: 'An analyst', reason: 'checked' });
  expect([done.status, done.headers.get('location')]).toEqual([303, `/claims/${fixture.claims.oil.id}`]);
  expect((await desk.store.claim(fixture.claims.oil.id))?.state).toBe('accepted');
  expect(await desk.store.decisions(fixture.claims.oil.id)).toMatchObject([
    { by: 'An analyst', on: 'txt@1', reason: 'checked', action: 'accept' },
  ]);
});

test('a claim names the events and deals that rest on it, and its neighbours in the text', async () => {
  const { troops, denial } = fixture.claims;
  const json = await (await get(`/claims/${troops.id}.json`)).json();
  expect(json).toMatchObject({
    events: [{ id: fixture.event.id }],
    deals: [{ id: fixture.deal.id }],
    neighbours: { previous: null, next: denial.id },
  });
});

test('a correction that cannot be read names its fields and changes nothing', async () => {
  const { count } = fixture.claims;
  const { cookie, csrf } = await formOf(`/claims/${count.id}`);
  const answer = await app.request(`http://127.0.0.1:4310/claims/${count.id}/edit`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4310', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...{ csrf, by: 'An analyst', type: 'TROOPS', modality: 'asserted', actor: 'North Korea' },
      ...{ recipient: '', third: '', start: 'May', end: '' },
    }).toString(),
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/actor.*start/);
  expect((await desk.store.claim(count.id))?.state).toBe('proposed');
});

test('a form of the review that was never written is told as such, whatever its name', async () => {
  for (const file of ['issue.pdf', '..%2F..%2Fpackage', 'passwd'])
    expect((await get(`/reviews/2024-10/${file}`)).status).toBe(404);
});

test('what is not there says so as a page and in the one JSON shape', async () => {
  const page = await get('/claims/c0000000000000000');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('holds no claim');
  const json = await (await get('/documents/nonsense.json')).json();
  expect(json).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect((await get('/.json/claims')).status).toBe(404);
});

test('markup in a document is shown as text', async () => {
  const answer = await get('/claims?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  expect(await answer.text()).not.toContain('<script>alert');
});

test('a right-to-left text says so', async () => {
  const page = await (await get(`/documents/${fixture.persian.document.id}`)).text();
  expect(page).toMatch(/<div class="text" lang="fa" dir="rtl">/);
});

test('pages that rest on samples carry the mark, others do not', async () => {
  expect(await (await get('/deals/D-2024-001')).text()).toContain('class="sample-bar"');
  expect(await (await get(`/claims/${fixture.claims.visit.id}`)).text()).not.toContain('class="sample-bar"');
});

test('a what-if recomputes the map by its address and leaves the record alone', async () => {
  const recorded = await (await get('/gaps.csv')).text();
  const { whatIf, changed } = (await (await get('/gaps.json?hook.high-seas=yes&hook.nonsense=yes')).json()) as {
    whatIf: unknown[];
    changed: { before: string; cell: { verdict: string; hooks: { hook: string; by: string }[] } }[];
  };
  expect(whatIf).toEqual([{ hook: 'high-seas', value: 'yes' }]);
  expect(changed.length).toBeGreaterThan(0);
  for (const { before, cell } of changed) {
    expect(cell.verdict).not.toBe(before);
    expect(cell.hooks).toContainEqual({ hook: 'high-seas', value: 'yes', by: 'what if' });
  }
  expect(await (await get('/gaps.csv')).text()).toBe(recorded);
});

test('a month without reports is told apart from a month with none of one sign', async () => {
  const { pairs } = (await (await get('/pairs.json')).json()) as { pairs: { pair: string; months: object[] }[] };
  const of = (pair: string) => pairs.find((p) => p.pair === pair)?.months;
  expect(of('PRK-RUS')).toMatchObject([{ month: '2024-10', contention: { events: 0 }, cooperation: { events: 1 } }]);
  expect(of('CHN-IRN')).toMatchObject([{ month: '2024-10', cooperation: null, contention: null }]);
});

test('a long text opens a part at a time, at the part that holds the claim asked for', async () => {
  const line = `${'Freight moved on as before. '.repeat(40)}\n`;
  const last = 'The last wagon crossed at dusk.';
  const read = readDocument(line.repeat(120) + last, { name: 'long.txt' });
  const claim = claimOn(read, last, { documentId: read.document.id });
  await desk.store.saveDocument(read, [claim]);
  const path = `/documents/${read.document.id}.json`;
  const first = (await (await get(path)).json()) as { part: number; parts: number; text: string; end: number };
  expect([first.part, first.end === first.text.length, first.text.endsWith('\n')]).toEqual([1, true, true]);
  expect(first.parts).toBeGreaterThan(1);
  expect(await (await get(`${path}?claim=${claim.id}`)).json()).toMatchObject({
    part: first.parts,
    claims: [{ id: claim.id }],
  });
});

test('what screening says carries its marking and says that it is no legal advice, also as .json', async () => {
  const query = '?name=%D0%98%D0%B2%D0%B0%D0%BD+%D0%A2%D0%B5%D1%81%D1%82%D0%BE%D0%B2&schema=person';
  const page = await (await get(`/screen${query}`)).text();
  expect(page).toContain('TLP:AMBER');
  expect(page).toContain('not legal advice');
  expect(await (await get(`/screen.json${query}`)).json()).toMatchObject({
    result: {
      marking: 'amber',
      listedBy: [{ authority: 'OFAC' }, { authority: 'UK', since: '2022-02-24' }],
      notListedBy: [{ authority: 'UN' }],
    },
  });
});

test('a held version is told with what is wrong and how to confirm it', async () => {
  const page = await (await get('/lists')).text();
  expect(page).toContain('held and not in force');
  expect(page).toContain('entente lists confirm us-ofac-sdn');
});

test('a listing that is not there says so', async () => {
  expect((await get('/listings/us-ofac-sdn/1')).status).toBe(404);
});
