/** Saving a document: one transaction with its text, lines, items, claims, rollup and outbox; or nothing at all. */
import { sql } from 'kysely';
import type { Claim } from '../../model/claim.ts';
import type { Document, Line, ReadDocument } from '../../model/document.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ClaimId } from '../../model/ids.ts';
import { hashOf } from '../canonical.ts';
import { carryOver } from '../carry-over.ts';
import { countingPairs, insertClaims } from './claim-rows.ts';
import { portions, type Tx } from './database.ts';
import { announce, type Entry } from './outbox.ts';
import { vectorOf } from './text-search.ts';

type Saved = 'added' | 'unchanged' | 'revised';

export async function saveDocument(tx: Tx, read: ReadDocument, claims: readonly Claim[], at: string): Promise<Saved> {
  const own = claims.map((c) => ({ ...c, documentId: read.document.id }));
  refuseUnfit(read, own);
  const hashes = { read_hash: readHash(read), claims_hash: hashOf(own) };
  // Two processes with the same new document: the second waits here for the first, then finds it unchanged.
  await sql`select pg_advisory_xact_lock(hashtextextended(${read.document.id}, 0))`.execute(tx);
  const known = await tx
    .selectFrom('documents')
    .select(['read_hash', 'claims_hash', 'body'])
    .where('id', '=', read.document.id)
    .executeTakeFirst();
  if (known?.read_hash === hashes.read_hash && known.claims_hash === hashes.claims_hash) return 'unchanged';
  const version = known?.body.version ?? (await nextVersion(tx, read.document));
  const whole: ReadDocument = { ...read, document: { ...read.document, version } };
  const stored = known === undefined ? [] : await storedClaims(tx, read.document.id);
  const final = await finalClaims(tx, whole, stored, own);
  await writeDocument(tx, whole, final, hashes);
  const isNew = known === undefined;
  if (known?.read_hash !== hashes.read_hash) await writeText(tx, whole, isNew);
  await writeClaims(tx, whole.document, final, isNew);
  const saved = isNew ? 'added' : 'revised';
  await announce(tx, at, [{ kind: 'document', subject: read.document.id, what: saved }, ...changes(stored, final)]);
  return saved;
}

/** When, from where and under which number a document came in is not part of what it says. */
function readHash(read: ReadDocument): string {
  const { fetched: _fetched, uri: _uri, version: _version, ...document } = read.document;
  return hashOf({ ...read, document });
}

/** What would break every later look at the document is refused with its name, before anything is written. */
function refuseUnfit(read: ReadDocument, claims: readonly Claim[]): void {
  const { name } = read.document;
  const refuse = (message: string, hint: string): never => {
    throw new EntenteError('check-failed', message, { hint });
  };
  // The u flag sees a surrogate only where its other half is missing.
  const at = read.text.search(/[\u0000\p{Surrogate}]/u);
  if (at >= 0) {
    refuse(
      `${name} holds a character that cannot be stored (U+0000 or half a pair) at ${at}.`,
      'The reader maps these to U+FFFD and lists them in `unread`: report this file.',
    );
  }
  const seen = new Set<string>();
  for (const { id, evidence } of claims) {
    if (seen.has(id))
      refuse(
        `Two claims of ${name} have the id ${id}.`,
        'Their ordinals must differ: report this as a defect of the engine.',
      );
    seen.add(id);
    const astray = evidence.find((e) => read.text.slice(e.start, e.end) !== e.quote);
    if (astray !== undefined) {
      refuse(
        `Claim ${id} of ${name} quotes words that do not stand at ${astray.start}: "${astray.quote.slice(0, 60)}".`,
        'Run the verifier before saving; it refuses such claims one by one.',
      );
    }
  }
}

