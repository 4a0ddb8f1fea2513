import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../../test/engines.ts';
import { listChange, listEntry, listVersion } from '../../../test/list-fixtures.ts';
import { keptSource, sourceHealth, sourceRun } from '../../../test/source-fixtures.ts';
import { claimOn, readDocument, testClock } from '../../../test/store.ts';
import { dealSchema } from '../../model/deal.ts';
import { eventSchema, figureSeriesSchema } from '../../model/event.ts';
import { sha256 } from '../../model/ids.ts';
import { reachSchema } from '../../model/tool.ts';
import { statementOf } from '../../resolve/statements/statement.ts';
import { postgresStore } from '../postgres/postgres-store.ts';
import type { Store } from '../store.ts';

const records = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/store/records.json'), 'utf8'));

/** Some of everything a desk can hold, among it what sorts or escapes differently between engines. */
async function fill(store: Store): Promise<void> {
  for (const [i, name] of ['Ä.txt', 'a.txt', 'Z.txt', '中.txt'].entries()) {
    const read = readDocument(`Letter ${i}: a "train" \\ brought 1.50 coal.\nNobody saw it 🚂.`, {
      name,
      lang: i === 3 ? 'zh' : 'en',
    });
    const claims = [claimOn(read, 'brought 1.50 coal', { confidence: 0.1 + i / 7 }), claimOn(read, 'Nobody saw it 🚂')];
    await store.saveDocument(read, claims);
    const [first] = claims;
    if (first !== undefined && i < 2) {
      const taken = {
        action: 'accept',
        by: 'ana',
        at: '2024-11-17T12:00:00.000Z',
        on: 'txt@1',
        reason: null,
        before: null,
        after: first,
      } as const;
      await store.setClaimState(first.id, 'accepted', taken);
    }
  }
  await store.replaceEvents([eventSchema.parse(records.event)]);
  await store.replaceFigures([figureSeriesSchema.parse(records.figure)]);
  const deal = dealSchema.parse(records.deal);
  await store.saveDeals([deal]);
  await store.saveDeals([{ ...deal, state: 'confirmed' }]);
  await store.replaceReach([reachSchema.parse(records.reach)]);
  await fillActors(store);
  await store.setMeta('codebook', '1');
  await fillLists(store);
  await fillSources(store);
}

async function fillSources(store: Store): Promise<void> {
  await store.saveSource(keptSource('kcna'), sourceHealth());
  const { rows } = await store.documents({ limit: 1 });
  await store.saveRun({
    run: sourceRun('kcna'),
    health: sourceHealth({ lastOk: '2026-11-22T09:00:00.000Z', runs: 1 }),
    marks: new Map([['https://kcna.example/feed.xml', '{"etag":"1"}']]),
    documents: rows.map((row) => row.id),
  });
}

async function fillLists(store: Store): Promise<void> {
  const entry = listEntry('KPi.901', 'PAK YONG TEST', { references: { zb: '1', a: '2' } });
  await store.saveListVersion({ version: listVersion(1), entries: [entry], changes: [] });
  const changes = [listChange(2, 'KPi.901', { what: 'changed' })];
  await store.saveListVersion({ version: listVersion(2), entries: [{ ...entry, remarks: '"x"' }], changes });
}

/** Two spellings that a person merged, and a document whose names were looked for. */
async function fillActors(store: Store): Promise<void> {
  const spellings = ['Пак Чон Чхон', '박정천'].map((value, i) =>
    statementOf({
      entityId: `row-${i}`,
      schema: 'Person',
      prop: 'name',
      value,
      dataset: 'vocabulary',
      extractor: 'test@1',
      firstSeen: '2024-11-17T12:00:00.000Z',
    }),
  );
  await store.replaceStatements(
    'vocabulary',
    spellings.flatMap((s) => s ?? []),
  );
  await store.judge([{ left: 'row-0', right: 'row-1', verdict: 'positive', by: 'ana', explanation: 'one person' }]);
  for await (const { document, hash } of store.staleDocuments('k')) {
    await store.saveMentions([{ document: document.id, hash, mentions: [], statements: [] }], 'k');
    break;
  }
}

