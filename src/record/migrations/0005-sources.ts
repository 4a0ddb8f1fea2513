/** Sources that are visited on a schedule: how each is doing, its visits, what was taken already, and the documents it gave. */
import { type Kysely, sql } from 'kysely';

// `leased_until` lets several processes share the visits: a process that died gives its sources back when the lease ends.
const statements = [
  `create table sources (
    id text collate "C" primary key,
    kind text collate "C" not null,
    title text collate "C" not null,
    address text collate "C" not null,
    state text collate "C" not null,
    due text collate "C",
    last_ok text collate "C" not null,
    failures integer not null,
    leased_until text collate "C",
    body jsonb not null,
    health jsonb not null)`,
  `create index sources_due on sources (due) where due is not null`,

  `create table source_runs (
    source_id text collate "C" not null,
    number integer not null,
    body jsonb not null,
    primary key (source_id, number))`,

  `create table source_marks (
    source_id text collate "C" not null,
    key text collate "C" not null,
    mark text not null,
    primary key (source_id, key))`,

  `create table source_documents (
    document_id text collate "C" not null,
    source_id text collate "C" not null,
    primary key (document_id, source_id))`,
  `create index source_documents_source on source_documents (source_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
