/** Ingest: gather > archive > read > extract > store, a document a transaction. What fails is named; the batch goes on. */
import type { Fetcher } from '../collect/fetch.ts';
import { gather } from '../collect/index.ts';
import type { Gathered, Missed } from '../collect/source.ts';
import type { ReadDocument } from '../model/document.ts';
import { asEntenteError, type EntenteError } from '../model/errors.ts';
import type { DocumentId } from '../model/ids.ts';
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
  /** bytes that gave documents already are not read again: a visit on a schedule is no re-reading */
  skipKnown?: boolean;
  /** a piece that was read and stored, with the documents it gave */
  onStored?: (piece: Gathered, documents: readonly DocumentId[]) => void;
}

type Read =
  | { uri: string; piece: Gathered; reading: Reading }
  | { uri: string; piece: Gathered; known: readonly DocumentId[] }
  | { uri: string; error: EntenteError };

/** Everything behind the inputs of a user. */
export const ingest = (inputs: readonly string[], bench: Workbench, options: IngestOptions): Promise<IngestReport> =>
  ingestPieces(gatherAll(inputs, bench, options), bench, options);

/** Raises only what ends the whole run (a store that is gone); everything else is in the report. Stores in the order of the pieces. */
export async function ingestPieces(
  pieces: AsyncIterable<Gathered | Missed>,
  bench: Workbench,
  options: IngestOptions,
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, revised: 0, unchanged: 0, claims: 0, changed: false, failed: [], notes: [] };
  const { onProgress, expected = null, reader = readerHere(bench.vocabulary) } = options;
  const ahead = reader.width === 1 ? 1 : reader.width * 3;
  let seen = 0;
  const skipKnown = options.skipKnown ?? false;
  for await (const read of inOrder(pieces, (found) => readOne(found, bench, { reader, skipKnown }), ahead)) {
    if ('error' in read) report.failed.push(read);
    else if ('known' in read) keepKnown(read, report, options);
    else await save(read, bench, { ...options, report });
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
async function readOne(
  found: Gathered | Missed,
  bench: Workbench,
  { reader, skipKnown }: { reader: Reader; skipKnown: boolean },
): Promise<Read> {
  if ('error' in found) return found;
  try {
    const { digest } = await bench.archive.put(found.bytes);
    // The first capture of the same bytes is the one that counts: its time is not overwritten.
    const documents = await bench.store.documentsOfDigest(digest);
    const [known] = documents;
    if (known !== undefined && skipKnown) return { uri: found.uri, piece: found, known: documents.map((d) => d.id) };
    const reading = await reader.read(known ? { ...found, fetched: known.fetched } : found);
    return { uri: found.uri, piece: found, reading };
  } catch (cause) {
    return { uri: found.uri, error: asEntenteError(cause) };
  }
}

function keepKnown(
  { piece, known }: { piece: Gathered; known: readonly DocumentId[] },
  report: IngestReport,
  { onStored }: IngestOptions,
): void {
  report.unchanged += known.length;
  onStored?.(piece, known);
}

async function save(
  { uri, piece, reading }: { uri: string; piece: Gathered; reading: Reading },
  { store }: Workbench,
  { report, sample = false, onStored }: IngestOptions & { report: IngestReport },
): Promise<void> {
  for (const { reason, detail } of reading.unread)
    report.notes.push({ uri, reason: detail ? `${reason}: ${detail}` : reason });
  try {
    const stored: DocumentId[] = [];
    for (const { read, claims } of reading.documents) {
      if (sample) read.document.sample = true;
      if (await isElsewhere(read, store)) {
        report.unchanged += 1;
        continue;
      }
      const saved = await store.saveDocument(read, claims);
      report[saved] += 1;
      if (saved !== 'unchanged') report.claims += claims.length;
      stored.push(read.document.id);
    }
    onStored?.(piece, stored);
  } catch (cause) {
    report.failed.push({ uri, error: asEntenteError(cause) });
  }
}

/** A feed with one new entry is other bytes with the same old entries: those came in before, under the earlier bytes. */
async function isElsewhere({ document }: ReadDocument, store: Workbench['store']): Promise<boolean> {
  if (document.part === '' && document.key === document.digest) return false;
  const same = (await store.documentsOfDigest(document.digest)).some((d) => d.id === document.id);
  return !same && (await store.hasText(document.key, document.textDigest));
}
