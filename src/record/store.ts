/** The plug of the store: PostgreSQL, embedded, served or PGlite; one contract test runs on all. Writes are idempotent. */
import type { Claim, ClaimKind, ClaimState } from '../model/claim.ts';
import type { Deal } from '../model/deal.ts';
import type { Document, ReadDocument } from '../model/document.ts';
import type { Event, FigureSeries } from '../model/event.ts';
import type { ClaimId, DealId, DocumentId, EventId } from '../model/ids.ts';
import type { Reach } from '../model/tool.ts';
import type { ListEntry } from '../resolve/lists/entry.ts';
import type { ListChange, ListVersion } from '../resolve/lists/version.ts';
import type { ActorStore } from './actor-store.ts';
import type { SourceStore } from './source-store.ts';

/** A page of rows. `total` is capped: `more` says that there are more than counted ("1000+"). */
export interface Page<T> {
  rows: T[];
  total: number;
  more: boolean;
}

/** Filters of list pages; all of them are query parameters of a URL. Text search runs over the language's own vectors. */
export interface ListQuery {
  text?: string;
  filters?: Readonly<Record<string, string>>;
  sort?: string;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

export interface DocumentRow extends Document {
  items: number;
  claims: number;
}

/** A decision of a person (or the auto tier) on a claim, deal or event: append-only; who, when, on which version, before, after. */
export interface Decision {
  id: string;
  subject: string;
  subjectKind: 'claim' | 'deal' | 'event' | 'document';
  action: 'accept' | 'edit' | 'reject' | 'reset' | 'note';
  by: string;
  at: string;
  /** text version (claims) or deal version it was taken on */
  on: string;
  reason: string | null;
  before: unknown;
  after: unknown;
}

/** One row of "changed since": read below the snapshot's xmin, so that no row is skipped with several writers. */
export interface Change {
  seq: string;
  at: string;
  kind: 'document' | 'claim' | 'event' | 'deal' | 'decision' | 'reach' | 'judgement';
  subject: string;
  what: 'added' | 'revised' | 'withdrawn';
}

/** Cooperation and contention of one pair in one month: two numbers, never netted. `month` is '' where no day is known. */
export interface PairMonth {
  pair: string;
  month: string;
  kind: ClaimKind;
  cooperation: number;
  contention: number;
}

/** A document with the fingerprint of its current text, null where none is kept yet. */
export interface StoredFingerprint {
  id: DocumentId;
  published: string | null;
  textDigest: string;
  print: string | null;
}

/** How a document repeats another; `of` is null for the original of a cluster. */
export interface Duplicate {
  id: DocumentId;
  of: DocumentId | null;
  role: NonNullable<Document['duplicateRole']>;
}

/** One text of a source item: which version of the item, printed by which version of the reader. */
export interface TextLayer {
  id: DocumentId;
  version: number;
  fetched: string;
  textVersion: string;
  textDigest: string;
  /** offsets of today's claims point into this one */
  current: boolean;
  text: string;
}

export interface Counts {
  documents: number;
  items: Record<string, number>;
  claims: Record<string, number>;
  events: number;
  figures: number;
  deals: number;
  gaps: number;
  byState: Record<string, number>;
}

export interface Store extends ActorStore, SourceStore {
  /**
   * One transaction: document, text version, lines, items, claims, outbox. Saving the same document twice changes nothing;
   * a new text of the same document carries claim ids on by evidence overlap and keeps decisions.
   */
  saveDocument(read: ReadDocument, claims: readonly Claim[]): Promise<'added' | 'unchanged' | 'revised'>;
  document(id: DocumentId): Promise<ReadDocument | undefined>;
  /** by digest of the archived bytes: what a second ingest of the same file finds */
  documentsOfDigest(digest: string): Promise<Document[]>;
  documents(query: ListQuery): Promise<Page<DocumentRow>>;
  /** every text ever kept under one key: versions of the source item and, within each, of the reader; oldest first */
  textLayers(key: string): Promise<TextLayer[]>;
  removeDocument(id: DocumentId, reason: string): Promise<void>;

