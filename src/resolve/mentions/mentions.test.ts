import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../test/store.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { type Actor, actorSchema, officeSchema, outletSchema } from '../../model/knowledge.ts';
import { buildGazetteer } from '../../vocabulary/gazetteer.ts';
import { outletTable } from '../../vocabulary/outlets.ts';
import { mentionKnowledge } from './knowledge.ts';
import { type Mention, stateOf } from './mention.ts';
import { namesLike } from './names-like.ts';
import { mentionsIn } from './resolve.ts';

const person = (id: string, code: string, names: Actor['names'], more: Partial<Actor> = {}): Actor =>
  actorSchema.parse({ id, kind: 'person', name: names['en']?.[0] ?? id, code, names, reviewed: true, ...more });
const state = (id: string, name: string, demonyms: string[], names: Actor['names'] = {}): Actor =>
  actorSchema.parse({ id, kind: 'state', name, code: id.toUpperCase(), demonyms, names });

const actors = [
  state('rus', 'Russia', ['Russian', 'российский'], { ru: ['Россия'], zh: ['俄罗斯'], ko: ['러시아'], fa: ['روسیه'] }),
  state('blr', 'Belarus', ['Belarusian']),
  state('prk', 'North Korea', ['North Korean'], { zh: ['朝鲜'] }),
  person('gleb-orlenko', 'RUS', {
    en: ['Gleb Orlenko'],
    ru: ['Глеб Орленко'],
    zh: ['奥尔连科'],
    ko: ['오를렌코'],
    fa: ['گلب اورلنکو'],
  }),
  person('timur-vasnetsov', 'RUS', { en: ['Timur Vasnetsov', 'Vasnetsov'] }),
  person('kim-to-chan', 'PRK', { en: ['Kim To Chan'] }, { weak: ['Kim'] }),
  person('arkady-belin', 'RUS', { en: ['Arkady Belin'] }, { reviewed: false }),
  actorSchema.parse({
    id: 'northern-tern',
    kind: 'vessel',
    name: 'Northern Tern',
    code: 'RUS',
    identifiers: { imo: '9283033' },
    reviewed: true,
  }),
];
const office = (id: string, title: string, titles: string[], holders: [string, string, string | null][]) =>
  officeSchema.parse({
    id,
    title,
    titles,
    code: 'RUS',
    holders: holders.map(([holder, from, to]) => ({ person: holder, from, to })),
  });
const offices = [
  office(
    'ports',
    'Minister of Ports',
    ['Ports Minister', 'министр портов', '港口部长', '항만장관'],
    [
      ['timur-vasnetsov', '2018', '2024-05'],
      ['gleb-orlenko', '2024-05', null],
    ],
  ),
];
const outlets = [outletSchema.parse({ id: 'tide', name: 'The Tide', country: 'RUS', kind: 'state-media' })];
const nameRules = {
  syllables: {},
  koreanNouns: [],
  koreanParticles: ['은', '는', '이', '가'],
  persianEndings: [],
  notNames: [],
  commonSurnames: ['Kim'],
};
const data = { actors, outlets, goods: [], places: [], nameRules, offices, outletTable: outletTable(outlets) };
const knowledge = mentionKnowledge({ ...data, gazetteer: buildGazetteer(data) }, namesLike(actors));

function read(text: string, about: Partial<Document> = {}, claims: Claim[] = []) {
  const { document } = readDocument(text, about);
  return mentionsIn({ document, text, claims }, knowledge);
}

function only(text: string, about: Partial<Document> = {}): Mention {
  const { mentions } = read(text, about);
  expect(mentions).toHaveLength(1);
  return mentions[0] as Mention;
}

const why = (mention: Mention): string =>
  [...(mention.candidates[0]?.supports ?? []), ...(mention.candidates[0]?.contradictions ?? [])]
    .map((f) => f.why)
    .join('\n');

describe('a name links', () => {
  test('with its office on the day of the document, and takes its surname later in the text along', () => {
    const mention = only('Russian Ports Minister Gleb Orlenko spoke. On Friday Orlenko left.');
    expect(mention).toMatchObject({ name: 'Gleb Orlenko', outcome: 'link', title: 'Minister of Ports', code: 'RUS' });
    expect(mention.spans.map((s) => s.text)).toEqual(['Gleb Orlenko', 'Orlenko']);
    expect(why(mention)).toContain('held that office on 2024-10-21');
  });

  test.each([
    ['ru', 'Российский министр портов Глеб Орленко прибыл в порт.'],
    ['ru', 'По словам министра портов Глеба Орленко, Россия построит порт.'],
    ['zh', '俄罗斯港口部长奥尔连科抵达港口。'],
    ['ko', '러시아 항만장관 오를렌코는 항구에 도착했다.'],
  ])('in %s, too: %s', (lang, text) => {
    const mention = only(text, { lang });
    expect(mention.candidates[0]?.actor).toBe('gleb-orlenko');
    expect(mention.outcome).toBe('link');
    expect(mention.title).toBe('Minister of Ports');
  });

  test('by the number of a ship although the ship has another name now', () => {
    const mention = only('The tanker Grey Heron (IMO 9283033) was seen.');
    expect(mention).toMatchObject({ name: 'Grey Heron', outcome: 'link', candidates: [{ actor: 'northern-tern' }] });
    expect(why(mention)).toContain('IMO 9283033');
  });

  test('only as a proposal where nobody reviewed the row', () => {
    const mention = only('Arkady Belin of Russia spoke.');
    expect(mention).toMatchObject({ outcome: 'link', reviewed: false });
    expect(stateOf(mention, false)).toBe('proposed');
    expect(stateOf(mention, true)).toBe('auto');
  });
});

