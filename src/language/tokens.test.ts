import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensIn } from './tokens.ts';

const words = (text: string, lang = 'en'): string[] => tokensIn(text, 0, text.length, lang).map((t) => t.text);

test.each([
  ["Iran's navy doesn't go", ['Iran', "'s", 'navy', 'does', "n't", 'go']],
  ['They can’t; we’ll see', ['They', 'ca', 'n’t', ';', 'we', '’ll', 'see']],
  ['U.S.-made parts cost $1,200.50', ['U.S.', '-', 'made', 'parts', 'cost', '$', '1,200.50']],
  ['a short-range, non-aligned co-founder', ['a', 'short', '-', 'range', ',', 'non-aligned', 'co-founder']],
  ['Gen. Sample left at 10:30 a.m.', ['Gen.', 'Sample', 'left', 'at', '10:30', 'a.m.']],
  ['95% of it, and/or more ...', ['95', '%', 'of', 'it', ',', 'and', '/', 'or', 'more', '...']],
  ['see https://example.org/a?b=1, please', ['see', 'https://example.org/a?b=1', ',', 'please']],
  ['since Oct. 3; the 75th time', ['since', 'Oct.', '3', ';', 'the', '75th', 'time']],
  ['“Quoted,” he said—twice', ['“', 'Quoted', ',', '”', 'he', 'said', '—', 'twice']],
])('English tokens of: %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('norms have straight quotes, hyphens and lower case, at the same place', () => {
  const [token] = tokensIn('in Iran’s case', 7, 9, 'en');
  expect(token).toEqual({ start: 7, end: 9, text: '’s', norm: "'s" });
});

test('other languages are cut by their own words', () => {
  expect(words('Договор подписан.', 'ru')).toEqual(['Договор', 'подписан', '.']);
  expect(words('双方签署协议。', 'zh').at(-1)).toBe('。');
});

test('every character but white space is in exactly one token, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('en', 'ru', 'ko'), (text, lang) => {
      const tokens = tokensIn(text, 0, text.length, lang);
      expect(
        tokens
          .map((t) => t.text)
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(text.replace(/[\s\u200b\ufeff]/gu, ''));
      expect(tokens.every((t, i) => t.end > t.start && t.start >= (tokens[i - 1]?.end ?? 0))).toBe(true);
    }),
  );
});
