import { describe, expect, test } from 'vitest';
import { type NameEntry, nameIndex } from './index.ts';

const entries: readonly NameEntry[] = [
  { id: 'kju', name: 'Kim Jong Un', schema: 'person' },
  { id: 'kju', name: 'Kim Jŏng-ŭn', schema: 'person' },
  { id: 'kji', name: 'Kim Jong Il', schema: 'person' },
  { id: 'shoigu', name: 'SHOIGU, Sergei Kuzhugetovich', schema: 'person' },
  { id: 'xi', name: 'Xi Jinping', schema: 'person' },
  { id: 'melli', name: 'Bank Melli Iran', schema: 'organisation' },
  { id: 'mellat', name: 'Bank Mellat', schema: 'organisation' },
  { id: 'irisl', name: 'Islamic Republic of Iran Shipping Lines', schema: 'organisation' },
  { id: 'angara', name: 'Angara', schema: 'vessel', identifiers: ['IMO 9179842'] },
  { id: 'pezeshkian', name: 'Masoud Pezeshkian', schema: 'person' },
];
const index = nameIndex(entries);
const found = (query: string, schema: NameEntry['schema'] = 'person'): string[] =>
  index.search(query, { schema }).map(({ id }) => id);

describe('a name is found among many', () => {
  test.each([
    ['김정은', 'kju'],
    ['Ким Чен Ын', 'kju'],
    ['金正恩', 'kju'],
    ['کیم جونگ ایل', 'kji'],
    ['Сергей Шойгу', 'shoigu'],
    ['Sergey Shoygu', 'shoigu'],
    ['习近平', 'xi'],
    ['Си Цзиньпин', 'xi'],
    ['مسعود پزشکیان', 'pezeshkian'],
    ['Masuod Pezeshkian', 'pezeshkian'],
  ])('%s', (query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test('an organisation by its translation, its acronym', () => {
    expect(found('بانک ملی ایران', 'organisation')).toEqual(['melli']);
    expect(found('IRISL', 'organisation')).toEqual(['irisl']);
  });

  test('several names of one bearer give one hit, with the name that matched best and why', () => {
    const [hit, ...more] = index.search('Kim Jong Un', { schema: 'person' });
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ id: 'kju', name: 'Kim Jong Un', score: 1 });
    expect(hit?.explanation.contradictions).toEqual([]);
  });

  test('an equal identifier is a hit whatever the name, and says so', () => {
    const [hit] = index.search('Lady R', { schema: 'vessel', identifiers: ['imo9179842'] });
    expect(hit).toMatchObject({ id: 'angara', identifier: 'IMO 9179842' });
  });

  test('the same question has the same answer, in the same order', () => {
    const ask = (): string => JSON.stringify(nameIndex(entries).search('Bank Melli', { threshold: 0 }));
    expect(ask()).toBe(ask());
  });

  test('nothing is found for an empty name or in an empty index', () => {
    expect(index.search('')).toEqual([]);
    expect(nameIndex([]).search('Kim Jong Un')).toEqual([]);
  });
});

test('of a thousand bearers with one surname the right one is among the sixty that are scored', () => {
  const given = Array.from(
    { length: 1000 },
    (_, i) => `${'bdfgklmnprstv'[i % 13]}a${'lmnrstvz'[i % 8]}i${'bdgkmnrst'[i % 9]}o${i % 7 ? 'n' : 'l'}`,
  );
  const many = nameIndex(given.map((name, i) => ({ id: String(i), name: `${name} Petrov`, schema: 'person' })));
  const missed = given.filter(
    (name) => !many.candidates(`${name} Petrow`, { schema: 'person' }).some((e) => e.name === `${name} Petrov`),
  );
  expect(missed).toEqual([]);
});

/** Thousands of bearers that share surnames, given names and endings with those who are looked for. */
function crowd(): NameEntry[] {
  const surnames = 'Kim Pak Ri Choe Jo Jong Kang Han Yun Jang Rim O So Sin Kwon Hwang An Song'.split(' ');
  const syllables = 'Yong Chol Myong Song Il Su Ho Won Guk Jin Chun Hyon Kwang Hak Nam Gil'.split(' ');
  const given = 'Mohammad Ali Mohsen Hamid Hossein Hassan Reza Mehdi Saeed Majid Sergey Andrey Pavel Anton'.split(' ');
  const stems = 'Gar Kar Sal Fal Sam Har Mor Bah Gol Tal Zar Nas Lar Mar Raf Far Hal'.split(' ');
  const ends = 'azi imi ani ahi adi zadeh pour batov ov enko beig nejad doust'.split(' ');
  const names = [
    ...surnames.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => `${a} ${b} ${c}`))),
    ...given.flatMap((one) => stems.flatMap((stem) => ends.map((end) => `${one} ${stem}${end}`))),
  ];
  return names.map((name) => ({ id: name, name, schema: 'person' }));
}

describe('a spelling of another script or system finds its entry in a crowd', () => {
  const sought = [
    'RI MYONG GUK',
    'RYU KWANG JIN',
    'PAK CHUN IL',
    'CHOE HYON SU',
    'Mohsen Gharazi',
    'Hamid Fallahzadeh',
    'Andrey Gorbatov',
  ];
  const many = nameIndex([...crowd(), ...sought.map((name) => ({ id: name, name, schema: 'person' as const }))]);
  test.each([
    ['Ли Мён Гук', 'RI MYONG GUK'],
    ['李明国', 'RI MYONG GUK'],
    ['Lee Myung-kook', 'RI MYONG GUK'],
    ['리명국', 'RI MYONG GUK'],
    ['Рю Гван Чин', 'RYU KWANG JIN'],
    ['Yoo Kwang-jin', 'RYU KWANG JIN'],
    ['유광진', 'RYU KWANG JIN'],
    ['Park Chun-il', 'PAK CHUN IL'],
    ['Цой Хён Су', 'CHOE HYON SU'],
    ['Choi Hyun-soo', 'CHOE HYON SU'],
    ['محسن قرضی', 'Mohsen Gharazi'],
    ['حميد فلاح زاده', 'Hamid Fallahzadeh'],
    ['حمید فلاح\u200cزاده', 'Hamid Fallahzadeh'],
    ['حمید فلاح‌زاده', 'Hamid Fallahzadeh'],
    ['Хамид Фаллахзаде', 'Hamid Fallahzadeh'],
    ['آندری گورباتوف', 'Andrey Gorbatov'],
    ['安德烈·戈尔巴托夫', 'Andrey Gorbatov'],
    ['안드레이 고르바토프', 'Andrey Gorbatov'],
  ])('%s: %s', (query, id) => {
    expect(many.candidates(query, { schema: 'person' }).map((entry) => entry.id)).toContain(id);
  });
});

test('a part of a name on common words says how common they are', () => {
  const surnames = crowd()
    .slice(-300)
    .map(({ name }) => name.split(' ')[1]);
  const shared = surnames.map((name, i) => ({
    id: String(i),
    name: `Hamid Golzari ${name}`,
    schema: 'person' as const,
  }));
  const [hit] = nameIndex(shared).search('Hamid Golzari', { schema: 'person' });
  expect(hit?.explanation.readings.join()).toMatch(/hamid in \d+, golzari in \d+ of \d+ names/);
});
