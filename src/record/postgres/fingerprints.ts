/** Near-duplicates: a fingerprint beside each document, and the relation that was found from them. Both derived from the texts. */
import { sql } from 'kysely';
import type { Document } from '../../model/document.ts';
import type { Duplicate, StoredFingerprint } from '../store.ts';
import { type Db, portions, type Tx } from './database.ts';
import { announce } from './outbox.ts';

/** In order of id; a fingerprint of an older text counts as none. */
export async function* fingerprints(db: Db, size = 500): AsyncGenerator<StoredFingerprint> {
  for (let after = ''; ; ) {
    const { rows } = await sql<StoredFingerprint>`
      select d.id, d.body->'published'->>'value' as published, d.body->>'textDigest' as "textDigest", f.print
      from documents d left join fingerprints f on f.document_id = d.id and f.text_digest = d.body->>'textDigest'
      where d.id > ${after} order by d.id limit ${size}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.id;
  }
}

export async function saveFingerprints(tx: Tx, found: readonly StoredFingerprint[]): Promise<void> {
  const rows = found.flatMap(({ id, textDigest, print }) =>
    print === null ? [] : [{ document_id: id, text_digest: textDigest, print }],
  );
  for (const part of portions(rows)) {
    await tx
      .insertInto('fingerprints')
      .values(part)
      .onConflict((on) =>
        on.column('document_id').doUpdateSet((row) => ({
          text_digest: row.ref('excluded.text_digest'),
          print: row.ref('excluded.print'),
        })),
      )
      .execute();
  }
}

type Relation = Pick<Document, 'duplicateOf' | 'duplicateRole'>;

/** The read hash stays: a relation to others is no part of what a document says, and reading it again changes nothing. */
export async function replaceDuplicates(tx: Tx, found: readonly Duplicate[], at: string): Promise<void> {
  const wanted = new Map<string, Relation>(found.map((d) => [d.id, { duplicateOf: d.of, duplicateRole: d.role }]));
  const { rows } = await sql<Relation & { id: string }>`
    select id, body->>'duplicateOf' as "duplicateOf", body->>'duplicateRole' as "duplicateRole" from documents
    where body->>'duplicateRole' is not null or id = any(${[...wanted.keys()]}::text[]) order by id`.execute(tx);
  const changed = rows.flatMap((row) => {
    const { duplicateOf, duplicateRole } = wanted.get(row.id) ?? { duplicateOf: null, duplicateRole: null };
    const isSame = row.duplicateOf === duplicateOf && row.duplicateRole === duplicateRole;
    return isSame ? [] : [{ id: row.id, relation: { duplicateOf, duplicateRole } }];
  });
  for (const { id, relation } of changed) {
    await sql`update documents set body = body || ${JSON.stringify(relation)}::jsonb where id = ${id}`.execute(tx);
  }
  await announce(
    tx,
    at,
    changed.map(({ id }) => ({ kind: 'document', subject: id, what: 'revised' })),
  );
}
