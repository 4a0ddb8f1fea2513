import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../src/desk.ts';
import { sha256 } from '../src/model/ids.ts';
import { ingest } from '../src/work/ingest.ts';
import { verifyArchive, warcOf } from '../src/work/keep-archive.ts';
import { temporaryDesk } from './support/desk-folder.ts';

const files: Record<string, string> = {
  'a.txt': 'The north wharf was closed.',
  'b.html': '<!doctype html><title>Berth</title><p>A crane fell into the water at noon on Monday.</p>',
  'c.eml': 'From: a@b.example\nSubject: berth\n\nNobody was hurt.\n',
  'd.xml':
    '<rss version="2.0"><channel><title>Q</title><item><guid>u:1</guid><title>One</title></item></channel></rss>',
};
let home = '';
let first: Awaited<ReturnType<typeof temporaryDesk>>;
let second: Awaited<ReturnType<typeof temporaryDesk>>;
const quiet = { onProgress: () => {} };

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'entente verify '));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  first = await temporaryDesk();
  second = await temporaryDesk();
  await ingest([home], first.desk, quiet);
});
afterAll(async () => {
  await first.close();
  await second.close();
  rmSync(home, { recursive: true });
});

async function digestsOf({ archive }: Desk): Promise<string[]> {
  const found: string[] = [];
  for await (const digest of archive.digests()) found.push(digest);
  return found;
}

test('a desk taken through a WARC has the same bytes, addresses and documents', async () => {
  const records: Uint8Array[] = [];
  for await (const record of warcOf(first.desk, () => {})) records.push(record);
  const file = join(home, 'desk.warc.gz');
  writeFileSync(file, Buffer.concat(records));
  await ingest([file], second.desk, quiet);
  expect(await digestsOf(second.desk)).toEqual(Object.values(files).map(sha256).sort());
  const known = async ({ store }: Desk) =>
    (await store.documents({ sort: 'id' })).rows.map((d) => [
      d.id,
      d.textDigest,
      d.fetched,
      d.uri.replace(/^.*[/:]/, ''),
    ]);
  expect(await known(second.desk)).toEqual(await known(first.desk));
});

test('one changed byte and one lost blob are found and named', async () => {
  expect(await verifyArchive(first.desk, () => {})).toMatchObject({ blobs: 4, changed: [], missing: [] });
  const pathOf = (digest: string) => join(first.desk.home, 'archive', digest.slice(0, 2), digest.slice(2, 4), digest);
  const changed = sha256(files['a.txt'] ?? '');
  const lost = sha256(files['c.eml'] ?? '');
  writeFileSync(pathOf(changed), 'The north wharf was closef.');
  rmSync(pathOf(lost));
  const check = await verifyArchive(first.desk, () => {});
  expect(check.changed.map((c) => c.digest)).toEqual([changed]);
  expect(check.missing).toMatchObject([{ name: 'c.eml', digest: lost }]);
});
