import { describe, expect, test } from 'vitest';
import { namesIn } from './names.ts';
import { tokensIn } from './tokens.ts';

const names = (text: string): string[] =>
  namesIn(tokensIn(text, 0, text.length, 'en')).map((n) => `${n.kind} ${text.slice(n.start, n.end)}`);

describe('names that no list knows', () => {
  test('a person who speaks', () => {
    expect(names('Talks went well, said Tomasz Wierzbicki, who leads the delegation.')).toContain(
      'person Tomasz Wierzbicki',
    );
  });

  test('a place after its preposition', () => {
    expect(names('The convoy spent the night in Tashkent before it left.')).toContain('place Tashkent');
  });

  test('a firm by its form', () => {
    expect(names('The cargo was bought by Marlow Shipping Company in March.')).toContain(
      'organisation Marlow Shipping Company',
    );
  });

  test('nothing in words without names, and nothing in nothing', () => {
    expect(names('the price of wheat rose again last week')).toEqual([]);
    expect(names('')).toEqual([]);
  });
});

test('names lie in order, inside the text, none inside another', () => {
  const text = 'Anna Lindqvist of the Baltic Institute met Omar Haddad in Amman, then in Muscat.';
  const found = namesIn(tokensIn(text, 0, text.length, 'en'));
  expect(found.length).toBeGreaterThan(2);
  found.forEach((name, i) => {
    expect(name.end).toBeGreaterThan(name.start);
    expect(name.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
