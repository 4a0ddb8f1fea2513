// Vocabulary: rules of names that hold for the whole gazetteer: syllables that stand for states, what follows a Korean name, what only looks like a name.
import { z } from 'zod';
import { partyCode } from '../model/claim.ts';

export const nameRulesSchema = z.object({
  /** one-syllable states that text joins in pairs: 中俄, 북러; by language */
  syllables: z.record(z.string(), z.record(z.string(), partyCode)),
  /** what may follow a Korean name without a blank: nouns, then particles */
  koreanNouns: z.array(z.string()),
  koreanParticles: z.array(z.string()),
  /** endings that may follow a Persian name in one word */
  persianEndings: z.array(z.string()),
  /** phrases that hold a name and do not mean its bearer; longest match wins, so they hide it */
  notNames: z.array(z.string()),
  /** surnames so many people bear that the surname alone says nothing of who is meant */
  commonSurnames: z.array(z.string()).default([]),
});
export type NameRules = z.infer<typeof nameRulesSchema>;
