import { expect, test } from 'vitest';
import { listChange, listEntry, listVersion } from '../../test/list-fixtures.ts';
import { all, onEveryEngine } from '../../test/store-contract.ts';

const pak = listEntry('KPi.901', 'PAK YONG TEST');
const ri = listEntry('KPi.902', 'RI SONG TEST');
const kim = listEntry('KPi.903', 'KIM HUN TEST', { programmes: ['DPRK', 'Iran'], listedOn: null });

await onEveryEngine('sanctions lists', (bench) => {
  const save = (version: number, entries = [pak, ri]) =>
    bench.store.saveListVersion({ version: listVersion(version), entries, changes: [] });
  const ids = async (of?: { list?: string; version?: number }) =>
    (await all(bench.store.listEntries(of))).map((entry) => entry.id);

  test('keeps every version readable, and an unchanged entry once', async () => {
    await save(1);
    await save(2, [{ ...pak, remarks: 'moved' }, kim]);
    expect(await ids()).toEqual(['KPi.901', 'KPi.903']);
    expect(await ids({ list: 'un-consolidated', version: 1 })).toEqual(['KPi.901', 'KPi.902']);
    expect((await bench.store.listEntry('un-consolidated', 'KPi.901')).map((r) => [r.since, r.until])).toEqual([
      [2, null],
      [1, 2],
    ]);
    expect(await all(bench.store.listEntries({ version: 1 }))).toEqual([pak, ri]);
    const { rows } = await bench.database.pool.query('select count(*)::int as n from list_entries');
    expect(rows[0].n).toBe(4);
  });

  test('numbers the states of versions: one current, the others past', async () => {
    await save(1);
    await save(2);
    expect((await bench.store.listVersions()).map((v) => [v.version, v.state])).toEqual([
      [1, 'past'],
      [2, 'current'],
    ]);
    expect(await bench.store.listVersions('eu-consolidated')).toEqual([]);
  });

  test('a held version brings nothing into force and gives way to the next', async () => {
    await save(1);
    const held = listVersion(2, { state: 'held', heldFor: ['shrank'] });
    await bench.store.saveListVersion({ version: held, entries: [kim], changes: [] });
    expect(await ids()).toEqual(['KPi.901', 'KPi.902']);
    expect(await bench.store.listVersions()).toMatchObject([{ state: 'current' }, { state: 'held', version: 2 }]);
    await save(2, [kim]);
    expect(await ids()).toEqual(['KPi.903']);
    expect((await bench.store.listVersions()).map((v) => v.state)).toEqual(['past', 'current']);
  });

  test('pages entries by authority, programme and any letters of a name', async () => {
    await save(1, [pak, ri, kim]);
    const found = async (query: object) => (await bench.store.listEntriesPage(query)).rows.map((e) => e.id);
    expect(await found({ filters: { programme: 'Iran' } })).toEqual(['KPi.903']);
    expect(await found({ text: 'song' })).toEqual(['KPi.902']);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await found({ filters: { authority: 'UN' }, sort: 'listed', descending: true })).toEqual([
      'KPi.902',
      'KPi.901',
      'KPi.903',
    ]);
  });

  test('lists designation events, the latest first', async () => {
    const changes = [listChange(2, 'KPi.903'), listChange(2, 'KPi.902', { what: 'removed', date: '2026-02-01' })];
    await bench.store.saveListVersion({ version: listVersion(2), entries: [pak, kim], changes });
    expect((await bench.store.listChanges({})).rows).toEqual(changes);
    expect((await bench.store.listChanges({ filters: { what: 'removed', version: '2' } })).total).toBe(1);
  });
});
