/** First schema. Whole objects stand as jsonb beside the columns that filters, keys and sort orders need. SQL of PostgreSQL 15. */
import { type Kysely, sql } from 'kysely';

// Every key of what hangs on a document contains document_id: it is the distribution column, should one machine not do.
// Text sorts by bytes (COLLATE "C"), so that all engines give the same order. Days and months are ISO text.
const statements = [
  `create table documents (
    id text collate "C" primary key,
    key text not null,
    digest text not null,
    lang text not null,
    outlet text,
    title text collate "C" not null,
    month text collate "C" not null,
    published text collate "C" not null,
    sample boolean not null,
    items integer not null,
    item_types jsonb not null,
    claims integer not null,
    read_hash text not null,
    claims_hash text not null,
    body jsonb not null)`,
  `create index documents_digest on documents (digest)`,
  `create index documents_key on documents (key)`,
  `create index documents_month on documents (month, id)`,
  `create index documents_title on documents using gin (title gin_trgm_ops)`,

  // One row per text layer ever read from a document: old offsets keep their text.
  `create table texts (
    document_id text collate "C" not null,
    text_digest text collate "C" not null,
    text_version text collate "C" not null,
    current boolean not null,
    text text not null,
    lines jsonb not null,
    items jsonb not null,
    links jsonb not null,
    primary key (document_id, text_digest, text_version))`,

  // Derived: one vector per line of the current text (a vector holds 1 MB at most).
  `create table passages (
    document_id text collate "C" not null,
    start integer not null,
    vector tsvector not null,
    primary key (document_id, start))`,
  `create index passages_vector on passages using gin (vector)`,

  `create table claims (
    document_id text collate "C" not null,
    id text collate "C" not null,
    position bigint not null,
    kind text collate "C" not null,
    type text collate "C" not null,
    state text collate "C" not null,
    modality text collate "C" not null,
    pair text collate "C" not null,
    month text collate "C" not null,
    start_day text collate "C" not null,
    confidence real not null,
    codes text[] not null,
    text_digest text not null,
    vector tsvector not null,
    body jsonb not null,
    primary key (document_id, id))`,
  `create index claims_id on claims (id)`,
  `create index claims_month on claims (pair, month, document_id, id)`,
  `create index claims_type on claims (type, state)`,
  `create index claims_codes on claims using gin (codes)`,
  `create index claims_vector on claims using gin (vector)`,

  // Derived: a claim stands once per pair and sign of its edges.
  `create table claim_pairs (
    document_id text collate "C" not null,
    claim_id text collate "C" not null,
    pair text collate "C" not null,
    sign smallint not null,
    month text collate "C" not null,
    kind text collate "C" not null,
    type text collate "C" not null,
    counted boolean not null,
    primary key (document_id, claim_id, pair, sign))`,
  `create index claim_pairs_pair on claim_pairs (pair, month, kind)`,

  // Derived: what counts (asserted or reported, not rejected) per pair, month and kind; kept by deltas.
  `create table pair_months (
    pair text collate "C" not null,
    month text collate "C" not null,
    kind text collate "C" not null,
    cooperation integer not null,
    contention integer not null,
    primary key (pair, month, kind))`,

  // Append-only. document_id is '' for decisions on deals and events.
  `create table decisions (
    document_id text collate "C" not null,
    id text collate "C" not null,
    number integer not null,
    subject text collate "C" not null,
    subject_kind text not null,
    body jsonb not null,
    primary key (document_id, id))`,
  `create index decisions_subject on decisions (subject, number)`,

  `create table events (
    id text collate "C" primary key,
    type text collate "C" not null,
    month text collate "C" not null,
    start_day text collate "C" not null,
    weight real not null,
    pairs text[] not null,
    title text collate "C" not null,
    hash text not null,
    vector tsvector not null,
    body jsonb not null)`,
  `create index events_pairs on events using gin (pairs)`,
  `create index events_month on events (month, id)`,
  `create index events_claims on events using gin ((body->'claims'))`,

  `create table figures (
    id text collate "C" primary key,
    type text collate "C" not null,
    unit text collate "C" not null,
    what text collate "C" not null,
    conflict boolean not null,
    hash text not null,
    vector tsvector not null,
    body jsonb not null)`,

  `create table deals (
    id text collate "C" primary key,
    version integer not null,
    level text collate "C" not null,
    pair text collate "C" not null,
    category text collate "C" not null,
    progress text collate "C" not null,
    epistemic text collate "C" not null,
    state text collate "C" not null,
    title text collate "C" not null,
    hash text not null,
    proposal_hash text not null,
    vector tsvector not null,
    body jsonb not null)`,
  `create index deals_claims on deals using gin ((body->'claims'))`,
  `create table deal_versions (
    deal_id text collate "C" not null,
    version integer not null,
    body jsonb not null,
    primary key (deal_id, version))`,

  `create table reach (
    deal_id text collate "C" not null,
    leg text collate "C" not null,
    tool text collate "C" not null,
    clause text collate "C" not null,
    verdict text collate "C" not null,
    rule text collate "C" not null,
    gap text collate "C",
    hash text not null,
    vector tsvector not null,
    body jsonb not null,
    primary key (deal_id, leg, tool, clause))`,

  // "Changed since" reads in (xid, seq) order below the oldest running transaction: a plain sequence would skip late commits.
  `create table outbox (
    xid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    at text not null,
    kind text not null,
    subject text not null,
    what text not null,
    primary key (xid, seq))`,

  `create table meta (key text collate "C" primary key, value text not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
