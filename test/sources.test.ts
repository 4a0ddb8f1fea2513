import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetcherOf } from '../src/collect/fetch.ts';
import type { SourceRun } from '../src/collect/kept-source.ts';
import type { Desk } from '../src/desk.ts';
import { EntenteError } from '../src/model/errors.ts';
import { sha256 } from '../src/model/ids.ts';
import { type Reader, readerHere } from '../src/work/reading.ts';
import { previewOf } from '../src/work/source-preview.ts';
import { addSource, setPaused } from '../src/work/sources.ts';
import { visitDue, watchSources } from '../src/work/watch.ts';
import { temporaryDesk } from './support/desk-folder.ts';

let server: Server;
let origin = '';
let entries = 2;
const asked: { path: string; condition: string | undefined }[] = [];
let desk: Desk;
let closeDesk: () => Promise<void>;
let now = Date.parse('2026-11-22T09:00:00Z');
let home = '';

const entry = (n: number) =>
  `<item><guid>urn:entry:${n}</guid><title>Entry ${n}</title><description>On day ${n} of the fair the north wharf was closed to all traffic.</description></item>`;
const feed = () =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>${Array.from({ length: entries }, (_, i) => entry(i + 1)).join('')}</channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const condition = request.headers['if-none-match'];
    if (path !== '/robots.txt') asked.push({ path, condition });
    if (path === '/feed') {
      const etag = `"${entries}"`;
      if (condition === etag) return void response.writeHead(304).end();
      return void response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed());
    }
    if (path === '/loop') return void response.writeHead(302, { location: '/loop' }).end();
    if (path === '/bomb')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(40 << 20)));
    if (path === '/drip') {
      const drops = setInterval(() => response.write('a'), 30);
      return void response.on('close', () => clearInterval(drops));
    }
    if (path === '/huge')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>huge</title><p>${'A ferry left the north wharf. '.repeat(1_000_000)}</p>`);
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  home = await mkdtemp(join(tmpdir(), 'entente watch '));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(home, { recursive: true });
});
beforeEach(async () => {
  entries = 2;
  asked.length = 0;
  now = Date.parse('2026-11-22T09:00:00Z');
  ({ desk, close: closeDesk } = await temporaryDesk(() => now));
});
afterEach(() => closeDesk());

const add = (path: string, more: object = {}) =>
  addSource({ address: /^\/\w+$/.test(path) ? origin + path : path, local: true, ...more }, desk);

async function round(more: object = {}, reader?: Reader): Promise<Omit<SourceRun, 'number'>[]> {
  const fetcher = fetcherOf({
    clock: desk.clock,
    delay: 0,
    retries: 0,
    sleep: async () => {},
    timeLimit: 400,
    ...more,
  });
  const runs: Omit<SourceRun, 'number'>[] = [];
  await visitDue(desk, { fetcher, env: {}, ...(reader ? { reader } : {}), onRun: (_, run) => runs.push(run) });
  await fetcher.close();
  return runs.sort((a, b) => (a.source < b.source ? -1 : 1));
}

test('a feed is visited when it is due, asked whether it changed, and its known entries are not taken twice', async () => {
  await add('/feed', { id: 'quay' });
  expect(await round()).toMatchObject([{ outcome: 'ok', counts: { added: 2 } }]);
  expect(await round()).toEqual([]);
  now += 3_600_000;
  expect(await round()).toMatchObject([{ outcome: 'unchanged', counts: { pieces: 0 } }]);
  entries = 3;
  now += 4 * 3_600_000;
  expect(await round()).toMatchObject([{ outcome: 'ok', counts: { added: 1, unchanged: 2, revised: 0 } }]);
  expect(asked.map((a) => a.condition)).toEqual([undefined, '"2"', '"2"']);
  expect((await desk.store.documents({ filters: { source: 'quay' } })).total).toBe(3);
});

test('each failing source says why and what helps, and the others are visited', async () => {
  for (const path of ['/loop', '/bomb', '/drip', '/gone', '/feed']) await add(path, { id: path.slice(1) });
  const runs = await round({ timeLimit: 4000 });
  expect(runs.map((r) => [r.source, r.outcome])).toEqual([
    ['bomb', 'failed'],
    ['drip', 'failed'],
    ['feed', 'ok'],
    ['gone', 'failed'],
    ['loop', 'failed'],
  ]);
  const why = Object.fromEntries(runs.map((r) => [r.source, r.failures[0]?.message]));
  expect(why).toMatchObject({
    bomb: expect.stringContaining('larger than 32 MB once unpacked'),
    drip: expect.stringContaining('no answer within'),
    gone: expect.stringContaining('answered 404'),
    loop: expect.stringContaining('redirects more than'),
  });
  for (const { source } of runs.filter((r) => r.outcome === 'failed')) {
    const row = await desk.store.source(source);
    expect(row?.health).toMatchObject({ state: 'active', failures: 1, lastOk: null });
    expect(row?.health.lastFailure?.hint).not.toBe('');
  }
});

test('a page of 30 MB that no reader wants is in the archive all the same, and the run goes on', async () => {
  await add('/huge', { id: 'huge' });
  await add('/feed', { id: 'quay' });
  const small = readerHere(desk.vocabulary);
  const reader: Reader = {
    ...small,
    read: async (found) => {
      if (found.bytes.length > 20_000_000)
        throw new EntenteError('file-too-large', 'Too long to read.', { hint: 'Cut it.' });
      return small.read(found);
    },
  };
  const runs = await round({ timeLimit: 30_000 }, reader);
  expect(runs).toMatchObject([
    { source: 'huge', outcome: 'failed', failures: [{ hint: 'Cut it.' }] },
    { source: 'quay', outcome: 'ok' },
  ]);
  const kept: number[] = [];
  for await (const digest of desk.archive.digests()) kept.push((await desk.archive.get(digest))?.length ?? 0);
  expect(Math.max(...kept)).toBeGreaterThan(29_000_000);
});

test('a source that fails ten times in a row is paused with a word why, and comes back when it is resumed', async () => {
  await add('/gone', { id: 'gone' });
  const pauses: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    await round();
    const due = (await desk.store.source('gone'))?.health.due;
    if (due === null || due === undefined) break;
    pauses.push(Math.round((Date.parse(due) - now) / 60_000));
    now = Date.parse(due);
  }
  expect(pauses).toHaveLength(9);
  expect(pauses.every((p, i) => i === 0 || p >= (pauses[i - 1] ?? 0))).toBe(true);
  expect(await desk.store.source('gone')).toMatchObject({
    health: { state: 'paused', why: 'It failed 10 times in a row.' },
  });
  expect(await round()).toEqual([]);
  await setPaused('gone', desk, null);
  expect(await round()).toHaveLength(1);
});

test('a folder tells once what it cannot take, and takes later only what is new or changed', async () => {
  const folder = join(home, 'clippings');
  await mkdir(folder);
  await writeFile(join(folder, 'a.txt'), 'The north wharf was closed.');
  await writeFile(join(folder, 'noise.bin'), Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 7919) % 256)));
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  const escaping = zipSync({
    '../../../escaped.txt': Buffer.from('A crane fell.'),
    'in.txt': Buffer.from('A ship came.'),
  });
  await writeFile(join(folder, 'z.zip'), escaping);
  await add(folder, { id: 'clippings' });
  const [first] = await round();
  expect(first).toMatchObject({ outcome: 'partly', counts: { added: 3, failed: 2 } });
  expect(first?.failures.map((f) => f.uri.split('/').at(-1)).sort()).toEqual(['link.txt', 'noise.bin']);
  for (const bytes of [escaping]) expect(await desk.archive.has(sha256(bytes))).toBe(true);
  now += 86_400_000;
  expect(await round()).toMatchObject([{ outcome: 'unchanged', counts: { pieces: 0, failed: 0 } }]);
  await writeFile(join(folder, 'b.txt'), 'The south wharf was closed, too.');
  now += 2 * 86_400_000;
  expect(await round()).toMatchObject([{ outcome: 'ok', counts: { added: 1, pieces: 1 } }]);
});

test('due times survive a restart: another watcher goes on where the first ended', async () => {
  await add('/feed', { id: 'quay' });
  const visited: string[] = [];
  const one = () => {
    const fetcher = fetcherOf({ clock: desk.clock, delay: 0 });
    const onRun = (_: unknown, run: Omit<SourceRun, 'number'>) => void visited.push(run.outcome);
    const watcher = watchSources(desk, { fetcher, env: {}, poll: 20, onRun });
    return { ...watcher, end: async () => Promise.all([watcher.close(), fetcher.close()]) };
  };
  const first = one();
  await expect.poll(() => visited, { timeout: 20_000 }).toEqual(['ok']);
  await first.end();
  const second = one();
  await new Promise((done) => setTimeout(done, 200));
  expect(visited).toEqual(['ok']);
  now += 86_400_000;
  second.nudge();
  await expect.poll(() => visited, { timeout: 20_000 }).toEqual(['ok', 'unchanged']);
  await second.end();
});

test('looking at a source shows its items and stores nothing', async () => {
  const { source } = await add('/feed', { id: 'quay' });
  const fetcher = fetcherOf({ clock: desk.clock, delay: 0 });
  const preview = await previewOf(source, desk, { fetcher, env: {} });
  await fetcher.close();
  expect(preview.items.map((i) => i.title)).toEqual(['Entry 1', 'Entry 2']);
  const digests = [];
  for await (const digest of desk.archive.digests()) digests.push(digest);
  expect([digests, (await desk.store.counts()).documents]).toEqual([[], 0]);
});