test('a term of office that nobody reviewed makes a proposal at most, also on a reviewed row', () => {
  expect(only('Russian Ports Minister Gleb Orlenko spoke.').reviewed).toBe(false);
  expect(only('Gleb Orlenko of Russia spoke.').reviewed).toBe(true);
});

describe('a name goes to the queue', () => {
  test('where nothing but the name speaks for it', () => {
    const mention = only('Gleb Orlenko spoke.');
    expect(mention.outcome).toBe('review');
    expect(mention.why).toContain('nothing but the name speaks for it');
  });

  test('where somebody else held the office that day', () => {
    const mention = only('Russian Ports Minister Timur Vasnetsov spoke.');
    expect(mention.outcome).toBe('review');
    expect(why(mention)).toContain('did not hold that office on 2024-10-21, gleb-orlenko did');
  });

  test('where the words beside it give it to another state', () => {
    const mention = only('Belarusian captain Gleb Orlenko spoke. Russia said nothing.');
    expect(mention.outcome).not.toBe('link');
    expect(why(mention)).toContain('“Belarusian” stands right before it');
  });

  test('where its number is that of another ship, or of none', () => {
    expect(why(only('The Northern Tern, IMO 9074729, left Russia.'))).toContain('the row has 9283033');
    expect(why(only('The Northern Tern, IMO 1234568, left Russia.'))).toContain('fails its check digit');
  });

  test('where it is spelled as no list spells it, with what the name matcher says', () => {
    const mention = only('Mr Glyeb Orlyenko of the ports came. Russia was silent.');
    expect(mention).toMatchObject({
      name: 'Glyeb Orlyenko',
      outcome: 'review',
      candidates: [{ actor: 'gleb-orlenko' }],
    });
    expect(why(mention)).toContain('like “Gleb Orlenko”');
  });
});

test('a former office speaks for whoever held it, a deputy one for nobody', () => {
  expect(why(only('Former Russian Ports Minister Timur Vasnetsov spoke.'))).toContain('held that office before');
  expect(why(only('Russian Deputy Ports Minister Timur Vasnetsov spoke.'))).not.toContain('office');
});

test('a surname that very many bear never links on the name alone, whatever else the document names', () => {
  const mention = only('North Korea was represented. Kim said nothing to North Korean officials.');
  expect(mention.candidates[0]?.actor).toBe('kim-to-chan');
  expect(mention.outcome).not.toBe('link');
});

test("a state's own outlet speaks for its own officials", () => {
  const said = why(only('Vasnetsov spoke in the harbour.', { outletId: 'tide' }));
  expect(said).toContain('The Tide is an outlet of its state');
});

test('capitals that are like nobody known are no names of the desk', () => {
  expect(read('The Northern Lights Festival opened in New Harbour. Grand Old Company came.').mentions).toEqual([]);
  expect(read('').mentions).toEqual([]);
});

test('what the document says of a name is a statement with its sentence and on whose word', () => {
  const text = 'It rained. Ports Minister Gleb Orlenko is allegedly ill, a clerk said. Orlenko denied it.';
  const start = text.indexOf('Ports Minister');
  const claim = {
    evidence: [{ start, end: start + 58, quote: '', role: 'supports' }],
    hedges: ['allegedly'],
    attribution: [{ speaker: 'a clerk', verb: 'said', verbClass: 'neutral' }],
    actors: [],
  } as unknown as Claim;
  const { statements } = read(text, { outlet: 'The Tide' }, [claim]);
  expect(statements.map((s) => [s.prop, s.value])).toEqual([
    ['name', 'Gleb Orlenko'],
    ['alias', 'Orlenko'],
    ['position', 'Minister of Ports'],
  ]);
  expect(statements[0]).toMatchObject({
    quote: 'Ports Minister Gleb Orlenko is allegedly ill, a clerk said.',
    hedge: 'allegedly',
    claimant: 'a clerk',
  });
  expect(statements[1]).toMatchObject({ quote: 'Orlenko denied it.', claimant: 'The Tide' });
});

test('signs of direction change neither who is meant nor the id of the name', () => {
  const plain = only('گلب اورلنکو سخن گفت', { lang: 'fa' });
  const marked = only('\u200fگلب\u202c اورلنکو سخن گفت', { lang: 'fa', id: plain.document });
  expect(marked).toMatchObject({ id: plain.id, name: plain.name });
});

test('a dump of several megabytes is read in seconds, and its names are one', () => {
  const page = 'Russian Ports Minister Gleb Orlenko met Grand Old Harbour Company. Orlenko left for New Haven Quay.\n';
  const begun = performance.now();
  const { mentions } = read(page.repeat(20_000));
  expect(mentions.map((m) => m.name)).toEqual(['Gleb Orlenko']);
  // seconds where the time grew with the square of the length: hours
  expect(performance.now() - begun).toBeLessThan(30_000);
});

test('the same document gives the same names, byte for byte', () => {
  const text = 'Russian Ports Minister Gleb Orlenko met Timur Vasnetsov and Glyeb Orlyenko.';
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
