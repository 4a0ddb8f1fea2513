import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { fixedClock } from '../model/clock.ts';
import { sha256 } from '../model/ids.ts';
import { gather } from './index.ts';
import { warcInfo, warcRecord } from './warc.ts';

let home = '';
const clock = fixedClock('2024-11-02T08:00:00Z');
const date = '2024-10-21T08:00:00.123Z';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente warc '));
});
afterAll(() => rm(home, { recursive: true }));

async function readBack(...records: Uint8Array[]) {
  const path = join(home, 'x.warc.gz');
  await writeFile(path, Buffer.concat(records));
  const found = [];
  for await (const piece of gather(path, { clock })) found.push(piece);
  return found;
}

const kinds: [string, string, Uint8Array][] = [
  ['a page', 'text/html; charset=windows-1251', Buffer.from([0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8])],
  ['a feed', 'application/rss+xml', Buffer.from('<rss><channel/></rss>')],
  ['a letter', 'message/rfc822', Buffer.from('Subject: x\r\n\r\nbody\r\n')],
  ['a mailbox', 'application/mbox', Buffer.from('From a\nSubject: x\n\nbody\n')],
  ['a PDF', 'application/pdf', Buffer.from('%PDF-1.7\n\u0000\u0001')],
  ['an archive', 'application/zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 1])],
  ['bytes that look like HTTP', 'text/plain', Buffer.from('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nx')],
  ['bytes that look like a record', 'text/plain', Buffer.from('WARC/1.1\r\n\r\n\r\n\r\nWARC/1.1\r\n')],
  ['packed bytes', 'application/gzip', gzipSync('packed')],
  ['nothing', 'text/plain', Buffer.alloc(0)],
];

test.each(kinds)(
  '%s comes back from a WARC byte for byte, with its address, type and time',
  async (_, mediaType, bytes) => {
    const uri = 'https://harbour.example/a%20b?x=1&y=%D0%B0';
    const [piece, ...rest] = await readBack(await warcInfo(date), await warcRecord({ bytes, uri, date, mediaType }));
    expect(rest).toEqual([]);
    expect(piece).toMatchObject({ uri, mediaType, fetched: '2024-10-21T08:00:00.000Z' });
    expect('bytes' in (piece ?? {}) && sha256((piece as { bytes: Uint8Array }).bytes)).toBe(sha256(bytes));
  },
);

test('any bytes come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), async (blobs) => {
      const records = await Promise.all(
        blobs.map((bytes, i) => warcRecord({ bytes, uri: `urn:x:${i}`, date, mediaType: 'text/plain' })),
      );
      const found = await readBack(...records);
      expect(found.map((p) => 'bytes' in p && Buffer.from(p.bytes).toString('hex'))).toEqual(
        blobs.map((b) => Buffer.from(b).toString('hex')),
      );
    }),
    { numRuns: 30 },
  );
});

test('each record is packed by itself, says WARC/1.1 and carries its payload digest; the same blob is the same bytes', async () => {
  const blob = { bytes: Buffer.from('A ferry left.'), uri: 'urn:x:1', date, mediaType: 'text/plain' };
  const record = await warcRecord(blob);
  const text = gunzipSync(record).toString();
  expect(text).toMatch(/^WARC\/1\.1\r\n/);
  expect(text).toContain(`WARC-Payload-Digest: sha256:${sha256('A ferry left.')}`);
  expect(Buffer.compare(record, await warcRecord(blob))).toBe(0);
});

test('a record whose bytes were altered is told, and the others are read', async () => {
  const record = await warcRecord({
    bytes: Buffer.from('A ferry left.'),
    uri: 'urn:x:1',
    date,
    mediaType: 'text/plain',
  });
  const altered = gzipSync(gunzipSync(record).toString('latin1').replace('ferry', 'train'));
  const found = await readBack(
    altered,
    await warcRecord({ bytes: Buffer.from('b'), uri: 'urn:x:2', date, mediaType: 'a/b' }),
  );
  expect(found).toMatchObject([{ uri: 'urn:x:1', error: { code: 'format-broken' } }, { uri: 'urn:x:2' }]);
});

test('responses of other archives come with their body unpacked; errors and records about others are no documents', async () => {
  const response = (url: string, statusline: string, httpHeaders: Record<string, string>, body: Uint8Array) =>
    WARCSerializer.serialize(
      WARCRecord.create({ url, date, type: 'response', warcVersion: 'WARC/1.1', statusline, httpHeaders }, [body]),
      { gzip: true },
    );
  const found = await readBack(
    await response(
      'https://ferry.example/',
      'HTTP/1.1 200 OK',
      { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' },
      gzipSync('<p>A ferry left.</p>'),
    ),
    await response(
      'https://ferry.example/gone',
      'HTTP/1.1 404 Not Found',
      { 'Content-Type': 'text/html' },
      Buffer.from('gone'),
    ),
    await WARCSerializer.serialize(
      WARCRecord.create({ url: 'https://ferry.example/', date, type: 'metadata', warcVersion: 'WARC/1.1' }, [
        Buffer.from('a: b'),
      ]),
      { gzip: true },
    ),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ uri: 'https://ferry.example/', mediaType: 'text/html; charset=utf-8' });
  expect('bytes' in (found[0] ?? {}) && new TextDecoder().decode((found[0] as { bytes: Uint8Array }).bytes)).toBe(
    '<p>A ferry left.</p>',
  );
});

test('a WARC that breaks off gives what stands before the break, and says so', async () => {
  const whole = await warcRecord({ bytes: Buffer.from('a'), uri: 'urn:x:1', date, mediaType: 'a/b' });
  const cut = (await warcRecord({ bytes: Buffer.alloc(5000, 'b'), uri: 'urn:x:2', date, mediaType: 'a/b' })).subarray(
    0,
    40,
  );
  const found = await readBack(whole, cut);
  expect(found[0]).toMatchObject({ uri: 'urn:x:1' });
  expect(found.at(-1)).toHaveProperty('error');
});
