/** Judgements: appended, numbered per pair, and followed at once. Two people at one pair: the second is told, not overwritten. */
import { sql } from 'kysely';
import { EntenteError } from '../../model/errors.ts';
import type { HeldLink } from '../../resolve/judgements/components.ts';
import { type Judgement, judgementId, pairOf } from '../../resolve/judgements/judgement.ts';
import type { NewJudgement } from '../actor-store.ts';
import type { Db, Tx } from './database.ts';
import { announce } from './outbox.ts';
import { judgementLog, settle, standingOf } from './settle.ts';

export async function judge(tx: Tx, given: readonly NewJudgement[], at: string): Promise<Judgement[]> {
  await refuseUnknown(tx, given);
  return append(
    tx,
    given.map(({ seen, ...entry }) => ({
      seen,
      entry: { score: null, algorithm: null, on: null, ...entry, at, undoes: null },
    })),
  );
}

export async function undo(
  tx: Tx,
  id: string,
  taken: Pick<Judgement, 'by' | 'at' | 'explanation'>,
): Promise<Judgement> {
  const log = await judgementLog(tx);
  const entry = log.find((j) => j.id === id);
  if (entry === undefined || entry.undoes !== null) throw noJudgement(id);
  const last = log.findLast((j) => j.left === entry.left && j.right === entry.right);
  if (log.some((j) => j.undoes === id)) throw alreadyJudged(entry.left, entry.right, last);
  const [undone] = await append(tx, [{ seen: last?.id ?? null, entry: { ...entry, ...taken, undoes: id } }]);
  if (undone === undefined) throw noJudgement(id);
  return undone;
}

export async function judgementsOf(db: Db, entity: string | undefined): Promise<Judgement[]> {
  const log = await judgementLog(db);
  return entity === undefined ? log : log.filter((j) => j.left === entity || j.right === entity);
}

export async function heldLinks(db: Db): Promise<HeldLink[]> {
  return (await standingOf(db, await judgementLog(db))).components.held;
}

interface Entry {
  seen: string | null | undefined;
  entry: Omit<Judgement, 'id'>;
}

async function append(tx: Tx, entries: readonly Entry[]): Promise<Judgement[]> {
  // What follows from a judgement follows from all of them: they are taken one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('judgements', 0))`.execute(tx);
  const log = await judgementLog(tx);
  const before = await standingOf(tx, log);
  const added: Judgement[] = [];
  for (const { seen, entry } of entries) {
    const [left, right] = pairOf(entry.left, entry.right);
    const known = [...log, ...added].filter((j) => j.left === left && j.right === right);
    const last = known.at(-1);
    if (seen !== undefined && seen !== (last?.id ?? null)) throw alreadyJudged(left, right, last);
    const number = known.length + 1;
    const judgement: Judgement = { ...entry, id: judgementId(left, right, number), left, right };
    await tx
      .insertInto('judgements')
      .values({ left_id: left, right_id: right, number, id: judgement.id, body: JSON.stringify(judgement) })
      .execute();
    added.push(judgement);
  }
  const after = await standingOf(tx, [...log, ...added]);
  await settle(tx, before, after, new Set(added.flatMap((j) => [j.left, j.right])));
  await announce(
    tx,
    entries[0]?.entry.at ?? '',
    added.map((j) => ({ kind: 'judgement', subject: j.id, what: 'added' })),
  );
  return added;
}

async function refuseUnknown(tx: Tx, given: readonly NewJudgement[]): Promise<void> {
  const ids = [...new Set(given.flatMap((j) => [j.left, j.right]))];
  const { rows } = await sql<{ id: string }>`
    select distinct entity_id as id from statements where entity_id = any(${ids}::text[])
    union select distinct id from mentions where id = any(${ids}::text[])`.execute(tx);
  const known = new Set(rows.map((r) => r.id));
  const missing = ids.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new EntenteError('not-found', `The desk knows no actor or name "${missing}".`, {
    hint: 'Take ids from `entente actors find NAME` or from the page of the actor.',
  });
}

const noJudgement = (id: string): EntenteError =>
  new EntenteError('not-found', `There is no judgement ${id} to take back.`, {
    hint: 'The log at /resolution lists them with their ids; an undoing is not undone, judge again instead.',
  });

const alreadyJudged = (left: string, right: string, last: Judgement | undefined): EntenteError =>
  new EntenteError(
    'already-judged',
    `Somebody judged ${left} and ${right} meanwhile${last ? `: ${last.by}, ${last.verdict}` : ''}.`,
    { hint: 'Load the page again: it shows that judgement. Judge once more if you do not agree.' },
  );
