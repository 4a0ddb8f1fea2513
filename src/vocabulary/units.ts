// Vocabulary of units: what a number counts, in the words of five languages. Amounts of one kind convert by factor; kinds never mix.
import { z } from 'zod';

export const unitSchema = z.object({
  /** `USD`, `persons`, `barrels`: what a quantity's `unit` says */
  id: z.string().regex(/^(?:[A-Z]{3,4}|[a-z]+(?:-[a-z]+)*)$/),
  label: z.string(),
  kind: z.enum(['currency', 'count', 'mass', 'volume', 'length', 'energy', 'share', 'duration', 'rate']),
  /** signs that stand before or after the number without a word: `$`, `%` */
  signs: z.array(z.string()).default([]),
  /** words by language, singular and plural */
  words: z.record(z.string(), z.array(z.string())).default({}),
  /** what it counts, where that can be one thing only: `persons` count people, `rounds` munitions */
  of: z.string().optional(),
  /** one of it is `times` of the unit `unit` */
  base: z.object({ unit: z.string(), times: z.number().positive() }).optional(),
});
export type Unit = z.infer<typeof unitSchema>;
