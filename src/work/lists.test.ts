import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryDesk } from '../../test/support/desk-folder.ts';
import { fixtureBytes } from '../../test/support/lists.ts';
import { fetcherOf } from '../collect/fetch.ts';
import { confirmList, importLists, type ListsReport, listDifference } from './lists.ts';
import type { Workbench } from './workbench.ts';

let desk: Workbench;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ desk, close } = await temporaryDesk());
});
afterEach(() => close());

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/lists', name);
const take = (inputs: string[], options: { expected?: string; as?: string; of?: string } = {}): Promise<ListsReport> =>
  importLists(inputs, desk, { onProgress: () => {}, ...options });
const written = (name: string, content: string): string => {
  const path = join(desk.home, name);
  writeFileSync(path, content);
  return path;
};
const un = (): string => new TextDecoder().decode(fixtureBytes('un.xml'));

async function idsInForce(list: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const entry of desk.store.listEntries({ list })) ids.push(entry.id);
  return ids;
}

test('lists of several authorities are taken in together, the parts of one as one', async () => {
  const names = ['un.xml', 'ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv', 'eu.xml', 'uk.csv'];
  const report = await take(names.map(fixture));
  expect(report.failed).toEqual([]);
  expect(report.lists.map((l) => [l.version.list, l.outcome, l.version.entries])).toEqual([
    ['un-consolidated', 'added', 2],
    ['us-ofac-sdn', 'added', 4],
    ['eu-consolidated', 'added', 2],
    ['uk-sanctions-list', 'added', 2],
  ]);
});

test('the same files again change nothing, in whatever order they are named', async () => {
  await take(['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv'].map(fixture));
  const again = await take(['ofac-add.csv', 'ofac-sdn.csv', 'ofac-alt.csv'].map(fixture));
  expect(again.lists).toMatchObject([{ outcome: 'unchanged', version: { version: 1 } }]);
  expect(await desk.store.listVersions()).toHaveLength(1);
});

test('a newer file becomes a version with its designation events', async () => {
  await take([fixture('un.xml')]);
  const later = un().replace('2026-03-01T', '2026-04-01T').replace('<UN_LIST_TYPE>DPRK', '<UN_LIST_TYPE>Iran');
  const report = await take([written('later.xml', later)]);
  expect(report.lists).toMatchObject([{ outcome: 'added', version: { version: 2, changes: { changed: 1 } } }]);
  expect((await desk.store.listChanges({})).rows).toMatchObject([
    { entry: 'KPi.901', what: 'changed', fields: [{ field: 'programmes', added: ['Iran'], removed: ['DPRK'] }] },
  ]);
  expect((await listDifference('un-consolidated', desk)).changes).toHaveLength(1);
  expect((await listDifference('un-consolidated', desk, { from: 2, to: 1 })).changes).toMatchObject([
    { fields: [{ added: ['DPRK'], removed: ['Iran'] }] },
  ]);
});

test('a list that shrank by half waits until somebody confirms it', async () => {
  const entity = /<ENTITY>[\s\S]*<\/ENTITY>/.exec(un())?.[0] ?? '';
  const many = [1, 2, 3, 4, 5].map((n) => entity.replace('KPe.901', `KPe.91${n}`)).join('');
  await take([written('many.xml', un().replace(entity, many))]);
  const cut = await take([fixture('un.xml')]);
  expect(cut.lists).toMatchObject([
    { outcome: 'held', version: { state: 'held', heldFor: [expect.stringContaining('half')] } },
  ]);
  expect(await idsInForce('un-consolidated')).toHaveLength(6);
  expect((await take([fixture('un.xml')])).lists).toMatchObject([{ outcome: 'held' }]);
  const confirmed = await confirmList('un-consolidated', 'ana', desk);
  expect(confirmed).toMatchObject({
    outcome: 'added',
    version: { state: 'current', confirmedBy: 'ana', changes: { removed: 5 } },
  });
  expect(await idsInForce('un-consolidated')).toHaveLength(2);
  await expect(confirmList('un-consolidated', 'ana', desk)).rejects.toMatchObject({ code: 'not-found' });
});

