import { describe, expect, test } from 'vitest';
import { claimsOfText } from '../../../test/support/extraction.ts';

const read = async (text: string): Promise<string[]> => {
  const events = (await claimsOfText(text)).filter((claim) => claim.kind === 'event');
  return events.map(({ type, actors }) => {
    const of = (role: string) => actors.flatMap((a) => (a.role === role ? [a.code ?? '?'] : [])).join('+');
    return `${type} ${of('actor')}>${of('recipient')}`;
  });
};
const objects = async (text: string): Promise<string[][]> =>
  (await claimsOfText(text)).filter((c) => c.kind === 'event').map((c) => c.objects.map((o) => o.text));

describe('a particle makes another verb', () => {
  test.each([
    ['Omani lenders turned several Syrian transfers away in June.', ['REJECT OMN>SYR']],
    ['Poland turned back three Belarusian trucks at the border.', ['REJECT POL>BLR']],
    ['Vietnam sent the Iranian cement back.', ['REJECT VNM>IRN']],
    ['Armenia cut off gas to Syria.', []],
    ['Serbia called off the delivery of mortars to Mali.', []],
    ['Georgia held up Belarusian shipments of tractors to Cuba.', []],
    ['Iran handed the drawings over to Venezuela.', ['TRANSFER IRN>VEN']],
    ['Belarus shipped out two hundred tractors to Cuba.', ['TRANSFER BLR>CUB']],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('whom a measure does not hit', () => {
  test('whoever stands in its reason', async () => {
    const [sanction] = await read(
      'Norway imposed a travel ban on five officials in Iran over the sale of rockets to Sudan.',
    );
    expect(sanction).toBe('SANCTION NOR>IRN');
    const [other] = await read('Brazil blacklisted two Malian banks after the theft of gold from Ghana.');
    expect(other).toBe('SANCTION BRA>MLI');
  });

  test('the place where property lies', async () => {
    const text =
      'The United States blacklisted three Belarusian plants. All assets of the designated firms in the United States are frozen. Foreign lenders in the United States may be sanctioned as well.';
    expect(await read(text)).toEqual(['SANCTION USA>BLR']);
  });

  test('a state from which others are told apart', async () => {
    expect(await read('Non-Iranian firms may be sanctioned.')).toEqual([]);
  });
});

test('a relative clause is about the name before its comma', async () => {
  const text = 'Chile acted together with Japan, which on Monday froze the accounts of four Syrian firms.';
  expect(await read(text)).toEqual(['SANCTION JPN>SYR']);
});

describe('who gives what', () => {
  test('not the state in which a war is fought', async () => {
    const text = 'Syria and Iran are at odds. The war in Syria, which followed a delivery of mortars to Iran, goes on.';
    expect(await read(text)).toEqual(['TRANSFER >IRN']);
  });

  test('not those who fight each other', async () => {
    const text = 'Israel and Iran traded fire. The supply of shells to Iran grew.';
    expect((await read(text)).filter((e) => e.startsWith('TRANSFER'))).toEqual(['TRANSFER >IRN']);
  });

  test('the port from which a carrier comes', async () => {
    expect(await read('A tanker from Novorossiysk pumps its cargo across to a Chinese vessel.')).toEqual([
      'TRANSFER RUS>CHN',
    ]);
  });

  test('money for what is bought', async () => {
    expect(await objects('Minsk pays for rifles with timber.')).toEqual([['timber']]);
    expect(await objects('Minsk pays for rifles.')).toEqual([[]]);
  });

  test('things alone, not whoever procures them', async () => {
    const text = 'The ring is buying bearings, sensors and gyroscopes from Serbia for Iran.';
    expect(await read(text)).toEqual(['TRANSFER SRB>IRN']);
    expect(await objects(text)).toEqual([['bearings', 'sensors', 'gyroscopes']]);
  });

  test('not everything that fills an object', async () => {
    expect(await read('Cuba gives sugar and Oman gives gas: each side gives what it has.')).toEqual([
      'TRANSFER CUB>',
      'TRANSFER OMN>',
    ]);
  });

  test('fighters with a model are aircraft', async () => {
    expect(await read('Russia will send 24 Su-57 fighters to Algeria.')).toEqual(['TRANSFER RUS>DZA']);
    expect(await read('Russia sent 24 fighters to Mali.')).toEqual(['DEPLOY RUS>MLI']);
  });
});

test('initials in brackets break no list', async () => {
  const text =
    'Canada sanctioned firms based in Cuba (CUB), Belarus and the Democratic People’s Republic of Korea (DPRK).';
  expect(await read(text)).toEqual(['SANCTION CAN>CUB+BLR+PRK']);
});

test('nobody acts in a dateline in capitals', async () => {
  expect(await read('MUSCAT, AUGUST 9, 2026 -- IRAN SHIPPED OIL TO SYRIA.')).toEqual(['TRANSFER IRN>SYR']);
});