async function exportOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.exportLines()) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const running = (await engines()).filter((e) => e.missing === null);

// PGlite takes its time to start on a busy machine.
describe('export and import', { timeout: 120_000 }, () => {
  let source: Store;
  let lines: string[];
  beforeAll(async () => {
    const [engine] = running;
    if (engine === undefined) throw new Error('PGlite always runs');
    source = await postgresStore(await engine.open(), testClock);
    await fill(source);
    lines = await exportOf(source);
  });
  afterAll(() => source?.close());

  for (const engine of running) {
    test(`an import into ${engine.name} exports the same lines again and answers alike`, async () => {
      const target = await postgresStore(await engine.open(), testClock);
      try {
        const { tables, checksum } = await target.importLines(given(lines));
        expect(tables).toMatchObject({
          documents: 4,
          claims: 8,
          decisions: 2,
          deal_versions: 2,
          outbox: 21,
          judgements: 1,
          statements: 2,
          mention_runs: 1,
        });
        expect(lines.at(-1)).toContain(checksum);
        expect(await exportOf(target)).toEqual(lines);
        expect(await target.counts()).toEqual(await source.counts());
        expect(await target.pairMonths('PRK-RUS')).toEqual(await source.pairMonths('PRK-RUS'));
        for (const query of [{ text: 'train' }, { sort: 'title' }, { filters: { lang: 'zh' } }]) {
          expect(await target.documents(query)).toEqual(await source.documents(query));
        }
        expect(await target.claims({ text: 'coal', sort: 'confidence' })).toEqual(
          await source.claims({ text: 'coal', sort: 'confidence' }),
        );
      } finally {
        await target.close();
      }
    });
  }

  test('an export from before there were lists is read, too', async () => {
    const older = lines.filter((line) => !/"table":"list_/.test(line)).slice(0, -1);
    const sums = older.flatMap((line) => /"sha256":"([0-9a-f]{64})","table"/.exec(line)?.[1] ?? []);
    const target = await postgresStore(await (running[0] as (typeof running)[number]).open(), testClock);
    try {
      const end = JSON.stringify({ end: true, sha256: sha256(sums.join('\n')) });
      expect((await target.importLines(given([...older, end]))).tables).toMatchObject({ documents: 4 });
      expect(await target.listVersions()).toEqual([]);
    } finally {
      await target.close();
    }
  });

  describe('a damaged export', () => {
    let target: Store;
    beforeAll(async () => {
      const engine = running.at(0);
      if (engine === undefined) throw new Error('PGlite always runs');
      target = await postgresStore(await engine.open(), testClock);
      await target.setMeta('codebook', 'mine');
    });
    afterAll(() => target?.close());

    const changed = (from: string, to: string) => lines.map((l) => l.replace(from, to));
    const damages: [string, () => string[]][] = [
      ['with a changed letter', () => changed('Nobody', 'Somebody')],
      ['with a missing row', () => lines.filter((_, i) => i !== 4)],
      ['cut off', () => lines.slice(0, -3)],
      ['that is another file', () => ['{"type":"FeatureCollection"}']],
      ['with half a line', () => [...lines.slice(0, 5), lines[5]?.slice(0, 20) ?? '']],
      ['from a newer Entente', () => changed('"format":1', '"format":99')],
      ['that is empty', () => []],
    ];
    for (const [name, damaged] of damages) {
      test(`${name} is refused, and nothing of it is taken in`, async () => {
        await expect(target.importLines(given(damaged()))).rejects.toMatchObject({ code: 'import-invalid' });
        expect(await target.counts()).toMatchObject({ documents: 0, claims: {} });
        expect(await target.meta('codebook')).toBe('mine');
      });
    }
  });

  test('a desk that holds documents takes no import', async () => {
    await expect(source.importLines(given(lines))).rejects.toMatchObject({ code: 'import-invalid' });
  });
});
