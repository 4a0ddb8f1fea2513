/** The one fixture every test takes its store from: a fresh database on one shared embedded server, PGlite where there is none. */
import { randomBytes } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Claim, claimSchema } from '../src/model/claim.ts';
import { type Clock, fixedClock } from '../src/model/clock.ts';
import { type Document, documentSchema, type ReadDocument } from '../src/model/document.ts';
import { claimId, documentId, sha256 } from '../src/model/ids.ts';
import { type Database, poolOf } from '../src/record/postgres/database.ts';
import { openPglite } from '../src/record/postgres/pglite.ts';
import { postgresStore } from '../src/record/postgres/postgres-store.ts';
import { binariesPackage } from '../src/record/server/binaries.ts';
import { attach } from '../src/record/server/supervisor.ts';
import type { Store } from '../src/record/store.ts';

export const testClock = fixedClock('2024-11-17T12:00:00Z');
const schema = 'entente';

export interface TestStore {
  store: Store;
  close(): Promise<void>;
}

/** An empty store that nobody else sees. `close` drops it. */
export async function testStore(clock: Clock = testClock): Promise<TestStore> {
  const database = await testDatabase();
  const store = await postgresStore(database, clock);
  return { store, close: () => store.close() };
}

/** The database under it, for tests of the job queue and of the store itself. */
export async function testDatabase(): Promise<Database> {
  return binariesPackage() === undefined ? openPglite(null, schema) : onSharedServer();
}

/** One server for all test files and workers of this user; the first starts it, the last stops it. */
async function onSharedServer(): Promise<Database> {
  const server = await attach(join(tmpdir(), `entente-test-${userInfo().username}`));
  const name = `t${randomBytes(6).toString('hex')}`;
  await asAdmin(server.connection, `create database ${name}`);
  // PostgreSQL waits for the disk on every commit; a test database need not survive a power cut
  await asAdmin(server.connection, `alter database ${name} set synchronous_commit = off`);
  const pool = poolOf({ ...server.connection, database: name }, schema);
  const close = async (): Promise<void> => {
    await pool.end();
    await asAdmin(server.connection, `drop database if exists ${name} with (force)`);
    await server.release();
  };
  return { engine: 'embedded', pool, schema, close };
}

async function asAdmin(connection: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A read document over `text`: one body line per line of it. */
export function readDocument(
  text: string,
  about: Partial<Document> & { items?: ReadDocument['items'] } = {},
): ReadDocument {
  const { items = [], ...rest } = about;
  const digest = rest.digest ?? sha256(text);
  const document = documentSchema.parse({
    id: documentId(digest, rest.part ?? ''),
    key: digest,
    uri: 'letters/harbour.txt',
    name: 'harbour.txt',
    mediaType: 'text/plain',
    digest,
    bytes: Buffer.byteLength(text),
    textDigest: sha256(text),
    textVersion: 'txt@1',
    lang: 'en',
    title: null,
    authors: [],
    outlet: null,
    outletId: null,
    published: { value: '2024-10-21', source: 'header', confidence: 1 },
    modified: null,
    fetched: '2024-11-17T12:00:00.000Z',
    unread: [],
    ...rest,
  });
  let start = 0;
  const lines: ReadDocument['lines'] = text.split('\n').map((line) => {
    const at = {
      start,
      end: start + line.length,
      kind: line === '' ? ('blank' as const) : ('body' as const),
      rule: 'line',
    };
    start += line.length + 1;
    return at;
  });
  return { document, text, lines, items, links: [] };
}

/** A claim on the first place where `quote` stands in the document. */
export function claimOn(read: ReadDocument, quote: string, about: Partial<Claim> & { ordinal?: number } = {}): Claim {
  const { ordinal = 0, ...rest } = about;
  const start = read.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in ${read.document.name}`);
  const kind = rest.kind ?? 'event';
  return claimSchema.parse({
    id: claimId(read.document.textDigest, start, kind, ordinal),
    document: read.document.name,
    kind,
    type: 'TRANSFER',
    actors: [
      { role: 'actor', code: 'PRK', sector: 'GOV' },
      { role: 'recipient', code: 'RUS', sector: 'GOV' },
    ],
    objects: [],
    time: null,
    place: null,
    quantities: [],
    modality: 'asserted',
    hedges: [],
    attribution: [],
    edges: [{ pair: 'PRK-RUS', sign: 1 }],
    evidence: [{ start, end: start + quote.length, quote, role: 'supports' }],
    outlets: [],
    confidence: 0.6,
    producers: ['test@1'],
    checks: [],
    state: 'proposed',
    lang: read.document.lang,
    textVersion: read.document.textVersion,
    ...rest,
  });
}
