import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwnershipEdge, ownershipSchema } from './edge.ts';
import { ownershipReach } from './reach.ts';
import { type OwnershipRule, ownershipRules } from './rules.ts';

let number = 0;
const owns = (owner: string, asset: string, share: number | null, more: Partial<OwnershipEdge> = {}): OwnershipEdge =>
  ownershipSchema.parse({ id: `e${number++}`, owner, asset, low: share, high: share, source: 'test', ...more });
const rule = (authority: string): OwnershipRule =>
  ownershipRules.find((r) => r.authority === authority) as OwnershipRule;
const reach = (
  asset: string,
  edges: OwnershipEdge[],
  { authority = 'OFAC', on = '2024-06-01', listed = ['X', 'Y'] } = {},
) => ownershipReach(asset, { rule: rule(authority), edges, on, isListed: (party) => listed.includes(party) });

test('exactly half reaches under OFAC and the EU, not under the UK', () => {
  const half = [owns('X', 'A', 50)];
  expect(reach('A', half)).toMatchObject({ verdict: 'reached', share: { low: 50, high: 50 } });
  expect(reach('A', half, { authority: 'EU' }).verdict).toBe('reached');
  expect(reach('A', half, { authority: 'UK' }).verdict).toBe('not-reached');
  expect(reach('A', [owns('X', 'A', 50.01)], { authority: 'UK' }).verdict).toBe('reached');
});

test('shares of several listed owners are added up, in the UK only where they act together', () => {
  const two = [owns('X', 'A', 25), owns('Y', 'A', 25)];
  expect(reach('A', two)).toMatchObject({ verdict: 'reached', share: { low: 50 } });
  const more = [owns('X', 'A', 30), owns('Y', 'A', 30)];
  expect(reach('A', more, { authority: 'UK' })).toMatchObject({ verdict: 'not-reached', share: { low: 30 } });
  const together = more.map((e) => ({ ...e, together: 'family' }));
  expect(reach('A', together, { authority: 'UK' })).toMatchObject({ verdict: 'reached', share: { low: 60 } });
});

// the four examples of OFAC's FAQ 401, as we read them
test('an indirect share counts in full through a firm that is itself reached, and not at all through one that is not', () => {
  expect(reach('B', [owns('X', 'A', 50), owns('A', 'B', 50)]).verdict).toBe('reached');
  expect(reach('B', [owns('X', 'A', 50), owns('X', 'B', 10), owns('A', 'B', 40)]).verdict).toBe('reached');
  expect(reach('B', [owns('X', 'A', 25), owns('A', 'B', 50)]).verdict).toBe('not-reached');
  expect(reach('C', [owns('X', 'A', 50), owns('X', 'B', 25), owns('A', 'C', 25), owns('B', 'C', 25)]).verdict).toBe(
    'not-reached',
  );
});

test('control reaches in the EU and UK and not under OFAC', () => {
  const board = [owns('X', 'A', null, { kind: 'control', how: 'appoints the board' })];
  expect(reach('A', board).verdict).toBe('not-reached');
  expect(reach('A', board, { authority: 'EU' }).verdict).toBe('reached');
  expect(reach('A', board, { authority: 'UK' }).chain).toMatchObject([{ kind: 'control', how: 'appoints the board' }]);
});

test('a share counts only on days on which it was held', () => {
  const sold = [owns('X', 'A', 70, { to: '2019-01-26' }), owns('X', 'A', 44.95, { from: '2019-01-27' })];
  expect(reach('A', sold, { on: '2019-01-26' }).verdict).toBe('reached');
  expect(reach('A', sold, { on: '2019-01-27' })).toMatchObject({ verdict: 'not-reached', share: { low: 44.95 } });
  expect(reach('A', [owns('X', 'A', 60, { from: '2024' })], { on: '2024-03-01' }).verdict).toBe('reached');
  expect(reach('A', [owns('X', 'A', 60)], { on: '2010-01-01' }).verdict).toBe('rule-not-in-force');
});

test('an unknown share is said to be unknown, unless others hold too much for it to matter', () => {
  expect(reach('A', [owns('X', 'A', null)])).toMatchObject({
    verdict: 'unknown',
    share: { low: 0, high: 100 },
    open: ['the share of X in A'],
  });
  expect(reach('A', [owns('X', 'A', null), owns('nobody listed', 'A', 60)])).toMatchObject({
    verdict: 'not-reached',
    share: { low: 0, high: 40 },
  });
  const range = [owns('X', 'A', 40, { high: 55 })];
  expect(reach('A', range)).toMatchObject({ verdict: 'unknown', share: { low: 40, high: 55 } });
});

test('the chain names every edge once, the first owners first, with dates and source', () => {
  const edges = [owns('X', 'A', 60, { from: '2020', source: 'register' }), owns('A', 'B', 80), owns('Y', 'B', 5)];
  expect(reach('B', edges).chain.map((s) => `${s.owner}>${s.asset} ${s.because} ${s.from ?? ''} ${s.source}`)).toEqual([
    'X>A listed 2020 register',
    'A>B reached  test',
    'Y>B listed  test',
  ]);
});

test('firms that own each other do not reach themselves', () => {
  const loop = [owns('A', 'B', 60), owns('B', 'A', 60)];
  expect(reach('A', loop).verdict).toBe('not-reached');
  // rows that add up to more than 100 never free a firm
  expect(reach('A', [...loop, owns('X', 'B', 50)]).verdict).toBe('reached');
});

const graph = fc.array(
  fc.record({
    owner: fc.constantFrom('X', 'Y', 'A', 'B', 'C'),
    asset: fc.constantFrom('A', 'B', 'C', 'D'),
    share: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  { maxLength: 12 },
);

test('the verdict does not depend on the order of rows, and one more listed owner never frees a firm', () => {
  fc.assert(
    fc.property(graph, fc.constantFrom('OFAC', 'EU', 'UK'), (rows, authority) => {
      const edges = rows.filter((r) => r.owner !== r.asset).map((r) => owns(r.owner, r.asset, r.share));
      for (const asset of ['A', 'B', 'C', 'D']) {
        const one = reach(asset, edges, { authority, listed: ['X'] });
        const turned = reach(asset, [...edges].reverse(), { authority, listed: ['X'] });
        expect(turned.verdict).toBe(one.verdict);
        const order = ['not-reached', 'unknown', 'reached'];
        const more = reach(asset, edges, { authority, listed: ['X', 'Y'] });
        // more owners listed may settle what was unknown only upward
        expect(order.indexOf(more.verdict)).toBeGreaterThanOrEqual(order.indexOf(one.verdict));
        expect(one.share.low).toBeLessThanOrEqual(one.share.high);
      }
    }),
  );
});
