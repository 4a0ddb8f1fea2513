/** Draft: the words around a claim's quote, as far as wider quotes of the same document show them: a denied clause is no fact. */
import type { Claim } from '../../model/claim.ts';
import type { DraftParts } from '../parts.ts';

const denies = /\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|refut\w+|dismiss\w*|rul(?:e|es|ed) out)\b[^.]*$/i;

/** True where another quote of the document holds this one behind a verb of denial: "has denied that …". */
export function isDeniedAround(claim: Claim, parts: DraftParts): boolean {
  const own = claim.evidence[0];
  if (!own || claim.modality === 'negated') return false;
  for (const other of parts.claims.values()) {
    if (other.documentId !== claim.documentId || other.id === claim.id) continue;
    for (const { start, end, quote } of other.evidence)
      if (start <= own.start && own.start < end && denies.test(quote.slice(0, own.start - start))) return true;
  }
  return false;
}
