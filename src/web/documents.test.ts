import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesk } from '../../test/browser/desk.ts';
import { readDocument } from '../../test/store.ts';
import type { Desk } from '../desk.ts';
import { EntenteError } from '../model/errors.ts';
import { createApp } from './app.tsx';

let desk: Desk;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ desk } = await testDesk());
  const issueOf = async () => {
    throw new EntenteError('not-found', 'No draft.', { hint: 'Another month.' });
  };
  app = createApp(desk, { host: '127.0.0.1', issueOf, secret: new Uint8Array(32) });
});
afterAll(() => desk.close());

const get = (path: string) => app.request(`http://127.0.0.1:4310${path}`, { headers: { host: '127.0.0.1:4310' } });

test('a silent edit is a version of its own, and its page shows the words that changed', async () => {
  const key = 'https://harbour.example/toll';
  const first = readDocument('The toll is 40 cents.\nIt starts in July.', { key });
  const second = readDocument('The toll is 60 cents.\nIt starts in July.', {
    key,
    fetched: '2024-11-18T12:00:00.000Z',
  });
  await desk.store.saveDocument(first, []);
  await desk.store.saveDocument(second, []);
  const page = await (await get(`/documents/${second.document.id}/versions`)).text();
  expect(page).toContain('2 texts');
  expect(page).toContain('<del>40</del>');
  expect(page).toContain('<ins>60</ins>');
  expect(await (await get(`/documents/${first.document.id}`)).text()).toContain('Version 1 of 2 texts');
  for (const read of [first, second]) await desk.store.removeDocument(read.document.id, 'test');
});

test('a near-duplicate names its cluster with roles, and documents are listed by role', async () => {
  const words = (end: string) =>
    `A barge left the upper lock at night with forty crates aboard, the pilot said. ${end}`;
  const [original, copy] = [readDocument(words('He saw no papers.')), readDocument(words('Nobody saw papers.'))];
  for (const read of [original, copy]) await desk.store.saveDocument(read, []);
  await desk.store.replaceDuplicates([
    { id: original.document.id, of: null, role: 'original' },
    { id: copy.document.id, of: original.document.id, role: 'wire-copy' },
  ]);
  const page = await (await get(`/documents/${copy.document.id}`)).text();
  expect(page).toContain('2 texts tell this in the same words');
  expect(page).toContain(`href="/documents/${original.document.id}"`);
  expect((await desk.store.documents({ filters: { role: 'wire-copy' } })).rows.map((d) => d.id)).toEqual([
    copy.document.id,
  ]);
  await desk.store.replaceDuplicates([]);
  for (const read of [original, copy]) await desk.store.removeDocument(read.document.id, 'test');
});