/** Same source item, another text: the next version. */
async function nextVersion(tx: Tx, document: Document): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(max((body->>'version')::int), 0)::int as n from documents where key = ${document.key}`.execute(tx);
  return (rows[0]?.n ?? 0) + 1;
}

async function storedClaims(tx: Tx, documentId: string): Promise<Claim[]> {
  const rows = await tx
    .selectFrom('claims')
    .select('body')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((r) => r.body);
}

async function finalClaims(tx: Tx, read: ReadDocument, stored: Claim[], incoming: Claim[]): Promise<Claim[]> {
  const ids = incoming.map((c) => c.id);
  const elsewhere = await tx
    .selectFrom('claims')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .where('document_id', '<>', read.document.id)
    .execute();
  const taken = new Set(elsewhere.map((r) => r.id));
  return carryOver(stored, incoming, {
    text: read.text,
    textVersion: read.document.textVersion,
    sameText: stored.every((c) => c.evidence.every((e) => read.text.slice(e.start, e.end) === e.quote)),
    isTaken: (id: ClaimId) => taken.has(id),
    documentId: read.document.id,
  });
}

async function writeDocument(
  tx: Tx,
  { document, items }: ReadDocument,
  claims: readonly Claim[],
  hashes: { read_hash: string; claims_hash: string },
): Promise<void> {
  const itemTypes: Record<string, number> = {};
  for (const item of items) itemTypes[item.type] = (itemTypes[item.type] ?? 0) + 1;
  const found = { items: items.length, item_types: JSON.stringify(itemTypes), claims: claims.length };
  const row = { ...documentColumns(document), ...found, ...hashes };
  await tx
    .insertInto('documents')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}

export function documentColumns(document: Document) {
  return {
    id: document.id as string,
    key: document.key,
    digest: document.digest,
    lang: document.lang,
    outlet: document.outletId ?? document.outlet,
    title: document.title ?? document.name,
    month: monthOf(document),
    published: document.published?.value ?? '',
    sample: document.sample,
    body: JSON.stringify(document),
  };
}

export const monthOf = (document: Document): string => document.published?.value.slice(0, 7) ?? '';

async function writeText(tx: Tx, { document, text, lines, items, links }: ReadDocument, isNew: boolean): Promise<void> {
  const key = { document_id: document.id, text_digest: document.textDigest, text_version: document.textVersion };
  const content = {
    current: true,
    text,
    lines: JSON.stringify(lines),
    items: JSON.stringify(items),
    links: JSON.stringify(links),
  };
  if (!isNew) {
    await tx.updateTable('texts').set({ current: false }).where('document_id', '=', document.id).execute();
    await tx.deleteFrom('passages').where('document_id', '=', document.id).execute();
  }
  await tx
    .insertInto('texts')
    .values({ ...key, ...content })
    .onConflict((on) => on.columns(['document_id', 'text_digest', 'text_version']).doUpdateSet(content))
    .execute();
  await insertPassages(tx, document.id, document.lang, text, lines);
}

/** What full text looks in: one vector per line. */
export async function insertPassages(
  tx: Tx,
  documentId: string,
  lang: string,
  text: string,
  lines: readonly Line[],
): Promise<void> {
  const passages = lines
    .filter((l) => l.kind !== 'blank' && l.end > l.start)
    .map((l) => ({
      document_id: documentId,
      start: l.start,
      vector: vectorOf(text.slice(l.start, l.end), lang),
    }));
  for (const part of portions(passages)) {
    await tx
      .insertInto('passages')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

async function writeClaims(tx: Tx, document: Document, claims: readonly Claim[], isNew: boolean): Promise<void> {
  const setting = { documentId: document.id, textDigest: document.textDigest, month: monthOf(document) };
  const write = async (): Promise<void> => {
    if (!isNew) {
      await tx.deleteFrom('claims').where('document_id', '=', document.id).execute();
      await tx.deleteFrom('claim_pairs').where('document_id', '=', document.id).execute();
    }
    await insertClaims(tx, claims, setting);
  };
  await countingPairs(tx, document.id, write, { isNew });
}

function changes(stored: readonly Claim[], final: readonly Claim[]): Entry[] {
  const before = new Map(stored.map((c) => [c.id, hashOf(c)]));
  const entries: Entry[] = final
    .filter((c) => !before.has(c.id) || before.get(c.id) !== hashOf(c))
    .map((c) => ({ kind: 'claim', subject: c.id, what: before.has(c.id) ? 'revised' : 'added' }));
  const kept = new Set(final.map((c) => c.id));
  for (const { id } of stored) if (!kept.has(id)) entries.push({ kind: 'claim', subject: id, what: 'withdrawn' });
  return entries;
}
