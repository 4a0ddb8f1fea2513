/** Record: that somebody said something carries other claims and is no event beside them; it is one where nothing else was said. */
import type { Claim } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';
import { type GoodName, objectPhrasesOf } from './object-phrase.ts';

/** Characters within which what was said stands before or after the words that say so. */
const nearby = 300;

/** The claims without statements that carry another claim or do not say what they are about. */
export function withoutCarriers(claims: readonly Claim[], goodName: GoodName): Claim[] {
  const content = grouped(
    claims.filter((c) => c.kind !== 'item' && c.type !== 'STATEMENT'),
    (c) => c.document,
  );
  return claims.filter((claim) => {
    if (claim.type !== 'STATEMENT') return true;
    if (objectPhrasesOf(claim, goodName).length === 0) return false;
    return !(content.get(claim.document) ?? []).some((other) => near(claim, other));
  });
}

function near(a: Claim, b: Claim): boolean {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  return x !== undefined && y !== undefined && x.start - y.end < nearby && y.start - x.end < nearby;
}
