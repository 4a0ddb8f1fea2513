import { expect, test } from 'vitest';
import { printedNumbers } from './numbers.ts';

const printed = (value: unknown) => JSON.parse(JSON.stringify(value, printedNumbers));

test('a sum of shares is printed without the dust of its fractions', () => {
  expect(printed({ total: 0.1 + 0.7, leg: { score: 2 / 3, confidence: 0.28600000000000003 } })).toEqual({
    total: 0.8,
    leg: { score: 0.6667, confidence: 0.286 },
  });
});

test('a value that a document gives keeps all its places', () => {
  expect(printed({ value: 1234567.891234, low: 0.00012345, n: 12000 })).toEqual({
    value: 1234567.891234,
    low: 0.00012345,
    n: 12000,
  });
});
