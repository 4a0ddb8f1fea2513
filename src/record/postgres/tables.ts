/** The tables as the queries see them. `body` holds the whole object of the model; what stands beside it is for filters and keys. */
import type { ColumnType, Generated } from 'kysely';
import type { KeptSource, SourceHealth, SourceRun } from '../../collect/kept-source.ts';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import type { Document, Item, Line, ReadDocument } from '../../model/document.ts';
import type { Event, FigureSeries } from '../../model/event.ts';
import type { Reach } from '../../model/tool.ts';
import type { Judgement } from '../../resolve/judgements/judgement.ts';
import type { ListEntry } from '../../resolve/lists/entry.ts';
import type { ListChange, ListVersion } from '../../resolve/lists/version.ts';
import type { Mention } from '../../resolve/mentions/mention.ts';
import type { Statement } from '../../resolve/statements/statement.ts';
import type { Change, Decision } from '../store.ts';

/** jsonb: an object when read, its JSON text when written. */
type Json<T> = ColumnType<T, string, string>;
type Vector = ColumnType<never, string, string>;

interface DocumentsTable {
  id: string;
  key: string;
  digest: string;
  lang: string;
  outlet: string | null;
  title: string;
  month: string;
  published: string;
  sample: boolean;
  items: number;
  item_types: Json<Record<string, number>>;
  claims: number;
  read_hash: string;
  claims_hash: string;
  body: Json<Document>;
}

interface ClaimsTable {
  document_id: string;
  id: string;
  position: ColumnType<string, number, number>;
  kind: string;
  type: string;
  state: string;
  modality: string;
  pair: string;
  month: string;
  start_day: string;
  confidence: number;
  codes: string[];
  text_digest: string;
  vector: Vector;
  body: Json<Claim>;
}

interface Keyed<T> {
  hash: string;
  vector: Vector;
  body: Json<T>;
}

export interface Tables {
  documents: DocumentsTable;
  texts: {
    document_id: string;
    text_digest: string;
    text_version: string;
    current: boolean;
    text: string;
    lines: Json<Line[]>;
    items: Json<Item[]>;
    links: Json<ReadDocument['links']>;
  };
  passages: { document_id: string; start: number; vector: Vector };
  claims: ClaimsTable;
  claim_pairs: {
    document_id: string;
    claim_id: string;
    pair: string;
    sign: number;
    month: string;
    kind: string;
    type: string;
    counted: boolean;
  };
  pair_months: { pair: string; month: string; kind: string; cooperation: number; contention: number };
  decisions: {
    document_id: string;
    id: string;
    number: number;
    subject: string;
    subject_kind: string;
    body: Json<Decision>;
  };
  events: Keyed<Event> & {
    id: string;
    type: string;
    month: string;
    start_day: string;
    weight: number;
    pairs: string[];
    title: string;
  };
  figures: Keyed<FigureSeries> & { id: string; type: string; unit: string; what: string; conflict: boolean };
  deals: Keyed<Deal> & {
    id: string;
    version: number;
    level: string;
    pair: string;
    category: string;
    progress: string;
    epistemic: string;
    state: string;
    title: string;
    proposal_hash: string;
  };
  deal_versions: { deal_id: string; version: number; body: Json<Deal> };
  reach: Keyed<Reach> & {
    deal_id: string;
    leg: string;
    tool: string;
    clause: string;
    verdict: string;
    rule: string;
    gap: string | null;
  };
  outbox: {
    xid: Generated<string>;
    seq: Generated<string>;
    at: string;
    kind: Change['kind'];
    subject: string;
    what: Change['what'];
  };
  meta: { key: string; value: string };
  list_versions: {
    list: string;
    version: number;
    state: ListVersion['state'];
    digest: string;
    body: Json<ListVersion>;
  };
  list_entries: {
    list: string;
    id: string;
    since: number;
    until: number | null;
    hash: string;
    authority: string;
    schema: string;
    name: string;
    names: string;
    programmes: string[];
    listed_on: string;
    body: Json<ListEntry>;
  };
  list_changes: {
    list: string;
    version: number;
    id: string;
    what: ListChange['what'];
    date: string;
    authority: string;
    name: string;
    programmes: string[];
    body: Json<ListChange>;
  };
  fingerprints: { document_id: string; text_digest: string; print: string };
  statements: {
    document_id: string;
    id: string;
    entity_id: string;
    canonical_id: string;
    schema: string;
    prop: string;
    value: string;
    dataset: string;
    body: Json<Statement>;
  };
  mentions: {
    document_id: string;
    id: string;
    actor_id: string;
    name: string;
    kind: string;
    state: string;
    score: number;
    body: Json<Mention>;
  };
  mention_runs: { document_id: string; hash: string; key: string };
  sources: {
    id: string;
    kind: string;
    title: string;
    address: string;
    state: string;
    due: string | null;
    last_ok: string;
    failures: number;
    leased_until: Generated<string | null>;
    body: Json<KeptSource>;
    health: Json<SourceHealth>;
  };
  source_runs: { source_id: string; number: number; body: Json<SourceRun> };
  source_marks: { source_id: string; key: string; mark: string };
  source_documents: { document_id: string; source_id: string };
  judgements: { left_id: string; right_id: string; number: number; id: string; body: Json<Judgement> };
}
