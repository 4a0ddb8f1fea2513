/** Extraction: from a read document to its verified claims. One claim found by two engines is one claim with two producers. */
import type { Claim } from '../model/claim.ts';
import type { ReadDocument } from '../model/document.ts';
import { confidenceOf, confidenceWeights } from './confidence.ts';
import type { ExtractionContext, Extractor } from './extractor.ts';
import { rulesExtractor } from './rules/engine.ts';
import { baseOf } from './unread.ts';
import { verify } from './verify.ts';

/** Its weights are read when the first English text comes. */
const standard: Extractor = rulesExtractor();

export async function claimsOf(
  document: ReadDocument,
  context: ExtractionContext,
  extractors: readonly Extractor[] = [standard],
): Promise<Claim[]> {
  if (!document.document.lang.startsWith('zh')) return verifiedClaims(document, context, extractors);
  const { asWritten, simplified } = await import('./chinese-script.ts');
  const plain = simplified(document.text);
  const claims = await verifiedClaims({ ...document, text: plain }, context, extractors);
  return plain === document.text ? claims : claims.map((claim) => asWritten(claim, plain, document.text));
}

async function verifiedClaims(
  document: ReadDocument,
  context: ExtractionContext,
  extractors: readonly Extractor[],
): Promise<Claim[]> {
  const claims: Claim[] = [];
  const known = new Map<string, Claim>();
  for (const extractor of extractors) {
    for await (const claim of extractor.claimsIn(document, context)) {
      const twin = known.get(keyOf(claim));
      if (twin && !twin.producers.includes(extractor.id)) {
        twin.producers.push(extractor.id);
        continue;
      }
      known.set(keyOf(claim), claim);
      claims.push(claim);
    }
  }
  return claims.map((claim) => judged(claim, document, context));
}

/** Same kind, type, parties and overlapping place: the quote's start decides, engines cut its end differently. */
function keyOf(claim: Claim): string {
  const parties = claim.actors.map((a) => `${a.role}:${a.code ?? a.name}`).sort();
  return [claim.kind, claim.type, parties.join(','), claim.evidence[0]?.start].join('|');
}

/** A claim that passes every check and is sure enough counts as automatic; it is still never published by itself. */
function judged(claim: Claim, document: ReadDocument, context: ExtractionContext): Claim {
  const checks = verify(claim, document, context);
  const confidence = isFitted(claim) ? confidenceOf(claim, checks) : claim.confidence;
  const sure = checks.every((c) => c.ok) && confidence >= confidenceWeights().auto;
  return { ...claim, confidence, checks, state: sure ? 'auto' : 'proposed' };
}

/** The weights were fitted on what the rules say of English prose. */
const isFitted = ({ lang, kind, producers }: Claim): boolean =>
  baseOf(lang) === 'en' && kind !== 'item' && producers.every((p) => p.startsWith('rules'));
