/** Publish: under which name an outlet is printed. */
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Outlet } from '../model/knowledge.ts';
import type { IssueParts } from './parts.ts';
import { documentOfClaim } from './support.ts';

export const registeredOutlet = (document: Document, parts: IssueParts): Outlet | undefined =>
  (document.outletId === null ? undefined : parts.outlets.get(document.outletId)) ??
  (document.outlet === null ? undefined : parts.outlets.byName(document.outlet));

/** The registry's English name, else what the document calls itself, else the outlets its item names. */
function outletOf(claim: Claim, parts: IssueParts): string | null {
  const document = documentOfClaim(claim, parts);
  if (!document) return null;
  const named = claim.outlets[0];
  return (
    registeredOutlet(document, parts)?.name ??
    document.outlet ??
    (named === undefined ? null : (parts.outlets.byName(named)?.name ?? named))
  );
}

/** In the order of the claims, each once. */
export const outletsOf = (claims: readonly Claim[], parts: IssueParts): string[] => [
  ...new Set(claims.flatMap((claim) => outletOf(claim, parts) ?? [])),
];
