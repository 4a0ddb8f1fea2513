/** Decisions: append-only, numbered per subject. */
import { sql } from 'kysely';
import { shortHash } from '../../model/ids.ts';
import type { Decision } from '../store.ts';
import type { Db, Tx } from './database.ts';

export type Taken = Omit<Decision, 'id' | 'subject' | 'subjectKind'>;

/** `documentId` is '' where the subject does not hang on a document. */
export async function recordDecision(
  tx: Tx,
  documentId: string,
  subject: string,
  subjectKind: Decision['subjectKind'],
  taken: Taken,
): Promise<Decision> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(max(number), 0)::int + 1 as n from decisions where subject = ${subject}`.execute(tx);
  const number = rows[0]?.n ?? 1;
  const decision: Decision = { id: `x${shortHash('decision', subject, number)}`, subject, subjectKind, ...taken };
  await tx
    .insertInto('decisions')
    .values({
      document_id: documentId,
      id: decision.id,
      number,
      subject,
      subject_kind: subjectKind,
      body: JSON.stringify(decision),
    })
    .execute();
  return decision;
}

export async function decisionsOn(db: Db, subject: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('body')
    .where('subject', '=', subject)
    .orderBy('number')
    .execute();
  return rows.map((r) => r.body);
}
