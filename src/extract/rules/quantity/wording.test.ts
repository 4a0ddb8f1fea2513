import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '../../../model/claim.ts';
import { quantitiesIn } from './quantities.ts';
import { wording } from './wording.ts';

const value = fc.oneof(
  fc.integer({ min: 3, max: 999_999 }),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1e5, 1e8, 1e11)).map(([n, size]) => n * size),
);
const counted = fc.constantFrom(
  { what: 'troops', unit: 'persons' },
  { what: 'containers', unit: 'containers' },
  { what: 'barrels', unit: 'barrels' },
  { what: 'sum', unit: 'USD' },
  { what: 'sum', unit: 'CNY' },
  { what: 'share', unit: 'percent' },
);
const bounds = fc.oneof(
  value.map((v) => ({ low: null, best: v, high: null })),
  value.map((v) => ({ low: v, best: null, high: null })),
  value.map((v) => ({ low: null, best: null, high: v })),
  fc
    .tuple(value, value)
    .filter(([a, b]) => a < b)
    .map(([low, high]) => ({ low, best: null, high })),
);
const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(counted, bounds, fc.boolean())
  .map(([c, b, approx]) => ({ ...c, ...b, approx, basis: 'numeral' as const }));

test('a quantity in words reads back with the same value, bounds, unit and doubt', () => {
  fc.assert(
    fc.property(quantity, (q) => {
      const text = `They spoke of ${wording(q)}.`;
      expect(quantitiesIn(text, 0, text.length, { lang: 'en' }).map((m) => m.quantity)).toEqual([q]);
    }),
  );
});

test('the low bound never exceeds the high one, and a bound never becomes a best value', () => {
  const frames = [
    'between {a} and {b} troops',
    '{a}-{b} troops',
    'from {a} to {b} troops',
    'up to {a} troops and at least {b} tanks',
    '{a} to {b} percent',
    'от {a} до {b} солдат',
    '{a}至{b}名士兵',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...frames),
      fc.nat(90_000),
      fc.nat(90_000),
      fc.constantFrom('en', 'ru', 'zh'),
      (frame, a, b, lang) => {
        const text = frame.replace('{a}', String(a)).replace('{b}', String(b));
        for (const { quantity: q } of quantitiesIn(text, 0, text.length, { lang })) {
          if (q.low !== null && q.high !== null) expect(q.low).toBeLessThanOrEqual(q.high);
          expect(q.best === null || (q.low === null && q.high === null)).toBe(true);
        }
      },
    ),
  );
});

test('any text at all is read without an error, and mentions lie inside it in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('en', 'ru', 'zh', 'ko', 'fa', 'xx'),
      (text, lang) => {
        let last = 0;
        for (const m of quantitiesIn(text, 0, text.length, { lang })) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(m.start, m.end)).toBe(m.text);
          last = m.end;
        }
      },
    ),
  );
});

test('offsets hold after no-break spaces and inside a longer text', () => {
  const text = 'Before.\u00a0They sent about\u00a012,000\u00a0elite troops.';
  const start = text.indexOf('They');
  const [mention] = quantitiesIn(text, start, text.length, { lang: 'en' });
  expect(mention?.text).toBe('about\u00a012,000\u00a0elite troops');
  expect(mention?.quantity).toMatchObject({ what: 'troops', best: 12_000, approx: true });
});
