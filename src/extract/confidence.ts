/** Extraction: how sure a claim of the rules is, as a probability: weights fitted on the development gold by model/fit-confidence.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Check, Claim } from '../model/claim.ts';
import { packageRoot } from '../vocabulary/load.ts';

const weightsSchema = z.object({
  /** claims it was fitted on, and how many of them are right */
  claims: z.int(),
  right: z.int(),
  /** from this probability on, claims that pass every check are automatic */
  auto: z.number(),
  weights: z.record(z.string(), z.number()),
});
export type ConfidenceWeights = z.infer<typeof weightsSchema>;

let shipped: ConfidenceWeights | undefined;

export const confidenceFile = (): string => join(packageRoot(), 'model', 'weights', 'confidence.json');

export function confidenceWeights(): ConfidenceWeights {
  shipped ??= weightsSchema.parse(JSON.parse(readFileSync(confidenceFile(), 'utf8')));
  return shipped;
}

/** What a claim shows of its making, by name; absent = 0. */
export function featuresOf(claim: Claim, checks: readonly Check[]): Record<string, number> {
  const codes = new Set(claim.actors.flatMap((a) => (a.role === 'third' || a.code === null ? [] : [a.code])));
  const quote = claim.evidence[0]?.quote ?? '';
  return {
    bias: 1,
    trust: claim.confidence,
    figure: Number(claim.kind === 'figure'),
    position: Number(claim.kind === 'position'),
    nominal: Number(claim.trigger === 'nominal'),
    reported: Number(claim.modality === 'reported'),
    weakened: Number(claim.modality !== 'asserted' && claim.modality !== 'reported'),
    'no party': Number(codes.size === 0),
    'two parties': Number(codes.size === 2),
    'many parties': Number(codes.size > 2),
    'no actor': Number(!claim.actors.some((a) => a.role === 'actor' && a.code !== null)),
    'goes back': Number(claim.evidence.some((e) => e.role === 'context')),
    'stated time': Number(claim.time?.basis === 'stated'),
    quantity: Number(claim.quantities.length > 0),
    object: Number(claim.objects.length > 0),
    'long quote': Number(quote.length > 160),
    'short quote': Number(quote.length < 30),
    'check failed': Number(checks.some((c) => !c.ok)),
    [`type ${claim.type}`]: 1,
  };
}

export function probabilityOf(
  features: Readonly<Record<string, number>>,
  weights: ConfidenceWeights['weights'],
): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Two decimals: more would pretend to know more. Never quite 0 or 1. */
export function confidenceOf(claim: Claim, checks: readonly Check[]): number {
  const p = probabilityOf(featuresOf(claim, checks), confidenceWeights().weights);
  return Math.min(0.99, Math.max(0.01, Math.round(p * 100) / 100));
}
