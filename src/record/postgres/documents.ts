/** Documents: looking them up, listing, walking over all of them, taking one out. */
import { sql } from 'kysely';
import type { Document, ReadDocument } from '../../model/document.ts';
import { EntenteError } from '../../model/errors.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { DocumentRow, ListQuery, Page, TextLayer } from '../store.ts';
import { countingPairs } from './claim-rows.ts';
import type { Db, Tx } from './database.ts';
import { recordDecision } from './decisions.ts';
import { isTrue, type Listing, listPage, oneOf } from './listing.ts';
import { announce } from './outbox.ts';
import { queryOf } from './text-search.ts';

const listing: Listing = {
  table: 'documents',
  row: sql`body || jsonb_build_object('items', items, 'claims', claims)`,
  filters: {
    id: oneOf('id'),
    lang: oneOf('lang'),
    outlet: oneOf('outlet'),
    sample: isTrue('sample'),
    month: oneOf('month'),
    digest: oneOf('digest'),
    duplicateOf: (values) => sql`body->>'duplicateOf' = any(${values}::text[])`,
    role: (values) => sql`body->>'duplicateRole' = any(${values}::text[])`,
    alarms: ([value]) => sql`(jsonb_array_length(coalesce(body->'alarms', '[]'::jsonb)) > 0) = ${value === 'true'}`,
    source: (values) => sql`id in (select document_id from source_documents where source_id = any(${values}::text[]))`,
  },
  sorts: {
    published: 'published',
    title: 'title',
    lang: 'lang',
    outlet: 'outlet',
    claims: 'claims',
    items: 'items',
    id: 'id',
  },
  descending: true,
  keys: ['id'],
  text: (query) => sql`
    id in (select document_id from passages where vector @@ ${queryOf(query)}) or title ilike ${`%${escapeLike(query)}%`}`,
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const documents = (db: Db, query: ListQuery): Promise<Page<DocumentRow>> => listPage(db, listing, query);

export async function documentOf(db: Db, id: DocumentId): Promise<ReadDocument | undefined> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('texts', (join) => join.onRef('texts.document_id', '=', 'documents.id').on('texts.current', '=', true))
    .select(['documents.body', 'texts.text', 'texts.lines', 'texts.items', 'texts.links'])
    .where('documents.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { document: row.body, text: row.text, lines: row.lines, items: row.items, links: row.links };
}

export async function textLayers(db: Db, key: string): Promise<TextLayer[]> {
  const { rows } = await sql<TextLayer>`
    select d.id, (d.body->>'version')::int as version, d.body->>'fetched' as fetched, t.text_version as "textVersion",
      t.text_digest as "textDigest", t.current, t.text
    from documents d join texts t on t.document_id = d.id
    where d.key = ${key} order by version, t.current, t.text_version, t.text_digest`.execute(db);
  return rows;
}

export async function documentsOfDigest(db: Db, digest: string): Promise<Document[]> {
  const rows = await db.selectFrom('documents').select('body').where('digest', '=', digest).orderBy('id').execute();
  return rows.map((r) => r.body);
}

/** Read in portions by key: no connection is held while the caller works on a row. */
export async function* allDocuments(db: Db, size = 500): AsyncGenerator<Document> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute();
    for (const row of rows) yield row.body;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.id;
  }
}

/** Takes a document and its claims out; that it was there, who took it out and why stays in the decisions. */
export async function removeDocument(tx: Tx, id: DocumentId, reason: string, at: string): Promise<void> {
  const gone = await tx.deleteFrom('documents').where('id', '=', id).returning('body').executeTakeFirst();
  if (gone === undefined) {
    throw new EntenteError('not-found', `There is no document ${id}.`, {
      hint: 'List them with `entente export documents`.',
    });
  }
  await tx.deleteFrom('texts').where('document_id', '=', id).execute();
  await tx.deleteFrom('passages').where('document_id', '=', id).execute();
  await tx.deleteFrom('fingerprints').where('document_id', '=', id).execute();
  for (const table of ['statements', 'mentions', 'mention_runs'] as const)
    await tx.deleteFrom(table).where('document_id', '=', id).execute();
  const claims = await tx.selectFrom('claims').select('id').where('document_id', '=', id).orderBy('id').execute();
  await countingPairs(tx, id, async () => {
    await tx.deleteFrom('claims').where('document_id', '=', id).execute();
    await tx.deleteFrom('claim_pairs').where('document_id', '=', id).execute();
  });
  await recordDecision(tx, id, id, 'document', {
    action: 'reject',
    by: 'desk',
    at,
    on: gone.body.textVersion,
    reason,
    before: gone.body,
    after: null,
  });
  await announce(tx, at, [
    { kind: 'document', subject: id, what: 'withdrawn' },
    ...claims.map((c) => ({ kind: 'claim' as const, subject: c.id, what: 'withdrawn' as const })),
  ]);
}
