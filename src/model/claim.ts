/** The claim: what one document says, with the words that say it. Everything else is built from claims. Interchange v1. */
import { z } from 'zod';
import { claimIdSchema, documentIdSchema } from './ids.ts';

/** YYYY-MM-DD */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** ISO 3166-1 alpha-3, former states by ISO 3166-3 (SUN), organisations `IGO:G7` (settled 4). */
export const partyCode = z.string().regex(/^(?:[A-Z]{3}|IGO:[A-Z0-9]+)$/);

export const claimKinds = ['event', 'figure', 'position', 'item'] as const;
export const eventTypes = [
  'MEET',
  'NEGOTIATE',
  'PLEDGE',
  'SIGN',
  'ENDORSE',
  'JOIN',
  'LEAVE',
  'MECHANISM',
  'TRANSFER',
  'DEPLOY',
  'COOPERATE-MIL',
  'AUTHORISE',
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'WARN',
  'SANCTION',
  'EASE',
  'BUILDUP',
  'COMBAT',
  'CONTROL',
  'DEFECT',
  'INFLUENCE',
  'STATEMENT',
  'LAUNCH',
  'VOTE',
  'DETAIN',
  'CYBER',
  'PROTEST',
] as const;
export const figureTypes = [
  'TROOPS',
  'TRADE',
  'CURRENCY-SHARE',
  'MEMBERSHIP',
  'CASUALTIES',
  'SHIPMENT',
  'COUNT',
  'OTHER',
] as const;
export const positionTypes = ['STANCE', 'ASSESSMENT', 'FORECAST', 'CAUSE', 'GAP', 'RECOMMENDATION'] as const;
export const itemTypes = [
  'HIGHLIGHT',
  'LINK',
  'ANALYSIS',
  'PERSPECTIVE',
  'STUB',
  'MASTHEAD',
  'SECTION',
  'ARTICLE',
] as const;
export const modalities = [
  'asserted',
  'reported',
  'planned',
  'possible',
  'hypothetical',
  'negated',
  'question',
  'historical',
] as const;
export const verbClasses = [
  'neutral',
  'confirm',
  'factive',
  'accuse',
  'warn',
  'pledge',
  'urge',
  'deny',
  'distance',
  'mental',
  'impersonal',
] as const;
/** proposed: by a machine · auto: passed every check, still never published by itself · the rest: an analyst's (settled 3). */
export const claimStates = ['proposed', 'auto', 'accepted', 'edited', 'rejected'] as const;

export type ClaimKind = (typeof claimKinds)[number];
export type EventType = (typeof eventTypes)[number];
export type FigureType = (typeof figureTypes)[number];
export type PositionType = (typeof positionTypes)[number];
export type ItemType = (typeof itemTypes)[number];
export type Modality = (typeof modalities)[number];
export type VerbClass = (typeof verbClasses)[number];
export type ClaimState = (typeof claimStates)[number];

export const claimActorSchema = z.object({
  role: z.enum(['actor', 'recipient', 'third']),
  /** the state or organisation acted for; null if none */
  code: partyCode.nullable(),
  sector: z.string().optional(),
  name: z.string().optional(),
  /** slug of the vocabulary's actor, where the mention was resolved */
  id: z.string().optional(),
});
export type ClaimActor = z.infer<typeof claimActorSchema>;

export const claimObjectSchema = z.object({
  text: z.string(),
  /** slug of the vocabulary's good */
  id: z.string().optional(),
  hs: z.string().optional(),
  sipri: z.string().optional(),
  control: z.string().optional(),
});
export type ClaimObject = z.infer<typeof claimObjectSchema>;

/** An interval with its precision. Open ends are null. `anchor` is the day a relative expression was counted from. */
export const claimTimeSchema = z.object({
  start: isoDay.nullable(),
  end: isoDay.nullable(),
  precision: z.enum(['day', 'month', 'year', 'range', 'open']),
  text: z.string(),
  basis: z.enum(['stated', 'inherited', 'inferred']),
  anchor: isoDay.optional(),
});
export type ClaimTime = z.infer<typeof claimTimeSchema>;

export const claimPlaceSchema = z.object({
  text: z.string(),
  country: partyCode.nullable().optional(),
  id: z.string().optional(),
  precision: z.enum(['site', 'city', 'region', 'country', 'sea']).optional(),
});
export type ClaimPlace = z.infer<typeof claimPlaceSchema>;

/** Bounds as stated: "up to" fills high only, "at least" low only. Numbers are absolute (12,000, not 12 thousand). */
export const quantitySchema = z.object({
  what: z.string(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean().default(false),
  asOf: isoDay.optional(),
  /** `lexical`: the bound is a word ("majority", "dozens") from the vocabulary's closed list, not a numeral (settled 6) */
  basis: z.enum(['numeral', 'lexical']).optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;

export const compareSchema = z.object({
  what: z.string(),
  relation: z.enum(['up', 'down', 'below', 'above', 'max', 'min', 'rate']),
  base: z.string(),
});

export const attributionSchema = z.object({
  speaker: z.string(),
  verb: z.string(),
  verbClass: z.enum(verbClasses),
  /** when it was said */
  at: isoDay.optional(),
  /** slug and state of the speaker where resolved */
  id: z.string().optional(),
  code: partyCode.optional(),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** `PRK-RUS`: codes sorted; sign +1 cooperation, -1 contention. */
export const edgeSchema = z.object({ pair: z.string(), sign: z.union([z.literal(1), z.literal(-1)]) });
export type Edge = z.infer<typeof edgeSchema>;

/** Offsets (UTF-16) into the document's text layer: `text.slice(start, end) === quote`, always. */
export const evidenceSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().min(1),
  role: z.enum(['supports', 'qualifies', 'contradicts', 'context']).default('supports'),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One check of the verifier. */
export const checkSchema = z.object({ name: z.string(), ok: z.boolean(), note: z.string().optional() });
export type Check = z.infer<typeof checkSchema>;

export const claimSchema = z.object({
  id: claimIdSchema,
  /** the document's file name or URI, as printed in the interchange */
  document: z.string(),
  /** the stored document; absent in stateless extraction */
  documentId: documentIdSchema.optional(),
  kind: z.enum(claimKinds),
  type: z.enum([...eventTypes, ...figureTypes, ...positionTypes, ...itemTypes]),
  subtype: z.string().optional(),
  actors: z.array(claimActorSchema),
  objects: z.array(claimObjectSchema),
  time: claimTimeSchema.nullable(),
  place: claimPlaceSchema.nullable(),
  quantities: z.array(quantitySchema),
  compare: compareSchema.optional(),
  modality: z.enum(modalities),
  hedges: z.array(z.string()),
  /** outermost speaker first; empty = the document's own voice */
  attribution: z.array(attributionSchema),
  edges: z.array(edgeSchema),
  evidence: z.array(evidenceSchema).min(1),
  outlets: z.array(z.string()),
  authors: z.array(z.string()).optional(),
  reciprocal: z.boolean().optional(),
  trigger: z.enum(['verbal', 'nominal']).optional(),
  /** index of the item of the document it stands in */
  item: z.int().optional(),
  /** 0..1, from the engine's own signals; not a probability until calibrated */
  confidence: z.number().min(0).max(1),
  producers: z.array(z.string()),
  checks: z.array(checkSchema),
  state: z.enum(claimStates).default('proposed'),
  lang: z.string(),
  textVersion: z.string(),
});
export type Claim = z.infer<typeof claimSchema>;
