import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitsIn } from './hits.ts';

const marked = (text: string, query: string): string[] =>
  hitsIn(text, query)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

test('marks the other forms of a word that the stemmers find', () => {
  expect(marked('Shells and a shell, but no eggshell.', 'shells')).toEqual(['Shells', 'shell']);
  expect(marked('ракеты и ракета', 'ракеты')).toEqual(['ракеты', 'ракета']);
});

test('marks words of unspaced scripts inside longer runs', () => {
  expect(marked('로씨야련방 대표단', '로씨야')).toEqual(['로씨야']);
});

test('marks neither operators nor excluded words', () => {
  expect(marked('oil OR coal or gas', '"oil" OR coal -gas')).toEqual(['oil', 'coal']);
});

test('loses no letter of the text, whatever is looked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'É', 'ß', ' ', '.', '朝', '鲜', 'ж', '\u0301', '\ud83d\ude80') }),
      fc.string(),
      (text, query) => {
        expect(
          hitsIn(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
