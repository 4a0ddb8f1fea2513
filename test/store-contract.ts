/** What the two halves of the store's contract share: records, and a run on every engine that is at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, vi } from 'vitest';
import { dealSchema } from '../src/model/deal.ts';
import { eventSchema, figureSeriesSchema } from '../src/model/event.ts';
import { reachSchema } from '../src/model/tool.ts';
import type { Database } from '../src/record/postgres/database.ts';
import { postgresStore } from '../src/record/postgres/postgres-store.ts';
import type { Change, Store } from '../src/record/store.ts';
import { engines } from './engines.ts';
import { claimOn, readDocument, testClock } from './store.ts';

const records = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/store/records.json'), 'utf8'));
export const event = eventSchema.parse(records.event);
export const figure = figureSeriesSchema.parse(records.figure);
export const deal = dealSchema.parse(records.deal);
export const cell = reachSchema.parse(records.reach);

export const letter = readDocument(
  'A train brought coal over the river on Monday.\n\nThe ministry said it knew of no train.',
);
export const coal = claimOn(letter, 'A train brought coal over the river on Monday.');
export const denial = claimOn(letter, 'The ministry said it knew of no train.', {
  type: 'REJECT',
  modality: 'reported',
  edges: [{ pair: 'PRK-RUS', sign: -1 }],
});
export const decision = {
  action: 'accept',
  by: 'ana',
  at: '2024-11-17T12:00:00.000Z',
  on: 'txt@1',
  reason: null,
  before: null,
  after: null,
} as const;

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** A change is served once no older transaction runs on the server, which other tests may be using at this moment. */
export async function settledChanges(store: Store, count: number, after: string | null = null): Promise<Change[]> {
  return vi.waitFor(
    async () => {
      const changes = await store.changesSince(after, 100);
      expect(changes).toHaveLength(count);
      return changes;
    },
    { timeout: 10_000 },
  );
}

/** The engine under test while a test runs; its tables are empty at the start of each. */
export interface Bench {
  readonly engine: string;
  readonly database: Database;
  readonly store: Store;
}

export async function onEveryEngine(what: string, tests: (bench: Bench) => void): Promise<void> {
  for (const engine of await engines()) {
    describe.skipIf(engine.missing !== null)(
      `${what} on ${engine.name}${engine.missing ? ` (${engine.missing})` : ''}`,
      () => {
        let database: Database;
        let store: Store;
        // One database per engine; the tables are emptied between tests, which is quicker than a new one each.
        beforeAll(async () => {
          database = await engine.open();
          store = await postgresStore(database, testClock);
          // PGlite compiles its engine anew: a minute where other tests want the processor, too
        }, 240_000);
        afterEach(async () => {
          const { rows } = await database.pool.query(
            `select string_agg(format('%I.%I', schemaname, tablename), ',') as names from pg_tables
             where schemaname = $1 and tablename not like 'kysely%'`,
            [database.schema],
          );
          await database.pool.query(`truncate ${rows[0].names} restart identity`);
        });
        afterAll(() => store?.close());
        tests({
          engine: engine.name,
          get database() {
            return database;
          },
          get store() {
            return store;
          },
        });
      },
    );
  }
}
