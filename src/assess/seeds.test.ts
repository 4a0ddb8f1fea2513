/** The register and gap map from the coded seed documents, where they are at hand beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { byId, doc, label } from '../../test/record-fixtures.ts';
import { type Claim, claimSchema, verbClasses } from '../model/claim.ts';
import type { Deal } from '../model/deal.ts';
import { claimId } from '../model/ids.ts';
import { proposeDeals } from '../record/deals/propose.ts';
import { figuresOf } from '../record/figures/figures.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { gapMap } from './gaps.ts';

const gold = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold');
const present = existsSync(join(gold, 'seed-003.claims.jsonl'));
if (!present) console.info('skipped: the coded seed documents are not beside the repository');

const issue = doc('letter', '2024-11-18', { outlet: null, authors: ['the editors'] });
const feed = doc('feed', '2024-10-25');

interface Row {
  id: string;
  evidence: { start: number }[];
  attribution?: { verbClass?: string }[];
}

function claimsOf(file: string, document: typeof issue): Claim[] {
  const rows = readFileSync(join(gold, file), 'utf8').trim().split('\n');
  return rows.map((line) => {
    const row = JSON.parse(line) as Row;
    const attribution = (row.attribution ?? []).map((a) => ({
      ...a,
      verbClass: verbClasses.find((v) => v === a.verbClass) ?? 'neutral',
    }));
    return claimSchema.parse({
      hedges: [],
      edges: [],
      outlets: [],
      ...row,
      attribution,
      id: claimId(file, row.evidence[0]?.start ?? 0, row.id, 0),
      documentId: document.id,
      document: document.name,
      confidence: 1,
      producers: ['gold'],
      checks: [],
      lang: 'en',
      textVersion: 'txt@1',
    });
  });
}

describe.skipIf(!present)('from the coded seeds', () => {
  let claims: Claim[] = [];
  let deals: Deal[] = [];
  const documents = byId(issue, feed);
  const vocabulary = loadVocabulary();
  beforeAll(() => {
    claims = [...claimsOf('seed-000.claims.jsonl', issue), ...claimsOf('seed-003.claims.jsonl', feed)];
    deals = proposeDeals({ claims, documents, vocabulary });
  });

  test('one deal of North Korea and Russia has legs both ways, help and drones as possible only', () => {
    const own = deals.filter((deal) => deal.pair === 'PRK-RUS');
    expect(own).toHaveLength(1);
    const legs = Object.fromEntries((own[0]?.legs ?? []).map((leg) => [`${leg.direction} ${leg.goods}`, leg.modality]));
    expect(legs).toMatchObject({
      'PRK>RUS munitions': 'asserted',
      'PRK>RUS missiles': 'asserted',
      'PRK>RUS troops': 'asserted',
      'RUS>PRK petroleum': 'reported',
      'RUS>PRK technology': 'possible',
      'RUS>PRK uav': 'possible',
    });
    expect(own[0]?.category.label).toBe('unlinked flows');
  });

  test('dollars, high seas and transit are "no, by one author", with the claim that says so', () => {
    const leg = deals.find((deal) => deal.pair === 'PRK-RUS')?.legs[0];
    for (const hook of ['usd-cleared', 'high-seas', 'third-country-transit']) {
      expect(leg?.hooks.find((h) => h.hook === hook)).toMatchObject({ value: 'no', by: 'one author', for: [] });
    }
  });

  test('payment, inspection and overflight have no handle, export controls are unknown, disclosure reaches', () => {
    const cells = gapMap(deals, vocabulary.tools, { date: '2024-10-31' });
    const verdict = (leg: string, tool: string) => cells.find((c) => c.leg === leg && c.tool === tool)?.verdict;
    expect(verdict('prk-rus-munitions', 'un-kp-finance')).toBe('no-handle');
    expect(verdict('prk-rus-munitions', 'un-kp-inspection')).toBe('no-handle');
    expect(verdict('prk-rus-munitions', 'us-kp-311')).toBe('out-of-reach');
    expect(verdict('rus-prk-uav', 'us-bis-lists')).toBe('unknown');
    expect(verdict('prk-rus-troops', 'un-kp-arms')).toBe('argued');
    expect(verdict('prk-rus-munitions', 'un-kp-disclosure')).toBe('reached');
  });

  test("the editors' 12,000, the officials' movement and the forecast of 100,000 share a series and no line", () => {
    const troops = figuresOf({ claims, documents, label }).find(
      (s) => s.type === 'TROOPS' && s.parties.length === 2 && s.what === 'troops',
    );
    expect(troops?.points.map((p) => [p.series, p.speaker, p.best ?? p.low]).sort()).toEqual([
      ['current', 'the editors', 12_000],
      ['forecast', 'unnamed', 100_000],
      ['movement', 'Ukrainian officials', 12_000],
    ]);
    expect(troops?.conflict).toBe(false);
  });
});
