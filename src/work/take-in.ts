/** What a person hands to the desk in the browser (pasted, uploaded, sent from a page): taken in at once and rebuilt. */
import type { Gathered } from '../collect/source.ts';
import type { DocumentId } from '../model/ids.ts';
import { type IngestReport, ingestPieces } from './ingest.ts';
import { rebuildInTurn } from './rebuild-in-turn.ts';
import type { Workbench } from './workbench.ts';

export interface TakenIn {
  report: IngestReport;
  /** ids and titles of what the desk now holds of it */
  documents: { id: DocumentId; title: string }[];
}

export async function takeIn(pieces: readonly Gathered[], bench: Workbench): Promise<TakenIn> {
  const ids: DocumentId[] = [];
  const given = async function* (): AsyncIterable<Gathered> {
    yield* pieces;
  };
  const report = await ingestPieces(given(), bench, {
    onProgress: () => {},
    onStored: (_, stored) => void ids.push(...stored),
  });
  if (report.changed) await rebuildInTurn(bench);
  const documents: TakenIn['documents'] = [];
  for (const id of new Set(ids)) {
    const found = await bench.store.document(id);
    if (found !== undefined) documents.push({ id, title: found.document.title ?? found.document.name });
  }
  return { report, documents };
}
