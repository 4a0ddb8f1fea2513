import { describe, expect, test } from 'vitest';
import { claimsOfText } from '../../../test/support/extraction.ts';
import type { Claim } from '../../model/claim.ts';

const first = async (text: string, type: string): Promise<Claim> => {
  const claim = (await claimsOfText(text)).find((c) => c.type === type);
  if (!claim) throw new Error(`no ${type} in "${text}"`);
  return claim;
};
const speakers = (claim: Claim): string => claim.attribution.map((a) => a.speaker).join(' > ');
const parties = (claim: Claim): string =>
  ['actor', 'recipient']
    .map((role) => claim.actors.flatMap((a) => (a.role === role ? [a.code] : [])).join('+'))
    .join('>');

describe('whose word it is', () => {
  test.each([
    ["North Korea sent shells to Russia, according to South Korea's NIS.", "South Korea's NIS"],
    ['Iran delivered missiles to Russia, two officials in Vienna said on Friday.', 'Two officials'],
    ['Iran delivered missiles to Russia, said a diplomat who asked not to be named.', 'Diplomat'],
    ['According to a report by the Harbour Institute, Iran delivered missiles to Russia.', 'Harbour Institute'],
    ['Iran delivered missiles, the Pentagon says, to Russia.', 'Pentagon'],
    [
      'According to officials cited by the Straits Ledger, Iran delivered missiles to Russia.',
      'Straits Ledger > officials',
    ],
  ])('%s', async (text, expected) => {
    const claim = await first(text, 'TRANSFER');
    expect(speakers(claim).toLowerCase()).toBe(expected.toLowerCase());
    expect(claim.modality).toBe('reported');
  });

  test('whoever is quoted is no party of what he tells', async () => {
    const claim = await first("North Korea sent shells to Russia, according to South Korea's NIS.", 'TRANSFER');
    expect(parties(claim)).toBe('PRK>RUS');
  });

  test('"citing" and "the plan" that nobody speaks through give no speaker', async () => {
    const claim = await first('According to plan, Iran delivered missiles to Russia.', 'TRANSFER');
    expect(claim.attribution).toEqual([]);
  });

  test('a quotation that goes on without a verb stays with its speaker', async () => {
    const claims = await claimsOfText(
      '“We will not bend,” Sergei Lavrov said in Minsk. “The United States imposed sanctions on Belarus.”',
    );
    expect(claims.filter((c) => c.type === 'SANCTION').map(speakers)).toEqual(['Sergei Lavrov']);
  });

  test('the owner of losses is not the one who counts them', async () => {
    const claim = await first('Kyiv says about 1,000 North Korean soldiers were killed.', 'CASUALTIES');
    expect(claim.actors.map((a) => a.code)).toEqual(['PRK']);
    expect(claim.quantities).toMatchObject([{ best: 1000, approx: true, unit: 'persons' }]);
  });
});

describe('how surely it is said', () => {
  test.each([
    ['The missiles were to be sent to Russia by Iran in December.', 'TRANSFER', 'planned'],
    ['Should Iran deliver missiles to Russia, Europe would respond.', 'TRANSFER', 'hypothetical'],
    ['Iran has yet to deliver missiles to Russia.', 'TRANSFER', 'negated'],
    ['Iran denied that it had delivered missiles to Russia.', 'TRANSFER', 'negated'],
    ['The EU discussed the possibility of sanctioning Iran.', 'SANCTION', 'possible'],
    ['Had Belarus bought the drones from Iran, Poland would have closed its border.', 'TRANSFER', 'hypothetical'],
    ['Were Belarus to buy drones from Iran, Poland could close its border.', 'TRANSFER', 'hypothetical'],
    ['The last stage would be Belarus openly selling trucks to Russia.', 'TRANSFER', 'hypothetical'],
    ['Belarus sold no trucks to Russia.', 'TRANSFER', 'negated'],
    ['Warsaw disputed that Belarus sold trucks to Russia.', 'TRANSFER', 'negated'],
    ['The pact enters into force when Iran and Belarus sign the annex.', 'SIGN', 'planned'],
    ['Lukashenko will sign a treaty during his visit to Tehran.', 'MEET', 'planned'],
  ])('%s', async (text, type, modality) => {
    expect((await first(text, type)).modality).toBe(modality);
  });

  test('what is rejected is on the word of whoever claims it and negated by whoever rejects it', async () => {
    const claim = await first('Minsk dismissed Lithuanian reports that Belarus sold trucks to Russia.', 'TRANSFER');
    expect(claim.modality).toBe('negated');
    expect(speakers(claim)).toBe('Minsk > Lithuanian');
    expect(parties(claim)).toBe('BLR>RUS');
  });

  test('the day of the words is not the day of what is yet to come', async () => {
    const claim = await first('On Friday the envoy said Iran and Belarus would sign a treaty.', 'SIGN');
    expect(claim).toMatchObject({ modality: 'planned', time: null });
  });

  test('the month of May is no "may"', async () => {
    const claim = await first('Russia supplied oil to North Korea as recently as May.', 'TRANSFER');
    expect(claim).toMatchObject({ modality: 'asserted', time: { start: '2024-05-01', end: '2024-05-31' } });
  });
});

