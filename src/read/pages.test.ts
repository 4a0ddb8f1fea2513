import { expect, test } from 'vitest';
import { scorePages } from '../../bench/pages.ts';
import { isoDateIn } from './dates.ts';
import { splitAuthors } from './page-authors.ts';

test('pages in the habits of forty-four sites: body, title, date and authors, never worse than the library alone', async () => {
  const { ours, alone } = await scorePages();
  expect(ours.pages).toBe(44);
  expect(ours.misses.filter((m) => !m.includes('body'))).toEqual([]);
  expect(ours.bodyF1).toBeGreaterThan(0.98);
  expect(ours.bodyF1).toBeGreaterThan(alone.bodyF1);
}, 60_000);

test('dates of the Iranian and the Juche calendar are days of ours, in either digits', () => {
  expect(isoDateIn('دوشنبه ۱ اردیبهشت ۱۴۰۴ ساعت ۰۹:۱۰')).toBe('2025-04-21');
  expect(isoDateIn('1403/10/30')).toBe('2025-01-19');
  expect(isoDateIn('주체114(2025)년 6월 19일')).toBe('2025-06-19');
});

test('a byline of two names in any script gives two names without their trade', () => {
  expect(splitAuthors('Автор: Илья Громов')).toEqual(['Илья Громов']);
  expect(splitAuthors('陈立 王海')).toEqual(['陈立', '王海']);
  expect(splitAuthors('한서윤 기자')).toEqual(['한서윤']);
  expect(splitAuthors('By Ann Lee and Bo Cho')).toEqual(['Ann Lee', 'Bo Cho']);
});
