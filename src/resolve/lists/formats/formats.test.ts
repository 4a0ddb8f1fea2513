import { expect, test } from 'vitest';
import { entryIn, fixtureBytes, listFrom, listOf } from '../../../../test/support/lists.ts';
import type { ListEntry } from '../entry.ts';
import { listReaders } from '../index.ts';

/** The fixture of each format; a reader without one fails the first test. */
const fixtures: Readonly<Record<string, readonly string[]>> = {
  'un-xml': ['un.xml'],
  'ofac-advanced-xml': ['ofac-advanced.xml'],
  'ofac-csv': ['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv'],
  'eu-xml': ['eu.xml'],
  'eu-csv': ['eu.csv'],
  'uk-xml': ['uk.xml'],
  'uk-csv': ['uk.csv'],
  'us-csl-csv': ['csl.csv'],
  'us-csl-json': ['csl.json'],
  'opensanctions-ftm': ['opensanctions.json', 'opensanctions-delta.json'],
  'opensanctions-statements': ['statements.csv'],
};

const names = (entry: ListEntry): string[] => entry.names.map((n) => `${n.value}/${n.kind}/${n.script}`);
const ids = (entry: ListEntry): string[] => entry.identifiers.map((i) => `${i.type} ${i.value}`);

test('every format has a fixture that no other format takes for its own', () => {
  expect(Object.keys(fixtures).sort()).toEqual(listReaders.map((r) => r.id).sort());
  for (const [id, files] of Object.entries(fixtures)) {
    const list = listFrom(...files);
    expect(list.format).toBe(id);
    expect(list.entries.length).toBeGreaterThan(0);
  }
});

test('a list read twice is the same list', () => {
  for (const files of Object.values(fixtures)) expect(listFrom(...files)).toEqual(listFrom(...files));
});

test('UN: empty alias tags are no names, a part written "na" is none, a range of years stays a range', () => {
  const list = listFrom('un.xml');
  const pak = entryIn(list, 'KPi.901');
  expect(list).toMatchObject({ list: 'un-consolidated', published: '2026-03-01' });
  expect(names(pak)).toEqual([
    'PAK HYON TEST/primary/Latn',
    '박현시/alias/Hang',
    'PARK HYUN TEST/alias/Latn',
    'Old Pak/weak/Latn',
  ]);
  expect(pak.births).toEqual([{ date: '1958', to: '1963', circa: false, place: null }]);
  expect(pak).toMatchObject({ listedOn: '2017-06-02', updatedOn: '2020-01-15', programmes: ['DPRK'] });
  expect(names(entryIn(list, 'KPe.901'))).toContain('Plum Trading House/former/Latn');
});

test('a field nobody reads is told with an example', () => {
  expect(listFrom('un.xml').unread).toEqual([{ field: 'INDIVIDUAL/SHOE_SIZE', count: 1, example: '43' }]);
  expect(listFrom('eu.xml').unread).toEqual([
    { field: 'sanctionEntity/nameAlias@favouriteColour', count: 1, example: 'plum' },
  ]);
  expect(listFrom('csl.json').unread).toEqual([{ field: 'shade', count: 1, example: 'violet' }]);
  for (const name of ['uk.xml', 'uk.csv', 'eu.csv', 'csl.csv', 'ofac-advanced.xml'])
    expect(listFrom(name).unread).toEqual([]);
});

test('OFAC CSV: Latin-1, nulls, 0x1A, programmes in brackets, facts out of the remarks', () => {
  const list = listFrom('ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv');
  const person = entryIn(list, '90001');
  expect(person.programmes).toEqual(['UKRAINE-EO13661', 'CYBER2']);
  expect(names(person)).toEqual(['TESTOV, Ivan Petrovich/primary/Latn', 'TESTOW, Iwan/alias/Latn', 'VANYA/weak/Latn']);
  expect(ids(person)).toEqual(['passport 715000111', 'inn 500100732259']);
  expect(person.births.map((b) => [b.date, b.circa])).toEqual([
    ['1966-02-14', false],
    [null, false],
    ['1967', true],
  ]);
  expect(person.links).toEqual([{ relation: 'Linked To', name: 'PLUM BANK' }]);
  expect(entryIn(list, '90004')).toMatchObject({
    names: [{ value: 'SEÑOR CAFÉ S.A.' }],
    addresses: [{ text: 'Bogotá, Colombia' }],
    remarks: null,
  });
  expect(ids(entryIn(list, '90003'))).toEqual(['call-sign EPXX9', 'imo 9187629', 'mmsi 422112000']);
  expect(list.signals.map((s) => s.code)).toEqual(['part-orphan']);
});

test('OFAC CSV alone says which parts are missing', () => {
  expect(listFrom('ofac-sdn.csv').signals.map((s) => s.code)).toEqual(['part-missing', 'part-missing']);
});

