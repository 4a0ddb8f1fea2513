/** Re-extraction: the engine of today over the texts of the desk. Ids and an analyst's decisions are carried on; what changed is listed. */
import { claimsOf } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import { asEntenteError } from '../model/errors.ts';
import type { ClaimId, DocumentId } from '../model/ids.ts';
import { carryOver } from '../record/carry-over.ts';
import { type ClaimChange, claimChanges } from '../record/claim-changes.ts';
import { contextOf, type Failed } from './extract-files.ts';
import { all } from './rebuild.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export interface ReextractReport {
  documents: number;
  /** documents with at least one claim that is new, gone or different */
  changedDocuments: number;
  claims: { unchanged: number; added: number; gone: number; changed: number; lost: number };
  /** decisions of analysts that stand as they were */
  decisionsKept: number;
  changes: ClaimChange[];
  failed: Failed[];
  /** asked for, but neither the name nor the id of a document */
  unknown: string[];
}

export interface ReextractOptions {
  onProgress: OnProgress;
  /** compare only; nothing is written */
  dryRun?: boolean;
  /** names or ids of documents; absent = all */
  only?: ReadonlySet<string>;
}

/** A document a transaction: what fails keeps its old claims and is named. Derived records are the caller's to rebuild. */
export async function reextract(bench: Workbench, options: ReextractOptions): Promise<ReextractReport> {
  const claims = { unchanged: 0, added: 0, gone: 0, changed: 0, lost: 0 };
  const report: ReextractReport = {
    documents: 0,
    changedDocuments: 0,
    claims,
    decisionsKept: 0,
    changes: [],
    failed: [],
    unknown: [],
  };
  const documents: { id: DocumentId; name: string; uri: string }[] = [];
  for await (const { id, name, uri } of bench.store.allDocuments()) {
    if (!options.only || options.only.has(name) || options.only.has(id)) documents.push({ id, name, uri });
  }
  const held = new Set<string>(documents.flatMap(({ id, name }) => [id, name]));
  report.unknown = [...(options.only ?? [])].filter((name) => !held.has(name));
  for (const { id, uri } of documents) {
    try {
      const { before, after } = await again(id, bench, options.dryRun ?? false);
      note(report, before, after);
    } catch (cause) {
      report.failed.push({ uri, error: asEntenteError(cause) });
    }
    options.onProgress('documents', ++report.documents, documents.length);
  }
  return report;
}

async function again(
  id: DocumentId,
  { store, vocabulary }: Workbench,
  dryRun: boolean,
): Promise<{ before: Claim[]; after: Claim[] }> {
  const read = await store.document(id);
  const stored = (): Promise<Claim[]> => all((q) => store.claims({ ...q, filters: { documentId: id } }));
  const before = await stored();
  if (!read) return { before, after: before };
  const found = await claimsOf(read, contextOf(vocabulary));
  if (dryRun) return { before, after: compared(before, found, read.document.textVersion, read.text, id) };
  await store.saveDocument(read, found);
  return { before, after: await stored() };
}

/** What saving would make of them, without saving. */
function compared(
  before: readonly Claim[],
  found: readonly Claim[],
  textVersion: string,
  text: string,
  documentId: DocumentId,
): Claim[] {
  const own = found.map((c) => ({ ...c, documentId }));
  return carryOver(before, own, {
    text,
    textVersion,
    sameText: before.every((c) => c.evidence.every((e) => text.slice(e.start, e.end) === e.quote)),
    isTaken: (_id: ClaimId) => false,
    documentId,
  });
}

function note(report: ReextractReport, before: readonly Claim[], after: readonly Claim[]): void {
  const changes = claimChanges(before, after);
  for (const { what } of changes) report.claims[what] += 1;
  report.claims.unchanged += after.length - changes.filter((c) => c.what !== 'gone').length;
  report.decisionsKept += after.filter(
    (c) => c.state === 'accepted' || c.state === 'edited' || c.state === 'rejected',
  ).length;
  report.changes.push(...changes);
  if (changes.length > 0) report.changedDocuments += 1;
}
