/** Actors: statements, the names that documents give them, and the judgements that join or part them. */
import { type Kysely, sql } from 'kysely';

// What hangs on a document has document_id in its key ('' = it hangs on none), as everywhere.
const statements = [
  `create table statements (
    document_id text collate "C" not null,
    id text collate "C" not null,
    entity_id text collate "C" not null,
    canonical_id text collate "C" not null,
    schema text collate "C" not null,
    prop text collate "C" not null,
    value text not null,
    dataset text collate "C" not null,
    body jsonb not null,
    primary key (document_id, id))`,
  `create index statements_canonical on statements (canonical_id, document_id, id)`,
  `create index statements_entity on statements (entity_id)`,
  `create index statements_dataset on statements (dataset, id) where document_id = ''`,

  `create table mentions (
    document_id text collate "C" not null,
    id text collate "C" not null,
    actor_id text collate "C" not null,
    name text collate "C" not null,
    kind text collate "C" not null,
    state text collate "C" not null,
    score real not null,
    body jsonb not null,
    primary key (document_id, id))`,
  `create index mentions_id on mentions (id)`,
  `create index mentions_actor on mentions (actor_id, state)`,
  `create index mentions_state on mentions (state, score, document_id, id)`,

  // Which text, vocabulary and rules the mentions of a document were found with: another key = found again.
  `create table mention_runs (
    document_id text collate "C" primary key,
    hash text not null,
    key text not null)`,

  // Append-only, numbered per pair: of two entries made at once on one pair the second is refused.
  `create table judgements (
    left_id text collate "C" not null,
    right_id text collate "C" not null,
    number integer not null,
    id text collate "C" not null,
    body jsonb not null,
    primary key (left_id, right_id, number))`,
  `create index judgements_id on judgements (id)`,
  `create index judgements_right on judgements (right_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
