/** Extraction, whole engine: what agency reports and briefs do to a sentence: datelines, speakers as "we", bare numbers, origins. */
import { describe, expect, it } from 'vitest';
import { claimsOfText } from '../../test/support/extraction.ts';
import type { Claim } from '../model/claim.ts';
import { datelineLength } from './rules/dateline.ts';

const claim = async (text: string, type: string): Promise<Claim | undefined> =>
  (await claimsOfText(text)).find((c) => c.type === type);
const codes = (found: Claim | undefined, role: string): (string | null)[] =>
  found?.actors.filter((a) => a.role === role).map((a) => a.code) ?? [];

describe('the dateline', () => {
  it.each([
    'PARIS, Jan. 9 (Quay Press) - ',
    'Minsk, January 9 (BTA) --',
    'KAZAN - ',
    'BAKU, 9 January – ',
    'OTTAWA (Quay Press) — ',
  ])('is no part of what "%s" opens', (line) => {
    expect(datelineLength(`${line}Ministers met.`)).toBe(line.length);
  });
  it.each(['Iran - unlike Syria - sells oil.', 'US-Iran talks began.', 'NATO said so.'])(
    'is not seen in "%s"',
    (text) => {
      expect(datelineLength(text)).toBe(0);
    },
  );
  it('does not make the city of the bureau a party', async () => {
    const sale = await claim('LONDON, Jan. 9 (Quay Press) - Belarus delivered missiles to Syria.', 'TRANSFER');
    expect(sale?.actors.map((a) => a.code)).toEqual(['BLR', 'SYR']);
  });
});

describe('who gives and who gets', () => {
  it('takes the seller from the adjective of what is bought', async () => {
    const sale = await claim('India bought two cargoes of Russian coal in May.', 'TRANSFER');
    expect([codes(sale, 'actor'), codes(sale, 'recipient')]).toEqual([['RUS'], ['IND']]);
  });
  it('takes the sender of soldiers from their own state, not from the ship', async () => {
    const sent = await claim('Iranian ferries carried 300 Syrian soldiers to Russia.', 'DEPLOY');
    expect([codes(sent, 'actor'), codes(sent, 'recipient')]).toEqual([['SYR'], ['RUS']]);
  });
  it('takes the host from the purpose of a deployment, once', async () => {
    const found = await claimsOfText('Syria is likely to send regular troops to help Belarus.');
    expect(found.filter((c) => c.kind === 'event').map((c) => [c.type, c.modality])).toEqual([['DEPLOY', 'possible']]);
    expect(codes(found[0], 'recipient')).toEqual(['BLR']);
  });
  it('reads "we" as the side of whoever is quoted', async () => {
    const denial = await claim(
      '"We have not sold drones to Syria," Belarusian Foreign Minister Ihar Testovich wrote on Monday.',
      'TRANSFER',
    );
    expect([codes(denial, 'actor'), denial?.modality]).toEqual([['BLR'], 'negated']);
  });
});

describe('numbers', () => {
  it('lets a bare number go on counting what was counted before', async () => {
    const found = await claimsOfText(
      'Some 4,000 Syrian soldiers arrived in Russia. Warsaw put the total at nearly 5,200.',
    );
    const numbers = found.filter((c) => c.type === 'TROOPS').flatMap((c) => c.quantities.map((q) => q.best));
    expect(numbers).toEqual([4000, 5200]);
  });
  it('keeps cargo that leaves one state for another as shipment and transfer', async () => {
    const found = await claimsOfText('About 600 containers of ammunition had left Iran for Syria.');
    expect(found.map((c) => c.type).sort()).toContain('SHIPMENT');
    expect(
      codes(
        found.find((c) => c.type === 'TRANSFER'),
        'recipient',
      ),
    ).toEqual(['SYR']);
  });
});
