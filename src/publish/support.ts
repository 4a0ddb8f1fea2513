/** Publish: which claims may carry a sentence of the review. Drafting asks before it writes, lint asks again. */
import type { Claim } from '../model/claim.ts';
import { today } from '../model/clock.ts';
import type { Document } from '../model/document.ts';
import type { DeskProfile } from '../model/knowledge.ts';
import type { IssueParts } from './parts.ts';

/** An analyst has accepted or edited it (settled 3: the auto tier never publishes by itself). */
export const isReviewed = (claim: Claim): boolean => claim.state === 'accepted' || claim.state === 'edited';

export const documentOfClaim = (claim: Claim, parts: Pick<IssueParts, 'documents'>): Document | undefined =>
  claim.documentId === undefined ? undefined : parts.documents.get(claim.documentId);

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().trim();

/** The review cannot be its own source: what it printed once is no second witness. */
function isOwnIssue(document: Document, profile: DeskProfile): boolean {
  const own = fold(profile.reviewTitle);
  return [document.outlet, document.title].some((name) => name !== null && fold(name).startsWith(own));
}

/** Why a claim may not carry a sentence; null if it may. */
export function barredBecause(claim: Claim, parts: IssueParts): string | null {
  if (claim.state === 'rejected') return 'an analyst rejected it';
  const document = documentOfClaim(claim, parts);
  if (!document) return 'its document is not in the desk';
  if (document.marking !== 'clear') return `its document is marked TLP:${document.marking.toUpperCase()}`;
  if (document.notBefore !== null && document.notBefore > today(parts.clock))
    return `its document must not be used before ${document.notBefore}`;
  return isOwnIssue(document, parts.profile) ? "it comes from the review's own issue" : null;
}
