// A row joins the desk's own vocabulary only when nothing already there becomes ambiguous by it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import { type Addition, additionTo, writeAddition } from './add.ts';
import { describeInWords, descriptionOf } from './describe.ts';
import { findInVocabulary } from './find.ts';
import { loadVocabulary, packageRoot } from './load.ts';

const shipped = loadVocabulary();
const home = mkdtempSync(join(tmpdir(), 'entente-add-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const addition = (over: Partial<Addition>): Addition => ({
  kind: 'company',
  name: 'Vostok Bearing Works',
  code: 'RUS',
  names: { ru: ['Восток Подшипник'] },
  source: 'https://example.org/register/1',
  ...over,
});
const refusal = (over: Partial<Addition>): EntenteError => {
  try {
    additionTo(shipped, addition(over));
  } catch (error) {
    if (error instanceof EntenteError) return error;
  }
  throw new Error('was not refused');
};

describe('a row added to the desk', () => {
  it('is found in texts under each of its names from then on, beside the shipped rows', () => {
    for (const over of [{}, { name: 'Sea Lark', kind: 'vessel', code: 'PAN', names: {} }]) {
      writeAddition(home, 'crink', additionTo(shipped, addition(over)));
    }
    const own = loadVocabulary({ package: packageRoot(), overlay: home });
    expect(own.actors.length).toBe(shipped.actors.length + 2);
    const text = 'Предприятие Восток Подшипник and the Sea Lark, Vostok Bearing Works said.';
    expect(own.gazetteer.mentionsIn(text, 'en').map(({ id }) => id)).toEqual([
      'vostok-bearing-works',
      'sea-lark',
      'vostok-bearing-works',
    ]);
    expect(findInVocabulary(own, 'восток подшипник')[0]?.id).toBe('vostok-bearing-works');
  });
  it('is never marked reviewed and carries its source', () => {
    expect(additionTo(shipped, addition({})).row).toMatchObject({
      reviewed: false,
      source: 'https://example.org/register/1',
    });
    expect(readFileSync(join(home, 'vocab', 'crink', 'actors', 'added.yaml'), 'utf8')).toContain('reviewed: false');
  });
  it('may be a good or a place', () => {
    const good = addition({ kind: 'good', name: 'tungsten cube', class: 'metals', hs: '8101', names: {} });
    expect(additionTo(shipped, good)).toMatchObject({ list: 'goods', row: { id: 'tungsten-cube', hs: '8101' } });
    const port = addition({ kind: 'port', name: 'Lark Harbour', code: 'PAN', lat: 9.1, lon: -79.5, names: {} });
    expect(additionTo(shipped, port)).toMatchObject({ list: 'places', row: { country: 'PAN', lat: 9.1 } });
  });
});

describe('a row is refused', () => {
  it('when another row bears one of its names, with the cure', () => {
    const error = refusal({ names: { ru: ['Лукойл'] } });
    expect(error).toMatchObject({ code: 'check-failed', message: expect.stringContaining('also a name of lukoil') });
    expect(error.hint).toContain('weak');
    const weak = additionTo(shipped, addition({ weak: ['Лукойл'] }));
    expect(weak.row.id).toBe('vostok-bearing-works');
  });
  it('when its id is taken', () => {
    expect(refusal({ id: 'lukoil' }).message).toContain('already a row');
  });
  it('without a source', () => {
    expect(refusal({ source: ' ' }).hint).toContain('--source');
  });
  it('with a code nobody has, a point off the globe, half a point, a good without a class', () => {
    expect(refusal({ code: 'QQQ' }).message).toContain('QQQ');
    expect(refusal({ kind: 'port', lat: 91, lon: 0 }).message).toContain('globe');
    expect(refusal({ kind: 'port', lat: 9 }).message).toContain('globe');
    expect(refusal({ kind: 'good' }).hint).toContain('--class');
  });
  it('of a kind that is not one line of work, or under a name no id can be made of', () => {
    expect(refusal({ kind: 'state' }).code).toBe('usage');
    expect(refusal({ name: '东风', names: {} }).hint).toContain('--id');
  });
});

describe('a row in full', () => {
  it('tells the offices of a person by date, each with its source', () => {
    const terms = descriptionOf(shipped, 'sergei-shoigu')?.terms ?? [];
    expect(terms.map(({ office }) => office)).toEqual([
      'defence-minister-of-russia',
      'secretary-security-council-russia',
    ]);
    expect(terms[1]).toMatchObject({ from: '2024-05-12', to: null, source: expect.stringMatching(/^https:/) });
  });
  it('tells the holders of an office, and what rests on memory', () => {
    const office = descriptionOf(shipped, 'president-of-iran');
    expect(office?.terms.map(({ person }) => person)).toEqual([
      'ebrahim-raisi',
      'mohammad-mokhber',
      'masoud-pezeshkian',
    ]);
    const mao = descriptionOf(
      {
        ...shipped,
        offices: shipped.offices.map((o) => ({ ...o, holders: o.holders.map(({ source: _, ...term }) => term) })),
      },
      'mao-ning',
    );
    expect(mao && describeInWords(mao)).toContain('[from memory]');
  });
  it('is nothing where there is no row', () => {
    expect(descriptionOf(shipped, 'nobody')).toBeUndefined();
  });
});
