/** Ingest: gather > archive > read > extract > store, a document a transaction. What fails is named; the batch goes on. */
import type { Fetcher } from '../collect/fetch.ts';
import { gather } from '../collect/index.ts';
import type { Gathered, Missed } from '../collect/source.ts';
import { asEntenteError, type EntenteError } from '../model/errors.ts';
import { inOrder } from './ahead.ts';
import type { Failed } from './extract-files.ts';
import { type Reader, type Reading, readerHere } from './reading.ts';
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
  /** how many inputs there are, where that is known */
  expected?: number | null;
  /** where reading happens; absent = in this thread */
  reader?: Reader;
}

type Read = { uri: string; reading: Reading } | { uri: string; error: EntenteError };

/** Raises only what ends the whole run (a store that is gone); everything else is in the report. Stores in the order of the inputs. */
export async function ingest(
  inputs: readonly string[],
  bench: Workbench,
  options: IngestOptions,
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, revised: 0, unchanged: 0, claims: 0, changed: false, failed: [], notes: [] };
  const { onProgress, expected = null, reader = readerHere(bench.vocabulary) } = options;
  const ahead = reader.width === 1 ? 1 : reader.width * 3;
  let seen = 0;
  for await (const read of inOrder(
    gatherAll(inputs, bench, options),
    (found) => readOne(found, bench, reader),
    ahead,
  )) {
    if ('error' in read) report.failed.push(read);
    else await save(read, bench, { report, sample: options.sample ?? false });
    onProgress('documents', ++seen, expected);
  }
  report.changed = report.added + report.revised > 0;
  return report;
}

async function* gatherAll(
  inputs: readonly string[],
  { clock }: Workbench,
  { fetcher }: IngestOptions,
): AsyncIterable<Gathered | Missed> {
  for (const input of inputs) yield* gather(input, { clock, ...(fetcher ? { fetcher } : {}) });
}

/** Archived before it is read: what cannot be read today may be tomorrow. */
async function readOne(found: Gathered | Missed, bench: Workbench, reader: Reader): Promise<Read> {
  if ('error' in found) return found;
  try {
    const { digest } = await bench.archive.put(found.bytes);
    // The first capture of the same bytes is the one that counts: its time is not overwritten.
    const [known] = await bench.store.documentsOfDigest(digest);
    return { uri: found.uri, reading: await reader.read(known ? { ...found, fetched: known.fetched } : found) };
  } catch (cause) {
    return { uri: found.uri, error: asEntenteError(cause) };
  }
}

async function save(
  { uri, reading }: { uri: string; reading: Reading },
  { store }: Workbench,
  { report, sample }: { report: IngestReport; sample: boolean },
): Promise<void> {
  for (const { reason, detail } of reading.unread)
    report.notes.push({ uri, reason: detail ? `${reason}: ${detail}` : reason });
  try {
    for (const { read, claims } of reading.documents) {
      if (sample) read.document.sample = true;
      const saved = await store.saveDocument(read, claims);
      report[saved] += 1;
      if (saved !== 'unchanged') report.claims += claims.length;
    }
  } catch (cause) {
    report.failed.push({ uri, error: asEntenteError(cause) });
  }
}
