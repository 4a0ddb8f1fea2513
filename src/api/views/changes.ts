/** Door: the feed of changes: what was added, revised or withdrawn since a point a reader remembers. */
import type { Desk } from '../../desk.ts';
import type { Change } from '../../record/store.ts';

export interface ChangesView {
  since: string | null;
  changes: Change[];
  /** give this as ?since= to read on; null when the end was reached */
  next: string | null;
}

const pageLength = 200;

export async function changesView(desk: Desk, since: string | undefined): Promise<ChangesView> {
  const from = since !== undefined && /^\d{1,18}(?:[-.:]\d{1,18})*$/.test(since) ? since : null;
  const changes = await desk.store.changesSince(from, pageLength);
  return { since: from, changes, next: changes.length === pageLength ? (changes.at(-1)?.seq ?? null) : null };
}
