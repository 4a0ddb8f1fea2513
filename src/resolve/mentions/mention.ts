// Resolve: a name in one document, all places it stands there taken together, with whom it may mean and why.
import { z } from 'zod';
import { documentIdSchema, shortHash } from '../../model/ids.ts';
import { actorKinds } from '../../model/knowledge.ts';

/** What speaks for or against a candidate. Two of different kinds are independent of each other. */
const featureKinds = ['name', 'identifier', 'office', 'state', 'co-mention', 'outlet'] as const;
export type FeatureKind = (typeof featureKinds)[number];

const featureSchema = z.object({
  kind: z.enum(featureKinds),
  /** in words, for the analyst */
  why: z.string(),
});
export type Feature = z.infer<typeof featureSchema>;

const candidateSchema = z.object({
  /** id of the vocabulary's actor */
  actor: z.string(),
  score: z.number().min(0).max(1),
  supports: z.array(featureSchema),
  contradictions: z.array(featureSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** link: everything the rules ask for is there · review: an analyst must look · none: nobody fits */
const outcomes = ['link', 'review', 'none'] as const;

export const mentionSchema = z.object({
  id: z.string().regex(/^m[0-9a-f]{16}$/),
  document: documentIdSchema,
  lang: z.string(),
  /** the fullest form the document gives */
  name: z.string().min(1),
  kind: z.enum(actorKinds),
  /** the state or organisation the words beside it give it */
  code: z.string().nullable(),
  /** the office the words beside it give it */
  title: z.string().nullable(),
  /** every place it stands, in order; offsets into the text layer */
  spans: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })).min(1),
  /** best first */
  candidates: z.array(candidateSchema),
  /** how far the best is ahead of the next */
  margin: z.number(),
  outcome: z.enum(outcomes),
  /** why that outcome, in words */
  why: z.array(z.string()),
  /** whether the best candidate's row, and the term of office that speaks for it, were reviewed: neither links by itself from memory */
  reviewed: z.boolean(),
});
export type Mention = z.infer<typeof mentionSchema>;

/** auto and proposed are a machine's; the last three are a person's and win. */
export const mentionStates = ['auto', 'proposed', 'review', 'none', 'accepted', 'rejected', 'unsure'] as const;
export type MentionState = (typeof mentionStates)[number];

/** A mention as the desk holds it: what is decided about it, and whom it is linked with. */
export interface ResolvedMention extends Mention {
  state: MentionState;
  /** the actor it stands for, or is proposed for; null where nobody fits */
  actor: string | null;
}

/** Of one document, of one key; a re-reading that finds the same name keeps what was judged. */
export const mentionId = (document: string, key: string): string => `m${shortHash('mention', document, key)}`;

/** A link by the rules holds by itself only where a person stands behind the row. */
export function stateOf(mention: Mention, isChecked: boolean): MentionState {
  if (mention.outcome !== 'link') return mention.outcome;
  return mention.reviewed || isChecked ? 'auto' : 'proposed';
}
