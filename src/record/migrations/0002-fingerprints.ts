/** Fingerprints of texts, kept so that near-duplicates are found without reading all texts again. Derived: not exported. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table fingerprints (
    document_id text collate "C" primary key,
    text_digest text not null,
    print text not null)`.execute(db);
}
