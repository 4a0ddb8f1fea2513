/** Claims: looking them up, listing, walking over all of them, and what an analyst decides on one. */
import { sql } from 'kysely';
import type { Claim, ClaimState } from '../../model/claim.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { ListQuery, Page } from '../store.ts';
import { countingPairs, updateClaim } from './claim-rows.ts';
import { type Db, portions, type Tx } from './database.ts';
import { recordDecision, type Taken } from './decisions.ts';
import { type Listing, listPage, oneOf, overlaps } from './listing.ts';
import { announce } from './outbox.ts';

const listing: Listing = {
  table: 'claims',
  filters: {
    kind: oneOf('kind'),
    type: oneOf('type'),
    state: oneOf('state'),
    modality: oneOf('modality'),
    month: oneOf('month'),
    documentId: oneOf('document_id'),
    actor: overlaps('codes'),
    pair: (values) => sql`
      (document_id, id) in (select document_id, claim_id from claim_pairs where pair = any(${values}::text[]))`,
  },
  sorts: {
    text: 'document_id',
    date: 'start_day',
    month: 'month',
    kind: 'kind',
    type: 'type',
    state: 'state',
    modality: 'modality',
    confidence: 'confidence',
    id: 'id',
  },
  descending: false,
  keys: ['document_id', 'position', 'id'],
};

export const claims = (db: Db, query: ListQuery): Promise<Page<Claim>> => listPage(db, listing, query);

export async function claimsByIds(db: Db, ids: readonly ClaimId[]): Promise<Claim[]> {
  const found = new Map<string, Claim>();
  for (const part of portions([...new Set(ids)], 5000)) {
    const rows = await db
      .selectFrom('claims')
      .select(['id', 'body'])
      .where(sql<boolean>`id = any(${part}::text[])`)
      .execute();
    for (const row of rows) found.set(row.id, row.body);
  }
  // in the order asked for; what is not there (any more) is left out
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Read in portions by key: no connection is held while the caller works on a row. */
export async function* allClaims(db: Db, size = 1000): AsyncGenerator<Claim> {
  for (let after = { document_id: '', position: '-1', id: '' }; ; ) {
    const rows = await db
      .selectFrom('claims')
      .select(['document_id', 'position', 'id', 'body'])
      .where(
        sql<boolean>`(document_id, position, id) > (${after.document_id}::text collate "C", ${after.position}::bigint, ${after.id}::text collate "C")`,
      )
      .where('state', '<>', 'rejected')
      .orderBy('document_id')
      .orderBy('position')
      .orderBy('id')
      .limit(size)
      .execute();
    for (const row of rows) yield row.body;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last;
  }
}

/** One decision on one claim: the claim as it is now, the rollup, the decision and the outbox in one transaction. */
export async function setClaimState(
  tx: Tx,
  id: ClaimId,
  state: ClaimState,
  taken: Taken,
  edited?: Claim,
): Promise<void> {
  const row = await tx
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document_id')
    .select(['claims.document_id', 'claims.text_digest', 'claims.body', 'documents.month'])
    .where('claims.id', '=', id)
    .forUpdate('claims')
    .executeTakeFirst();
  if (row === undefined) {
    throw new EntenteError('not-found', `There is no claim ${id}.`, {
      hint: 'A new extraction may have withdrawn it: look it up in its document.',
    });
  }
  const { documentId } = row.body;
  const claim: Claim = { ...(edited ?? row.body), id, state, ...(documentId === undefined ? {} : { documentId }) };
  const setting = { documentId: row.document_id, textDigest: row.text_digest, month: row.month };
  await countingPairs(tx, row.document_id, () => updateClaim(tx, claim, setting));
  const decision = await recordDecision(tx, row.document_id, id, 'claim', taken);
  await announce(tx, taken.at, [
    { kind: 'claim', subject: id, what: 'revised' },
    { kind: 'decision', subject: decision.id, what: 'added' },
  ]);
}
