/** Vocabulary of statecraft: tools, settlement channels, routes and deal categories, read from YAML and checked. No code in the data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EntenteError } from '../model/errors.ts';
import { slugSchema } from '../model/ids.ts';
import { hookNames, type Tool, toolSchema } from '../model/tool.ts';

/**
 * Words by which a text names a channel of settlement or a piece of a route, and what they say of the hooks.
 * A cue is words in order: `*` = any ending, ` ... ` = up to eight words between. A negated cue says the opposite of a `yes`.
 */
const cuedValueSchema = z.object({
  id: slugSchema,
  label: z.string(),
  sets: z.array(z.object({ hook: z.enum(hookNames), value: z.enum(['yes', 'no']) })).default([]),
  /** hooks that a denied cue rules out besides: no foreign territory, so no foreign port */
  denies: z.array(z.enum(hookNames)).default([]),
  /** the words also state that one leg is given for the other */
  link: z.boolean().default(false),
  /** by language of the text: en, ru, zh, ko, fa */
  cues: z.record(z.string(), z.array(z.string().min(2)).min(1)),
});
export type CuedValue = z.infer<typeof cuedValueSchema>;

/** A class of exchange: what one side gives (goods classes, in either direction) against what. */
const categorySchema = z.object({
  code: z.string().regex(/^\d\.\d$/),
  label: z.string(),
  give: z.array(z.string()).min(1),
  get: z.array(z.string()).default([]),
});
export type DealCategory = z.infer<typeof categorySchema>;

/** Every `*.yaml` of the folder is one tool; sorted by id. A folder that is not there holds none. */
export function loadTools(dir: string): Tool[] {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => readYaml(join(dir, name), toolSchema)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Channels of settlement; a file that is not there holds none. */
export const loadChannels = (file: string): CuedValue[] => readList(file, cuedValueSchema);

/** Modes and flags of a route. */
export const loadRoutes = (file: string): CuedValue[] => readList(file, cuedValueSchema);

/** Categories of deals, in the order in which they are tried. */
export const loadCategories = (file: string): DealCategory[] => readList(file, categorySchema);

function readList<T>(file: string, schema: z.ZodType<T>): T[] {
  return existsSync(file) ? readYaml(file, z.array(schema)) : [];
}

function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new EntenteError('vocabulary-invalid', `${file}: ${what}`, {
      hint: 'Correct the named field; docs/adding-a-tool.md lists the fields.',
      cause,
    });
  }
}
