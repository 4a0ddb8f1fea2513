import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

const cut = (text: string, lang = 'en'): string[] =>
  sentencesIn(text, 0, text.length, lang).map((s) => text.slice(s.start, s.end));

test.each([
  ['a title before a name', 'Talks went on. Gen. Kim met Lt. Col. Orlov. They dined.', 3],
  ['a country in letters before an office', 'The U.S. Treasury named two banks. The U.N. Security Council met.', 2],
  ['a country in letters that ends a sentence', 'The ship was flagged to the U.S. The crew was not.', 2],
  ['initials of a name', 'A letter by J. R. Sample arrived. It was brief.', 2],
  ['a number after its abbreviation', 'Decree No. 5 was read on Oct. 3 in full. Nobody spoke.', 2],
  ['a tail of outlets', 'The port reopened on Monday. (First Wire, Second Daily)', 1],
  ['a quotation that closes behind its stop', '“We will not go.” He left.', 2],
  ['a stop inside an aside', 'The firm (Alfa Ltd. of Omsk) paid. It said so.', 2],
  ['a no-break space', 'It left.\u00a0It came back.', 2],
  ['an ellipsis that goes on', 'They waited ... and waited. Then they left.', 2],
  ['a line break without a stop', 'A heading\nThe first sentence.', 2],
  ['a decimal and a time', 'It cost 3.5 million by 4 p.m. on Friday.', 1],
])('English: %s', (_what, text, count) => {
  expect(cut(text)).toHaveLength(count);
});

test.each([
  ['zh', '双方签署了协议。细节未公布！', 2],
  ['ja', '会談は終わった。声明は出なかった。', 2],
  ['ko', '양국은 협정에 서명했다. 내용은 공개되지 않았다.', 2],
  ['ru', 'Договор подписан. Подробностей нет.', 2],
  ['fa', 'این توافق امضا شد. جزئیات منتشر نشد.', 2],
])('%s ends sentences with its own stops', (lang, text, count) => {
  expect(cut(text, lang)).toHaveLength(count);
});

test('an unknown language tag is no error', () => {
  expect(cut('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
});

test('a Chinese given name of one vowel in Cyrillic ends a sentence, an initial does not', () => {
  expect(cut('Посол принял Чэнь И. Делегация уехала.', 'ru')).toHaveLength(2);
  expect(cut('Посла принял И. Орлов в Минске.', 'ru')).toHaveLength(1);
});

test('sentences lie in order inside their stretch and leave out white space only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('en', 'ru', 'zh'), (text, lang) => {
      let rest = text;
      for (const s of sentencesIn(text, 0, text.length, lang).reverse()) {
        expect(text.slice(s.start, s.end)).toBe(text.slice(s.start, s.end).trim());
        rest = rest.slice(0, s.start) + rest.slice(s.end);
      }
      expect(rest.replace(/[\s\u0085]/g, '')).toBe('');
    }),
  );
});
