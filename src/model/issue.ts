/** The monthly review: every sentence carries the claims behind it. */
import { z } from 'zod';
import { isoDay } from './claim.ts';
import { claimIdSchema } from './ids.ts';

export const sentenceSchema = z.object({
  text: z.string(),
  claims: z.array(claimIdSchema),
  /** true where a claim behind it has not been reviewed: shown as a mark */
  unreviewed: z.boolean(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const highlightSchema = z.object({
  title: z.string(),
  paragraphs: z.array(z.array(sentenceSchema)),
  /** why it was chosen: weight, independent origins, novelty, balance over pairs */
  why: z.array(z.string()),
  pairs: z.array(z.string()),
  events: z.array(z.string()),
});

export const linkEntrySchema = z.object({
  sentence: sentenceSchema,
  outlets: z.array(z.string()),
  urls: z.array(z.string()),
});
export const readingSchema = z.object({
  title: z.string(),
  authors: z.array(z.string()),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  claims: z.array(claimIdSchema),
});

export const issueSchema = z.object({
  /** the cover month, `2024-10` */
  id: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
  title: z.string(),
  window: z.object({ start: isoDay, end: isoDay }),
  published: isoDay.nullable(),
  status: z.enum(['draft', 'checked', 'approved', 'sent']),
  intro: sentenceSchema,
  highlights: z.array(highlightSchema),
  links: z.array(linkEntrySchema),
  analysis: z.array(readingSchema),
  perspectives: z.array(readingSchema),
  changes: z.array(sentenceSchema),
  masthead: z.array(z.string()),
  codebook: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

/** A finding of lint: names the line and the cure. */
export const lintFindingSchema = z.object({
  rule: z.string(),
  where: z.string(),
  message: z.string(),
  cure: z.string(),
  severity: z.enum(['error', 'warning']),
});
export type LintFinding = z.infer<typeof lintFindingSchema>;
