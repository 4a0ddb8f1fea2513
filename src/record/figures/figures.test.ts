import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId, claim, day, doc, label, said } from '../../../test/record-fixtures.ts';
import type { Claim, Quantity } from '../../model/claim.ts';
import { figuresOf } from './figures.ts';
import { wording } from './wording.ts';

const review = doc('Monthly Letter', '2024-11-18');
const seoul = doc('Han River Daily', '2024-11-20');
const kyiv = doc('Dnipro Herald', '2024-11-19');
const documents = byId(review, seoul, kyiv);
const series = (...claims: Claim[]) => figuresOf({ claims, documents, label });

const troops = (best: number | null, more: Partial<Quantity> = {}): Quantity[] => [
  { what: 'troops', low: null, best, high: null, unit: 'persons', approx: false, ...more },
];
const strength = (d: typeof review, quote: string, quantities: Quantity[], more: Partial<Claim> = {}): Claim =>
  claim(d, 'TROOPS', 'PRK>RUS', quote, { kind: 'figure', quantities, ...more });

test("keeps the editors' number, the officials' movement and the speculation apart in one series", () => {
  const [only, ...others] = series(
    strength(review, 'The force counts about 12,000 infantry.', troops(12_000, { approx: true })),
    strength(review, 'Officials in Kyiv think the count is going up.', troops(null, { low: 12_000, approx: true }), {
      attribution: [said('Ukrainian officials', 'mental', 'UKR')],
      compare: { what: 'troops', relation: 'up', base: '12,000' },
      modality: 'reported',
    }),
    claim(review, 'FORECAST', 'PRK>RUS', 'Some guess it may one day be 100,000.', {
      kind: 'position',
      quantities: troops(100_000),
      modality: 'possible',
      attribution: [said('unnamed', 'impersonal')],
    }),
  );
  expect(others).toEqual([]);
  expect(only?.points.map((p) => [p.series, p.speaker, p.wording]).sort()).toEqual([
    ['current', 'Monthly Letter', 'about 12,000'],
    ['forecast', 'unnamed', '100,000'],
    ['movement', 'Ukrainian officials', 'going up'],
  ]);
  expect(only?.conflict).toBe(false);
});

test('two independent origins of one week whose numbers exclude each other are a conflict', () => {
  const [only] = series(
    strength(seoul, 'The agency counts 11,000 soldiers.', troops(11_000)),
    strength(kyiv, 'Kyiv counts 15,000 soldiers.', troops(15_000)),
  );
  expect(only).toMatchObject({ conflict: true, why: expect.stringContaining('11,000') });
});

test('a bound below is no conflict with a number above it, nor are two relays of one speaker', () => {
  const speaker = { attribution: [said('Shin Won-sik')] };
  const [bounds] = series(
    strength(seoul, 'at least 10,000 soldiers', troops(null, { low: 10_000 })),
    strength(kyiv, 'some 12,000 soldiers', troops(12_000, { approx: true })),
  );
  const [relays] = series(
    strength(seoul, 'up to 9,000 soldiers', troops(null, { high: 9_000 }), speaker),
    strength(kyiv, 'from 10,000 soldiers', troops(null, { low: 10_000 }), speaker),
  );
  expect([bounds?.conflict, relays?.conflict]).toEqual([false, false]);
});

test('numbers months apart, or a running total beside a flow, are not in conflict', () => {
  const shells = (best: number, at: string, quote: string): Claim =>
    claim(at < '2024-09' ? seoul : kyiv, 'SHIPMENT', 'PRK>RUS', quote, {
      kind: 'figure',
      quantities: [{ what: 'rounds', low: null, best, high: null, unit: 'rounds', approx: false, asOf: at }],
    });
  const [only, ...others] = series(
    shells(5_000_000, '2024-06-14', 'room for 5 million rounds'),
    shells(8_000_000, '2024-10-23', '8 million rounds shipped'),
    shells(12_000_000, '2024-10-20', 'a total of 12 million rounds'),
  );
  expect(others).toEqual([]);
  expect(only?.conflict).toBe(false);
  expect(only?.points.map((p) => p.wording)).toEqual(['5 million', '12 million', '8 million']);
});

test('a deployment and the figure in its sentence give the number once', () => {
  const quote = 'about 12,000 troops were sent';
  const [only] = series(
    claim(review, 'DEPLOY', 'PRK>RUS', quote, {
      quantities: troops(12_000, { approx: true }),
      time: day('2024-10-01', null),
    }),
    strength(review, quote, troops(12_000, { approx: true })),
  );
  expect(only?.points).toHaveLength(1);
});

test('forces of another army are another series', () => {
  const russian = claim(review, 'TROOPS', 'RUS', 'a force of 50,000', { kind: 'figure', quantities: troops(50_000) });
  expect(series(russian, strength(review, '12,000', troops(12_000)))).toHaveLength(2);
});

test('words never print a bound as a best value', () => {
  const bound = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
  fc.assert(
    fc.property(bound, bound, (low, high) => {
      const text = wording({ low, best: null, high, unit: null, approx: true });
      if (low !== null && high === null) expect(text).toMatch(/^at least /);
      else if (low === null && high !== null) expect(text).toMatch(/^up to /);
      else if (low === null) expect(text).toBe('..');
      else if (low !== high) expect(text).toContain(' to ');
    }),
  );
});
