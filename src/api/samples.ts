/** Door: which rows rest on bundled samples, so that the mark shows on everything made from them. */
import type { Desk } from '../desk.ts';
import type { ClaimId, DocumentId } from '../model/ids.ts';

/** What a row rests on. */
export interface Grounds {
  documents?: readonly DocumentId[];
  claims?: readonly ClaimId[];
}

/** As many documents as the store gives on one page. */
const portion = 1000;

/** For each of `rows`, whether any document behind it is a sample. */
export async function onSamples(desk: Desk, rows: readonly Grounds[]): Promise<boolean[]> {
  const claimIds = [...new Set(rows.flatMap((row) => row.claims ?? []))];
  const claims = claimIds.length === 0 ? [] : await desk.store.claimsByIds(claimIds);
  const documentOf = new Map(claims.map((claim) => [claim.id, claim.documentId]));
  const behind = rows.map((row) => [
    ...(row.documents ?? []),
    ...(row.claims ?? []).flatMap((id) => documentOf.get(id) ?? []),
  ]);
  const samples = await samplesAmong(desk, [...new Set(behind.flat())]);
  return behind.map((ids) => ids.some((id) => samples.has(id)));
}

/** Whether anything of one page rests on a sample. */
export async function anySample(desk: Desk, grounds: Grounds): Promise<boolean> {
  return (await onSamples(desk, [grounds]))[0] ?? false;
}

async function samplesAmong(desk: Desk, ids: readonly DocumentId[]): Promise<Set<DocumentId>> {
  const found = new Set<DocumentId>();
  for (let from = 0; from < ids.length; from += portion) {
    const id = ids.slice(from, from + portion).join(',');
    const page = await desk.store.documents({ filters: { sample: 'true', id }, limit: portion });
    for (const document of page.rows) found.add(document.id);
  }
  return found;
}
