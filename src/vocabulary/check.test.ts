// The shipped vocabulary is in order, and each kind of mistake an edit can make is found.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../model/knowledge.ts';
import { checkVocabulary } from './check.ts';
import { loadVocabulary, type VocabularyData } from './load.ts';

const shipped = loadVocabulary();
const errorsOf = (data: VocabularyData): string[] =>
  checkVocabulary(data)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => `${finding.rule} ${finding.where}`);

const actor = (over: Partial<Actor>): Actor => ({
  id: 'sea-lark',
  kind: 'vessel',
  name: 'Sea Lark',
  code: 'PAN',
  names: {},
  demonyms: [],
  metonyms: [],
  identifiers: {},
  weak: [],
  reviewed: false,
  ...over,
});
const withActor = (over: Partial<Actor>): VocabularyData => ({ ...shipped, actors: [...shipped.actors, actor(over)] });

describe('the shipped vocabulary', () => {
  it('has no errors', () => {
    expect(errorsOf(shipped)).toEqual([]);
  });
  it('holds what the first desk needs', () => {
    const count = (kind: Actor['kind']): number => shipped.actors.filter((a) => a.kind === kind).length;
    expect(count('state')).toBeGreaterThanOrEqual(249);
    const sourced = (rows: readonly { source?: string | undefined }[]): number =>
      rows.filter(({ source }) => source !== undefined).length;
    expect(sourced(shipped.actors.filter(({ kind }) => kind === 'person' || kind === 'body'))).toBeGreaterThanOrEqual(
      250,
    );
    expect(sourced(shipped.goods)).toBeGreaterThanOrEqual(150);
    expect(sourced(shipped.places)).toBeGreaterThanOrEqual(80);
    expect(sourced(shipped.offices.flatMap(({ holders }) => holders))).toBeGreaterThanOrEqual(240);
    expect(shipped.outlets.filter((o) => o.source !== undefined).length).toBeGreaterThanOrEqual(43);
    for (const code of shipped.profile.states) expect(shipped.gazetteer.label(code)).not.toBe(code);
  });
  it('takes no memory for a source', () => {
    const rows = [...shipped.actors, ...shipped.goods, ...shipped.places];
    expect(rows.filter(({ source }) => /memory|register of the/.test(source ?? '')).map(({ id }) => id)).toEqual([]);
  });
  it('counts what has no source', () => {
    expect(checkVocabulary(shipped).some((f) => f.rule === 'unsourced' && /\d+ with a source/.test(f.message))).toBe(
      true,
    );
  });
});

describe('an edit', () => {
  it('that gives two rows one name is found', () => {
    expect(errorsOf(withActor({ name: 'Lukoil' }))).toEqual(['homograph sea-lark']);
    expect(errorsOf(withActor({ names: { ru: ['Путин'] } }))).toContain('homograph sea-lark');
  });
  it('that keeps the shared name weak is accepted', () => {
    expect(errorsOf(withActor({ weak: ['Lukoil'] }))).toEqual([]);
  });
  it('with a wrong IMO number, QID or code is found', () => {
    expect(errorsOf(withActor({ identifiers: { imo: '9074729' } }))).toEqual([]);
    expect(errorsOf(withActor({ identifiers: { imo: '9074728' } }))).toEqual(['imo sea-lark']);
    expect(errorsOf(withActor({ qid: 'P31' }))).toEqual(['qid sea-lark']);
    expect(errorsOf(withActor({ qid: 'Q159' }))).toEqual(['qid sea-lark']);
    expect(errorsOf(withActor({ code: 'QQQ' }))).toEqual(['unknown-code sea-lark']);
  });
  it('with an unknown holder or an impossible term is found', () => {
    const [office] = shipped.offices;
    if (!office) throw new Error('no office');
    const change = (person: string, from: string, to: string): VocabularyData => ({
      ...shipped,
      offices: [{ ...office, holders: [{ person, from, to, reviewed: false }] }],
    });
    expect(errorsOf(change('nobody', '2020', '2021'))).toEqual([`dangling-id ${office.id}`]);
    expect(errorsOf(change('xi-jinping', '2020-13', '2021'))).toEqual([`date ${office.id}`]);
    expect(errorsOf(change('xi-jinping', '2022', '2021'))).toEqual([`date ${office.id}`]);
  });
  it('that gives two outlets one name or host is found', () => {
    const [outlet] = shipped.outlets;
    if (!outlet) throw new Error('no outlet');
    expect(errorsOf({ ...shipped, outlets: [...shipped.outlets, { ...outlet, id: 'copy', domains: [] }] })).toContain(
      'outlet-clash copy',
    );
  });
});