test('OFAC advanced: programmes, documents and relations are joined from afar, dates listed come with the entry', () => {
  const list = listFrom('ofac-advanced.xml');
  const person = entryIn(list, '90001');
  expect(list).toMatchObject({ list: 'us-ofac-sdn', published: '2026-11-14' });
  expect(person).toMatchObject({
    schema: 'Person',
    programmes: ['UKRAINE-EO13661', 'CYBER2'],
    listedOn: '2014-03-20',
    legalBasis: ['Executive Order 13661 (Ukraine)'],
    gender: 'Male',
    nationalities: ['Russia'],
  });
  expect(names(person)).toEqual([
    'TESTOV, Ivan Petrovich/primary/Latn',
    'ТЕСТОВ, Иван Петрович/alias/Cyrl',
    'VANYA/weak/Latn',
  ]);
  expect(person.births).toEqual([{ date: '1966-02-14', circa: false, place: null }]);
  expect(entryIn(list, '90003')).toMatchObject({
    schema: 'Vessel',
    links: [{ relation: 'Owned or Controlled By', name: 'PLUM BANK', id: '90002' }],
  });
});

test('one ship with two IMO numbers is a signal and keeps both', () => {
  const list = listFrom('ofac-advanced.xml');
  expect(ids(entryIn(list, '90003'))).toEqual(['imo 9187629', 'imo 9074729']);
  expect(list.signals).toMatchObject([{ code: 'contradicting-ids', entry: '90003' }]);
});

test('EU: XML and CSV say the same of an entity', () => {
  for (const name of ['eu.xml', 'eu.csv']) {
    const person = entryIn(listFrom(name), 'EU.90.01');
    expect(names(person).slice(0, 2)).toEqual([
      'Ivan Petrovich Testov/primary/Latn',
      'Иван Петрович Тестов/alias/Cyrl',
    ]);
    expect(person).toMatchObject({ schema: 'Person', programmes: ['UKR'], listedOn: '2014-03-17', gender: 'Male' });
    expect(person.births[0]).toMatchObject({ date: '1966-02-14', place: 'Tver, RUSSIAN FEDERATION' });
    expect(ids(person)).toEqual(['passport 715000111']);
    expect(entryIn(listFrom(name), 'EU.90.02').references['un']).toBe('KPe.901');
  }
  expect(names(entryIn(listFrom('eu.xml'), 'EU.90.01'))).toContain('Vanya/weak/Latn');
  expect(listFrom('eu.csv').published).toBe('2024-12-16');
});

test('UK: XML and CSV say the same of a designation; a ship keeps flags and owners', () => {
  for (const name of ['uk.xml', 'uk.csv']) {
    const list = listFrom(name);
    expect(list.published).toBe('2026-11-04');
    expect(entryIn(list, 'RUS9001')).toMatchObject({
      schema: 'Person',
      listedOn: '2022-02-24',
      measures: ['Asset freeze', 'Travel Ban'],
    });
    expect(names(entryIn(list, 'RUS9001'))).toEqual(
      expect.arrayContaining([
        'Ivan Petrovich TESTOV/primary/Latn',
        'Vanya/weak/Latn',
        'Иван Петрович Тестов/alias/Cyrl',
      ]),
    );
    const ship = entryIn(list, 'DPR9075');
    expect(ids(ship)).toEqual(['imo 9187629']);
    expect(ship.transport).toMatchObject({ 'vessel flag': 'Comoros', 'owner or operator': 'Plum Shipping' });
  }
  expect(ids(entryIn(listFrom('uk.xml'), 'RUS9001'))).toContain('inn 500100732259');
});

test('US consolidated screening list: each entry belongs to the bureau that lists it', () => {
  const csv = listFrom('csl.csv');
  expect(entryIn(csv, 'a1b2c3')).toMatchObject({ authority: 'BIS', programmes: ['BIS-EL'], listedOn: '2024-12-05' });
  expect(entryIn(csv, 'd4e5f6')).toMatchObject({ authority: 'OFAC', schema: 'Vessel', references: { ofac: '90003' } });
  expect(names(entryIn(listFrom('csl.json'), 'a1b2c3'))).toContain('李子微电子/alias/Hani');
});

test('OpenSanctions: one entry per authority, sanctions and ownership joined', () => {
  const list = listFrom('opensanctions.json');
  expect(list.entries.map((e) => [e.id, e.authority, e.listedOn])).toEqual([
    ['NK-plumTestov/OFAC', 'OFAC', '2014-03-20'],
    ['NK-plumTestov/EU', 'EU', '2014-03-17'],
    ['NK-plumBank/OFAC', 'OFAC', null],
  ]);
  expect(entryIn(list, 'NK-plumBank/OFAC').links).toEqual([
    { relation: 'Ownership 60 % (as asset)', name: 'Ivan Testov', id: 'NK-plumTestov' },
  ]);
  expect(list.unread).toMatchObject([{ field: 'Person without a listing', count: 1 }]);
});

