/** Logical import into an empty store: all of an export or nothing. Every checksum is compared; what derives is made anew. */
import { createHash } from 'node:crypto';
import { EntenteError } from '../../model/errors.ts';
import { sha256 } from '../../model/ids.ts';
import { type Db, inTransaction, type Tx } from '../postgres/database.ts';
import { finishImport, type ImportContext, insertRows } from './insert.ts';
import { exported, exportFormat } from './tables.ts';

type Result = { tables: Record<string, number>; checksum: string };
const portion = 200;

export async function importLines(db: Db, lines: AsyncIterable<string>): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await refuseFull(tx);
    return takeIn(tx, lines);
  });
}

async function refuseFull(tx: Tx): Promise<void> {
  const found = await tx.selectFrom('documents').select('id').limit(1).executeTakeFirst();
  if (found === undefined) return;
  throw new EntenteError('import-invalid', 'This desk already holds documents.', {
    hint: 'Import into a new desk (--home DIR): an import never mixes two desks.',
  });
}

async function takeIn(tx: Tx, lines: AsyncIterable<string>): Promise<Result> {
  const reading = new Reading(tx);
  // what a fresh desk notes of itself (schema, codebook) is replaced by what the export holds
  await tx.deleteFrom('meta').execute();
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== '') await reading.take(line, number);
  }
  return reading.finish(number);
}

/** Where the import is: which table, its rows not yet written, its checksum so far. */
class Reading {
  private readonly tx: Tx;
  private readonly context: ImportContext = { documents: new Map() };
  private readonly tables: Record<string, number> = {};
  private readonly sums: string[] = [];
  /** how far along the fixed order of tables */
  private at = 0;
  private headed = false;
  private checksum: string | null = null;
  private waiting: Record<string, unknown>[] = [];
  private rows = 0;
  private sum = createHash('sha256');

  constructor(tx: Tx) {
    this.tx = tx;
  }

  async take(line: string, number: number): Promise<void> {
    const entry = parsed(line, number);
    if (!this.headed) return this.head(entry);
    if (entry['end'] === true) return this.end(entry, number);
    const table = this.tableOf(entry, number);
    if ('row' in entry) return this.row(table, line, entry['row'] as Record<string, unknown>);
    await this.closeTable(table, entry);
  }

  /** A table that an older Entente did not have yet is passed over; the last checksum tells whether one was taken out. */
  private tableOf(entry: Record<string, unknown>, number: number): string {
    const found = exported.findIndex(({ table }, i) => i >= this.at && table === entry['table']);
    const isNext = found === this.at || (found > this.at && this.rows === 0);
    if (!isNext) throw broken(`line ${number} does not belong to table ${exported[this.at]?.table}`);
    this.at = found;
    return String(entry['table']);
  }

  async finish(number: number): Promise<Result> {
    if (this.checksum === null) throw broken(`it breaks off after line ${number}`);
    await finishImport(this.tx);
    return { tables: this.tables, checksum: this.checksum };
  }

  private head(entry: Record<string, unknown>): void {
    if (entry['entente'] !== 'export') throw broken('its first line is not the header of an export');
    if (Number(entry['format']) > exportFormat)
      throw broken(`its format ${entry['format']} is newer than this Entente`);
    this.headed = true;
  }

  private async row(table: string, line: string, row: Record<string, unknown>): Promise<void> {
    this.sum.update(line).update('\n');
    this.rows++;
    this.waiting.push(row);
    if (this.waiting.length >= portion) await this.flush(table);
  }

  private async flush(table: string): Promise<void> {
    if (this.waiting.length > 0) await insertRows(this.tx, table, this.waiting, this.context);
    this.waiting = [];
  }

  private async closeTable(table: string, entry: Record<string, unknown>): Promise<void> {
    const sum = this.sum.digest('hex');
    if (entry['rows'] !== this.rows || entry['sha256'] !== sum)
      throw broken(`the checksum of table ${table} does not match`);
    await this.flush(table);
    this.at += 1;
    this.sums.push(sum);
    this.tables[table] = this.rows;
    this.rows = 0;
    this.sum = createHash('sha256');
  }

  private end(entry: Record<string, unknown>, number: number): void {
    const sum = sha256(this.sums.join('\n'));
    if (entry['sha256'] !== sum) throw broken(`the checksum in line ${number} does not match`);
    this.checksum = sum;
  }
}

function parsed(line: string, number: number): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw broken(`line ${number} is not JSON`);
  }
}

function broken(why: string): EntenteError {
  return new EntenteError('import-invalid', `This is not a whole export of Entente: ${why}.`, {
    hint: 'Make the export again with `entente db export` and copy it unchanged. Nothing was imported.',
  });
}