test('a broken file fails alone, the version in force stays and the rest goes on', async () => {
  await take([fixture('un.xml')]);
  const report = await take([
    written('cut.xml', un().slice(0, 2000)),
    fixture('eu.csv'),
    join(desk.home, 'nowhere.xml'),
  ]);
  expect(report.failed.map((f) => [f.uri.split('/').at(-1), (f.error as { code: string }).code])).toEqual([
    ['nowhere.xml', 'file-missing'],
    ['cut.xml', 'format-broken'],
  ]);
  expect(report.lists).toMatchObject([{ version: { list: 'eu-consolidated' } }]);
  expect(await idsInForce('un-consolidated')).toHaveLength(2);
});

test('another list than the one expected is refused', async () => {
  const report = await take([fixture('eu.xml')], { expected: 'un-consolidated' });
  expect(report).toMatchObject({ lists: [], failed: [{ error: { code: 'check-failed' } }] });
  expect(await desk.store.listVersions()).toEqual([]);
});

test('a delta is read over the entities taken in before, and a collection keeps a name of its own', async () => {
  await take([fixture('opensanctions.json')], { as: 'sanctions' });
  const report = await take([fixture('opensanctions-delta.json')], { as: 'sanctions' });
  expect(report.failed).toEqual([]);
  expect(report.lists).toMatchObject([
    { version: { list: 'opensanctions-sanctions', version: 2, changes: { added: 1, removed: 1, changed: 2 } } },
  ]);
  expect((await take([fixture('opensanctions-delta.json')], { as: 'sanctions' })).lists).toMatchObject([
    { outcome: 'unchanged' },
  ]);
});

test('every file lies in the archive as it came', async () => {
  await take([fixture('un.xml')]);
  const [version] = await desk.store.listVersions();
  const kept = await desk.archive.get(version?.files[0]?.digest ?? '');
  expect(Buffer.from(kept ?? new Uint8Array()).equals(readFileSync(fixture('un.xml')))).toBe(true);
});

test('a list is taken from an address through the guarded fetch, and never from this machine by itself', async () => {
  const server = createServer((request, answer) => {
    if (request.url !== '/un.xml') answer.writeHead(404).end();
    else answer.writeHead(200, { 'content-type': 'application/xml' }).end(readFileSync(fixture('un.xml')));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = { clock: desk.clock, delay: 0, sleep: async () => {} };
  const allowed = fetcherOf({ ...options, allowOrigins: [origin] });
  const guarded = fetcherOf(options);
  const from = (fetcher: ReturnType<typeof fetcherOf>, path: string) =>
    importLists([`${origin}${path}`], desk, { onProgress: () => {}, fetcher });
  try {
    expect((await from(allowed, '/un.xml')).lists).toMatchObject([
      { outcome: 'added', version: { files: [{ uri: `${origin}/un.xml` }] } },
    ]);
    expect((await from(allowed, '/gone.xml')).failed).toMatchObject([{ error: { code: 'fetch-failed' } }]);
    expect((await from(guarded, '/un.xml')).failed).toMatchObject([{ error: { code: 'fetch-refused' } }]);
  } finally {
    await Promise.all([allowed.close(), guarded.close()]);
    server.close();
  }
});

const ofac = ['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv'].map(fixture);

test('a list that gives no day is of the day the desk says, also when that is said later', async () => {
  expect((await take(ofac)).lists).toMatchObject([{ outcome: 'added', version: { published: null } }]);
  expect((await take(ofac, { of: '2021-03-02' })).lists).toMatchObject([
    { outcome: 'added', version: { published: '2021-03-02', changes: { added: 0, removed: 0, changed: 0 } } },
  ]);
  expect((await take(ofac, { of: '2021-03-02' })).lists).toMatchObject([{ outcome: 'unchanged' }]);
  expect((await take(ofac)).lists).toMatchObject([{ outcome: 'unchanged', version: { published: '2021-03-02' } }]);
});

test('a file that gives its own day is not given another', async () => {
  expect((await take([fixture('un.xml')], { of: '2020-01-01' })).failed).toMatchObject([
    { error: { code: 'check-failed', message: expect.stringContaining('2026-03-01') } },
  ]);
});
