/** The store over any PostgreSQL: each method of the contract is a query or one transaction from the files beside this one. */
import { type Clock, nowIso } from '../../model/clock.ts';
import type { Store } from '../store.ts';
import { exportLines } from '../transfer/export.ts';
import { importLines } from '../transfer/import.ts';
import { allClaims, claims, claimsByIds, setClaimState } from './claims.ts';
import { type Database, type Db, inTransaction, kyselyOver, migrate, type Tx } from './database.ts';
import { dealOf, dealVersions, saveDeals } from './deals.ts';
import { decisionsOn } from './decisions.ts';
import { replaceEvents, replaceFigures, replaceReach } from './derived.ts';
import { allDocuments, documentOf, documents, documentsOfDigest, removeDocument, textLayers } from './documents.ts';
import { withClearErrors } from './errors.ts';
import { fingerprints, replaceDuplicates, saveFingerprints } from './fingerprints.ts';
import { heldLinks, judge, judgementsOf, undo } from './judgements.ts';
import { listChanges, listEntriesPage } from './listings.ts';
import { counts, deals, events, figures, pairMonths, reach } from './lists.ts';
import { mentionGroups, mentions, saveMentions, staleDocuments } from './mentions.ts';
import { changesSince } from './outbox.ts';
import { listEntries, listEntry, listVersions, saveListVersion } from './sanctions-lists.ts';
import { saveDocument } from './save-document.ts';
import {
  hasText,
  removeSource,
  saveRun,
  saveSource,
  sourceMarks,
  sourceOf,
  sourceRuns,
  sources,
  takeDue,
  takeSource,
} from './sources.ts';
import { allStatements, canonicalIds, replaceStatements, statementsOf } from './statements.ts';

/** Brings the schema up to date and returns the store. Closing the store closes the database. */
export async function postgresStore(database: Database, clock: Clock): Promise<Store> {
  const db = kyselyOver(database.pool);
  await migrate(db, database.schema);
  return withClearErrors({
    ...reading(db),
    ...writing(db, () => nowIso(clock)),
    exportLines: () => exportLines(db),
    importLines: (lines) => importLines(db, lines),
    close: () => database.close(),
  });
}

type Reading = Omit<Store, keyof ReturnType<typeof writing> | 'exportLines' | 'importLines' | 'close'>;

function reading(db: Db): Reading {
  return {
    document: (id) => documentOf(db, id),
    documentsOfDigest: (digest) => documentsOfDigest(db, digest),
    documents: (query) => documents(db, query),
    textLayers: (key) => textLayers(db, key),
    claim: async (id) => (await claimsByIds(db, [id]))[0],
    claims: (query) => claims(db, query),
    claimsByIds: (ids) => claimsByIds(db, ids),
    allClaims: () => allClaims(db),
    allDocuments: () => allDocuments(db),
    fingerprints: () => fingerprints(db),
    decisions: (subject) => decisionsOn(db, subject),
    event: async (id) => (await db.selectFrom('events').select('body').where('id', '=', id).executeTakeFirst())?.body,
    events: (query) => events(db, query),
    figures: (query) => figures(db, query),
    deal: (id) => dealOf(db, id),
    deals: (query) => deals(db, query),
    dealVersions: (id) => dealVersions(db, id),
    reach: (query) => reach(db, query),
    statementsOf: (canonicalId) => statementsOf(db, canonicalId),
    allStatements: () => allStatements(db),
    canonicalIds: (entities) => canonicalIds(db, entities),
    staleDocuments: (key) => staleDocuments(db, key),
    mentions: (query) => mentions(db, query),
    mentionGroups: (state, of) => mentionGroups(db, state, of),
    judgements: (entity) => judgementsOf(db, entity),
    heldLinks: () => heldLinks(db),
    listVersions: (list) => listVersions(db, list),
    listEntries: (of) => listEntries(db, of),
    listEntry: (list, id) => listEntry(db, list, id),
    listEntriesPage: (query) => listEntriesPage(db, query),
    listChanges: (query) => listChanges(db, query),
    source: (id) => sourceOf(db, id),
    sources: (query) => sources(db, query),
    sourceRuns: (id, limit) => sourceRuns(db, id, limit),
    sourceMarks: (id) => sourceMarks(db, id),
    hasText: (key, textDigest) => hasText(db, key, textDigest),
    pairMonths: (pair) => pairMonths(db, pair),
    changesSince: (seq, limit) => changesSince(db, seq, limit),
    counts: () => counts(db),
    meta: async (key) =>
      (await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null,
  };
}

function writing(db: Db, at: () => string) {
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work);
  return {
    saveDocument: (read, found) => write((tx) => saveDocument(tx, read, found, at())),
    removeDocument: (id, reason) => write((tx) => removeDocument(tx, id, reason, at())),
    setClaimState: (id, state, taken, edited) => write((tx) => setClaimState(tx, id, state, taken, edited)),
    saveFingerprints: (found) => write((tx) => saveFingerprints(tx, found)),
    replaceDuplicates: (found) => write((tx) => replaceDuplicates(tx, found, at())),
    replaceStatements: (dataset, found) => write((tx) => replaceStatements(tx, dataset, found)),
    saveMentions: (found, key) => write((tx) => saveMentions(tx, found, key)),
    judge: (given) => write((tx) => judge(tx, given, at())),
    undo: (id, by, explanation) => write((tx) => undo(tx, id, { by, explanation, at: at() })),
    replaceEvents: (all) => write((tx) => replaceEvents(tx, all, at())),
    replaceFigures: (all) => write((tx) => replaceFigures(tx, all, at())),
    replaceReach: (all) => write((tx) => replaceReach(tx, all, at())),
    saveDeals: (all, options) => write((tx) => saveDeals(tx, all, at(), options?.whole ?? false)),
    saveSource: (source, health) => write((tx) => saveSource(tx, source, health)),
    removeSource: (id) => write((tx) => removeSource(tx, id)),
    takeDue: (given) => write((tx) => takeDue(tx, given)),
    takeSource: (id, given) => write((tx) => takeSource(tx, id, given)),
    saveRun: (finished) => write((tx) => saveRun(tx, finished)),
    saveListVersion: (saved) => write((tx) => saveListVersion(tx, saved)),
    setMeta: (key, value) =>
      write(async (tx) => {
        const row = { key, value };
        await tx
          .insertInto('meta')
          .values(row)
          .onConflict((on) => on.column('key').doUpdateSet(row))
          .execute();
      }),
  } satisfies Partial<Store>;
}
