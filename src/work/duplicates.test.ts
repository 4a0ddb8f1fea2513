import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDocument, type TestStore, testStore } from '../../test/store.ts';
import type { ReadDocument } from '../model/document.ts';
import { markDuplicates } from './duplicates.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = await testStore();
}, 60_000);
afterEach(() => desk.close());

const wire =
  'The envoy of the river states left the capital on Monday without a word to the press. Officials said that the talks on tolls would go on in the spring. Two of the three states want a common rate, and the third asks for a share of the dredging. None of them spoke of a date.';

const at = (read: ReadDocument, day: string): ReadDocument => ({
  ...read,
  document: { ...read.document, published: { value: day, source: 'text', confidence: 0.5 } },
});

test('an earlier text that comes in later becomes the original, and a document that stands alone has no role', async () => {
  const { store } = desk;
  const copy = at(readDocument(`${wire} Additional reporting by our staff.`), '2024-10-21');
  const alone = at(
    readDocument('Grain prices fell by a tenth on the exchange, and the clerks went home at noon that day.'),
    '2024-10-20',
  );
  await store.saveDocument(copy, []);
  await store.saveDocument(alone, []);
  await markDuplicates(store);
  expect((await store.document(copy.document.id))?.document.duplicateRole).toBeNull();

  const first = at(readDocument(wire), '2024-10-20');
  await store.saveDocument(first, []);
  await markDuplicates(store);
  const role = async (read: ReadDocument) => {
    const found = (await store.document(read.document.id))?.document;
    return [found?.duplicateRole, found?.duplicateOf];
  };
  expect(await role(copy)).toEqual(['wire-copy', first.document.id]);
  expect(await role(first)).toEqual(['original', null]);
  expect(await role(alone)).toEqual([null, null]);

  await store.removeDocument(first.document.id, 'sent by mistake');
  await markDuplicates(store);
  expect(await role(copy)).toEqual([null, null]);
}, 60_000);
