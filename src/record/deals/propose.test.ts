import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId, claim, day, doc, gazetteer, said } from '../../../test/record-fixtures.ts';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import { loadCategories, loadChannels, loadRoutes } from '../../vocabulary/tools.ts';
import { proposeDeals } from './propose.ts';

const vocab = join(import.meta.dirname, '..', '..', '..', 'vocab');
const vocabulary = {
  gazetteer,
  channels: loadChannels(join(vocab, 'channels.yaml')),
  routes: loadRoutes(join(vocab, 'routes.yaml')),
  categories: loadCategories(join(vocab, 'categories.yaml')),
};
const essay = doc('Statecraft Notes', '2024-10-25');
const daily = doc('Harbour Post', '2024-10-20');
const wire = doc('Delta Wire', '2024-11-02');
const documents = byId(essay, daily, wire);
const register = (claims: readonly Claim[], previous: readonly Deal[] = []) =>
  proposeDeals({ claims, documents, vocabulary, previous });
const goods = (...texts: string[]) => ({ objects: texts.map((text) => ({ text })) });
const judged = (d: typeof essay, parties: string, quote: string, more: Partial<Claim> = {}): Claim =>
  claim(d, 'ASSESSMENT', parties, quote, { kind: 'position', ...more });

const shells = (d = essay) =>
  claim(d, 'TRANSFER', 'PRK>RUS', 'The North ships ever more shells.', goods('artillery shells'));
const fuel = (d = essay) => claim(d, 'TRANSFER', 'RUS>PRK', 'Tankers bring fuel home.', goods('refined oil'));
const barter = () => judged(essay, 'RUS+PRK', 'The two neighbours live by barter.');

test('legs both ways that one author calls barter are one deal; which pays for which is presumed', () => {
  const drones = claim(essay, 'TRANSFER', 'RUS>PRK', 'Drones might follow.', {
    ...goods('drones'),
    modality: 'possible',
  });
  const [deal, ...others] = register([shells(), fuel(), drones, barter()]);
  expect(others).toEqual([]);
  expect(deal).toMatchObject({
    id: 'D-2024-001',
    pair: 'PRK-RUS',
    category: { code: '0', label: 'unlinked flows' },
    title: 'North Korea-Russia: munitions and petroleum, (uav)',
    progress: 'in-delivery',
  });
  expect(deal?.legs.map((l) => [l.direction, l.goods, l.modality]).sort()).toEqual([
    ['PRK>RUS', 'munitions', 'asserted'],
    ['RUS>PRK', 'petroleum', 'asserted'],
    ['RUS>PRK', 'uav', 'possible'],
  ]);
  expect(deal?.links.map((l) => l.state)).toEqual(['presumed', 'presumed']);
});

