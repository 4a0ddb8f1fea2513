/** Events (clusters of claims, settled 9) and figures that stay plural. Derived: rebuilt from claims, ids kept. */
import { z } from 'zod';
import { claimPlaceSchema, claimTimeSchema, edgeSchema, eventTypes, figureTypes, modalities } from './claim.ts';
import { claimIdSchema, documentIdSchema, eventIdSchema } from './ids.ts';

/** One independent origin: claims that go back to the same speaker, outlet or text. Articles that relay it add nothing. */
export const originSchema = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['speaker', 'outlet', 'document']),
  claims: z.array(claimIdSchema),
  documents: z.array(documentIdSchema),
});
export type Origin = z.infer<typeof originSchema>;

export const partySchema = z.object({
  role: z.enum(['actor', 'recipient', 'third']),
  code: z.string().nullable(),
  name: z.string(),
});

export const eventSchema = z.object({
  id: eventIdSchema,
  type: z.enum(eventTypes),
  /** one line in plain words, made from the parts; never a source's headline */
  title: z.string(),
  parties: z.array(partySchema),
  objects: z.array(z.string()),
  time: claimTimeSchema.nullable(),
  place: claimPlaceSchema.nullable(),
  modality: z.enum(modalities),
  edges: z.array(edgeSchema),
  weight: z.number(),
  claims: z.array(claimIdSchema).min(1),
  documents: z.array(documentIdSchema),
  origins: z.array(originSchema),
  /** earliest publication among its documents, ISO day */
  firstReported: z.string().nullable(),
  /** claims that deny or contradict it */
  denials: z.array(claimIdSchema),
  /** why each claim joined, in words */
  joined: z.array(z.object({ claim: claimIdSchema, why: z.string() })),
  alarms: z.array(z.string()),
  /** what was announced and what came of it stay two events and point to each other */
  related: z.array(z.object({ event: eventIdSchema, why: z.string() })).optional(),
});
export type Event = z.infer<typeof eventSchema>;

export const figurePointSchema = z.object({
  claim: claimIdSchema,
  document: documentIdSchema,
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  approx: z.boolean(),
  asOf: z.string().nullable(),
  speaker: z.string(),
  origin: z.string(),
  /** as printed: "about 12,000" */
  wording: z.string(),
  /** current values, forecasts and cumulative counts never share a line */
  series: z.enum(['current', 'forecast', 'cumulative', 'planned', 'movement']),
});
export type FigurePoint = z.infer<typeof figurePointSchema>;

/** All values of one quantity, side by side. Never summed, averaged or overwritten. */
export const figureSeriesSchema = z.object({
  id: z.string(),
  type: z.enum(figureTypes),
  what: z.string(),
  unit: z.string().nullable(),
  parties: z.array(partySchema),
  points: z.array(figurePointSchema).min(1),
  /** two independent origins give values of the same series, at about the same date, that cannot both hold */
  conflict: z.boolean(),
  why: z.string(),
});
export type FigureSeries = z.infer<typeof figureSeriesSchema>;
