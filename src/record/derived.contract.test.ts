import { expect, test } from 'vitest';
import { readDocument } from '../../test/store.ts';
import { cell, coal, deal, event, figure, letter, onEveryEngine, settledChanges } from '../../test/store-contract.ts';

await onEveryEngine('what the store derives', (bench) => {
  test('replaces derived records as a whole and announces only what differs', async () => {
    const other = { ...event, id: 'e0000000000000002' as typeof event.id };
    await bench.store.replaceEvents([event, other]);
    await bench.store.replaceEvents([event, { ...other, weight: 5 }]);
    await bench.store.replaceEvents([event]);
    const changes = await settledChanges(bench.store, 4);
    expect(changes.map((c) => `${c.what} ${c.subject}`)).toEqual([
      `added ${event.id}`,
      `added ${other.id}`,
      `revised ${other.id}`,
      `withdrawn ${other.id}`,
    ]);
    expect(await bench.store.event(event.id)).toEqual(event);
    expect(
      (await bench.store.events({ filters: { pair: 'PRK-RUS', month: '2024-10' }, text: 'shipping coal' })).rows,
    ).toEqual([event]);
    expect((await bench.store.events({ filters: { claim: `${event.claims[0]}` } })).rows).toEqual([event]);
    expect((await bench.store.events({ filters: { claim: 'c0000000000000000' } })).rows).toEqual([]);
    await bench.store.replaceFigures([figure]);
    expect((await bench.store.figures({ filters: { conflict: 'false', unit: 'tonnes' } })).rows).toEqual([figure]);
    await bench.store.replaceReach([cell]);
    expect((await bench.store.reach({ filters: { gap: 'no-handle', deal: deal.id } })).rows).toEqual([cell]);
    expect(await bench.store.counts()).toMatchObject({ events: 1, figures: 1, gaps: 1 });
  });

  test("keeps an analyst's deal against new proposals, and says on it that they differ", async () => {
    await bench.store.saveDeals([deal]);
    await bench.store.saveDeals([deal]);
    expect(await bench.store.dealVersions(deal.id)).toHaveLength(1);
    await bench.store.saveDeals([{ ...deal, state: 'confirmed' }]);
    await bench.store.saveDeals([deal]);
    await bench.store.saveDeals([{ ...deal, progress: 'delivered' }]);
    await bench.store.saveDeals([{ ...deal, progress: 'delivered' }]);
    const now = await bench.store.deal(deal.id);
    expect(now).toMatchObject({ version: 3, state: 'confirmed', progress: 'announced' });
    expect(now?.alarms).toEqual(['New material proposes another reading: progress delivered (now announced).']);
    expect((await bench.store.dealVersions(deal.id)).map((d) => d.version)).toEqual([1, 2, 3]);
  });

  test('withdraws proposals that a whole rebuild no longer makes, and no deal of an analyst', async () => {
    const mine = { ...deal, id: 'D-2024-002' as typeof deal.id, state: 'edited' as const };
    await bench.store.saveDeals([deal, mine]);
    await bench.store.saveDeals([], { whole: true });
    expect((await bench.store.deals({})).rows.map((d) => d.id)).toEqual([mine.id]);
    expect((await bench.store.deals({ filters: { claim: `${mine.claims[0]}` } })).rows.map((d) => d.id)).toEqual([
      mine.id,
    ]);
    expect((await bench.store.deals({ filters: { id: deal.id } })).rows).toEqual([]);
    await bench.store.saveDeals([deal]);
    expect((await bench.store.deal(deal.id))?.version).toBe(2);
  });

  test('serves changes after a cursor, each once and in order', async () => {
    await bench.store.saveDocument(letter, [coal]);
    const first = await settledChanges(bench.store, 2);
    await bench.store.saveDocument(readDocument('another letter', { name: 'b.txt' }), []);
    const rest = await settledChanges(bench.store, 1, first.at(-1)?.seq ?? null);
    expect(rest[0]).toMatchObject({ kind: 'document', what: 'added', at: '2024-11-17T12:00:00.000Z' });
    await expect(bench.store.changesSince('yesterday', 1)).rejects.toMatchObject({ code: 'usage' });
  });

  test('does not skip a change whose transaction commits after a later one', async () => {
    if (bench.engine === 'PGlite') return; // has one connection, hence no two transactions at once
    const slow = await bench.database.pool.connect();
    await slow.query('begin');
    await slow.query(`insert into outbox (at, kind, subject, what) values ('t', 'deal', 'slow', 'added')`);
    await bench.store.saveDocument(letter, []);
    const early = await bench.store.changesSince(null, 10);
    await slow.query('commit');
    slow.release();
    const late = await settledChanges(bench.store, 2 - early.length, early.at(-1)?.seq ?? null);
    expect([...early, ...late].map((c) => c.subject)).toEqual(['slow', letter.document.id]);
  });

  test('keeps days as they are written', async () => {
    const { rows } = await bench.database.pool.query(`select date '2024-10-21' as day`);
    expect(rows[0].day).toBe('2024-10-21');
  });

  test('remembers small facts', async () => {
    expect(await bench.store.meta('codebook')).toBeNull();
    await bench.store.setMeta('codebook', '1');
    await bench.store.setMeta('codebook', '2');
    expect(await bench.store.meta('codebook')).toBe('2');
  });
});
