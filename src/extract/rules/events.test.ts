import { describe, expect, it } from 'vitest';
import { claimsOfText } from '../../../test/support/extraction.ts';
import type { Claim } from '../../model/claim.ts';

const oneSet = new Set(['MEET', 'SIGN']);

const said = ({ type, actors }: Claim): string => {
  const of = (...roles: string[]): string =>
    actors
      .filter((a) => roles.includes(a.role))
      .map((a) => a.code ?? '?')
      .join('+');
  return oneSet.has(type) ? `${type} ${of('actor', 'recipient')}` : `${type} ${of('actor')}>${of('recipient')}`;
};

const eventsOf = async (text: string): Promise<Claim[]> =>
  (await claimsOfText(text)).filter((claim) => claim.kind === 'event');
const read = async (text: string): Promise<string[]> => (await eventsOf(text)).map(said);

describe('the other end of a flow', () => {
  it('goes the other way round "in return"', async () => {
    const text = 'Belarus delivered tractors to Venezuela in May. In return, Caracas shipped oil.';
    expect(await read(text)).toEqual(['TRANSFER BLR>VEN', 'TRANSFER VEN>BLR']);
  });

  it('is that of the flow before where the same state gives again', async () => {
    const text = 'Iran sold rockets to Syria last year. Tehran also delivered radars.';
    expect(await read(text)).toEqual(['TRANSFER IRN>SYR', 'TRANSFER IRN>SYR']);
  });

  it('is not filled from a text that speaks of other states', async () => {
    const text = 'Japan and Chile signed a fishing accord. Iran delivered radars.';
    expect(await read(text)).toEqual(['SIGN JPN+CHL', 'TRANSFER IRN>']);
  });

  it('follows the money of whoever buys', async () => {
    expect(await read('Egypt bought wheat from Russia and paid Moscow in dirhams.')).toEqual([
      'TRANSFER RUS>EGY',
      'TRANSFER EGY>RUS',
    ]);
  });
});

describe('reactions', () => {
  it('are to whoever did the deed spoken of last', async () => {
    const text = 'Japan imposed sanctions on two Belarusian banks. Seoul welcomed the step.';
    expect(await read(text)).toEqual(['SANCTION JPN>BLR', 'ENDORSE KOR>JPN']);
  });
});

describe('a saying', () => {
  it('is no claim beside what is said', async () => {
    expect(await read('Tokyo said that Iran had sold drones to Sudan.')).toEqual(['TRANSFER IRN>SDN']);
  });

  it('is one where nothing else is said', async () => {
    expect(await read('Tokyo said that the matter was closed.')).toEqual(['STATEMENT JPN>']);
  });
});

describe('verbs that look like something else', () => {
  it('stand behind a name and before a number', async () => {
    expect(await read('Canada on Friday blacklisted four Syrian airlines.')).toEqual(['SANCTION CAN>SYR']);
  });

  it('share an object with the verb before', async () => {
    expect(await read('Turkey built and shipped drones to Mali.')).toEqual(['TRANSFER TUR>MLI']);
  });

  it('have a particle before their object', async () => {
    expect(await read('Iran handed over the drawings to Venezuela.')).toEqual(['TRANSFER IRN>VEN']);
  });
});

describe('who cannot be both sides', () => {
  it('is not said to sanction or deploy to himself', async () => {
    expect(await read('Russia sent troops to the Russian region of Bryansk.')).toEqual([]);
  });
});

describe('partners', () => {
  it('stand deep behind "between"', async () => {
    const text = 'A protocol on trade in fish between Oman and Iran was signed in Muscat.';
    expect(await read(text)).toEqual(['SIGN OMN+IRN']);
  });

  it('stand behind long titles', async () => {
    const text =
      'There were talks between the foreign minister of Belarus and the deputy head of the trade ministry of Cuba.';
    expect(await read(text)).toEqual(['MEET BLR+CUB']);
  });
});

describe('confidence', () => {
  it('falls where one side is missing and where a party goes back to other words', async () => {
    const [whole] = await eventsOf('Iran delivered radars to Syria.');
    const [half] = await eventsOf('Iran delivered radars.');
    const [, inferred] = await eventsOf('Iran delivered radars to Syria. It also sold Syria tanks.');
    expect(half?.confidence).toBeLessThan(whole?.confidence ?? 0);
    expect(inferred?.confidence).toBeLessThan(whole?.confidence ?? 0);
  });
});
