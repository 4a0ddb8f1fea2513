import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { engines } from '../../test/engines.ts';
import { claimOn, readDocument, testClock } from '../../test/store.ts';
import type { Claim } from '../model/claim.ts';
import { dealSchema } from '../model/deal.ts';
import { eventSchema, figureSeriesSchema } from '../model/event.ts';
import { sha256 } from '../model/ids.ts';
import { reachSchema } from '../model/tool.ts';
import type { Database } from './postgres/database.ts';
import { postgresStore } from './postgres/postgres-store.ts';
import type { Change, Store } from './store.ts';

const records = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/store/records.json'), 'utf8'));
const event = eventSchema.parse(records.event);
const figure = figureSeriesSchema.parse(records.figure);
const deal = dealSchema.parse(records.deal);
const cell = reachSchema.parse(records.reach);

const letter = readDocument('A train brought coal over the river on Monday.\n\nThe ministry said it knew of no train.');
const coal = claimOn(letter, 'A train brought coal over the river on Monday.');
const denial = claimOn(letter, 'The ministry said it knew of no train.', {
  type: 'REJECT',
  modality: 'reported',
  edges: [{ pair: 'PRK-RUS', sign: -1 }],
});
const decision = {
  action: 'accept',
  by: 'ana',
  at: '2024-11-17T12:00:00.000Z',
  on: 'txt@1',
  reason: null,
  before: null,
  after: null,
} as const;

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** A change is served once no older transaction runs on the server, which other tests may be using at this moment. */
async function settledChanges(store: Store, count: number, after: string | null = null): Promise<Change[]> {
  return vi.waitFor(
    async () => {
      const changes = await store.changesSince(after, 100);
      expect(changes).toHaveLength(count);
      return changes;
    },
    { timeout: 10_000 },
  );
}

