/** Door: which rows rest on bundled samples, so that the mark shows on everything made from them. */
import type { Desk } from '../desk.ts';
import type { ClaimId, DocumentId } from '../model/ids.ts';

/** What a row rests on. */
export interface Grounds {
  documents?: readonly DocumentId[];
  claims?: readonly ClaimId[];
}

/** The samples are a few dozen documents; a desk that holds more than this of them is a benchmark. */
const mostSamples = 1000;

/** For each of `rows`, whether any document behind it is a sample. */
export async function onSamples(desk: Desk, rows: readonly Grounds[]): Promise<boolean[]> {
  const page = await desk.store.documents({ filters: { sample: 'true' }, limit: mostSamples });
  if (page.rows.length === 0) return rows.map(() => false);
  const samples = new Set(page.rows.map((d) => d.id));
  const ids = [...new Set(rows.flatMap((row) => row.claims ?? []))];
  const claims = ids.length === 0 ? [] : await desk.store.claimsByIds(ids);
  const sampled = new Set(
    claims.filter((c) => c.documentId !== undefined && samples.has(c.documentId)).map((c) => c.id),
  );
  return rows.map(
    (row) => (row.documents ?? []).some((id) => samples.has(id)) || (row.claims ?? []).some((id) => sampled.has(id)),
  );
}

/** Whether anything of one page rests on a sample. */
export async function anySample(desk: Desk, grounds: Grounds): Promise<boolean> {
  return (await onSamples(desk, [grounds]))[0] ?? false;
}
