import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryDesk } from '../../test/support/desk-folder.ts';
import { createApp } from './app.tsx';

type Opened = Awaited<ReturnType<typeof temporaryDesk>>;
let opened: Opened;
let app: ReturnType<typeof createApp>;
let cookie = '';
let csrf = '';
let bookmark = '';
let nudges = 0;
const host = '127.0.0.1:4310';

beforeAll(async () => {
  opened = await temporaryDesk();
  const issueOf = () => Promise.reject(new Error('no issue here'));
  app = createApp(opened.desk, {
    host: '127.0.0.1',
    issueOf,
    nudge: () => {
      nudges += 1;
    },
  });
  const page = await app.request(`http://${host}/take-in`, { headers: { host } });
  cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const text = (await page.text()).replaceAll('&#39;', "'");
  csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  bookmark =
    /a\('token','([^']+)'\)/.exec(decodeURIComponent(/href="(javascript:[^"]+)"/.exec(text)?.[1] ?? ''))?.[1] ?? '';
});
afterAll(async () => {
  await opened.close();
  rmSync(opened.desk.home, { recursive: true, force: true });
});

function send(path: string, fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(`http://${host}${path}`, { method: 'POST', body, headers: { host, cookie, ...headers } });
}

test('a source is added by form, paused and resumed, and the schedule is told', async () => {
  const added = await send('/sources', { csrf, address: 'https://harbour.example/feed', title: 'Harbour' });
  expect([added.status, added.headers.get('location')]).toEqual([303, '/sources/harbour']);
  await send('/sources/harbour/state', { csrf, do: 'pause' });
  expect(await opened.desk.store.source('harbour')).toMatchObject({ health: { state: 'paused', due: null } });
  await send('/sources/harbour/state', { csrf, do: 'resume' });
  expect(await opened.desk.store.source('harbour')).toMatchObject({ health: { state: 'active' } });
  expect(nudges).toBe(3);
});

test('the browser may name web addresses only, never a file or mailbox of the machine', async () => {
  for (const address of ['/etc', 'file:///etc/passwd', 'imaps://a@b.example/', 'javascript:alert(1)'])
    expect((await send('/sources', { csrf, address })).status).toBe(400);
  expect((await send('/sources', { csrf: 'wrong', address: 'https://a.example/' })).status).toBe(403);
});

test('a list of feeds goes in and comes out', async () => {
  const list = '<opml version="2.0"><body><outline text="Ferry" xmlUrl="https://ferry.example/feed"/></body></opml>';
  expect((await send('/sources/opml', { csrf, file: new File([list], 'feeds.opml') })).status).toBe(303);
  const answer = await app.request(`http://${host}/sources.opml`, { headers: { host } });
  expect(await answer.text()).toContain('xmlUrl="https://ferry.example/feed"');
});

test('pasted text and uploaded files are taken in, and the bytes are in the archive', async () => {
  const pasted = await send('/take-in', {
    csrf,
    text: 'The north wharf was closed.\r\nNobody said why.',
    title: 'Wharf',
  });
  expect(await pasted.text()).toContain('1 added');
  const uploaded = await send('/take-in', { csrf, file: new File(['A ferry left the port.'], 'ferry.txt') });
  expect(await uploaded.text()).toMatch(/ferry\.txt|A ferry left/);
  const { rows } = await opened.desk.store.documents({});
  const texts = await Promise.all(
    rows.map(async (d) => Buffer.from((await opened.desk.archive.get(d.digest)) ?? '').toString()),
  );
  expect(texts.sort()).toEqual(['A ferry left the port.', 'The north wharf was closed.\nNobody said why.']);
});

test('a page comes by the bookmarklet with its token and from its own origin only', async () => {
  const page = {
    token: bookmark,
    url: 'https://gazette.example/story',
    html: '<!doctype html><title>Story</title><article><p>A crane fell into the water at noon.</p></article>',
  };
  const origin = 'https://gazette.example';
  expect(bookmark).not.toBe('');
  expect((await send('/take-in/page', page, { origin: 'https://other.example' })).status).toBe(403);
  expect((await send('/take-in/page', page, { origin: 'null' })).status).toBe(403);
  expect((await send('/take-in/page', page)).status).toBe(403);
  expect((await send('/take-in/page', { ...page, token: 'guessed' }, { origin })).status).toBe(403);
  const taken = await send('/take-in/page', page, { origin, cookie: '' });
  expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('1 added')]);
});
