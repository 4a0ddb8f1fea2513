import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSizes, parseTableQuery, printTableQuery } from './table-query.ts';

const shape = {
  filters: [{ key: 'kind' }, { key: 'pair' }],
  columns: [
    { key: 'quote' },
    { key: 'type', sort: 'type' },
    { key: 'time', sort: 'date' },
    { key: 'id', hidden: true },
  ],
  sort: '-time',
};
const read = (search: string) => parseTableQuery(new URLSearchParams(search), shape);

test('what a page shows survives its own address', () => {
  const word = fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll(',', '').trim());
  const query = fc.record({
    text: word,
    filters: fc.record(
      { kind: word.filter((s) => s !== ''), pair: word.filter((s) => s !== '') },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom('type', 'time'),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 99_999 }),
    size: fc.constantFrom(...pageSizes),
    columns: fc.constantFrom(null, ['quote'], ['type', 'id']),
  });
  fc.assert(
    fc.property(query, (given) => {
      expect(read(printTableQuery(given, shape))).toEqual(given);
    }),
  );
});

test('the usual state of a table has the bare address', () => {
  expect(printTableQuery(read('sort=-time&page=1&size=50&cols=quote,type,time&kind='), shape)).toBe('');
});

test('an address of an older release still opens: unknown columns, sorts and filters are left out', () => {
  expect(read('sort=-gone&cols=gone&colour=red&page=-3&size=7')).toEqual(read(''));
});

test('several values of one filter are one comma list, whichever way a form sends them', () => {
  expect(read('kind=event&kind=figure').filters).toEqual({ kind: 'event,figure' });
  expect(read('kind=event,figure,event').filters).toEqual({ kind: 'event,figure' });
});
