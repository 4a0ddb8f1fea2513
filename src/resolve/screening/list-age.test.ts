import { expect, test } from 'vitest';
import { ageOfLists } from './list-age.ts';

test('a list says its day and how many whole months ago that was', () => {
  const age = (of: string | null, today: string) => ageOfLists([{ list: 'x', of }], today);
  expect(age('2021-03-20', '2026-11-22')).toBe('as of 2021-03-20, 68 months old');
  expect(age('2026-10-23', '2026-11-22')).toBe('as of 2026-10-23');
  expect(age('2026-10-22', '2026-11-22')).toBe('as of 2026-10-22, 1 month old');
  expect(age(null, '2026-11-22')).toContain('neither its file nor the desk says');
});

test('of several lists each has its own day', () => {
  const lists = ['a', 'b'].map((list) => ({ list, of: '2026-11-20' }));
  expect(ageOfLists(lists, '2026-11-22')).toBe('a as of 2026-11-20; b as of 2026-11-20');
});