test('flows that nothing links stand side by side', () => {
  const deals = register([shells(), fuel(daily)]);
  expect(deals.map((d) => [d.legs.length, d.links.length])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('a category is given where a source says what is paid for with what', () => {
  const stated = judged(daily, 'PRK+RUS', 'Artillery shells go west in exchange for refined oil.');
  const [deal, ...others] = register([shells(), fuel(wire), stated]);
  expect(others).toEqual([]);
  expect(deal?.category).toMatchObject({ code: '1.1', label: 'munitions-energy' });
  expect(deal?.links).toMatchObject([{ state: 'stated', claims: [stated.id] }]);
});

test('an exchange that is only believed is an inference and earns no category', () => {
  const guess = judged(daily, 'PRK+RUS', 'Analysts believe artillery shells go in exchange for refined oil.', {
    modality: 'reported',
    attribution: [said('analysts', 'mental')],
  });
  const [deal] = register([shells(), fuel(wire), guess]);
  expect(deal?.links[0]?.state).toBe('inferred-by-analyst');
  expect(deal?.category.code).toBe('0');
});

test('an exchange that is denied links nothing', () => {
  const denied = judged(daily, 'PRK+RUS', 'No shells were given in exchange for refined oil.', { modality: 'negated' });
  expect(register([shells(), fuel(wire), denied])).toHaveLength(2);
});

test('twelve reports of one flow are one leg with twelve numbers, none of them summed', () => {
  const reports = Array.from({ length: 12 }, (_, month) =>
    claim(month % 2 ? daily : wire, 'TRANSFER', 'PRK>RUS', `${month + 1},000 rounds had gone.`, {
      ...goods('artillery shells'),
      time: day(`2024-${String(month + 1).padStart(2, '0')}-15`),
      quantities: [{ what: 'rounds', low: null, best: (month + 1) * 1000, high: null, unit: 'rounds', approx: false }],
    }),
  );
  const [deal, ...others] = register(reports);
  expect(others).toEqual([]);
  expect(deal?.level).toBe('flow');
  expect(deal?.legs).toHaveLength(1);
  expect(deal?.legs[0]?.quantities.map((q) => q.best)).toHaveLength(12);
  expect(deal?.grouping[0]).toContain('12 claims on munitions PRK>RUS are one flow');
});

test('one dated shipment is a consignment; after a year of silence another begins', () => {
  const at = (date: string) =>
    claim(daily, 'TRANSFER', 'IRN>RUS', 'A ship brought missiles.', {
      ...goods('ballistic missiles'),
      time: day(date),
    });
  const deals = register([at('2023-01-10'), at('2024-09-04')]);
  expect(deals.map((d) => [d.id, d.level, d.progress])).toEqual([
    ['D-2023-001', 'consignment', 'delivered'],
    ['D-2024-001', 'consignment', 'delivered'],
  ]);
});

test('one sentence sets dollars, high seas and transit to "no, by one author"', () => {
  const sentence = judged(
    essay,
    'RUS+PRK',
    'Their trade needs no settlement in dollars, no passage of the high seas and no third country.',
    { modality: 'negated' },
  );
  const [deal] = register([shells(), fuel(), barter(), sentence]);
  for (const leg of deal?.legs ?? []) {
    const values = leg.hooks.filter((h) => ['high-seas', 'third-country-transit'].includes(h.hook));
    expect(values).toMatchObject([
      { hook: 'high-seas', value: 'no', by: 'one author', for: [], against: [sentence.id] },
      { hook: 'third-country-transit', value: 'no', by: 'one author', against: [sentence.id] },
    ]);
    expect(leg.hooks.find((h) => h.hook === 'usd-cleared')).toMatchObject({ value: 'no', by: 'one author' });
  }
  expect(deal?.settlement.map((s) => s.value)).toContain('no usd-correspondent');
  expect(deal?.route.map((s) => s.value).sort()).toEqual([
    'no international-waters',
    'no third-country-transit',
    'sea',
  ]);
});

test('a claim that they do use dollars makes the hook contested and names both sides', () => {
  const no = judged(essay, 'RUS+PRK', 'Nothing is settled in dollars.', { modality: 'negated' });
  const yes = judged(daily, 'RUS+PRK', 'Part of it is settled in dollars.', {
    attribution: [said('OFAC', 'accuse', 'USA')],
  });
  const [deal] = register([shells(), no, yes]);
  expect(deal?.legs[0]?.hooks.find((h) => h.hook === 'usd-cleared')).toMatchObject({
    value: 'contested',
    by: 'yes: OFAC; no: one author',
    for: [yes.id],
    against: [no.id],
  });
});

test.each([
  [
    'en',
    'They pay in yuan, not in dollars but through small banks.',
    { 'usd-cleared': 'no', 'third-country-bank': 'yes' },
  ],
  ['en', 'The goods travel by rail and not only over the high seas.', { 'high-seas': 'yes' }],
  ['ru', 'Товары идут, минуя открытое море, без расчётов в долларах.', { 'usd-cleared': 'no' }],
  ['zh', '双方贸易不以美元结算。', { 'usd-cleared': 'no' }],
  ['ko', '두 나라는 달러 결제 없이 물물교환을 한다.', { 'usd-cleared': 'no' }],
  ['fa', 'معامله بدون تسویه دلاری انجام می‌شود', { 'usd-cleared': 'no' }],
])('reads settlement and route in %s: %s', (lang, quote, expected) => {
  const words = judged({ ...essay, lang }, 'RUS+PRK', quote);
  const [deal] = register([shells(), words]);
  const found = Object.fromEntries((deal?.legs[0]?.hooks ?? []).map((h) => [h.hook, h.value]));
  expect(found).toMatchObject(expected);
});

test('what is planned or asked says nothing about how things are paid or shipped', () => {
  const plan = judged(essay, 'RUS+PRK', 'They may one day settle in dollars.', { modality: 'possible' });
  expect(register([shells(), plan])[0]?.legs[0]?.hooks).toEqual([]);
});

test("an act's own words bear on its leg alone, words that name goods on those goods", () => {
  const byRail = claim(essay, 'TRANSFER', 'RUS>PRK', 'Fuel rolls over the land border by rail.', goods('refined oil'));
  const atSea = judged(essay, 'RUS+PRK', 'Artillery shells cross the high seas.');
  const [deal] = register([shells(), byRail, barter(), atSea]);
  const seas = (direction: string) =>
    deal?.legs.find((l) => l.direction === direction)?.hooks.find((h) => h.hook === 'high-seas')?.value;
  expect([seas('PRK>RUS'), seas('RUS>PRK')]).toEqual(['yes', 'no']);
});

test('a denial leaves a single-source deal denied and a many-source one disputed, the denier named', () => {
  const denial = claim(wire, 'TRANSFER', 'PRK>RUS', 'Moscow denied receiving shells.', {
    ...goods('artillery shells'),
    attribution: [said('Russia', 'deny', 'RUS')],
    modality: 'reported',
  });
  expect(register([shells(), denial])[0]).toMatchObject({ epistemic: 'denied', alarms: ['denied by Russia'] });
  expect(register([shells(), shells(daily), denial])[0]).toMatchObject({ epistemic: 'disputed' });
});

test('a treaty named beside the flow is its umbrella', () => {
  const pact = claim(essay, 'SIGN', 'RUS+PRK', 'They signed a partnership treaty.', goods('partnership treaty'));
  expect(register([shells(), pact])[0]?.umbrella).toMatchObject({ value: 'partnership treaty', by: 'one author' });
});

test('a deal keeps its id when new claims arrive, and gets a new version; an unchanged one keeps both', () => {
  const first = register([shells()]);
  const more = [
    claim(daily, 'TRANSFER', 'RUS>CHN', 'Coal.', { ...goods('coal'), time: day('2024-01-02') }),
    shells(wire),
  ];
  const claims = [...more, ...first.flatMap((d) => d.claims).map((id) => ({ ...shells(), id }))];
  const second = register(claims, first);
  const kept = second.find((d) => d.pair === 'PRK-RUS');
  expect(kept).toMatchObject({ id: 'D-2024-001', version: 2 });
  expect(second.find((d) => d.pair === 'CHN-RUS')?.id).toBe('D-2024-002');
  const reordered = second.map((d) => Object.fromEntries(Object.entries(d).reverse()) as Deal);
  expect(register(claims, reordered)).toEqual(second);
});

test('the order in which claims come changes nothing', () => {
  const pool = [shells(), fuel(), barter(), shells(daily), shells(wire), fuel(wire)];
  const expected = JSON.stringify(register(pool));
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
      expect(JSON.stringify(register(shuffled))).toBe(expected);
    }),
    { numRuns: 30 },
  );
});