  claim(id: ClaimId): Promise<Claim | undefined>;
  claims(query: ListQuery): Promise<Page<Claim>>;
  claimsByIds(ids: readonly ClaimId[]): Promise<Claim[]>;
  /** every claim but rejected ones, streamed in (document, position) order; for rebuilding what derives from claims */
  allClaims(): AsyncIterable<Claim>;
  /** metadata of all documents without their texts */
  allDocuments(): AsyncIterable<Document>;
  /** in order of id; derived from the texts, not exported */
  fingerprints(): AsyncIterable<StoredFingerprint>;
  saveFingerprints(found: readonly StoredFingerprint[]): Promise<void>;
  /** all near-duplicates there are: what is not among them stands alone; what is equal is left alone */
  replaceDuplicates(found: readonly Duplicate[]): Promise<void>;
  setClaimState(
    id: ClaimId,
    state: ClaimState,
    decision: Omit<Decision, 'id' | 'subject' | 'subjectKind'>,
    edited?: Claim,
  ): Promise<void>;
  decisions(subject: string): Promise<Decision[]>;

  /** Derived records are replaced as a whole; what is equal is left alone, what differs goes to the outbox. */
  replaceEvents(events: readonly Event[]): Promise<void>;
  event(id: EventId): Promise<Event | undefined>;
  events(query: ListQuery): Promise<Page<Event>>;
  replaceFigures(series: readonly FigureSeries[]): Promise<void>;
  figures(query: ListQuery): Promise<Page<FigureSeries>>;
  /**
   * Proposals never overwrite a deal an analyst confirmed or edited; they raise an alarm on it instead. The store numbers
   * the versions. `whole`: these are all proposals there are, so that other proposals are withdrawn.
   */
  saveDeals(deals: readonly Deal[], options?: { whole?: boolean }): Promise<void>;
  deal(id: DealId): Promise<Deal | undefined>;
  deals(query: ListQuery): Promise<Page<Deal>>;
  dealVersions(id: DealId): Promise<Deal[]>;
  replaceReach(cells: readonly Reach[]): Promise<void>;
  reach(query: ListQuery): Promise<Page<Reach>>;

  /** Sanctions lists: every version taken in, in order of list and number; one may be held for confirmation. */
  listVersions(list?: string): Promise<ListVersion[]>;
  /** One transaction. A held version brings nothing into force; saving any version takes a held one of that list away. */
  saveListVersion(saved: {
    version: ListVersion;
    entries: readonly ListEntry[];
    changes: readonly ListChange[];
  }): Promise<void>;
  /** entries in force, or those of an earlier version of a list, in order of list and id */
  listEntries(of?: { list?: string; version?: number }): AsyncIterable<ListEntry>;
  /** an entry as it was over the versions, the latest first */
  listEntry(list: string, id: string): Promise<{ since: number; until: number | null; entry: ListEntry }[]>;
  listEntriesPage(query: ListQuery): Promise<Page<ListEntry>>;
  /** designation events */
  listChanges(query: ListQuery): Promise<Page<ListChange>>;

  /** What counts (asserted or reported, not rejected) per pair, month and kind; from a rollup, not from the claims. */
  pairMonths(pair: string): Promise<PairMonth[]>;
  changesSince(seq: string | null, limit: number): Promise<Change[]>;
  counts(): Promise<Counts>;
  /** small facts of the desk itself: schema, codebook, samples taken in */
  meta(key: string): Promise<string | null>;
  setMeta(key: string, value: string): Promise<void>;

  /** Every table in one fixed order as JSON lines with a checksum line each: backup, upgrade and the way to a server. */
  exportLines(): AsyncIterable<string>;
  importLines(lines: AsyncIterable<string>): Promise<{ tables: Record<string, number>; checksum: string }>;
  close(): Promise<void>;
}
