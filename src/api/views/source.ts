/** Door: one source with its last visits and its documents. */
import type { SourceRow, SourceRun } from '../../collect/kept-source.ts';
import type { Desk } from '../../desk.ts';
import type { DocumentRow, Page } from '../../record/store.ts';
import { held } from './not-found.ts';

export interface SourceView {
  source: SourceRow;
  /** the latest first */
  runs: SourceRun[];
  documents: Page<DocumentRow>;
}

const shownRuns = 30;
const shownDocuments = 25;

export async function sourceView(desk: Desk, id: string): Promise<SourceView> {
  const source = held(await desk.store.source(id), 'source', '/sources');
  const [runs, documents] = await Promise.all([
    desk.store.sourceRuns(id, shownRuns),
    desk.store.documents({ filters: { source: id }, limit: shownDocuments }),
  ]);
  return { source, runs, documents };
}
