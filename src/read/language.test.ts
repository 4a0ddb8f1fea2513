import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['en', 'The two ministers agreed on a toll for barges, and on little else.'],
  ['ru', 'Министры договорились о пошлине для барж, но больше ни о чём.'],
  ['uk', 'Міністри домовилися про мито для барж, але більше ні про що.'],
  ['de', 'Die beiden Minister einigten sich auf eine Gebühr für Lastkähne und auf sonst wenig.'],
  ['fr', 'Les deux ministres se sont accordés sur un péage pour les péniches, et sur peu d’autres choses.'],
  ['es', 'Los dos ministros acordaron un peaje para las barcazas y poca cosa más.'],
  ['zh', '两位部长就驳船通行费达成一致，其他事项没有结果。'],
  ['ja', '両大臣は艀の通行料で合意したが、ほかには何も決まらなかった。'],
  ['ko', '두 장관은 바지선 통행료에 합의했으나 다른 것은 정하지 못했다.'],
  ['fa', 'دو وزیر دربارهٔ عوارض گذر کرجی‌ها توافق کردند، اما دربارهٔ چیز دیگری نه.'],
  ['ar', 'اتفق الوزيران على رسوم لعبور الصنادل ولم يتفقا على شيء آخر.'],
])('a sentence in %s is told from its letters and words', (lang, text) => {
  expect(languageOf(text)).toBe(lang);
});

test('what a page claims counts on a few words, not against a paragraph', () => {
  expect(languageOf('Barge toll', 'en')).toBe('en');
  expect(languageOf('Министры договорились о пошлине для барж, но больше ни о чём, сообщили в порту.', 'en')).toBe(
    'ru',
  );
  expect(languageOf('12 345', null)).toBe('und');
});

test('names in another script do not turn a Chinese text into English', () => {
  expect(languageOf('部长会见了 Gazprom 公司代表，双方讨论了天然气价格问题。')).toBe('zh');
});
