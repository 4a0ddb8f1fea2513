/** The bundled samples through the whole chain: what an analyst must find in the register on the first day. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chain, chainOf, goodsOf, mainDeal } from './support/chain.ts';

describe('the samples through the whole chain', () => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await chainOf([join(import.meta.dirname, '..', 'samples', 'documents')]);
  }, 300_000);

  test('North Korea and Russia: arms and troops for fuel, food and air defence, the link stated', () => {
    const deal = mainDeal(chain.deals, 'PRK-RUS');
    expect(goodsOf(deal, 'PRK>RUS')).toEqual(expect.arrayContaining(['missiles', 'munitions', 'troops']));
    expect(goodsOf(deal, 'RUS>PRK')).toEqual(expect.arrayContaining(['air-defence', 'food', 'petroleum']));
    const stated = deal.links.filter((link) => link.state === 'stated');
    expect(stated.map((link) => link.from)).toContain('prk-rus-troops');
    for (const link of stated) expect(link.claims.length).toBeGreaterThan(0);
  });

  test('dollars are contested: one author sees none, the Treasury names accounts and banknotes', () => {
    const [leg] = mainDeal(chain.deals, 'PRK-RUS').legs;
    const dollars = leg?.hooks.find((hook) => hook.hook === 'usd-denominated');
    expect(dollars?.value).toBe('contested');
    expect(dollars?.for.length).toBeGreaterThan(0);
    expect(dollars?.against.length).toBeGreaterThan(0);
  });

  test('oil over the cap: a million barrels against half a million, by one origin however many relay it', () => {
    const leg = mainDeal(chain.deals, 'PRK-RUS').legs.find((l) => l.goods === 'petroleum');
    expect(leg?.quantities.some((q) => q.low === 1_000_000 && q.unit === 'barrels')).toBe(true);
    const cap = chain.cells.find((cell) => cell.tool === 'un-kp-oil' && cell.leg === leg?.id);
    expect(cap?.rule).toBe('breach');
  });

  test('Iranian missiles for Russia are told and denied by Iran', () => {
    const deal = mainDeal(chain.deals, 'IRN-RUS');
    expect(goodsOf(deal, 'IRN>RUS')).toContain('missiles');
    expect(['denied', 'disputed']).toContain(deal.epistemic);
    expect(deal.alarms.join(' ')).toMatch(/denied by .*Iran/);
  });

  test('Chinese payments to Iran for oil go in yuan through small banks', () => {
    const deal = mainDeal(chain.deals, 'CHN-IRN');
    expect(goodsOf(deal, 'IRN>CHN')).toContain('crude-oil');
    expect(deal.settlement.map((s) => s.value)).toEqual(
      expect.arrayContaining(['local-currency', 'small-regional-bank']),
    );
  });

  test('nobody who reports a delivery is taken for its supplier', () => {
    const suppliers = new Set(chain.deals.flatMap((d) => d.legs.map((leg) => leg.direction.slice(0, 3))));
    for (const reporter of ['KOR', 'USA', 'GBR', 'UKR']) expect(suppliers).not.toContain(reporter);
  });

  test('the gap map finds gaps, and each says why', () => {
    expect(chain.counts.gaps).toBeGreaterThan(0);
    for (const cell of chain.cells.filter((c) => c.gap !== null)) expect(cell.reason.length).toBeGreaterThan(20);
  });

  test('a statement that carries other claims is no event beside them', () => {
    const statements = chain.events.filter((event) => event.type === 'STATEMENT');
    expect(statements.length).toBeLessThan(chain.events.length / 10);
  });
});
