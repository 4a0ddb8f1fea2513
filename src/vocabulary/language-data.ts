/** Words of a language that carry modality, attribution and judgement: hedges, reporting verbs, cues of positions. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { partyCode, positionTypes, verbClasses } from '../model/claim.ts';
import { EntenteError } from '../model/errors.ts';

/** `hedge`: noted on an asserted claim. The others set the modality of the clause they stand in. */
const hedgeEffect = z.enum(['hedge', 'possible', 'planned', 'hypothetical', 'negated', 'historical', 'reported']);

const hedgeSchema = z.object({ effect: hedgeEffect, words: z.array(z.string()).min(1) }).strict();

const hedgesOfLanguage = z
  .object({
    /** adverbs and phrases in the clause */
    hedges: z.array(hedgeSchema),
    /** verbs whose complement gets the modality: `plan to`, `consider` */
    governors: z.array(hedgeSchema),
    /** nouns whose complement gets it: `the possibility of` */
    nouns: z.array(hedgeSchema).default([]),
    /** words that open a condition */
    conditionals: z.array(z.string()),
    /** phrases with a negator in them that deny nothing: `not only` */
    notNegations: z.array(z.string()),
    negators: z.array(z.string()),
  })
  .strict();

const reportingOfLanguage = z
  .object({
    verbs: z.array(z.object({ class: z.enum(verbClasses), lemmas: z.array(z.string()).min(1) }).strict()),
    nouns: z.array(z.object({ class: z.enum(verbClasses), lemmas: z.array(z.string()).min(1) }).strict()).default([]),
    /** prepositional: `according to` */
    sources: z.array(z.object({ class: z.enum(verbClasses), words: z.array(z.string()).min(1) }).strict()),
    /** without a speaker: `reportedly`, `there are reports` */
    impersonal: z.array(z.string()),
  })
  .strict();

/** A cue is words in order: `*` any ending of the word before it, ` ... ` up to eight words between, `a|b` either. */
const positionCue = z
  .object({
    type: z.enum(positionTypes),
    cues: z.array(z.string()).min(1),
    /** sign between the parties, where the cue says one */
    sign: z.union([z.literal(1), z.literal(-1)]).optional(),
    modality: z.enum(['asserted', 'possible', 'hypothetical', 'negated', 'question']).optional(),
    /** codes that must be in the clause for the cue to count */
    parties: z.int().min(0).default(1),
    /** the second party of the clause is acted on */
    directed: z.boolean().default(false),
    /** the claim is the sentence, not the clause: what is listed or denied stands in its last words */
    sentence: z.boolean().default(false),
    example: z.object({ text: z.string(), codes: z.array(partyCode).default([]) }).optional(),
  })
  .strict();
export type PositionCue = z.infer<typeof positionCue>;

const positionsOfLanguage = z.array(positionCue);

export type LanguageWords = z.infer<typeof hedgesOfLanguage> & {
  reporting: z.infer<typeof reportingOfLanguage>;
  positions: PositionCue[];
};
/** By language; a language that is absent is never read with another's words. */
export type LanguageData = Readonly<Record<string, LanguageWords>>;

/** Reads `hedges.yaml`, `reporting-verbs.yaml` and `positions.yaml` of the folder; each has languages as its keys. */
export function loadLanguageData(dir: string): LanguageData {
  const hedges = readLanguages(join(dir, 'hedges.yaml'), hedgesOfLanguage);
  const reporting = readLanguages(join(dir, 'reporting-verbs.yaml'), reportingOfLanguage);
  const positions = readLanguages(join(dir, 'positions.yaml'), positionsOfLanguage);
  const data: Record<string, LanguageWords> = {};
  for (const [lang, words] of Object.entries(hedges)) {
    const none = { verbs: [], nouns: [], sources: [], impersonal: [] };
    data[lang] = { ...words, reporting: reporting[lang] ?? none, positions: positions[lang] ?? [] };
  }
  return data;
}

function readLanguages<T>(file: string, schema: z.ZodType<T>): Record<string, T> {
  if (!existsSync(file)) return {};
  try {
    return z.record(z.string(), schema).parse(parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new EntenteError('vocabulary-invalid', `${file}: ${what}`, {
      hint: 'Correct the named field; docs/claims.md lists the fields of the language files.',
      cause,
    });
  }
}
