/** Rows of an export into tables, with the columns, vectors, pairs and counts that derive from them. */
import { sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import type { Document, Line } from '../../model/document.ts';
import type { Event, FigureSeries } from '../../model/event.ts';
import type { Reach } from '../../model/tool.ts';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import type { ListChange, ListVersion } from '../../resolve/lists/version.ts';
import { insertPlaced } from '../postgres/claim-rows.ts';
import type { Tx } from '../postgres/database.ts';
import { dealColumns } from '../postgres/deals.ts';
import { insertEvents, insertFigures, insertReach } from '../postgres/derived.ts';
import { insertChanges, insertEntries, insertVersions } from '../postgres/sanctions-lists.ts';
import { documentColumns, insertPassages, monthOf } from '../postgres/save-document.ts';

type Row = Readonly<Record<string, unknown>>;

/** What rows of later tables borrow from their document. */
export interface ImportContext {
  documents: Map<string, { lang: string; month: string }>;
}

type Insert = (tx: Tx, rows: readonly Row[], context: ImportContext) => Promise<unknown>;

export async function insertRows(tx: Tx, table: string, rows: readonly Row[], context: ImportContext): Promise<void> {
  await inserts[table]?.(tx, rows, context);
}

const bodies = <T>(rows: readonly Row[]): T[] => rows.map((r) => r['body'] as T);

const inserts: Readonly<Record<string, Insert>> = {
  meta: asTheyAre('meta'),
  documents: async (tx, rows, context) => {
    const documents = rows.map((r) => {
      const document = r['body'] as Document;
      context.documents.set(document.id, { lang: document.lang, month: monthOf(document) });
      const hashes = { read_hash: String(r['read_hash']), claims_hash: String(r['claims_hash']) };
      return { ...documentColumns(document), ...hashes, items: 0, item_types: '{}', claims: 0 };
    });
    await tx.insertInto('documents').values(documents).execute();
  },
  texts: async (tx, rows, context) => {
    await asTheyAre('texts')(tx, rows, context);
    for (const row of rows.filter((r) => r['current'] === true)) {
      const id = String(row['document_id']);
      const lang = context.documents.get(id)?.lang ?? 'en';
      await insertPassages(tx, id, lang, String(row['text']), row['lines'] as Line[]);
    }
  },
  claims: async (tx, rows, context) => {
    const placed = rows.map((r) => {
      const documentId = String(r['document_id']);
      const month = context.documents.get(documentId)?.month ?? '';
      const setting = { documentId, textDigest: String(r['text_digest']), month };
      return { claim: r['body'] as Claim, setting, position: Number(r['position']) };
    });
    await insertPlaced(tx, placed);
  },
  decisions: asTheyAre('decisions'),
  events: (tx, rows) => insertEvents(tx, bodies<Event>(rows)),
  figures: (tx, rows) => insertFigures(tx, bodies<FigureSeries>(rows)),
  deals: async (tx, rows) => {
    const deals = rows.map((r) => ({ ...dealColumns(r['body'] as Deal), proposal_hash: String(r['proposal_hash']) }));
    await tx.insertInto('deals').values(deals).execute();
  },
  deal_versions: asTheyAre('deal_versions'),
  reach: (tx, rows) => insertReach(tx, bodies<Reach>(rows)),
  list_versions: (tx, rows) =>
    insertVersions(
      tx,
      rows.map((r) => ({ ...(r['body'] as ListVersion), state: r['state'] as ListVersion['state'] })),
    ),
  list_entries: (tx, rows) =>
    insertEntries(
      tx,
      rows.map((r) => ({
        entry: r['body'] as ListEntry,
        hash: String(r['hash']),
        since: Number(r['since']),
        until: r['until'] === null ? null : Number(r['until']),
      })),
    ),
  list_changes: (tx, rows) => insertChanges(tx, bodies<ListChange>(rows)),
  judgements: asTheyAre('judgements'),
  mentions: asTheyAre('mentions'),
  statements: asTheyAre('statements'),
  mention_runs: asTheyAre('mention_runs'),
  sources: asTheyAre('sources'),
  source_runs: asTheyAre('source_runs'),
  source_marks: asTheyAre('source_marks'),
  source_documents: asTheyAre('source_documents'),
  outbox: asTheyAre('outbox'),
};

type Verbatim =
  | 'meta'
  | 'texts'
  | 'decisions'
  | 'deal_versions'
  | 'judgements'
  | 'mentions'
  | 'statements'
  | 'mention_runs'
  | 'sources'
  | 'source_runs'
  | 'source_marks'
  | 'source_documents'
  | 'outbox';

/** Tables whose columns are all in the export; objects and lists among them are jsonb. */
function asTheyAre(table: Verbatim): Insert {
  return async (tx, rows) => {
    const names = Object.keys(rows[0] ?? {});
    const cell = (value: unknown) =>
      typeof value === 'object' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : value;
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((n) => sql.ref(n)))})
      values ${sql.join(rows.map((r) => sql`(${sql.join(names.map((n) => cell(r[n])))})`))}`.execute(tx);
  };
}

/** Counts and rollups from what has been taken in. */
export async function finishImport(tx: Tx): Promise<void> {
  await sql`update documents set
      items = jsonb_array_length(texts.items),
      item_types = (select coalesce(jsonb_object_agg(type, n), '{}') from (
        select i->>'type' as type, count(*)::int as n from jsonb_array_elements(texts.items) i group by 1) as types),
      claims = (select count(*)::int from claims where claims.document_id = documents.id)
    from texts where texts.document_id = documents.id and texts.current`.execute(tx);
  await sql`insert into pair_months (pair, month, kind, cooperation, contention)
    select pair, month, kind, count(*) filter (where sign > 0), count(*) filter (where sign < 0)
    from claim_pairs where counted group by pair, month, kind`.execute(tx);
}
