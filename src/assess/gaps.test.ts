import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dealWith } from '../../test/deal-fixtures.ts';
import type { DealId } from '../model/ids.ts';
import type { Tool } from '../model/tool.ts';
import { loadTools } from '../vocabulary/tools.ts';
import { countersOf } from './counters.ts';
import { gapMap, gapSummary } from './gaps.ts';

const tools = loadTools(join(import.meta.dirname, '..', '..', 'vocab', 'tools'));
const only = (...ids: string[]): Tool[] => tools.filter((tool) => ids.includes(tool.id));
const shells = dealWith({
  direction: 'PRK>RUS',
  goods: 'munitions',
  date: '2024-10-20',
  hooks: { 'usd-cleared': 'no', 'eur-payment': 'no', 'swift-message': 'no' },
}).deal;
const oil = dealWith({
  direction: 'IRN>CHN',
  goods: 'crude-oil',
  date: '2024-06-01',
  hooks: { 'third-country-flag': 'yes' },
  deal: { id: 'D-2024-002' as DealId },
}).deal;
const date = '2024-10-25';

test('a deal that only disclosure reaches is unreached, with the kinds of its gaps', () => {
  const chosen = only('un-kp-finance', 'us-kp-311', 'un-kp-disclosure', 'un-kp-list');
  const summary = gapSummary(gapMap([shells], chosen, { date }), { deals: [shells], tools: chosen });
  expect(summary.unreached).toEqual([{ deal: shells.id, title: shells.title, gaps: { 'no-handle': 1 }, open: 1 }]);
});

test('a deal that some tool bites on is not among the unreached', () => {
  const chosen = only('us-iran-secondary');
  const summary = gapSummary(gapMap([oil], chosen, { date }), { deals: [oil], tools: chosen });
  expect(summary.unreached).toEqual([]);
});

test('the missing hook that would reach most comes first', () => {
  const chosen = only('un-kp-finance', 'us-kp-311');
  const { missingHooks } = gapSummary(gapMap([shells], chosen, { date }), { deals: [shells], tools: chosen });
  expect(missingHooks[0]).toEqual({ hook: 'usd-cleared', cells: 2, deals: [shells.id] });
});

test('the unknown whose answer changes most verdicts comes first, and answering it changes them', () => {
  const chosen = only('un-kp-list', 'us-kp-block', 'eu-kp', 'un-kp-arms');
  const { unknowns } = gapSummary(gapMap([shells], chosen, { date }), { deals: [shells], tools: chosen });
  expect(unknowns[0]).toMatchObject({ hook: 'asset-in-jurisdiction', cells: 3 });
  const answered = gapMap([shells], chosen, { date, whatIf: [{ hook: 'asset-in-jurisdiction', value: 'yes' }] });
  expect(answered.map((cell) => cell.verdict)).toEqual(['exposed', 'unknown', 'unused-handle', 'exposed']);
});

test('argued, exempt and lawful cells are never counted as gaps', () => {
  const troops = dealWith({ direction: 'PRK>RUS', goods: 'troops', kind: 'persons', date: '2024-10-20' }).deal;
  const cells = gapMap([troops], tools, { date });
  expect(cells.filter((c) => ['argued', 'exempt', 'lawful'].includes(c.rule) && c.gap !== null)).toEqual([]);
});

test('a rejected deal makes no cell', () => {
  expect(gapMap([{ ...shells, state: 'rejected' }], tools, { date })).toEqual([]);
});

test('an undated flow is judged on the day of the question', () => {
  const undated = dealWith({ direction: 'IRN>RUS', goods: 'weapons' }).deal;
  const rule = (on: string) => gapMap([undated], only('un-iran'), { date: on, viewpoint: 'FRA' })[0]?.rule;
  expect([rule('2024-10-25'), rule('2025-10-01')]).toEqual(['lawful', 'breach']);
});

test('a counter keeps the largest report of each supplier and adds suppliers only', () => {
  const fuel = (direction: string, ...amounts: [number, boolean][]) =>
    dealWith({
      direction,
      goods: 'petroleum',
      date: '2024-05-01',
      leg: {
        quantities: amounts.map(([best, approx]) => ({
          what: 'fuel',
          low: null,
          best,
          high: null,
          unit: 'barrels',
          approx,
          claim: shells.claims[0] as (typeof shells.claims)[number],
          speaker: 'x',
        })),
      },
    }).deal;
  const [counter] = countersOf([fuel('RUS>PRK', [100_000, false], [300_000, false]), fuel('CHN>PRK', [200_000, true])]);
  expect(counter).toMatchObject({ to: 'PRK', year: '2024', unit: 'barrels', low: 480_000 });
});

test('a flow over several years is in no year for the counter', () => {
  const years = dealWith({
    direction: 'RUS>PRK',
    goods: 'petroleum',
    leg: { first: '2023-05-01', last: '2024-05-01' },
  }).deal;
  const withNumber = years.legs.map((leg) => ({
    ...leg,
    quantities: [
      {
        what: 'fuel',
        low: 900_000,
        best: null,
        high: null,
        unit: 'barrels',
        approx: false,
        claim: leg.claims[0] as (typeof leg.claims)[number],
        speaker: 'x',
      },
    ],
  }));
  expect(countersOf([{ ...years, legs: withNumber }])).toEqual([]);
});
