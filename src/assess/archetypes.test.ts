/** The worked archetypes: sentences -> claims -> deal -> verdict. A sentence that says the opposite turns the verdict round. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byId, claim, day, doc, gazetteer, said } from '../../test/record-fixtures.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Reach } from '../model/tool.ts';
import { proposeDeals } from '../record/deals/propose.ts';
import { loadCategories, loadChannels, loadRoutes, loadTools } from '../vocabulary/tools.ts';
import { type GapMapOptions, gapMap } from './gaps.ts';

const vocab = join(import.meta.dirname, '..', '..', 'vocab');
const vocabulary = {
  gazetteer,
  channels: loadChannels(join(vocab, 'channels.yaml')),
  routes: loadRoutes(join(vocab, 'routes.yaml')),
  categories: loadCategories(join(vocab, 'categories.yaml')),
};
const tools = loadTools(join(vocab, 'tools'));
const paper = doc('Harbour Post', '2024-10-25');

const verdicts = (claims: readonly Claim[], options: Partial<GapMapOptions> = {}): Map<string, Reach> => {
  const documents = byId(
    paper,
    ...new Map(claims.map((c) => [c.document, doc(c.document, '2024-10-25')])).values(),
  ) as Map<string, Document>;
  const deals = proposeDeals({ claims, documents, vocabulary });
  const cells = gapMap(deals, tools, { date: '2024-10-25', ...options });
  return new Map(cells.map((cell) => [`${cell.leg} ${cell.tool}`, cell]));
};
const act = (parties: string, good: string, quote: string, at: string, more: Partial<Claim> = {}): Claim =>
  claim(paper, 'TRANSFER', parties, quote, { objects: [{ text: good }], time: day(at), ...more });
const says = (parties: string, quote: string, more: Partial<Claim> = {}): Claim =>
  claim(paper, 'ASSESSMENT', parties, quote, { kind: 'position', ...more });

const shells = () => act('PRK>RUS', 'artillery shells', 'A ship unloaded shells at Dunai.', '2023-10-15');
const noThird = () =>
  says('PRK+RUS', 'The ships touch neither foreign territory nor any shipyard.', { modality: 'negated' });

test('shells by a listed ship between own ports: only those could stop it who will not', () => {
  const cell = verdicts([shells(), noThird()]).get('prk-rus-munitions un-kp-arms');
  expect(cell).toMatchObject({ rule: 'breach', verdict: 'no-willing-enforcer', gap: 'no-willing-enforcer' });
  expect(cell?.reason).toContain('host-permit (one author)');
});

test("once the ship lies in a third country's shipyard there is a handle nobody has used", () => {
  const yard = says('PRK+RUS', 'The carrier lay in a Chinese shipyard in February.');
  const cell = verdicts([shells(), yard]).get('prk-rus-munitions un-kp-arms');
  expect(cell).toMatchObject({ verdict: 'unused-handle', gap: 'unused-handle' });
  expect(cell?.claims).toContain(yard.id);
});

const fuel = (barrels: number) =>
  act(
    'RUS>PRK',
    'refined oil',
    'Tank wagons brought the fuel by rail over the land border, Khasan-Tumangang.',
    '2024-09-30',
    {
      quantities: [
        {
          what: 'refined oil',
          low: barrels,
          best: null,
          high: null,
          unit: 'barrels',
          approx: false,
          asOf: '2024-09-30',
        },
      ],
    },
  );
const noPort = () => says('RUS+PRK', 'None of it crosses foreign territory.', { modality: 'negated' });

test('fuel by rail beyond the yearly cap is a breach without a handle', () => {
  const cell = verdicts([fuel(600_000), noPort()]).get('rus-prk-petroleum un-kp-oil');
  expect(cell).toMatchObject({ rule: 'breach', verdict: 'no-handle', gap: 'no-handle' });
  expect(cell?.reason).toContain('no less than 600,000');
});

test('below the cap nothing is known: one source does not bound the year from above', () => {
  expect(verdicts([fuel(300_000), noPort()]).get('rus-prk-petroleum un-kp-oil')).toMatchObject({
    rule: 'unknown',
    gap: null,
  });
});

test('the cap counts all suppliers together, and never adds two reports of one supplier', () => {
  const other = act('CHN>PRK', 'refined oil', 'Chinese fuel came too.', '2024-08-01', {
    quantities: [
      { what: 'fuel', low: 250_000, best: null, high: null, unit: 'barrels', approx: false, asOf: '2024-08-01' },
    ],
  });
  const twice = verdicts([fuel(300_000), fuel(290_000)]).get('rus-prk-petroleum un-kp-oil');
  const together = verdicts([fuel(300_000), other, noPort()]).get('rus-prk-petroleum un-kp-oil');
  expect([twice?.rule, together?.rule]).toEqual(['unknown', 'breach']);
});

test('flour is lawful by itself and tainted by its link to shells', () => {
  const flour = act('RUS>PRK', 'flour', 'Flour went east.', '2024-09-01');
  const link = says('PRK+RUS', 'Artillery shells are given in exchange for flour.');
  const linked = verdicts([act('PRK>RUS', 'artillery shells', 'Shells went west.', '2024-09-01'), flour, link]);
  expect(verdicts([flour]).get('rus-prk-food us-ear-kp')?.verdict).toBe('exempt');
  expect(verdicts([flour]).has('rus-prk-food un-kp-arms')).toBe(false);
  expect(linked.get('rus-prk-food un-kp-arms')).toMatchObject({
    verdict: 'lawful',
    gap: null,
    reason: expect.stringContaining('tainted if linked (link stated)'),
  });
  expect(linked.get('prk-rus-munitions un-kp-arms')?.rule).toBe('breach');
});

test('troops are argued, with the argument of either side', () => {
  const sent = claim(paper, 'DEPLOY', 'PRK>RUS', 'Troops went to Russia.', {
    objects: [{ text: 'troops' }],
    time: day('2024-10-23'),
  });
  const cell = verdicts([sent]).get('prk-rus-troops un-kp-arms');
  expect(cell).toMatchObject({ rule: 'argued', verdict: 'argued', gap: null });
  expect(cell?.reason).toMatch(/United States.*Russia rejects/);
});

const missiles = () => act('IRN>RUS', 'Fath-360', 'Missiles crossed the Caspian.', '2024-09-04');

test('Iranian missiles of September 2024 fall between two UN regimes and are exposed to national law', () => {
  const parts = says('IRN+RUS', 'The missiles hold American parts and Western electronics.');
  const cells = verdicts([missiles(), parts]);
  expect(cells.get('irn-rus-missiles un-iran')).toMatchObject({ rule: 'lawful', gap: null });
  expect(cells.get('irn-rus-missiles un-iran-2231')).toMatchObject({ rule: 'lawful' });
  expect(cells.get('irn-rus-missiles eu-iran')).toMatchObject({ rule: 'sanctionable', verdict: 'exposed' });
});

test('the restored measures on Iran are judged by viewpoint', () => {
  const later = act('IRN>RUS', 'ballistic missiles', 'More missiles came.', '2025-11-01');
  const on = (viewpoint?: string) =>
    verdicts([later], { date: '2025-12-01', ...(viewpoint === undefined ? {} : { viewpoint }) }).get(
      'irn-rus-missiles un-iran',
    )?.rule;
  expect([on(), on('RUS'), on('FRA')]).toEqual(['argued', 'lawful', 'breach']);
});

test('drones of 2022 are argued under the resolution while the rules on foreign products reach their parts', () => {
  const drones = act('IRN>RUS', 'drones', 'Drones with American microchips were flown in.', '2022-09-01');
  const cells = verdicts([drones]);
  expect(cells.get('irn-rus-uav un-iran-2231')?.verdict).toBe('argued');
  expect(cells.get('irn-rus-uav us-fdpr')?.verdict).toBe('exposed');
});

const tooling = () => act('CHN>RUS', 'machine tools', 'Machine tools keep coming.', '2024-09-01');

test('dual-use goods paid for through banks with dollar accounts are exposed until the partners net', () => {
  const banks = says('CHN+RUS', 'The banks that pay keep dollar accounts in New York.');
  const netting = says('CHN+RUS', 'Payments are netted off, a clearing account replaces them.');
  expect(verdicts([tooling(), banks]).get('chn-rus-dual-use us-ru-14114')?.verdict).toBe('exposed');
  expect(verdicts([tooling(), netting]).get('chn-rus-dual-use us-ru-14114')?.verdict).toBe('out-of-reach');
});

test('Iranian oil moved from ship to ship under a flag of convenience is exposed', () => {
  const oil = act('IRN>CHN', 'crude oil', 'Reflagged tankers pass it on, paid in yuan.', '2024-06-01');
  const cells = verdicts([oil]);
  expect(cells.get('irn-chn-crude-oil us-iran-secondary')?.verdict).toBe('exposed');
  expect(cells.get('irn-chn-crude-oil us-capta')?.verdict).toBe('out-of-reach');
});

test('Russian coal through Rajin is exempt by clause, Korean coal is not', () => {
  const russian = act('RUS>CHN', 'coal', 'Russian coal went on through Rajin.', '2024-06-01');
  const korean = act('PRK>CHN', 'coal', 'Korean coal was shipped.', '2024-06-01');
  const cells = verdicts([russian, korean]);
  expect(cells.get('rus-chn-coal un-kp-minerals')).toMatchObject({ verdict: 'exempt', gap: null });
  expect(cells.get('prk-chn-coal un-kp-minerals')?.rule).toBe('breach');
});

const sentence = 'No dollars change hands in settlement, no high seas are crossed, no foreign territory is used.';

test('one sentence of one author leaves payment, high-seas and transit tools without a handle; disclosure still reaches', () => {
  const cells = verdicts([
    act('PRK>RUS', 'artillery shells', 'Shells went west.', '2024-09-01'),
    says('PRK+RUS', 'They barter.'),
    says('PRK+RUS', sentence, { modality: 'negated' }),
  ]);
  for (const tool of ['un-kp-finance', 'un-kp-inspection', 'un-kp-air']) {
    const cell = cells.get(`prk-rus-munitions ${tool}`);
    expect(cell?.verdict).toBe('no-handle');
    expect(cell?.reason).toMatch(/^no handle \(one author\)/);
  }
  expect(cells.get('prk-rus-munitions us-kp-311')?.verdict).toBe('out-of-reach');
  expect(cells.get('prk-rus-munitions us-kp-block')?.verdict).toBe('unknown');
  expect(cells.get('prk-rus-munitions un-kp-disclosure')?.verdict).toBe('reached');
});

test('the opposite sentence turns the verdicts round, and both together are contested', () => {
  const goods = act('PRK>RUS', 'artillery shells', 'Shells went west.', '2024-09-01');
  const no = says('PRK+RUS', 'Nothing is settled in dollars.', { modality: 'negated' });
  const yes = says('PRK+RUS', 'Invoices are settled in dollars.', { attribution: [said('OFAC', 'accuse', 'USA')] });
  const verdict = (...claims: Claim[]) => verdicts([goods, ...claims]).get('prk-rus-munitions us-kp-311');
  expect(verdict(no)?.verdict).toBe('out-of-reach');
  expect(verdict(yes)?.verdict).toBe('exposed');
  expect(verdict(no, yes)).toMatchObject({ verdict: 'contested', claims: expect.arrayContaining([no.id, yes.id]) });
  expect(verdict(no, yes)?.reason).toContain('yes: OFAC; no: one author');
  expect(verdict()?.verdict).toBe('unknown');
});

test('what if a hook were there: only the asked deal changes', () => {
  const goods = act('PRK>RUS', 'artillery shells', 'Shells went west.', '2024-09-01');
  const no = says('PRK+RUS', 'Nothing is settled in dollars.', { modality: 'negated' });
  const after = (deal?: string) =>
    verdicts([goods, no], {
      whatIf: [{ hook: 'usd-cleared', value: 'yes', ...(deal === undefined ? {} : { deal }) }],
    }).get('prk-rus-munitions us-kp-311')?.verdict;
  expect([after(), after('D-2024-001'), after('D-1999-001')]).toEqual(['exposed', 'exposed', 'out-of-reach']);
});