test('OpenSanctions: a delta adds, changes and takes away, and tells what it does not find', () => {
  const list = listFrom('opensanctions.json', 'opensanctions-delta.json');
  expect(list.entries.map((e) => e.id)).toEqual(['NK-plumTestov/OFAC', 'NK-plumTestov/EU', 'NK-plumShip/OFAC']);
  expect(entryIn(list, 'NK-plumTestov/EU').programmes).toEqual(['EU-UKR', 'EU-RUSDA']);
  expect(list.signals).toContainEqual(expect.objectContaining({ code: 'part-orphan', entry: 'NK-neverThere' }));
  expect(() => listFrom('opensanctions-delta.json')).toThrow(/delta/);
});

test('OpenSanctions statements make the same entity', () => {
  const [entry] = listFrom('statements.csv').entries;
  expect(entry).toMatchObject({ id: 'NK-plumTestov/OFAC', schema: 'Person', listedOn: '2014-03-20' });
});

const cut = (name: string, share: number): Uint8Array =>
  fixtureBytes(name).subarray(0, Math.floor(fixtureBytes(name).length * share));

test('a truncated file of any format is an error with the cure, never half a list', () => {
  for (const name of [
    'un.xml',
    'ofac-advanced.xml',
    'eu.xml',
    'uk.xml',
    'csl.json',
    'opensanctions.json',
    'ofac-sdn.csv',
    'eu.csv',
    'uk.csv',
    'csl.csv',
  ]) {
    for (const share of [0.55, 0.8, 0.97]) {
      expect([name, share, outcome(() => listOf({ [name]: cut(name, share) }))]).toEqual([
        name,
        share,
        'format-broken',
      ]);
    }
  }
});

function outcome(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (cause) {
    return (cause as { code: string }).code;
  }
}

test('what is no list says what it is and what is read', () => {
  const said = (text: string) => {
    try {
      listOf({ 'x.xml': text });
      return null;
    } catch (cause) {
      const { code, message, hint } = cause as { code: string; message: string; hint: string };
      return { code, message, hint };
    }
  };
  expect(said('<sdnList><sdnEntry/></sdnList>')).toMatchObject({
    code: 'format-unknown',
    hint: expect.stringContaining('ADVANCED'),
  });
  expect(said('<ArrayOfFinancialSanctionsTarget/>')).toMatchObject({
    message: expect.stringContaining('28 January 2026'),
  });
  expect(said('<!DOCTYPE html><html><body>Moved</body></html>')).toMatchObject({
    message: expect.stringContaining('web page'),
  });
  expect(said('a,b,c\n1,2,3\n')).toMatchObject({ code: 'format-unknown' });
  expect(said('')).toMatchObject({ code: 'file-empty' });
  expect(said('<Designations></Designations>')).toMatchObject({
    code: 'format-broken',
    message: expect.stringContaining('no entry'),
  });
});

test('an entity of XML that names a file of the machine is not expanded', () => {
  const text = new TextDecoder().decode(fixtureBytes('un.xml'));
  const evil = text
    .replace('<CONSOLIDATED_LIST', '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]><CONSOLIDATED_LIST')
    .replace('Old Pak', '&leak;');
  expect(() => listOf({ 'un.xml': evil })).toThrow(/sound XML/);
});

test('two entries with one id keep both', () => {
  const text = new TextDecoder().decode(fixtureBytes('un.xml')).replace('KPe.901', 'KPi.901');
  const list = listOf({ 'un.xml': text });
  expect(list.entries.map((e) => e.id)).toEqual(['KPi.901', 'KPi.901#2']);
  expect(list.signals).toMatchObject([{ code: 'duplicate-id' }]);
});

test('UTF-16 and Latin-1 by declaration are read as declared', () => {
  const text = new TextDecoder().decode(fixtureBytes('un.xml')).replace('UTF-8', 'UTF-16');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect(names(entryIn(listOf({ 'un.xml': wide }), 'KPi.901'))).toContain('박현시/alias/Hang');
  const latin = text.replace('UTF-16', 'ISO-8859-1').replace('박현시', 'Pâk');
  expect(names(entryIn(listOf({ 'un.xml': Buffer.from(latin, 'latin1') }), 'KPi.901'))).toContain('Pâk/alias/Latn');
});

test('a day that cannot be read stays in the words of the entry', () => {
  const changed = (name: string, from: string, to: string) => {
    const text = new TextDecoder().decode(fixtureBytes(name));
    expect(text).toContain(from);
    return listOf({ [name]: text.replaceAll(from, to) });
  };
  const uk = entryIn(changed('uk.csv', '24/02/2022', 'last winter'), 'RUS9001');
  expect([uk.listedOn, uk.remarks]).toEqual([null, expect.stringContaining('Designated: last winter')]);
  const born = entryIn(changed('uk.xml', '14/02/1966', 'in a leap year'), 'RUS9001');
  expect(born.remarks).toContain('Born: in a leap year');
  expect(born.remarks).toContain('Also known for plums.');
  const csl = entryIn(changed('csl.csv', '2024-12-05', 'soon'), 'a1b2c3');
  expect([csl.listedOn, csl.remarks]).toEqual([null, 'From: soon']);
  const un = changed('un.xml', '2017-06-02', '2017-06-31');
  expect(un.signals).toMatchObject([{ code: 'bad-date', entry: 'KPi.901' }]);
});
