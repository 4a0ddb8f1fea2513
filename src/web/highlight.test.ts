import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsIn } from './highlight.ts';

const span = (claim: string, start: number, end: number) => ({ claim, start, end });

test('a figure inside a sentence leaves three pieces, the inner one resting on both claims', () => {
  expect(segmentsIn(0, 30, [span('sentence', 0, 30), span('figure', 10, 16)])).toEqual([
    { start: 0, end: 10, claims: ['sentence'] },
    { start: 10, end: 16, claims: ['figure', 'sentence'] },
    { start: 16, end: 30, claims: ['sentence'] },
  ]);
});

test('overlapping quotes share only the words both have', () => {
  const claims = segmentsIn(0, 10, [span('a', 0, 6), span('b', 4, 10)]).map((s) => s.claims.join('+'));
  expect(claims).toEqual(['a', 'a+b', 'b']);
});

test('pieces join to exactly the text, and each knows exactly the claims over it', () => {
  const spans = fc.array(
    fc.record({ start: fc.nat(60), length: fc.nat(30), claim: fc.constantFrom('a', 'b', 'c', 'd') }),
  );
  fc.assert(
    fc.property(spans, (drawn) => {
      const list = drawn.map((s) => ({ start: s.start, end: s.start + s.length, claim: s.claim }));
      const pieces = segmentsIn(10, 50, list);
      expect(pieces[0]?.start).toBe(10);
      expect(pieces.at(-1)?.end).toBe(50);
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
        for (let at = piece.start; at < piece.end; at += 1) {
          const over = new Set(list.filter((s) => s.start <= at && at < s.end).map((s) => s.claim));
          expect(new Set(piece.claims)).toEqual(over);
        }
      }
    }),
  );
});
