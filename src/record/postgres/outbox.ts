/** The outbox: every change in the transaction that makes it, read as "changed since" without skipping a late commit. */
import { sql } from 'kysely';
import { EntenteError } from '../../model/errors.ts';
import type { Change } from '../store.ts';
import { type Db, portions, type Tx } from './database.ts';

export type Entry = Pick<Change, 'kind' | 'subject' | 'what'>;

export async function announce(tx: Tx, at: string, entries: readonly Entry[]): Promise<void> {
  for (const part of portions(entries)) {
    await tx
      .insertInto('outbox')
      .values(part.map((e) => ({ ...e, at })))
      .execute();
  }
}

/**
 * Changes after a cursor (`xid-seq`). Transactions commit in another order than they number their rows, so rows are read
 * below the oldest transaction still running: what is returned is final, and nothing can appear before it later.
 */
export async function changesSince(db: Db, after: string | null, limit: number): Promise<Change[]> {
  const [xid, seq] = cursorOf(after);
  const { rows } = await sql<Change>`
    select xid::text || '-' || seq::text as seq, at, kind, subject, what from outbox
    where xid < pg_snapshot_xmin(pg_current_snapshot())
      and (xid > ${xid}::xid8 or (xid = ${xid}::xid8 and seq > ${seq}::bigint))
    order by outbox.xid, outbox.seq limit ${limit}`.execute(db);
  return rows;
}

function cursorOf(after: string | null): [string, string] {
  const [, xid, seq] = /^(\d{1,19})-(\d{1,18})$/.exec(after ?? '0-0') ?? [];
  if (xid !== undefined && seq !== undefined) return [xid, seq];
  throw new EntenteError('usage', `"${after}" is not a cursor of the change feed.`, {
    hint: 'Use the seq of the last change received, or none to start from the beginning.',
  });
}
