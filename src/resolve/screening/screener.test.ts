import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listEntry, listVersion } from '../../../test/list-fixtures.ts';
import { listFrom } from '../../../test/support/lists.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import { loadProgrammes } from '../lists/programmes.ts';
import { screenerOver } from './screener.ts';
import { dayAsked, shortened, subjectOfQuestion, subjectOfRow } from './subject.ts';

const programmes = loadProgrammes([join(packageRoot(), 'vocab')]);
const lists = [['un.xml'], ['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv'], ['eu.xml'], ['uk.xml']].map((names) =>
  listFrom(...names),
);
const versions = lists.map((l) => listVersion(1, { list: l.list, authority: l.authority, published: l.published }));
const entries = lists.flatMap((l) => l.entries);
const screener = screenerOver(entries, { versions, programmes });
const ids = (name: string, more = {}) =>
  screener.screen({ name, ...more }).hits.map((h) => `${h.authority} ${h.entry} ${h.verdict}`);

test('a name in another script finds every authority that lists it, and says who does not', () => {
  const result = screener.screen({ name: 'Иван Тестов', schema: 'person' });
  expect(result.listedBy.map((l) => [l.authority, l.since])).toEqual([
    ['EU', '2014-03-17'],
    ['OFAC', null],
    ['UK', '2022-02-24'],
  ]);
  expect(result.notListedBy).toEqual([{ authority: 'UN', lists: [{ list: 'un-consolidated', of: '2026-03-01' }] }]);
  expect(result.listedBy[1]?.programmes).toEqual(['US Ukraine and Russia related', 'US cyber']);
});

test('every result says that it is analysis and stays inside', () => {
  for (const name of ['Ivan Testov', 'Nobody At All', ''])
    expect(screener.screen({ name })).toMatchObject({
      marking: 'amber',
      notice: expect.stringContaining('not legal advice'),
    });
});

test('a ship under another name is found by its number', () => {
  expect(ids('WESTERN STAR', { identifiers: ['IMO 9187629'], schema: 'vessel' })).toEqual([
    'UK DPR9075 match',
    'OFAC 90003 match',
  ]);
  const [hit] = screener.screen({ name: 'WESTERN STAR', identifiers: ['9187629'] }).hits;
  expect(hit?.supports).toEqual(['same identifier 9187629']);
});

test('a ship of the same name and another number is told as contradicted, not dropped', () => {
  expect(ids('SEA PLUM', { identifiers: ['9074729'], schema: 'vessel' })).toContain('OFAC 90003 contradicted');
});

test('another year of birth contradicts, the same one supports, "about" leaves two years', () => {
  const born = (birth: string) =>
    screener.screen({ name: 'Ivan Petrovich Testov', birth }).hits.find((h) => h.entry === '90001');
  expect(born('1966')).toMatchObject({ verdict: 'match', supports: [expect.stringContaining('1966')] });
  expect(born('1981-05-01')).toMatchObject({ verdict: 'contradicted', against: [expect.stringContaining('1981')] });
  expect(born('1968')).toMatchObject({ verdict: 'match' });
  expect(screener.screen({ name: 'Ivan Petrovich Testov', birth: '1981' }).listedBy).toEqual([]);
});

test('a weak alias counts less than a name', () => {
  const hits = screener.screen({ name: 'Vanya' }, { review: 0.5, match: 0.92 }).hits;
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every((h) => h.matchedKind === 'weak' && h.verdict === 'review')).toBe(true);
});

test('an authority with near names alone is open, neither listing nor not', () => {
  const result = screener.screen({ name: 'Ivan Testovsky', schema: 'person' }, { review: 0.5, match: 0.999 });
  expect(result.listedBy).toEqual([]);
  expect(result.undecided.length).toBeGreaterThan(0);
  for (const { authority } of result.undecided)
    expect(result.notListedBy.map((n) => n.authority)).not.toContain(authority);
});

test('a person is not held against ships', () => {
  expect(ids('Sea Plum', { schema: 'person' })).toEqual([]);
  expect(ids('Sea Plum')).toContain('OFAC 90003 match');
});

test('odd names are screened without harm', () => {
  for (const name of ['', ' ', '\u200b', '...', 'x'.repeat(10_000), 'Иван '.repeat(3000)])
    expect(screener.screen({ name }).hits).toEqual([]);
  expect(ids('\u202eIvan Testov\u202c\u200f', { schema: 'person' })).toContain('EU EU.90.01 match');
  const [homoglyph] = screener.screen({ name: 'Plum B\u0430nk' }).hits; // Cyrillic a
  expect(homoglyph).toMatchObject({ name: 'Plum Bank', entry: 'RUS9002' });
  expect(homoglyph?.explanation.marks.map((m) => m.mark)).toContain('mixed-scripts');
});

test('the same lists give the same result, byte for byte', () => {
  const again = screenerOver([...entries], { versions, programmes });
  for (const name of ['Ivan Testov', 'Plum Bank', '박현시'])
    expect(JSON.stringify(again.screen({ name }))).toBe(JSON.stringify(screener.screen({ name })));
});

test('an entry the vocabulary names is a match whatever its spelling', () => {
  const known = screenerOver([listEntry('KPi.901', 'PAK HYON TEST')], { versions, programmes });
  expect(
    known.screen({ name: 'PAK HYON', entries: ['un-consolidated/KPi.901'] }, { review: 0.5, match: 0.92 }).hits,
  ).toMatchObject([{ score: 0.99, supports: ['the vocabulary names this entry'] }]);
});

