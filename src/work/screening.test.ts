import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimOn, readDocument } from '../../test/store.ts';
import { temporaryDesk } from '../../test/support/desk-folder.ts';
import { keptIndex } from './kept-index.ts';
import { importLists } from './lists.ts';
import { screened, screeningDesk } from './screening.ts';
import { subjectOfActor, subjectsOfDocument } from './screening-subjects.ts';
import { subjectsOfCsv } from './subjects-of-csv.ts';
import type { Workbench } from './workbench.ts';

let desk: Workbench;
let close: () => Promise<void>;
const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/lists', name);
const onProgress = (): void => {};

beforeAll(async () => {
  ({ desk, close } = await temporaryDesk());
  await importLists(['un.xml', 'ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv', 'uk.xml'].map(fixture), desk, {
    onProgress,
  });
}, 60_000);
afterAll(() => close());

test('a desk without lists screens nothing and says so by its numbers', async () => {
  const empty = await temporaryDesk();
  const { screener } = await screeningDesk(empty.desk);
  expect([screener.entries, screener.names]).toEqual([0, 0]);
  await empty.close();
});

test('the index is made once and anew only when a list changed', async () => {
  const before = await screeningDesk(desk);
  expect(await screeningDesk(desk)).toBe(before);
  await importLists([fixture('eu.xml')], desk, { onProgress });
  const after = await screeningDesk(desk);
  expect(after).not.toBe(before);
  expect(after.screener.authorities).toEqual(['EU', 'OFAC', 'UK', 'UN']);
});

test('a table is screened row by row; one without names says what it needs', async () => {
  const path = join(desk.home, 'partners.csv');
  writeFileSync(path, '\ufeffName,schema\nPlum Bank,company\n,\nQuiet Bakery,company\n');
  const screening = await screeningDesk(desk);
  const results = (await subjectsOfCsv(path)).map((s) => screened(s, screening, { on: '2026-11-22' }));
  expect(results.map((r) => [r.subject.source, r.listedBy.map((l) => l.authority)])).toEqual([
    ['row 2', ['OFAC', 'UK']],
    ['row 4', []],
  ]);
  writeFileSync(path, 'a,b\n1,2\n');
  await expect(subjectsOfCsv(path)).rejects.toMatchObject({ code: 'usage' });
});

test('the parties of a document are screened, states are not', async () => {
  const read = readDocument('Plum Bank of Russia paid Ivan Testov.');
  const claim = claimOn(read, 'Plum Bank of Russia paid Ivan Testov.', {
    actors: [
      { role: 'actor', code: 'RUS', name: 'Plum Bank' },
      { role: 'recipient', code: 'RUS', id: 'rus', name: 'Russia' },
      { role: 'third', code: null, name: 'Ivan Testov' },
    ],
  });
  await desk.store.saveDocument(read, [claim]);
  expect((await subjectsOfDocument(read.document.id, desk)).map((s) => s.name)).toEqual(['Plum Bank', 'Ivan Testov']);
});

test('an actor of the vocabulary brings all its spellings and its numbers', () => {
  const [ship] = desk.vocabulary.actors.filter((a) => a.kind === 'vessel' && a.identifiers['imo'] !== undefined);
  const subject = subjectOfActor(ship ?? (desk.vocabulary.actors[0] as (typeof desk.vocabulary.actors)[0]));
  expect(subject.name).not.toBe('');
  expect(
    subjectOfActor({
      ...(desk.vocabulary.actors[0] as (typeof desk.vocabulary.actors)[0]),
      kind: 'person',
      identifiers: { ofac: '90001', inn: '500100732259' },
      weak: [],
    }),
  ).toMatchObject({
    schema: 'person',
    entries: ['us-ofac-sdn/90001'],
    identifiers: ['500100732259'],
  });
});

test('an owner on a list reaches the firm, with dates, source and the licences of the programme', async () => {
  const screening = {
    ...(await screeningDesk(desk)),
    ownership: [
      {
        id: 'x',
        owner: 'Plum Bank',
        asset: 'Orchard Mills',
        kind: 'ownership' as const,
        low: 60,
        high: 60,
        from: '2023-01',
        to: null,
        source: 'register',
        reviewed: true,
      },
    ],
  };
  const result = screened({ name: 'Orchard Mills Ltd' }, screening, { on: '2024-06-01' });
  expect(result.ownership.map((o) => [o.authority, o.verdict])).toEqual([
    ['OFAC', 'reached'],
    ['EU', 'not-reached'],
    ['UK', 'reached'],
    ['BIS', 'rule-not-in-force'],
  ]);
  expect(result.ownership[0]?.chain).toMatchObject([
    { owner: 'Plum Bank', low: 60, from: '2023-01', source: 'register', because: 'listed' },
  ]);
  expect(screened({ name: 'Orchard Mills' }, screening, { on: '2022-12-31' }).ownership[0]?.verdict).toBe(
    'not-reached',
  );
  const bank = screened({ name: 'Plum Bank' }, screening, { on: '2024-06-01' });
  expect(bank.licences.map((l) => [l.id, l.state])).toContainEqual(['ru-gl-8', 'in force']);
  expect(
    screened({ name: 'Plum Bank' }, screening, { on: '2025-06-01' }).licences.find((l) => l.id === 'ru-gl-8')?.state,
  ).toBe('ended');
});

test('where the desk holds no list of an authority its test says nothing', async () => {
  const screening = await screeningDesk(desk);
  const edge = {
    id: 'x',
    owner: 'Plum Bank',
    asset: 'Orchard Mills',
    kind: 'ownership' as const,
    low: 60,
    high: 60,
    from: null,
    to: null,
    source: 's',
    reviewed: true,
  };
  const alone = { ...screening, ownership: [edge], screener: { ...screening.screener, authorities: ['UN'] } };
  expect(screened({ name: 'Orchard Mills' }, alone, { on: '2024-06-01' }).ownership[0]?.verdict).toBe('no-list');
});

test('the kept index finds what a fresh one finds, and a damaged file is made anew', async () => {
  const entries = ['Plum Bank', 'Сбербанк', 'Orchard Trading House', '박현시'].map((name, i) => ({
    id: `x/${i}`,
    name,
  }));
  const folder = join(desk.home, 'cache-test');
  const fresh = await keptIndex(entries, folder);
  const kept = await keptIndex(entries, folder);
  for (const name of ['Plum Bank', 'Sberbank', 'Orchard Trade House'])
    expect(kept.search(name)).toEqual(fresh.search(name));
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), readFileSync(join(folder, file)).subarray(0, 100));
  expect((await keptIndex(entries, folder)).search('Plum Bank')).toEqual(fresh.search('Plum Bank'));
  await keptIndex(entries.slice(1), folder);
  expect(readdirSync(folder)).toHaveLength(1);
});
