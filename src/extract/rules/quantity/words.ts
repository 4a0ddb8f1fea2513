// Quantity grammar: its vocabulary (vocab/units.yaml, vocab/language/quantities.yaml), made ready to look words up in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { lemma } from '../../../language/lemma.ts';
import { packageRoot } from '../../../vocabulary/load.ts';
import { readRows } from '../../../vocabulary/rows.ts';
import { type Unit, unitSchema } from '../../../vocabulary/units.ts';

const list = z.array(z.string()).default([]);
const values = z.record(z.string(), z.number()).default({});

const wordsOfLanguage = z
  .object({
    low: list,
    high: list,
    approx: list,
    lowApprox: list,
    highApprox: list,
    lowAfter: list,
    highAfter: list,
    approxAfter: list,
    numerals: values,
    small: values,
    large: values,
    tight: values,
    lexical: z
      .array(
        z
          .object({
            words: z.string(),
            low: z.number().optional(),
            best: z.number().optional(),
            share: z.boolean().default(false),
            approx: z.boolean().default(false),
          })
          .strict(),
      )
      .default([]),
    names: list,
    classifiers: list,
    nouns: z.record(z.string(), z.array(z.string())).default({}),
  })
  .strict();
export type NumberWords = z.infer<typeof wordsOfLanguage>;
export type LexicalBound = NumberWords['lexical'][number];

/** What the grammar of one language looks words up in. */
export interface QuantityWords {
  lang: string;
  numbers: NumberWords;
  /** counted or measured nouns and money by word: English by form, Russian by stem, others as written */
  units: ReadonlyMap<string, Unit>;
  /** the units of several words, at the front of a text */
  phrases: RegExp;
  /** `$`, `%` and codes by sign */
  signs: ReadonlyMap<string, Unit>;
}

let read: { numbers: Record<string, NumberWords>; units: Unit[] } | undefined;
const ready = new Map<string, QuantityWords | undefined>();

/** Words of a language; undefined where the vocabulary has none, so that no language is read with another's. */
export function quantityWords(lang: string): QuantityWords | undefined {
  const key = lang.slice(0, 2);
  if (!ready.has(key)) ready.set(key, build(key));
  return ready.get(key);
}

function build(lang: string): QuantityWords | undefined {
  const vocab = join(packageRoot(), 'vocab');
  read ??= {
    numbers: z
      .record(z.string(), wordsOfLanguage)
      .parse(parse(readFileSync(join(vocab, 'language', 'quantities.yaml'), 'utf8'))),
    units: readRows(unitSchema, [join(vocab, 'units.yaml')]),
  };
  const numbers = read.numbers[lang];
  if (!numbers) return undefined;
  const units = new Map<string, Unit>();
  const signs = new Map<string, Unit>();
  for (const unit of read.units) {
    for (const word of [...(unit.words[lang] ?? []), ...(numbers.nouns[unit.id] ?? [])]) {
      if (!units.has(word.toLowerCase())) units.set(word.toLowerCase(), unit);
    }
    for (const sign of unit.signs) signs.set(sign, unit);
  }
  const phrases = new RegExp(
    `^${alternatives([...units.keys()].filter((word) => word.includes(' ')))}(?!\\p{L})`,
    'iu',
  );
  return { lang, numbers, units, signs, phrases };
}

/** The unit a word names, in any of its forms. */
export function unitOf(word: string, { lang, units }: QuantityWords): Unit | undefined {
  const key = word.toLowerCase();
  const exact = units.get(key);
  if (exact) return exact;
  if (lang === 'en') return units.get(lemma(key, 'noun'));
  if (lang !== 'ru') return undefined;
  for (let length = key.length - 1; length >= Math.max(3, key.length - 4); length--) {
    const stem = units.get(key.slice(0, length));
    if (stem) return stem;
  }
  return undefined;
}

/** Words as an alternation, longest first; white space of any kind between them. */
export function alternatives(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  return escaped.length > 0 ? `(?:${escaped.join('|')})` : '(?!)';
}

const patterns = new WeakMap<QuantityWords, Map<string, RegExp>>();

/** A pattern over the words of a language, made once: alternations of hundreds of words are costly to compile. */
export function patternOf(words: QuantityWords, name: string, source: () => string, flags: string): RegExp {
  const own = patterns.get(words) ?? new Map<string, RegExp>();
  patterns.set(words, own);
  const made = own.get(name) ?? new RegExp(source(), flags);
  own.set(name, made);
  return made;
}
