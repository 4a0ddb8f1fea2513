import { expect, test } from 'vitest';
import { listEntry } from '../../../test/list-fixtures.ts';
import { differenceOf, fieldsBetween } from './difference.ts';
import { doubtsAbout } from './doubts.ts';
import type { ListRead } from './entry.ts';

const dates = { version: 2, before: '2026-01-31', after: '2026-02-27', imported: '2026-11-22' };
const pak = listEntry('KPi.901', 'PAK HYON TEST');
const ri = listEntry('KPi.902', 'RI SONG TEST');

test('a designation carries its own day, programme and reason', () => {
  const fresh = listEntry('KPi.903', 'KIM HUN TEST', { listedOn: '2026-02-11', reasons: 'Sold plums.' });
  expect(differenceOf([pak], [pak, fresh], dates)).toMatchObject([
    {
      what: 'added',
      entry: 'KPi.903',
      date: '2026-02-11',
      dateFrom: 'listed',
      programmes: ['DPRK'],
      why: 'Sold plums.',
    },
  ]);
});

test('a day that does not lie between the two versions is not taken for the event', () => {
  const old = listEntry('KPi.903', 'KIM HUN TEST', { listedOn: '2016-03-02' });
  expect(differenceOf([], [old], dates)).toMatchObject([
    { date: '2026-02-27', dateFrom: 'published', after: '2026-01-31' },
  ]);
  expect(differenceOf([], [old], { ...dates, after: null })).toMatchObject([
    { date: '2026-11-22', dateFrom: 'imported' },
  ]);
});

test('a delisting is dated by the files between which it happened', () => {
  expect(differenceOf([pak, ri], [pak], dates)).toMatchObject([
    { what: 'removed', entry: 'KPi.902', date: '2026-02-27', after: '2026-01-31', programmes: ['DPRK'] },
  ]);
});

test('a change says which values came and went, and order is no change', () => {
  const now = { ...pak, programmes: ['Iran', 'DPRK'], updatedOn: '2026-02-05', references: { b: '2', a: '1' } };
  const was = { ...pak, references: { a: '1', b: '2' } };
  expect(differenceOf([was], [now], dates)).toMatchObject([
    {
      what: 'changed',
      date: '2026-02-05',
      dateFrom: 'updated',
      fields: [{ field: 'programmes', added: ['Iran'], removed: [] }],
    },
  ]);
  expect(differenceOf([pak, ri], [ri, pak], dates)).toEqual([]);
});

test('an alias that became a weak one is a change of quality, a new alias of names', () => {
  const weak = { ...pak, names: [{ ...(pak.names[0] as (typeof pak.names)[0]), kind: 'weak' as const }] };
  expect(fieldsBetween(pak, weak).map((f) => f.field)).toEqual(['quality of names']);
  const more = { ...pak, names: [...pak.names, { value: 'Pak', kind: 'alias' as const, script: 'Latn' }] };
  expect(fieldsBetween(pak, more).map((f) => f.field)).toEqual(['names']);
});

test('another format of the same list changes no entry by its wording', () => {
  const reworded = { ...pak, remarks: 'as XML writes it' };
  expect(differenceOf([pak], [reworded], { ...dates, formatChanged: true })).toEqual([]);
});

const read = (entries: number, from = 0, published = '2026-03-01'): ListRead => ({
  ...{ list: 'un-consolidated', authority: 'UN', label: 'UN', published, unread: [], signals: [] },
  entries: Array.from({ length: entries }, (_, i) => listEntry(`e${from + i}`, 'X')),
});

test('a list that lost half of itself is doubted, one that lost a few is not', () => {
  const before = read(100).entries;
  expect(doubtsAbout(read(49), before, null)).toHaveLength(1);
  expect(doubtsAbout(read(50), before, null)).toEqual([]);
  expect(doubtsAbout(read(300), before, null)).toEqual([]);
});

test('a file that shares no entries with the list, or is older, is doubted', () => {
  const before = read(100).entries;
  expect(doubtsAbout(read(100, 500), before, null)).toEqual([expect.stringContaining('another list')]);
  expect(doubtsAbout(read(100, 0, '2025-12-31'), before, '2026-01-01')).toEqual([expect.stringContaining('older')]);
});
