import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, testDesk } from '../../test/browser/desk.ts';
import { tables } from '../api/tables/index.ts';
import type { Desk } from '../desk.ts';
import { createApp } from './app.tsx';

let desk: Desk;
let fixture: Fixture;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ desk, fixture } = await testDesk());
  app = createApp(desk, { host: '127.0.0.1', issueOf: async () => fixture.issue, secret: new Uint8Array(32) });
});
afterAll(() => desk.close());

const get = (path: string) => app.request(`http://127.0.0.1:4310${path}`, { headers: { host: '127.0.0.1:4310' } });

test('what a program finds in a table it can open by the address beside it', async () => {
  for (const { name } of tables) {
    const { rows } = (await (await get(`/${name}.json`)).json()) as { rows: { id: string; url: string }[] };
    expect([name, new Set(rows.map((row) => row.id)).size]).toEqual([name, rows.length]);
    const [first] = rows;
    const [path = '', anchor] = first?.url.split('#') ?? [];
    const opened = await get(path);
    expect([name, path !== '', opened.status]).toEqual([name, true, 200]);
    if (anchor !== undefined) expect(await opened.text()).toContain(`id="${anchor}"`);
  }
});

test('the search shows actors and listed names by another spelling than theirs', async () => {
  const { rows } = (await (await get('/listings.json')).json()) as { rows: { name: string; url: string }[] };
  const listed = rows[0];
  const turned = listed?.name.split(' ').reverse().join(' ') ?? '';
  const search = await get(`/search.json?q=${encodeURIComponent(turned)}`);
  const { listings } = (await search.json()) as { listings: { url: string }[] };
  expect(listings.map((hit) => hit.url)).toContain(listed?.url);
  expect(await (await get(`/search?q=${encodeURIComponent(turned)}`)).text()).toContain(`href="${listed?.url}"`);
  const actors = await (await get(`/search.json?q=${encodeURIComponent('Лавров')}`)).text();
  expect(actors).toContain('/actors/sergei-lavrov');
});

test('fonts of the package are served to pages of the desk, and are named by the stylesheet', async () => {
  const css = await (await get('/assets/desk.css')).text();
  const named = [...css.matchAll(/url\('(\/assets\/fonts\/[^']+)'\)/g)].map((m) => m[1] ?? '');
  expect(new Set(named).size).toBe(2);
  for (const font of named) {
    const answer = await get(font);
    expect([answer.status, answer.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'font']);
  }
  expect((await get('/assets/fonts/..%2Fpackage.json')).status).toBe(404);
  expect((await get('/')).headers.get('content-security-policy')).toContain("font-src 'self'");
});
