import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listDate } from './list-date.ts';

test('dates are read as lists write them, never finer than they are', () => {
  const read = (text: string) => listDate(text)?.date ?? null;
  expect(read('01 Jan 1959')).toBe('1959-01-01');
  expect(read('Jun 1970')).toBe('1970-06');
  expect(read('1953')).toBe('1953');
  expect(read('28/04/1937')).toBe('1937-04-28');
  expect(read('dd/mm/1960')).toBe('1960');
  expect(read('00/05/1960')).toBe('1960-05');
  expect(read('16.12.2024')).toBe('2024-12-16');
  expect(read('04-Nov-2026')).toBe('2026-11-04');
  expect(read('2026-02-27T00:00:09.554Z')).toBe('2026-02-27');
  expect(read('2015-07-01-04:00')).toBe('2015-07-01');
  expect(listDate('circa 1960')).toEqual({ date: '1960', circa: true });
  expect(listDate('1958 to 1963')).toEqual({ date: '1958', to: '1963', circa: false });
});

test('what is no day is no date', () => {
  for (const text of ['31/02/1960', '1960-13-01', 'spring 1960', '', '0000', 'between wars'])
    expect([text, listDate(text)]).toEqual([text, null]);
});

test('any text is read without an error, and a day survives printing in each form', () => {
  fc.assert(fc.property(fc.string(), (text) => void listDate(text)));
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-');
      for (const text of [iso, `${d}/${m}/${y}`, `${d}.${m}.${y}`]) expect(listDate(text)?.date).toBe(iso);
    }),
  );
});
