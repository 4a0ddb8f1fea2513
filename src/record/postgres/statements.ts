/** Statements: a dataset replaced as a whole with its first sights kept, and read by actor. */
import { sql } from 'kysely';
import type { Statement } from '../../resolve/statements/statement.ts';
import { type Db, portions, type Tx } from './database.ts';
import { canonicalOf } from './settle.ts';

/** The canonical id stands in its column alone: a merge changes one place. */
const whole = sql<Statement>`body || jsonb_build_object('canonicalId', canonical_id)`;

export async function replaceStatements(
  tx: Tx,
  dataset: string,
  found: readonly Statement[],
): Promise<{ added: number; removed: number }> {
  // One at a time: two at once would each take out what the other put in.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statements ${dataset}`}, 0))`.execute(tx);
  const known = await tx
    .selectFrom('statements')
    .select(['id', sql<string>`body->>'firstSeen'`.as('first')])
    .where('dataset', '=', dataset)
    .where('document_id', '=', '')
    .execute();
  const firsts = new Map(known.map((row) => [row.id, row.first]));
  const kept = new Set(found.map((s) => s.id));
  const gone = known.filter((row) => !kept.has(row.id)).map((row) => row.id);
  for (const part of portions(gone, 5000))
    await sql`delete from statements where document_id = '' and id = any(${part}::text[])`.execute(tx);
  await insertStatements(
    tx,
    found.map((s) => ({ ...s, firstSeen: firsts.get(s.id) ?? s.firstSeen })),
  );
  return { added: found.filter((s) => !firsts.has(s.id)).length, removed: gone.length };
}

/** What is there already is written over; the canonical id follows from the judgements there are. */
export async function insertStatements(tx: Tx, statements: readonly Statement[]): Promise<void> {
  const canonical = await canonicalOf(tx);
  const rows = statements.map((s) => ({
    document_id: s.document ?? '',
    id: s.id,
    entity_id: s.entityId,
    canonical_id: canonical(s.canonicalId),
    schema: s.schema,
    prop: s.prop,
    value: s.value,
    dataset: s.dataset,
    body: JSON.stringify(s),
  }));
  for (const part of portions(rows)) {
    await tx
      .insertInto('statements')
      .values(part)
      .onConflict((on) =>
        on.columns(['document_id', 'id']).doUpdateSet((row) => ({
          canonical_id: row.ref('excluded.canonical_id'),
          schema: row.ref('excluded.schema'),
          body: row.ref('excluded.body'),
        })),
      )
      .execute();
  }
}

export async function statementsOf(db: Db, canonicalId: string): Promise<Statement[]> {
  const { rows } = await sql<{ row: Statement }>`
    select ${whole} as row from statements where canonical_id = ${canonicalId} order by document_id, id`.execute(db);
  return rows.map((r) => r.row);
}

/** Read in portions by key: no connection is held while the caller works on a row. */
export async function* allStatements(db: Db, size = 2000): AsyncGenerator<Statement> {
  for (let after = ['', '', '']; ; ) {
    const { rows } = await sql<{ row: Statement; canonical_id: string; document_id: string; id: string }>`
      select ${whole} as row, canonical_id, document_id, id from statements
      where (canonical_id, document_id, id) > (${sql.join(after)})
      order by canonical_id, document_id, id limit ${size}`.execute(db);
    for (const { row } of rows) yield row;
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = [last.canonical_id, last.document_id, last.id];
  }
}

export async function canonicalIds(db: Db, entities: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ entity_id: string; canonical_id: string }>`
    select distinct entity_id, canonical_id from statements where entity_id = any(${[...entities]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((r) => [r.entity_id, r.canonical_id]));
}
