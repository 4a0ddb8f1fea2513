import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOfText, context } from '../../test/support/extraction.ts';
import type { Claim } from '../model/claim.ts';
import { verify } from './verify.ts';

const events = async (text: string): Promise<Claim[]> => (await claimsOfText(text)).filter((c) => c.kind === 'event');
const codes = (claim: Claim | undefined, role: string): (string | null)[] =>
  claim?.actors.filter((a) => a.role === role).map((a) => a.code) ?? [];

describe('who is meant', () => {
  it('takes coordinated demonyms as two parties', async () => {
    const [met] = await events('Chinese and Iranian ministers met in Geneva.');
    expect(met?.type).toBe('MEET');
    expect(codes(met, 'actor').sort()).toEqual(['CHN', 'IRN']);
  });
  it('does not make the place of a meeting a party', async () => {
    const [met] = await events('Putin met Xi Jinping in Astana, Kazakhstan.');
    expect(met?.actors.map((a) => a.code)).not.toContain('KAZ');
  });
  it('resolves "he" to the person last spoken of', async () => {
    const claims = await events('Lavrov arrived in Tehran on Monday. He praised Iran for its restraint.');
    const praise = claims.find((c) => c.type === 'ENDORSE');
    expect(codes(praise, 'actor')).toEqual(['RUS']);
    expect(codes(praise, 'recipient')).toEqual(['IRN']);
  });
  it('resolves "the two countries" to the last pair', async () => {
    const claims = await events(
      'Belarus and Iran want closer ties. The two countries signed a memorandum on transport.',
    );
    const signed = claims.find((c) => c.type === 'SIGN');
    expect(signed?.actors.map((a) => a.code).sort()).toEqual(['BLR', 'IRN']);
  });
  it('learns an unknown person from the title and knows the surname afterwards', async () => {
    const claims = await events(
      'Finnish Prime Minister Aarne Testinen spoke first. Testinen accused Russia of sabotage.',
    );
    const charge = claims.find((c) => c.type === 'ACCUSE');
    expect(codes(charge, 'actor')).toEqual(['FIN']);
  });
});

describe('how surely it is said', () => {
  const modalityOf = async (text: string, type: string): Promise<string | undefined> =>
    (await events(text)).find((c) => c.type === type)?.modality;
  it.each([
    ['Iran will deliver drones to Russia.', 'planned'],
    ['Iran plans to deliver drones to Russia.', 'planned'],
    ['Iran could deliver drones to Russia.', 'possible'],
    ['Iran did not deliver drones to Russia.', 'negated'],
    ['Iran not only delivered drones to Russia.', 'asserted'],
    ['Officials said that Iran delivered drones to Russia.', 'reported'],
    ['According to Ukraine, Iran delivered drones to Russia.', 'reported'],
    ['If Iran delivered drones to Russia, Europe would respond.', 'hypothetical'],
    ['Did Iran deliver drones to Russia?', 'question'],
  ])('reads "%s" as %s', async (text, modality) => {
    expect(await modalityOf(text, 'TRANSFER')).toBe(modality);
  });
  it('names who said it', async () => {
    const [claim] = (await events('South Korean officials said that Pyongyang supplied shells to Russia.')).filter(
      (c) => c.type === 'TRANSFER',
    );
    expect(claim?.attribution.map((a) => a.speaker)).toEqual(['South Korean officials']);
    expect(claim?.attribution[0]?.code).toBe('KOR');
  });
  it('holds a request for an act, and what is asked for for none', async () => {
    const claims = await events('Washington urged China to stop selling chips to Russia.');
    expect(claims.map((c) => c.type)).toContain('REQUEST');
    expect(claims.some((c) => c.type === 'TRANSFER' && c.modality === 'asserted')).toBe(false);
  });
});

describe('edges and figures', () => {
  it('puts a plus between ally and host and a minus towards the enemy', async () => {
    const [claim] = (await events('North Korea sent troops to Russia for the war against Ukraine.')).filter(
      (c) => c.type === 'DEPLOY',
    );
    expect(claim?.edges).toEqual([
      { pair: 'PRK-RUS', sign: 1 },
      { pair: 'PRK-UKR', sign: -1 },
    ]);
  });
  it('keeps "about" on a strength and never turns a forecast into a figure', async () => {
    const claims = await claimsOfText(
      'About 9,000 North Korean soldiers are in Russia. The number could grow to 50,000.',
    );
    const figure = claims.find((c) => c.kind === 'figure' && c.type === 'TROOPS');
    expect(figure?.quantities[0]).toMatchObject({ best: 9000, approx: true });
    expect(claims.some((c) => c.kind === 'figure' && c.quantities.some((q) => q.best === 50000))).toBe(false);
    expect(claims.some((c) => c.type === 'FORECAST' && c.quantities.some((q) => q.best === 50000))).toBe(true);
  });
});

describe('the verifier', () => {
  const read = {
    text: 'Iran delivered drones to Russia.',
    lines: [],
    items: [],
    links: [],
  };
  const document = (claim: Claim) => ({ ...read, document: { lang: 'en', name: claim.document } }) as never;
  it('passes what stands in the words and marks what does not', async () => {
    const [claim] = (await events(read.text)).filter((c) => c.type === 'TRANSFER');
    if (!claim) throw new Error('no claim');
    expect(verify(claim, document(claim), context).every((c) => c.ok)).toBe(true);
    const failing = (changed: Partial<Claim>): string[] =>
      verify({ ...claim, ...changed }, document(claim), context)
        .filter((c) => !c.ok)
        .map((c) => c.name);
    const first = claim.evidence[0];
    if (!first) throw new Error('no evidence');
    expect(failing({ evidence: [{ ...first, quote: `${first.quote.slice(1)}x` }] })).toContain('quote');
    expect(failing({ actors: [{ role: 'actor', code: 'VEN' }] })).toContain('actors');
    expect(failing({ type: 'VOTE' })).toContain('type');
    expect(failing({ hedges: ['reportedly'] })).toContain('hedges');
    expect(
      failing({ quantities: [{ what: 'drones', low: null, best: 400, high: null, unit: 'drones', approx: false }] }),
    ).toContain('numbers');
  });
  it('finds every quote at its offset and gives every claim an id of its own, whatever the text', async () => {
    const pieces = fc.constantFrom(
      'Iran',
      'Russia',
      'sent',
      'drones',
      'to',
      '\u00a0',
      'the',
      'U.S.',
      'said',
      ',',
      '“',
      '”',
      '12,000',
      'troops',
      '.',
      '\n',
      'sanctions',
      'on',
      'which',
      '—',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 3, maxLength: 40 }), async (words) => {
        const text = `${words.join(' ')} end.`;
        const claims = await claimsOfText(text);
        for (const claim of claims) for (const e of claim.evidence) expect(text.slice(e.start, e.end)).toBe(e.quote);
        expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
      }),
      { numRuns: 40 },
    );
  });
  it('gives the same bytes twice', async () => {
    const text = 'Belarus bought gas from Russia. Minsk thanked Moscow for its support.';
    expect(JSON.stringify(await claimsOfText(text))).toBe(JSON.stringify(await claimsOfText(text)));
  });
});

describe('other languages', () => {
  it('never reads a Russian text as English, and finds its parties', async () => {
    const claims = await claimsOfText('КНДР поставила России около 9000 снарядов.', 'ru');
    expect(claims.filter((c) => c.kind !== 'item').length).toBeGreaterThan(0);
    for (const claim of claims) expect(claim.lang).toBe('ru');
    expect(claims.some((c) => c.state === 'auto' && c.kind !== 'item')).toBe(false);
  });
});
