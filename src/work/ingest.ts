/** Ingest: gather > archive > read > extract > store, a document a transaction. What fails is named; the batch goes on. */

import type { Fetcher } from '../collect/fetch.ts';
import { gather } from '../collect/index.ts';
import { claimsOf } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import { asEntenteError } from '../model/errors.ts';
import { readBytes } from '../read/read.ts';
import { contextOf, type Failed } from './extract-files.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export interface IngestReport {
  added: number;
  revised: number;
  unchanged: number;
  claims: number;
  /** true when something was written, so that derived records must be rebuilt */
  changed: boolean;
  failed: Failed[];
  /** what readers skipped or doubted, per input */
  notes: { uri: string; reason: string }[];
}

export interface IngestOptions {
  onProgress: OnProgress;
  /** absent = addresses are refused with a hint */
  fetcher?: Fetcher;
  /** the bundled samples: marked wherever they show */
  sample?: boolean;
}

/** Raises only what ends the whole run (a store that is gone); everything else is in the report. */
export async function ingest(
  inputs: readonly string[],
  bench: Workbench,
  options: IngestOptions,
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, revised: 0, unchanged: 0, claims: 0, changed: false, failed: [], notes: [] };
  const context = contextOf(bench.vocabulary);
  let seen = 0;
  for (const input of inputs) {
    for await (const found of gather(input, {
      clock: bench.clock,
      ...(options.fetcher ? { fetcher: options.fetcher } : {}),
    })) {
      options.onProgress('documents', ++seen, null);
      if ('error' in found) {
        report.failed.push(found);
        continue;
      }
      try {
        const blob = await bench.archive.put(found.bytes);
        const known = await bench.store.documentsOfDigest(blob.digest);
        const { documents, unread } = await readBytes(found.bytes, found, { outlets: bench.vocabulary.outletTable });
        for (const { reason, detail } of unread)
          report.notes.push({ uri: found.uri, reason: detail ? `${reason}: ${detail}` : reason });
        for (const read of documents) {
          const before = known.find((d) => d.id === read.document.id);
          // The first capture of the same bytes is the one that counts: its time is not overwritten.
          if (before) read.document.fetched = before.fetched;
          if (options.sample) read.document.sample = true;
          const claims = await claimsOf(read, context);
          count(report, await bench.store.saveDocument(read, claims), claims);
        }
      } catch (cause) {
        report.failed.push({ uri: found.uri, error: asEntenteError(cause) });
      }
    }
  }
  report.changed = report.added + report.revised > 0;
  return report;
}

function count(report: IngestReport, saved: 'added' | 'unchanged' | 'revised', claims: readonly Claim[]): void {
  report[saved] += 1;
  if (saved !== 'unchanged') report.claims += claims.length;
}
