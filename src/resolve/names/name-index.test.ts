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
