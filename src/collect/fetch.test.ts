import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { type FetchOptions, fetcherOf } from './fetch.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { gather } from './index.ts';

let server: Server;
let origin = '';
const hits: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    hits.push(path);
    if (path === '/robots.txt') return void response.end('User-agent: *\nDisallow: /private\n');
    if (path === '/page') {
      if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"one"' })
        .end('<p>A ferry left.</p>');
    }
    if (path === '/bomb')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(4 << 20)));
    if (path === '/slow') return void setTimeout(() => response.end('late'), 3000);
    if (path.startsWith('/to?'))
      return void response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end();
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(
  () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
);

const clock = fixedClock('2024-11-02T08:00:00Z');
const open = (more: Partial<FetchOptions> = {}) =>
  fetcherOf({ clock, allowOrigins: [origin], delay: 0, sleep: async () => {}, ...more });

async function refusalOf(address: string, more: Partial<FetchOptions> = {}): Promise<EntenteError> {
  const fetcher = open(more);
  try {
    await fetcher.fetch(address);
  } catch (error) {
    if (error instanceof EntenteError) return error;
    throw error;
  } finally {
    await fetcher.close();
  }
  throw new Error(`${address} was fetched`);
}

const hostile = [
  'http://127.0.0.1/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://0/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.8/',
  'http://192.168.1.1/',
  'http://172.20.0.1/',
  'http://100.64.0.1/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://desk.internal/',
  'ftp://192.0.2.4/',
  'http://user:secret@93.184.215.14/',
];

test.each(hostile)('refuses the hostile address %s', async (address) => {
  expect((await refusalOf(address, { allowOrigins: [] })).code).toBe('fetch-refused');
});

test.each(hostile)('refuses a redirect to %s', async (address) => {
  expect((await refusalOf(`${origin}/to?${encodeURIComponent(address)}`)).code).toBe('fetch-refused');
});

test('refuses a name that resolves to this machine, alone or among public addresses, and one that rebinds', async () => {
  const inside = { address: '127.0.0.1', family: 4 };
  const outside = { address: '93.184.215.14', family: 4 };
  for (const answer of [
    [inside],
    [outside, inside],
    [{ address: '::1', family: 6 }],
    [{ address: '::ffff:10.0.0.1', family: 6 }],
  ]) {
    expect((await refusalOf('http://harbour.example/', { resolve: async () => answer })).message).toContain(
      'of this machine or network',
    );
  }
});

test('the address that was judged is the one that is dialled: no second resolution to rebind', async () => {
  let asked = 0;
  const rebinding = async () => [{ address: asked++ === 0 ? '93.184.215.14' : '127.0.0.1', family: 4 }];
  const dialled = await new Promise((done) =>
    guardedLookup(rebinding)('harbour.example', { all: true }, (_error, found) => done(found)),
  );
  expect([dialled, asked]).toEqual([[{ address: '93.184.215.14', family: 4 }], 1]);
});

test('takes a page with its headers, and not again when it is unchanged', async () => {
  const fetcher = open();
  const page = await fetcher.fetch(`${origin}/page`);
  await fetcher.close();
  if (page === 'unchanged') throw new Error('first fetch must give the page');
  expect(new TextDecoder().decode(page.bytes)).toBe('<p>A ferry left.</p>');
  expect(page).toMatchObject({
    mediaType: 'text/html; charset=utf-8',
    fetched: '2024-11-02T08:00:00.000Z',
    uri: `${origin}/page`,
  });
  const again = open();
  expect(await again.fetch(`${origin}/page`, { etag: '"one"' })).toBe('unchanged');
  await again.close();
});

test('obeys robots.txt before it asks for the page', async () => {
  hits.length = 0;
  expect((await refusalOf(`${origin}/private/note`)).message).toContain('robots.txt');
  expect(hits).toEqual(['/robots.txt']);
});

test('counts decoded bytes, not those on the wire', async () => {
  expect((await refusalOf(`${origin}/bomb`, { sizeLimit: 1 << 20 })).code).toBe('file-too-large');
});

test('gives up on a slow server', async () => {
  expect((await refusalOf(`${origin}/slow`, { timeLimit: 150 })).message).toContain('no answer within');
});

test('waits its turn between two fetches from one host', async () => {
  const waits: number[] = [];
  const fetcher = open({ delay: 800, sleep: async (ms) => void waits.push(ms) });
  await fetcher.fetch(`${origin}/page`);
  await fetcher.fetch(`${origin}/page`);
  await fetcher.close();
  expect(waits).toEqual([800]);
});

test('tells of a page that is not there, and goes on', async () => {
  const fetcher = open();
  const found = [];
  for await (const piece of gather(`${origin}/nowhere`, { clock, fetcher })) found.push(piece);
  await fetcher.close();
  expect(found).toMatchObject([{ uri: `${origin}/nowhere`, error: { code: 'fetch-failed' } }]);
});
