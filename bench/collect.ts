/** Bench: a round over 200 sources on loopback with its politeness checked, and WARC out and in; one run, one process. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fetcherOf } from '../src/collect/fetch.ts';
import { gather } from '../src/collect/index.ts';
import { warcRecord } from '../src/collect/warc.ts';
import { sha256 } from '../src/model/ids.ts';
import { addSource } from '../src/work/sources.ts';
import { visitDue } from '../src/work/watch.ts';
import { temporaryDesk } from '../test/support/desk-folder.ts';

const hosts = 50;
const feedsPerHost = 4;
const delay = 1000;

const feed = (path: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${path}</title>${Array.from(
    { length: 5 },
    (_, i) =>
      `<item><guid>urn:${path}:${i}</guid><title>Note ${i} of ${path}</title><description>Berth ${i} of ${path} was closed to all traffic in the morning.</description></item>`,
  ).join('')}</channel></rss>`;

/** A server a host, each on an address of its own, as politeness is counted by host. */
async function open(times: number[]): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    times.push(performance.now());
    const etag = `"${request.url}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed(request.url ?? ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function rounds(): Promise<void> {
  let now = Date.now();
  const started = performance.now();
  const { desk, close } = await temporaryDesk(() => now + (performance.now() - started));
  const asked: number[][] = Array.from({ length: hosts }, () => []);
  const servers = await Promise.all(asked.map(open));
  for (const [i, { origin }] of servers.entries())
    for (let n = 0; n < feedsPerHost; n += 1)
      await addSource({ address: `${origin}/${i}-${n}`, id: `s-${n}-${i}`, local: true }, desk);
  const fetcher = fetcherOf({ clock: desk.clock, delay });
  for (const name of ['first', 'second, nothing new']) {
    for (const times of asked) times.length = 0;
    const from = performance.now();
    const visits = await visitDue(desk, { fetcher, env: {} });
    const gaps = asked.flatMap((times) => times.slice(1).map((t, i) => t - (times[i] ?? 0)));
    console.log(
      `${name} round: ${visits} sources in ${((performance.now() - from) / 1000).toFixed(1)} s; shortest pause between two questions to one host ${Math.round(Math.min(...gaps))} ms (asked: ${delay})`,
    );
    now += 86_400_000;
  }
  console.log(`${(await desk.store.documents({})).total}+ documents`);
  for (const server of servers) server.close();
  await fetcher.close();
  await close();
}

async function warcs(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'entente bench '));
  const file = join(home, 'x.warc.gz');
  const blobs = Array.from({ length: 2000 }, (_, i) =>
    Buffer.from(
      Array.from({ length: 400 }, (_, n) => `<p>${sha256(`${i} ${n}`)} berth ${n} of quay ${i}</p>`).join('\n'),
    ),
  );
  const megabytes = blobs.reduce((sum, b) => sum + b.length, 0) / 1e6;
  const written = performance.now();
  await pipeline(async function* () {
    for (const [i, bytes] of blobs.entries())
      yield await warcRecord({
        bytes,
        uri: `https://quay.example/${i}`,
        date: '2026-11-22T09:00:00Z',
        mediaType: 'text/html',
      });
  }, createWriteStream(file));
  const read = performance.now();
  let same = 0;
  for await (const piece of gather(file, { clock: Date.now }))
    if ('bytes' in piece && sha256(piece.bytes) === sha256(blobs[same] ?? '')) same += 1;
  const end = performance.now();
  console.log(
    `WARC: ${megabytes.toFixed(0)} MB in ${blobs.length} records, ${((await stat(file)).size / 1e6).toFixed(0)} MB packed; out ${(megabytes / ((read - written) / 1000)).toFixed(1)} MB/s, in ${(megabytes / ((end - read) / 1000)).toFixed(1)} MB/s; ${same} equal by SHA-256`,
  );
  await rm(home, { recursive: true });
}

await warcs();
await rounds();