describe('what words go back to', () => {
  test.each([
    ['Vladimir Putin flew to Pyongyang. The two countries signed a treaty.', 'SIGN', 'PRK+RUS'],
    ['Iran and Russia met in Baku. Neither government signed a treaty.', 'SIGN', 'IRN+RUS'],
  ])('%s', async (text, type, codes) => {
    const claim = await first(text, type);
    expect([...new Set(claim.actors.map((a) => a.code))].sort().join('+')).toBe(codes);
    expect(claim.evidence.some((e) => e.role === 'context')).toBe(true);
  });

  test('"it said" is the institution that was named, not the state it speaks of', async () => {
    const claims = await claimsOfText(
      'The Pentagon briefed reporters. Since March, it said, Iran has sent 400 drones to Russia.',
    );
    expect(claims.filter((c) => c.type === 'TRANSFER').map(speakers)).toEqual(['The Pentagon']);
  });

  test('nobody acts in a dateline, nor behind it', async () => {
    const claims = await claimsOfText(
      'SEOUL, Nov. 3 (Harbour Wire) -- The country is worried. It imposed sanctions on Iran.',
    );
    expect(claims.flatMap((c) => c.actors.map((a) => a.code))).not.toContain('KOR');
  });

  test('an unknown person or firm keeps the state its description names', async () => {
    const claims = await claimsOfText(
      'Chinese refiner Morning Star bought Iranian oil in May. On Friday the United States imposed sanctions on Morning Star.',
    );
    expect(claims.filter((c) => c.type === 'SANCTION').map(parties)).toEqual(['USA>CHN']);
  });
});

test('a rate is no amount', async () => {
  const claim = await first(
    'China imported about 1.4 million barrels a day of Iranian crude in September.',
    'SHIPMENT',
  );
  expect(claim.compare).toMatchObject({ relation: 'rate', base: 'per day' });
});

describe('what a number is', () => {
  test('the share says how far, the sum what it came to', async () => {
    const claim = await first('Trade between Iran and Russia dropped 6% to $4.1 billion in 2023.', 'TRADE');
    expect(claim.quantities).toMatchObject([{ best: 4_100_000_000, unit: 'USD' }]);
    expect(claim.compare).toMatchObject({ relation: 'down', base: '6%' });
  });

  test('two values with two dates are two figures', async () => {
    const claims = await claimsOfText(
      'Trade between Iran and Russia was $310 million in August, up from $280 million in March.',
    );
    const figures = claims.filter((c) => c.type === 'TRADE');
    expect(figures.map((c) => [c.quantities[0]?.best, c.time?.start])).toEqual([
      [310_000_000, '2024-08-01'],
      [280_000_000, '2024-03-01'],
    ]);
  });

  test.each([
    'Russia agreed to hand 8 MiG-29 fighters to Iran.',
    'Ukraine said 27 North Korean deserters were held in Sumy.',
  ])('no troops are counted in "%s"', async (text) => {
    expect((await claimsOfText(text)).filter((c) => c.type === 'TROOPS')).toEqual([]);
  });

  test('whoever puts a number on it is its speaker, not its party', async () => {
    const claims = await claimsOfText(
      "Pyongyang shipped shells to Moscow. Seoul's military intelligence puts the number of rounds moved at about 3 million.",
    );
    const figure = claims.find((c) => c.kind === 'figure');
    expect(figure?.type).toBe('SHIPMENT');
    expect(figure?.actors.map((a) => a.code)).toEqual(['PRK', 'RUS']);
    expect(speakers(figure as Claim)).toContain('military intelligence');
  });
});

test('a hedge of one Chinese sign is half of a treaty unless a number follows', async () => {
  const [claim] = await claimsOfText('中国与俄罗斯在北京签署了条约。', 'zh');
  expect(claim?.hedges).toEqual([]);
});

test('"the two" below a heading are nobody from above it', async () => {
  const signed = async (between: string): Promise<number> => {
    const text = `Iran and Belarus held talks in Minsk about grain.\n\n${between}The two governments signed a treaty.`;
    return (await claimsOfText(text)).filter((c) => c.type === 'SIGN').length;
  };
  expect([await signed(''), await signed('## Elsewhere\n\n')]).toEqual([1, 0]);
});
