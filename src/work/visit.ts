/** One visit of a source: what came goes through archive, reader and extraction; what happened goes into the source's history. */
import type { RunCounts, RunFailure, SourceRow, SourceRun } from '../collect/kept-source.ts';
import type { Gathered, Missed } from '../collect/source.ts';
import { nowIso } from '../model/clock.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Failed } from './extract-files.ts';
import { type IngestReport, ingestPieces } from './ingest.ts';
import type { Reader } from './reading.ts';
import { healthAfter } from './schedule.ts';
import { piecesOf, type Surroundings } from './sources.ts';
import type { Workbench } from './workbench.ts';

/** A process that died gives its sources back after this long. */
const leaseMs = 30 * 60_000;
/** A run keeps the first of its failures and notes; the counts say how many there were. */
const kept = 50;

export interface VisitOptions extends Surroundings {
  reader?: Reader;
}

export const leaseOf = ({ clock }: Pick<Workbench, 'clock'>): { at: string; until: string } => ({
  at: nowIso(clock),
  until: new Date(clock() + leaseMs).toISOString(),
});

/** The source must have been taken by `takeDue` or `takeSource`. Raises only what ends all work, a store that is gone. */
export async function visit(
  { health, ...source }: SourceRow,
  bench: Workbench,
  options: VisitOptions,
): Promise<Omit<SourceRun, 'number'>> {
  const started = nowIso(bench.clock);
  const marks = new Map<string, string>();
  const documents: DocumentId[] = [];
  const seen = new Map<string, Gathered>();
  let pieces = 0;
  const counted = async function* (known: ReadonlyMap<string, string>): AsyncIterable<Gathered | Missed> {
    for await (const piece of piecesOf(source, bench, { ...options, marks: known })) {
      if ('error' in piece) {
        if (piece.mark !== undefined) marks.set(piece.mark.key, piece.mark.value);
      } else {
        pieces += 1;
        if (piece.mark !== undefined && source.kind !== 'web') seen.set(piece.uri, piece);
      }
      yield piece;
    }
  };
  const report = await ingestPieces(counted(await bench.store.sourceMarks(source.id)), bench, {
    onProgress: () => {},
    skipKnown: true,
    ...(options.reader === undefined ? {} : { reader: options.reader }),
    onStored: (piece, ids) => {
      documents.push(...ids);
      if (piece.mark !== undefined) marks.set(piece.mark.key, piece.mark.value);
    },
  });
  // A file that cannot be read is in the archive: it is told once, and again when it has changed. A page may be mended.
  for (const { uri, error } of report.failed) {
    const mark = error.exit === 4 ? undefined : seen.get(uri)?.mark;
    if (mark !== undefined && !marks.has(mark.key)) marks.set(mark.key, mark.value);
  }
  const run = runOf(report, { source, pieces, started, finished: nowIso(bench.clock) });
  const heldUntil = source.kind === 'web' ? options.fetcher?.heldUntil(source.address) : undefined;
  const visited = { ...run, failure: run.failures[0], now: bench.clock(), heldUntil };
  await bench.store.saveRun({ run, health: healthAfter(source, health, visited), marks, documents });
  return run;
}

interface About {
  source: Pick<SourceRow, 'id' | 'kind' | 'address'>;
  pieces: number;
  started: string;
  finished: string;
}

function runOf(report: IngestReport, { source, pieces, started, finished }: About): Omit<SourceRun, 'number'> {
  const { added, revised, unchanged, claims, failed, notes } = report;
  const counts: RunCounts = {
    ...{ pieces, added, revised, unchanged, claims },
    ...{ failed: failed.length, unread: notes.length },
  };
  return {
    ...{ source: source.id, started, finished, counts },
    outcome: outcomeOf(counts, failed, source),
    failures: failed.slice(0, kept).map(toldFailure),
    notes: notes.slice(0, kept),
  };
}

/** A folder of which one file cannot be read was visited well; one that cannot be opened was not. */
function outcomeOf(
  { added, revised, unchanged }: RunCounts,
  failed: readonly Failed[],
  { kind, address }: About['source'],
): SourceRun['outcome'] {
  const isWhole = kind === 'web' || kind === 'file' || failed.some((f) => f.uri === address);
  if (failed.length > 0) return isWhole && added + revised + unchanged === 0 ? 'failed' : 'partly';
  return added + revised > 0 ? 'ok' : 'unchanged';
}

const toldFailure = ({ uri, error }: Failed): RunFailure => ({
  ...{ uri, code: error.code, message: error.message, hint: error.hint },
});
