/** The register of deals: containers over claims. Three levels, legs, the link between them, settlement, route, three status axes. */
import { z } from 'zod';
import { modalities, quantitySchema } from './claim.ts';
import { claimIdSchema, dealIdSchema } from './ids.ts';

export const dealLevels = ['arrangement', 'flow', 'consignment'] as const;
export const legKinds = ['goods', 'services', 'persons', 'money', 'technology', 'rights', 'political-cover'] as const;
export const progressStates = [
  'mooted',
  'negotiated',
  'announced',
  'signed',
  'in-force',
  'in-delivery',
  'delivered',
  'delayed',
  'refused',
  'cancelled',
] as const;
export const epistemicStates = ['claimed', 'estimated', 'disputed', 'denied', 'confirmed'] as const;
export const linkStates = ['stated', 'inferred-by-analyst', 'presumed', 'none-claimed'] as const;

/** A value of the deal with the claims it rests on; an analyst's own addition carries the mark instead. */
export const sourcedValue = z.object({
  value: z.string(),
  claims: z.array(claimIdSchema),
  /** who says so, in a word or two: "one author", "OFAC" */
  by: z.string().optional(),
  analystInference: z.boolean().optional(),
});
export type SourcedValue = z.infer<typeof sourcedValue>;

/** yes · no · contested · unknown, with the claims for and against and the day it was so. */
export const hookValueSchema = z.object({
  hook: z.string(),
  value: z.enum(['yes', 'no', 'contested', 'unknown']),
  for: z.array(claimIdSchema),
  against: z.array(claimIdSchema),
  /** "one author", "OFAC; Reuters" */
  by: z.string(),
  asOf: z.string().nullable(),
});
export type HookValue = z.infer<typeof hookValueSchema>;

export const legSchema = z.object({
  id: z.string(),
  /** `PRK>RUS` */
  direction: z.string(),
  kind: z.enum(legKinds),
  /** the good's class in the vocabulary: munitions, petroleum, troops, technology ... */
  goods: z.string(),
  text: z.string(),
  hs: z.string().nullable(),
  sipri: z.string().nullable(),
  controls: z.array(z.string()),
  quantities: z.array(quantitySchema.extend({ claim: claimIdSchema, speaker: z.string() })),
  first: z.string().nullable(),
  last: z.string().nullable(),
  datesEstimated: z.boolean(),
  modality: z.enum(modalities),
  claims: z.array(claimIdSchema).min(1),
  origins: z.number().int(),
  hooks: z.array(hookValueSchema),
});
export type Leg = z.infer<typeof legSchema>;

export const legLinkSchema = z.object({
  from: z.string(),
  to: z.string(),
  state: z.enum(linkStates),
  claims: z.array(claimIdSchema),
  likelihood: z.string().nullable(),
});

export const dealSchema = z.object({
  id: dealIdSchema,
  version: z.number().int().min(1),
  title: z.string(),
  level: z.enum(dealLevels),
  /** undirected pair of states, `PRK-RUS` */
  pair: z.string(),
  parties: z.array(z.object({ code: z.string(), role: z.string(), name: z.string() })),
  legs: z.array(legSchema).min(1),
  links: z.array(legLinkSchema),
  /** `1.1 munitions-energy` only where a source states the link; else `unlinked flows` */
  category: z.object({ code: z.string(), label: z.string(), why: z.string() }),
  progress: z.enum(progressStates),
  epistemic: z.enum(epistemicStates),
  settlement: z.array(sourcedValue),
  route: z.array(sourcedValue),
  umbrella: sourcedValue.nullable(),
  claims: z.array(claimIdSchema),
  origins: z.number().int(),
  /** share of core fields filled, 0..1, and what is missing */
  completeness: z.object({ share: z.number(), missing: z.array(z.string()) }),
  /** ICD-203 style line for the whole deal; the parts stay in the desk */
  confidence: z.enum(['low', 'moderate', 'high']),
  recommendedForAggregates: z.boolean(),
  /** why these claims make one deal, in words */
  grouping: z.array(z.string()),
  state: z.enum(['proposed', 'confirmed', 'edited', 'rejected']),
  alarms: z.array(z.string()),
});
export type Deal = z.infer<typeof dealSchema>;
