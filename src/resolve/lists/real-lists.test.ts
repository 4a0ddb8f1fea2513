/** The real files of the UN and OFAC where they are at hand; every count is compared with the file's own rows and tags. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryIn, listOf } from '../../../test/support/lists.ts';
import { packageRoot } from '../../vocabulary/load.ts';
import { loadProgrammes } from './programmes.ts';

const folder = join(packageRoot(), '..', 'shared', 'lists');
const at = (name: string): Uint8Array => readFileSync(join(folder, name));
const programmes = loadProgrammes([join(packageRoot(), 'vocab')]);

describe.skipIf(!existsSync(folder))('the real files (skipped where ../shared/lists is absent)', () => {
  test('UN: as many entries, names and documents as the file has', () => {
    const bytes = at('un-consolidated-2026-02-27.xml');
    const text = new TextDecoder().decode(bytes);
    const list = listOf({ 'un.xml': bytes });
    expect(list.entries).toHaveLength(text.match(/<(?:INDIVIDUAL|ENTITY)>/g)?.length ?? 0);
    expect(list).toMatchObject({ published: '2026-02-27', unread: [] });
    expect(list.entries.every((e) => e.names.length > 0 && e.listedOn !== null)).toBe(true);
    const passports = text.match(/<TYPE_OF_DOCUMENT>(?:Passport|Num|Núm)/g)?.length ?? 0;
    expect(passports).toBeLessThanOrEqual(
      list.entries.flatMap((e) => e.identifiers.filter((i) => i.type === 'passport')).length + 15,
    );
    expect(list.entries.filter((e) => e.programmes.includes('DPRK'))).toHaveLength(155);
    expect(list.entries.filter((e) => e.programmes.includes('Iran'))).toHaveLength(121);
    expect(list.entries.flatMap((e) => e.names).some((n) => /^\s*$|\bna$/.test(n.value))).toBe(false);
  });

  test('OFAC CSV: as many entries as rows, every alias and address on its entry', () => {
    const list = listOf({
      'SDN.CSV': at('ofac-sdn-2021.csv'),
      'ALT.CSV': at('ofac-alt-2021.csv'),
      'ADD.CSV': at('ofac-add-2021.csv'),
    });
    const rows = (name: string): number =>
      new TextDecoder('latin1')
        .decode(at(name))
        .split('\n')
        .filter((l) => /^\d/.test(l)).length;
    expect(list.list).toBe('us-ofac-sdn');
    expect(list.entries).toHaveLength(rows('ofac-sdn-2021.csv'));
    expect(list.signals.filter((s) => s.code !== 'check-digit')).toEqual([]);
    expect(list.entries.flatMap((e) => e.names).some((n) => n.value.includes('-0-'))).toBe(false);
    expect(entryIn(list, '36').names.map((n) => n.value)).toEqual(['AEROCARIBBEAN AIRLINES', 'AERO-CARIBBEAN']);
  });

  test('every programme of the real lists has a key', () => {
    const un = listOf({ 'un.xml': at('un-consolidated-2026-02-27.xml') });
    const ofac = listOf({ 'SDN.CSV': at('ofac-sdn-2021.csv') });
    const words = [un, ofac].flatMap((l) => l.entries.flatMap((e) => e.programmes.map((p) => `${e.authority} ${p}`)));
    const unknown = [...new Set(words)].filter((w) => {
      const [authority = '', ...code] = w.split(' ');
      return programmes.programmeOf(authority, code.join(' ')) === undefined;
    });
    // one regime that has no key of its own yet in either, each with a handful of entries
    expect(unknown.sort()).toEqual(['OFAC BURUNDI', 'OFAC ZIMBABWE']);
  });

  test('every key we use is one that others use', () => {
    const keys = new Set(readdirSync(join(folder, 'programs')).map((f) => f.replace(/\.yml$/, '')));
    expect(programmes.all.map((p) => p.id).filter((id) => !keys.has(id))).toEqual([]);
  });
});

test('the longest start of a programme wins, and a key stands for itself', () => {
  const of = (authority: string, code: string) => programmes.programmeOf(authority, code)?.id;
  expect(of('UK', 'The Iran (Sanctions) (Nuclear) (EU Exit) Regulations 2019')).toBe('GB-IRAN-NW');
  expect(of('UK', 'The Iran (Sanctions) Regulations 2023')).toBe('GB-IRAN');
  expect(of('OFAC', 'DPRK3')).toBe('US-NK');
  expect(of('OFAC', 'US-NK')).toBe('US-NK');
  expect(of('UN', 'DPRK')).toBe('UN-SC1718');
  expect(of('Mars', 'DPRK')).toBeUndefined();
});
