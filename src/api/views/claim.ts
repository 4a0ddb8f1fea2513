/** Door: one claim with its document and the decisions taken on it. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { claimIdSchema } from '../../model/ids.ts';
import type { Decision } from '../../record/store.ts';
import { held } from './not-found.ts';

export interface ClaimView {
  claim: Claim;
  document: Document | null;
  /** words around the quote, for reading it in its place */
  before: string;
  after: string;
  decisions: Decision[];
}

const around = 320;

export async function claimView(desk: Desk, id: string): Promise<ClaimView> {
  const parsed = claimIdSchema.safeParse(id);
  const claim = held(parsed.success ? await desk.store.claim(parsed.data) : undefined, 'claim', '/claims');
  const [read, decisions] = await Promise.all([
    claim.documentId === undefined ? undefined : desk.store.document(claim.documentId),
    desk.store.decisions(claim.id),
  ]);
  const first = claim.evidence[0];
  return {
    claim,
    document: read?.document ?? null,
    before: first === undefined ? '' : (read?.text.slice(Math.max(0, first.start - around), first.start) ?? ''),
    after: first === undefined ? '' : (read?.text.slice(first.end, first.end + around) ?? ''),
    decisions,
  };
}
