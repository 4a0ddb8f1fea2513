import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { type FetchOptions, fetcherOf } from './fetch.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { gather } from './index.ts';
import { proxySettings } from './proxy.ts';

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
    if (path === '/drip') {
      const drops = setInterval(() => response.write('a'), 20);
      return void response.on('close', () => clearInterval(drops));
    }
    if (path === '/loop') return void response.writeHead(302, { location: '/loop' }).end();
    if (path === '/cut') return void request.socket.destroy();
    if (path.startsWith('/busy'))
      return void (hits.filter((h) => h === path).length < 3
        ? response.writeHead(503, { 'retry-after': new URL(path, origin).search.slice(1) }).end()
        : response.end('<p>at last</p>'));
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

test('a server that gives a byte at a time is left at the time limit', async () => {
  expect((await refusalOf(`${origin}/drip`, { timeLimit: 300 })).message).toContain('no answer within');
});

test('a redirect in a circle ends', async () => {
  expect((await refusalOf(`${origin}/loop`)).message).toContain('redirects more than 6 times');
});

test('a server in trouble is asked again after the time it names, and nobody else asks it before', async () => {
  const waits: number[] = [];
  const fetcher = open({ sleep: async (ms) => void waits.push(ms) });
  expect(await fetcher.fetch(`${origin}/busy?7`)).toMatchObject({ name: expect.stringContaining('busy') });
  expect(waits).toEqual([7000, 7000]);
  expect(fetcher.heldUntil(origin)).toBe(clock() + 7000);
  await fetcher.close();
});

test('a wait longer than a minute is left to the schedule', async () => {
  const fetcher = open();
  const asked = await fetcher.fetch(`${origin}/busy?3600`).catch((error: unknown) => error);
  expect(asked).toMatchObject({ message: expect.stringContaining('until 2024-11-02T09:00:00.000Z') });
  hits.length = 0;
  await expect(fetcher.fetch(`${origin}/page`)).rejects.toMatchObject({ code: 'fetch-failed' });
  expect(hits).toEqual([]);
  await fetcher.close();
});

test('a cut connection is tried again, later each time, and then told', async () => {
  const waits: number[] = [];
  const error = await refusalOf(`${origin}/cut`, { sleep: async (ms) => void waits.push(ms) });
  expect([error.message, waits]).toEqual([expect.stringContaining('the connection was cut'), [2000, 4000]]);
});

describe('through a proxy', () => {
  let proxy: Server;
  let address = '';
  const through: string[] = [];
  beforeAll(async () => {
    proxy = createServer((request, response) => {
      through.push(request.url ?? '');
      response.end('<p>by proxy</p>');
    });
    // tunnels all end at the test server, whatever they are asked for
    proxy.on('connect', (request, socket) => {
      through.push(request.url ?? '');
      const upstream = connect(Number(new URL(origin).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on('error', () => socket.destroy());
      socket.on('error', () => upstream.destroy());
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const outside = async () => [{ address: '93.184.215.14', family: 4 }];

  test('the page comes by it', async () => {
    const fetcher = open({ proxy: { http: address, https: address, no: '' }, resolve: outside, allowOrigins: [] });
    expect(await fetcher.fetch('http://harbour.example/page')).toMatchObject({ uri: 'http://harbour.example/page' });
    await fetcher.close();
    expect(through.some((asked) => asked.includes('harbour.example'))).toBe(true);
  });

  test('the guard holds for the target: neither literal addresses nor names that lead inside reach the proxy', async () => {
    through.length = 0;
    const settings = { proxy: { http: address, https: address, no: '' }, allowOrigins: [] };
    const inside = async () => [{ address: '10.0.0.1', family: 4 }];
    for (const target of ['http://169.254.169.254/', 'http://[::ffff:7f00:1]/', 'https://2130706433/'])
      expect((await refusalOf(target, { ...settings, resolve: outside })).code).toBe('fetch-refused');
    expect((await refusalOf('http://harbour.example/', { ...settings, resolve: inside })).code).toBe('fetch-refused');
    expect(through).toEqual([]);
  });

  test('is read from the surroundings; what is given by hand wins', () => {
    expect(proxySettings({})).toBeUndefined();
    expect(proxySettings({ HTTP_PROXY: 'http://a', no_proxy: 'x.org' })).toEqual({
      http: 'http://a',
      https: 'http://a',
      no: 'x.org',
    });
    expect(proxySettings({ https_proxy: 'http://b' }, 'http://c')).toMatchObject({
      http: 'http://c',
      https: 'http://c',
    });
  });
});
