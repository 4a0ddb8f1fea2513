/** Logical export: a header, each table's rows with a checksum line after them, and one checksum over all. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { sha256 } from '../../model/ids.ts';
import { canonical } from '../canonical.ts';
import type { Db } from '../postgres/database.ts';
import { exported, exportFormat } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;
const portion = 200;

/** One snapshot from first to last line, whatever is written meanwhile. */
export async function* exportLines(db: Db): AsyncGenerator<string> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    yield canonical({ entente: 'export', format: exportFormat });
    const sums: string[] = [];
    for (const { table, columns, order } of exported) {
      const sum = createHash('sha256');
      let rows = 0;
      const select = sql`select ${sql.join(columns.map((c) => sql.ref(c)))} from ${sql.table(table)}
        order by ${sql.join(order.map((c) => sql.ref(c)))}`;
      for await (const row of rowsOf(tx, select)) {
        const line = canonical({ table, row });
        sum.update(line).update('\n');
        rows++;
        yield line;
      }
      sums.push(sum.digest('hex'));
      yield canonical({ table, rows, sha256: sums.at(-1) });
    }
    yield canonical({ end: true, sha256: sha256(sums.join('\n')) });
  } finally {
    await tx.rollback().execute();
  }
}

async function* rowsOf(tx: Db, select: ReturnType<typeof sql>): AsyncGenerator<Row> {
  await sql`declare export_rows no scroll cursor for ${select}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(portion)} from export_rows`.execute(tx);
    // bigint comes as text; a position is far below 2^53
    for (const row of rows) yield 'position' in row ? { ...row, position: Number(row['position']) } : row;
    if (rows.length < portion) break;
  }
  await sql`close export_rows`.execute(tx);
}
