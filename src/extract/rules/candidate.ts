/** Extraction, rules engine: what the passes make; the engine gives it an id and the fields every claim has. */
import type { Claim, Evidence } from '../../model/claim.ts';

export type Candidate = Pick<
  Claim,
  | 'kind'
  | 'type'
  | 'actors'
  | 'objects'
  | 'time'
  | 'place'
  | 'quantities'
  | 'modality'
  | 'hedges'
  | 'attribution'
  | 'edges'
  | 'confidence'
> &
  Partial<Pick<Claim, 'subtype' | 'compare' | 'reciprocal' | 'trigger' | 'authors' | 'outlets'>> & {
    span: { start: number; end: number };
    /** antecedents outside the span */
    context: { start: number; end: number }[];
    /** the same words in a pull-quote */
    repeat?: { start: number; end: number };
    /** start of the sentence or line: part of the claim's id */
    anchor: number;
  };

export function evidenceOf(text: string, candidate: Candidate): Evidence[] {
  const { start, end } = candidate.span;
  const evidence: Evidence[] = [{ start, end, quote: text.slice(start, end), role: 'supports' }];
  if (candidate.repeat) {
    const again = candidate.repeat;
    evidence.push({ ...again, quote: text.slice(again.start, again.end), role: 'supports' });
  }
  for (const span of candidate.context) {
    evidence.push({ start: span.start, end: span.end, quote: text.slice(span.start, span.end), role: 'context' });
  }
  return evidence;
}
