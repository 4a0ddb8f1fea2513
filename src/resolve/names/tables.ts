// Resolution, names: the tables of `vocab/names/`, read once and made ready to look things up in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EntenteError } from '../../model/errors.ts';
import { packageRoot } from '../../vocabulary/load.ts';

const strings = z.array(z.coerce.string());
const spelled = z.object({ latin: strings, cyrillic: strings });

const schemas = {
  chinese: z.object({
    initials: z.record(z.string(), z.object({ cyrillic: z.string(), wade: z.string() })),
    finals: z.array(z.object({ pinyin: z.string(), cyrillic: z.string(), wade: z.string(), after: z.string() })),
    whole: z.record(z.string(), z.object({ cyrillic: strings, wade: strings })),
  }),
  korean: z.object({
    initials: z.record(z.string(), spelled),
    vowels: z.record(z.string(), spelled),
    finals: z.record(z.string(), spelled),
  }),
  surnames: z.object({
    chinese: z.string(),
    chineseHan: z.string(),
    korean: z.array(
      spelled.extend({
        hangul: z.string(),
        north: z.string().optional(),
        south: z.string().optional(),
        han: z.string(),
      }),
    ),
    koreanHanSurnames: z.record(z.string(), z.string()),
    simplified: z.string(),
    southern: z.record(z.string(), strings),
  }),
  'legal-forms': z.object({ limited: strings, stock: strings, company: strings, state: strings, sole: strings }),
  'organisation-words': z.object({
    words: z.array(z.object({ id: z.string(), light: z.boolean().optional(), words: strings })),
    states: z.record(z.string(), strings),
    eitherOf: z.record(z.string(), strings),
    regions: strings,
    particles: strings,
  }),
  'person-words': z.object({
    titles: strings,
    namesToo: strings,
    particles: strings,
    fatherhood: strings,
    givenNames: z.array(strings),
    nicknames: z.array(strings),
    translatedNames: z.array(strings),
    patronymics: strings,
    gendered: z.array(z.tuple([z.string(), z.string()])),
    common: strings,
    kunya: strings,
  }),
};

export type NameTable = keyof typeof schemas;

const read = new Map<NameTable, unknown>();

/** A table of `vocab/names/`, checked by its schema; facts and sources stand in the file. */
export function nameTable<K extends NameTable>(name: K): z.infer<(typeof schemas)[K]> {
  const known = read.get(name);
  if (known !== undefined) return known as z.infer<(typeof schemas)[K]>;
  const file = join(packageRoot(), 'vocab', 'names', `${name}.yaml`);
  const result = schemas[name].safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) {
    throw new EntenteError(
      'vocabulary-invalid',
      `${file}: ${result.error.issues[0]?.message ?? 'not the expected shape'}`,
      {
        hint: `Look at ${result.error.issues[0]?.path.join('.') ?? 'the file'}.`,
      },
    );
  }
  read.set(name, result.data);
  return result.data as z.infer<(typeof schemas)[K]>;
}
