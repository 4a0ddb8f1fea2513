import { expect, test } from 'vitest';
import { keptSource, sourceHealth, sourceRun } from '../../test/source-fixtures.ts';
import { letter, onEveryEngine } from '../../test/store-contract.ts';

const at = '2026-11-22T10:00:00.000Z';
const until = '2026-11-22T10:30:00.000Z';
const later = '2026-11-22T11:00:00.000Z';

await onEveryEngine('sources', (bench) => {
  const add = (id: string, due: string | null = at) =>
    bench.store.saveSource(keptSource(id), sourceHealth({ due, state: due === null ? 'paused' : 'active' }));
  const due = async (now = at) => (await bench.store.takeDue({ at: now, until, limit: 10 })).map((source) => source.id);
  const finish = (source: string, more: object = {}) =>
    bench.store.saveRun({
      ...{ run: sourceRun(source), health: sourceHealth({ due: later, runs: 1 }), marks: new Map(), documents: [] },
      ...more,
    });

  test('a due source is given to one process, and to another when that one died', async () => {
    await add('tass', '2026-11-22T08:00:00.000Z');
    await add('kcna', '2026-11-22T07:00:00.000Z');
    await add('irna', later);
    await add('mehr', null);
    const both = await Promise.all([due(), due()]);
    expect(both.flat().sort()).toEqual(['kcna', 'tass']);
    expect(await due()).toEqual([]);
    expect(await bench.store.takeSource('tass', { at, until })).toBeUndefined();
    expect(await due('2026-11-22T10:31:00.000Z')).toEqual(['kcna', 'tass']);
  });

  test('a visit is numbered, gives the source back and keeps what was taken already', async () => {
    await bench.store.saveDocument(letter, []);
    await add('kcna');
    await due();
    await finish('kcna', { marks: new Map([['a', '1']]), documents: [letter.document.id] });
    await finish('kcna', { marks: new Map([['a', '2']]), documents: [letter.document.id] });
    expect((await bench.store.sourceRuns('kcna', 5)).map((run) => run.number)).toEqual([2, 1]);
    expect([...(await bench.store.sourceMarks('kcna'))]).toEqual([['a', '2']]);
    expect((await bench.store.documents({ filters: { source: 'kcna' } })).rows.map((d) => d.id)).toEqual([
      letter.document.id,
    ]);
    expect(await bench.store.takeSource('kcna', { at, until })).toMatchObject({ health: { due: later } });
  });

  test('a source that somebody paused or removed during a visit stays paused or removed', async () => {
    await add('kcna');
    await due();
    await bench.store.saveSource(keptSource('kcna'), sourceHealth({ state: 'paused', why: 'ana', due: null }));
    await finish('kcna');
    expect(await bench.store.source('kcna')).toMatchObject({
      health: { state: 'paused', why: 'ana', due: null, runs: 1 },
    });
    await bench.store.removeSource('kcna');
    await finish('kcna');
    expect(await bench.store.source('kcna')).toBeUndefined();
    expect(await bench.store.sourceRuns('kcna', 5)).toEqual([]);
  });

  test('pages sources by words, state and health', async () => {
    await add('kcna');
    await add('irna', null);
    await bench.store.saveSource(keptSource('tass'), sourceHealth({ failures: 3 }));
    const found = async (query: object) => (await bench.store.sources(query)).rows.map((source) => source.id);
    expect(await found({})).toEqual(['irna', 'kcna', 'tass']);
    expect(await found({ filters: { health: 'failing' } })).toEqual(['tass']);
    expect(await found({ filters: { health: 'new,failing', state: 'active' } })).toEqual(['kcna', 'tass']);
    expect(await found({ text: 'KCNA.example' })).toEqual(['kcna']);
  });

  test('knows a text by its key, whatever bytes it came in', async () => {
    await bench.store.saveDocument(letter, []);
    const { key, textDigest } = letter.document;
    expect([await bench.store.hasText(key, textDigest), await bench.store.hasText(key, 'other')]).toEqual([
      true,
      false,
    ]);
  });
});
