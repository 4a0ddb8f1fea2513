/** The two real documents through the whole chain, where they are at hand: one deal with its handles, the figures, the gap map. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Chain, chainOf, goodsOf, mainDeal } from './support/chain.ts';

const seeds = join(import.meta.dirname, '..', '..', 'shared', 'corpus', 'seeds');
const atHand = existsSync(seeds);
if (!atHand) console.warn('skipped: the seed documents are not at hand (../shared/corpus/seeds)');

describe.skipIf(!atHand)('the seed documents through the whole chain', () => {
  let chain: Chain;
  beforeAll(async () => {
    const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    chain = await chainOf(files.map((name) => join(seeds, name)));
  }, 300_000);

  test('the North Korea-Russia deal has legs both ways, help and drones as possible only', () => {
    const deal = mainDeal(chain.deals, 'PRK-RUS');
    expect(goodsOf(deal, 'PRK>RUS')).toEqual(expect.arrayContaining(['missiles', 'munitions', 'troops']));
    expect(goodsOf(deal, 'RUS>PRK')).toEqual(['(technology)', '(uav)', 'petroleum']);
    expect(deal.legs.find((leg) => leg.goods === 'petroleum')?.modality).toBe('reported');
    expect(deal.category).toMatchObject({ code: '0' });
  });

  test('dollars, high seas and third countries are "no, by one author", with the one sentence that says so', () => {
    const [leg] = mainDeal(chain.deals, 'PRK-RUS').legs;
    const said = ['usd-cleared', 'high-seas', 'third-country-transit'].map((hook) =>
      leg?.hooks.find((h) => h.hook === hook),
    );
    expect(said.map((hook) => [hook?.value, hook?.by])).toEqual(Array(3).fill(['no', 'one author']));
    const sentences = said.map((hook) =>
      (hook?.against ?? []).map((id) => chain.claims.get(id)?.evidence[0]?.quote ?? ''),
    );
    const shared = (sentences[0] ?? []).filter((quote) => sentences.every((quotes) => quotes.includes(quote)));
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatch(/dollars.*international waters.*territory/s);
  });

  test('payment, high-seas and transit tools come out as no handle, with the kind of gap and the reason', () => {
    const deal = mainDeal(chain.deals, 'PRK-RUS');
    const none = chain.cells.filter((cell) => cell.deal === deal.id && cell.verdict === 'no-handle');
    expect(none.length).toBeGreaterThan(0);
    for (const cell of none) {
      expect(cell.gap).toBe('no-handle');
      expect(cell.reason).toMatch(/^(?:if it happens \(possible\): )?no handle \(one author\): /);
    }
    expect(chain.counts.gaps).toBeGreaterThan(0);
    expect(chain.cells.some((cell) => cell.verdict === 'reached' && /disclos|report/i.test(cell.tool))).toBe(true);
  });

  test('strength is about 12,000 by the editors, rising by Ukrainian officials, and 100,000 only a forecast', () => {
    const points = chain.figures.filter((series) => series.type === 'TROOPS').flatMap((series) => series.points);
    expect(points.find((p) => p.best === 12_000)).toMatchObject({ series: 'current', approx: true });
    expect(points.find((p) => p.series === 'movement')?.speaker).toMatch(/Ukrainian officials/);
    expect(points.filter((p) => [p.low, p.best, p.high].includes(100_000)).map((p) => p.series)).toEqual(['forecast']);
  });

  test('every title is a sentence: no fragment, no unknown subject', () => {
    for (const { title } of chain.events) {
      expect(title).not.toMatch(/somebody|undefined|\{|\s,|\b(?:and|of|to|with|for)$/i);
      expect(title).toMatch(/^[A-Z]/);
    }
  });
});