for (const engine of await engines()) {
  describe.skipIf(engine.missing !== null)(
    `the store on ${engine.name}${engine.missing ? ` (${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let store: Store;

      // One database per engine; the tables are emptied between tests, which is quicker than a new one each.
      beforeAll(async () => {
        database = await engine.open();
        store = await postgresStore(database, testClock);
      });
      afterEach(async () => {
        const { rows } = await database.pool.query(
          `select string_agg(format('%I.%I', schemaname, tablename), ',') as names from pg_tables
         where schemaname = $1 and tablename not like 'kysely%'`,
          [database.schema],
        );
        await database.pool.query(`truncate ${rows[0].names} restart identity`);
      });
      afterAll(() => store?.close());

      test('adds a document once, and finds it unchanged the second time without writing anything', async () => {
        expect(await store.saveDocument(letter, [coal, denial])).toBe('added');
        const again = { ...letter, document: { ...letter.document, fetched: '2025-01-01T00:00:00.000Z' } };
        expect(await store.saveDocument(again, [coal, denial])).toBe('unchanged');
        expect((await store.document(letter.document.id))?.document.fetched).toBe(letter.document.fetched);
        await settledChanges(store, 3);
        expect(await store.counts()).toMatchObject({ documents: 1, claims: { event: 2 }, byState: { proposed: 2 } });
      });

      test('gives a document back as it was read', async () => {
        await store.saveDocument(letter, [coal]);
        expect(await store.document(letter.document.id)).toEqual(letter);
        expect(await store.documentsOfDigest(letter.document.digest)).toEqual([letter.document]);
        expect(await store.claim(coal.id)).toEqual({ ...coal, documentId: letter.document.id });
        expect(await store.document(readDocument('another').document.id)).toBeUndefined();
      });

      test('keeps one document when two processes bring it at the same moment', async () => {
        const saved = await Promise.all([1, 2, 3, 4].map(() => store.saveDocument(letter, [coal, denial])));
        expect(saved.sort()).toEqual(['added', 'unchanged', 'unchanged', 'unchanged']);
        expect(await store.pairMonths('PRK-RUS')).toEqual([
          { pair: 'PRK-RUS', month: '2024-10', kind: 'event', cooperation: 1, contention: 1 },
        ]);
      });

      test('numbers another text of the same source item as its next version', async () => {
        await store.saveDocument(letter, []);
        const later = readDocument('A train brought coal and ore.', { key: letter.document.key });
        await store.saveDocument(later, []);
        expect((await store.document(later.document.id))?.document.version).toBe(2);
      });

      test('carries ids and decisions over a re-extraction and withdraws what nobody decided on', async () => {
        await store.saveDocument(letter, [coal, denial]);
        await store.setClaimState(denial.id, 'accepted', decision);
        const better = claimOn(letter, 'train brought coal over the river on Monday', {
          type: 'TRANSFER',
          confidence: 0.9,
          ordinal: 3,
        });
        expect(await store.saveDocument(letter, [better])).toBe('revised');
        expect(await store.claim(coal.id)).toMatchObject({ confidence: 0.9 });
        expect(await store.claim(denial.id)).toMatchObject({ state: 'accepted' });
        expect(await store.saveDocument(letter, [])).toBe('revised');
        expect(await store.claim(coal.id)).toBeUndefined();
        expect(await store.claim(denial.id)).toMatchObject({
          state: 'accepted',
          checks: [{ name: 're-extraction', ok: false }],
        });
        const changes = await settledChanges(store, 10);
        expect(changes.slice(-2)).toMatchObject([
          { kind: 'document', what: 'revised' },
          { kind: 'claim', subject: coal.id, what: 'withdrawn' },
        ]);
      });

      test('tells the claims of two documents with the same text apart', async () => {
        const copy = readDocument(letter.text, { digest: sha256('the same words in another file'), name: 'copy.txt' });
        await store.saveDocument(letter, [coal]);
        await store.saveDocument(copy, [coal]);
        const { rows } = await store.claims({});
        expect(rows).toHaveLength(2);
        expect(new Set(rows.map((c) => c.id)).size).toBe(2);
      });

      test('refuses a quote that does not stand at its place, and writes nothing of that document', async () => {
        const astray: Claim = { ...coal, evidence: [{ start: 3, end: 9, quote: 'trains', role: 'supports' }] };
        await expect(store.saveDocument(letter, [astray])).rejects.toMatchObject({ code: 'check-failed' });
        expect(await store.document(letter.document.id)).toBeUndefined();
        expect(await store.saveDocument(letter, [coal])).toBe('added');
      });

      test('refuses U+0000 and half a surrogate pair with a clear error', async () => {
        for (const text of ['a \u0000 b', 'a \ud83d b']) {
          await expect(store.saveDocument(readDocument(text), [])).rejects.toMatchObject({ code: 'check-failed' });
        }
        expect(await store.saveDocument(readDocument('a whole pair 🚂'), [])).toBe('added');
      });

      test('walks over claims in text order without rejected ones, and leaves the store free meanwhile', async () => {
        await store.saveDocument(letter, [denial, coal]);
        const seen: string[] = [];
        for await (const claim of store.allClaims()) {
          seen.push(claim.id);
          await store.setMeta('last', claim.id);
        }
        expect(seen).toEqual([coal.id, denial.id]);
        await store.setClaimState(coal.id, 'rejected', { ...decision, action: 'reject' });
        expect((await all(store.allClaims())).map((c) => c.id)).toEqual([denial.id]);
        expect((await all(store.allDocuments())).map((d) => d.id)).toEqual([letter.document.id]);
      });

      test('records who decided what, in order, and takes a rejected claim out of the counts', async () => {
        await store.saveDocument(letter, [coal, denial]);
        await store.setClaimState(coal.id, 'accepted', decision);
        const edited: Claim = { ...coal, type: 'SIGN', edges: [{ pair: 'CHN-PRK', sign: 1 }] };
        await store.setClaimState(
          coal.id,
          'edited',
          { ...decision, action: 'edit', before: coal, after: edited },
          edited,
        );
        expect((await store.decisions(coal.id)).map((d) => [d.action, d.by, d.on])).toEqual([
          ['accept', 'ana', 'txt@1'],
          ['edit', 'ana', 'txt@1'],
        ]);
        expect(await store.claim(coal.id)).toMatchObject({ type: 'SIGN', state: 'edited' });
        expect((await store.pairMonths('CHN-PRK'))[0]).toMatchObject({ cooperation: 1 });
        await store.setClaimState(denial.id, 'rejected', { ...decision, action: 'reject' });
        expect(await store.pairMonths('PRK-RUS')).toEqual([]);
        await expect(
          store.setClaimState('c0000000000000000' as Claim['id'], 'accepted', decision),
        ).rejects.toMatchObject({ code: 'not-found' });
      });

      test('keeps fingerprints by text, and marks duplicates that reading again does not undo', async () => {
        const copy = readDocument('A train brought coal over the river on Monday, the wire said.');
        await store.saveDocument(letter, [coal]);
        await store.saveDocument(copy, []);
        const { id, textDigest } = letter.document;
        await store.saveFingerprints([{ id, textDigest, published: null, print: 'cHJpbnQ=' }]);
        await store.saveFingerprints([
          { id: copy.document.id, textDigest: 'older text', published: null, print: 'b2xk' },
        ]);
        const prints = new Map((await all(store.fingerprints())).map((f) => [f.id, f.print]));
        expect([prints.get(id), prints.get(copy.document.id)]).toEqual(['cHJpbnQ=', null]);
        const found = [
          { id, of: null, role: 'original' },
          { id: copy.document.id, of: id, role: 'wire-copy' },
        ] as const;
        await store.replaceDuplicates(found);
        await store.replaceDuplicates(found);
        await settledChanges(store, 5);
        expect(await store.saveDocument(copy, [])).toBe('unchanged');
        expect((await store.document(copy.document.id))?.document).toMatchObject({
          duplicateOf: id,
          duplicateRole: 'wire-copy',
        });
        await store.replaceDuplicates([]);
        expect((await store.document(copy.document.id))?.document).toMatchObject({
          duplicateOf: null,
          duplicateRole: null,
        });
        await store.removeDocument(id, 'sent by mistake');
        expect(await all(store.fingerprints())).toHaveLength(1);
      });

      test('takes a document out with its claims and keeps the reason', async () => {
        await store.saveDocument(letter, [coal]);
        await store.removeDocument(letter.document.id, 'sent by mistake');
        expect(await store.document(letter.document.id)).toBeUndefined();
        expect(await store.counts()).toMatchObject({ documents: 0, claims: {} });
        expect(await store.pairMonths('PRK-RUS')).toEqual([]);
        expect(await store.decisions(letter.document.id)).toMatchObject([
          { reason: 'sent by mistake', action: 'reject' },
        ]);
      });

      test('filters, sorts and pages, and names what it does not know', async () => {
        await store.saveDocument(letter, [coal, denial]);
        const ids = async (filters: Record<string, string>) => (await store.claims({ filters })).rows.map((c) => c.id);
        expect(await ids({ type: 'TRANSFER,MEET', pair: 'PRK-RUS', actor: 'RUS', month: '2024-10' })).toEqual([
          coal.id,
        ]);
        expect(await ids({ documentId: letter.document.id, modality: 'reported' })).toEqual([denial.id]);
        const second = await store.claims({ sort: 'type', descending: true, offset: 1, limit: 1 });
        expect(second).toMatchObject({ rows: [{ id: denial.id }], total: 2, more: false });
        await expect(store.claims({ filters: { colour: 'red' } })).rejects.toMatchObject({ code: 'usage' });
        await expect(store.claims({ sort: 'body; drop table claims' })).rejects.toMatchObject({ code: 'usage' });
      });

      test('finds words by their stem, in the language of the document, and by pairs of letters where words are not spaced', async () => {
        const texts: Record<string, string> = {
          en: 'The freighters were unloading shells.',
          ru: 'Поезда перевозили уголь через границу.',
          zh: '列车把煤炭运过了边境大桥。',
          ko: '열차가 석탄을 국경 너머로 옮겼다.',
          fa: 'قطار زغال‌سنگ را از مرز گذراند.',
        };
        for (const [lang, text] of Object.entries(texts))
          await store.saveDocument(readDocument(text, { lang, name: `${lang}.txt` }), []);
        const langs = async (text: string) => (await store.documents({ text })).rows.map((d) => d.lang);
        expect(await langs('freighter unload')).toEqual(['en']);
        expect(await langs('поезд')).toEqual(['ru']);
        expect(await langs('煤炭')).toEqual(['zh']);
        expect(await langs('석탄')).toEqual(['ko']);
        expect(await langs('زغال')).toEqual(['fa']);
        expect(await langs('submarine')).toEqual([]);
      });

      test('finds a title by any part of it, and takes signs of pattern languages as plain characters', async () => {
        await store.saveDocument(readDocument('x', { title: 'Harbour notes: 100% coal' }), []);
        expect((await store.documents({ text: 'arbour not' })).total).toBe(1);
        expect((await store.documents({ text: '0% co' })).total).toBe(1);
        expect((await store.documents({ text: '_%_%' })).total).toBe(0);
        expect((await store.documents({ text: `'"\\ & | ! (` })).total).toBe(0);
      });

      test('counts items of documents by type', async () => {
        const items = ['LINK', 'LINK', 'STUB'].map((type, index) => ({
          index,
          type: type as 'LINK',
          start: 0,
          end: 1,
          authors: [],
          outlets: [],
          body: 'present' as const,
          rule: 'test',
        }));
        await store.saveDocument(readDocument('links', { items }), []);
        expect((await store.counts()).items).toEqual({ LINK: 2, STUB: 1 });
        expect((await store.documents({})).rows[0]).toMatchObject({ items: 3, claims: 0 });
      });

      test('replaces derived records as a whole and announces only what differs', async () => {
        const other = { ...event, id: 'e0000000000000002' as typeof event.id };
        await store.replaceEvents([event, other]);
        await store.replaceEvents([event, { ...other, weight: 5 }]);
        await store.replaceEvents([event]);
        const changes = await settledChanges(store, 4);
        expect(changes.map((c) => `${c.what} ${c.subject}`)).toEqual([
          `added ${event.id}`,
          `added ${other.id}`,
          `revised ${other.id}`,
          `withdrawn ${other.id}`,
        ]);
        expect(await store.event(event.id)).toEqual(event);
        expect(
          (await store.events({ filters: { pair: 'PRK-RUS', month: '2024-10' }, text: 'shipping coal' })).rows,
        ).toEqual([event]);
        expect((await store.events({ filters: { claim: `${event.claims[0]}` } })).rows).toEqual([event]);
        expect((await store.events({ filters: { claim: 'c0000000000000000' } })).rows).toEqual([]);
        await store.replaceFigures([figure]);
        expect((await store.figures({ filters: { conflict: 'false', unit: 'tonnes' } })).rows).toEqual([figure]);
        await store.replaceReach([cell]);
        expect((await store.reach({ filters: { gap: 'no-handle', deal: deal.id } })).rows).toEqual([cell]);
        expect(await store.counts()).toMatchObject({ events: 1, figures: 1, gaps: 1 });
      });

      test("keeps an analyst's deal against new proposals, and says on it that they differ", async () => {
        await store.saveDeals([deal]);
        await store.saveDeals([deal]);
        expect(await store.dealVersions(deal.id)).toHaveLength(1);
        await store.saveDeals([{ ...deal, state: 'confirmed' }]);
        await store.saveDeals([deal]);
        await store.saveDeals([{ ...deal, progress: 'delivered' }]);
        await store.saveDeals([{ ...deal, progress: 'delivered' }]);
        const now = await store.deal(deal.id);
        expect(now).toMatchObject({ version: 3, state: 'confirmed', progress: 'announced' });
        expect(now?.alarms).toEqual(['New material proposes another reading: progress delivered (now announced).']);
        expect((await store.dealVersions(deal.id)).map((d) => d.version)).toEqual([1, 2, 3]);
      });

      test('withdraws proposals that a whole rebuild no longer makes, and no deal of an analyst', async () => {
        const mine = { ...deal, id: 'D-2024-002' as typeof deal.id, state: 'edited' as const };
        await store.saveDeals([deal, mine]);
        await store.saveDeals([], { whole: true });
        expect((await store.deals({})).rows.map((d) => d.id)).toEqual([mine.id]);
        expect((await store.deals({ filters: { claim: `${mine.claims[0]}` } })).rows.map((d) => d.id)).toEqual([
          mine.id,
        ]);
        expect((await store.deals({ filters: { id: deal.id } })).rows).toEqual([]);
        await store.saveDeals([deal]);
        expect((await store.deal(deal.id))?.version).toBe(2);
      });

      test('serves changes after a cursor, each once and in order', async () => {
        await store.saveDocument(letter, [coal]);
        const first = await settledChanges(store, 2);
        await store.saveDocument(readDocument('another letter', { name: 'b.txt' }), []);
        const rest = await settledChanges(store, 1, first.at(-1)?.seq ?? null);
        expect(rest[0]).toMatchObject({ kind: 'document', what: 'added', at: '2024-11-17T12:00:00.000Z' });
        await expect(store.changesSince('yesterday', 1)).rejects.toMatchObject({ code: 'usage' });
      });

      test('does not skip a change whose transaction commits after a later one', async () => {
        if (engine.name === 'PGlite') return; // has one connection, hence no two transactions at once
        const slow = await database.pool.connect();
        await slow.query('begin');
        await slow.query(`insert into outbox (at, kind, subject, what) values ('t', 'deal', 'slow', 'added')`);
        await store.saveDocument(letter, []);
        const early = await store.changesSince(null, 10);
        await slow.query('commit');
        slow.release();
        const late = await settledChanges(store, 2 - early.length, early.at(-1)?.seq ?? null);
        expect([...early, ...late].map((c) => c.subject)).toEqual(['slow', letter.document.id]);
      });

      test('keeps days as they are written', async () => {
        const { rows } = await database.pool.query(`select date '2024-10-21' as day`);
        expect(rows[0].day).toBe('2024-10-21');
      });

      test('remembers small facts', async () => {
        expect(await store.meta('codebook')).toBeNull();
        await store.setMeta('codebook', '1');
        await store.setMeta('codebook', '2');
        expect(await store.meta('codebook')).toBe('2');
      });
    },
  );
}