test('a row of a table is read by its header, whatever the case', () => {
  expect(subjectOfRow({ Name: ' Plum Bank ', TYPE: 'Company', INN: '7707083893', note: 'x' }, 'row 2')).toEqual({
    name: 'Plum Bank',
    schema: 'organisation',
    identifiers: ['7707083893'],
    source: 'row 2',
  });
  expect(subjectOfRow({ note: 'x' }, 'row 3')).toBeNull();
});

const people = (...known: ReturnType<typeof listEntry>[]) =>
  screenerOver(known, { versions: [listVersion(1)], programmes });
const bornOn = (date: string) =>
  people(listEntry('KPi.950', 'Marat Testanov', { births: [{ date, circa: false, place: null }] }));
const asked = (date: string, birth: string) => bornOn(date).screen({ name: 'Marat Testanov', birth });

test('a day or a year off, or day and month in the other order, is for a reader and no contradiction', () => {
  for (const [date, birth] of [
    ['1971-03-08', '1971-03-09'],
    ['1971-03-31', '1971-04-01'],
    ['1971-03-08', '1971-08-03'],
    ['1971-03-08', '1972-03-08'],
    ['1971-03-08', '1970'],
    ['1971', '1972-05-05'],
  ] as const)
    expect(asked(date, birth)).toMatchObject({
      hits: [{ verdict: 'review', open: [expect.stringContaining(date)], against: [] }],
      undecided: [{ authority: 'UN', hits: 1 }],
    });
});

test('a birth that differs leaves the authority neither listing nor free of the name', () => {
  for (const birth of ['1971-06-20', '1973-03-08', '1950'])
    expect(asked('1971-03-08', birth)).toMatchObject({
      hits: [{ verdict: 'contradicted' }],
      ...{ listedBy: [], undecided: [], notListedBy: [] },
      differing: [{ authority: 'UN', hits: 1, against: [expect.stringContaining('1971-03-08')] }],
    });
});

test('a name within the list’s name finds the entry, letters alone only for a reader', () => {
  const bank = people(listEntry('KPe.950', 'ORCHARD SAVINGS BANK (OSB)', { schema: 'Organization' }));
  expect(bank.screen({ name: 'Orchard Savings Bank' }).hits).toMatchObject([
    { verdict: 'match', matchedKind: 'derived', matched: 'ORCHARD SAVINGS BANK', name: 'ORCHARD SAVINGS BANK (OSB)' },
  ]);
  expect(bank.screen({ name: 'OSB' }).hits.every((h) => h.verdict === 'review')).toBe(true);
});

test('the sound of Han signs alone lists nobody; the same signs, or a birth that agrees, do', () => {
  const wang = people(
    listEntry('KPi.951', 'WANG Xiaohong', { births: [{ date: '1969-01-02', circa: false, place: null }] }),
  );
  const sound = wang.screen({ name: '王晓红', schema: 'person' });
  expect(sound).toMatchObject({ listedBy: [], undecided: [{ authority: 'UN' }] });
  expect(sound.hits[0]?.open).toEqual([expect.stringContaining('by sound')]);
  expect(wang.screen({ name: '王晓红', birth: '1969-01-02' }).listedBy).toMatchObject([{ authority: 'UN' }]);
  const written = people(listEntry('KPi.952', '王晓红'));
  expect(written.screen({ name: '王晓红' }).listedBy).toMatchObject([{ authority: 'UN' }]);
});

test('who has a spelling in the script of the entry has to match in it', () => {
  const pavel = people(listEntry('KPi.953', 'Pavel Testovsky'));
  expect(pavel.screen({ name: 'Павел Тестовский' }).listedBy).toHaveLength(1);
  expect(pavel.screen({ name: 'Pavlo Testivsky', otherNames: ['Павел Тестовский'] })).toMatchObject({
    listedBy: [],
    undecided: [{ authority: 'UN', hits: 1 }],
  });
  expect(pavel.screen({ name: 'Pavel Testovsky', otherNames: ['Павел Тестовский'] }).listedBy).toHaveLength(1);
});

test('the short form of a longer name alone lists nobody', () => {
  const firm = people(listEntry('KPe.954', 'OGB Ltd', { schema: 'Company' }));
  expect(firm.screen({ name: 'OGB' }).listedBy).toHaveLength(1);
  expect(firm.screen({ name: 'Orchard Growers Bureau', otherNames: ['OGB'] })).toMatchObject({
    listedBy: [],
    undecided: [{ authority: 'UN', hits: 1 }],
  });
});

test('a question that cannot be read is refused with the cure', () => {
  expect(() => subjectOfQuestion({ name: 'Plum', birth: 'abc' })).toThrow(/no date of birth/);
  expect(() => subjectOfQuestion({ name: 'Plum', schema: 'foo' })).toThrow(/no kind of bearer/);
  expect(() => dayAsked('22.11.2026')).toThrow(/no day/);
  expect(subjectOfQuestion({ name: 'Plum', schema: 'ship', birth: '14.02.1966' })).toEqual({
    name: 'Plum',
    schema: 'vessel',
    birth: '14.02.1966',
  });
});

test('a whole text given as a name is told by its beginning', () => {
  expect(shortened('x'.repeat(10_000))).toMatch(/^x{200} … \(10000 characters\)$/);
  expect(shortened('Plum Bank')).toBe('Plum Bank');
});
