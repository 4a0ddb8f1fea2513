/**
 * Benchmark data: copies of the samples with their words varied, to time the pipeline on.
 * `npx tsx bench/samples-copies.ts FOLDER 1000 [SEED]`. Few samples are told often, most seldom (Zipf); same seed, same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../src/model/knowledge.ts';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { type Original, originals } from './sample-originals.ts';
import { oneOf, type Random, type Retelling, retold, seeded } from './vary-text.ts';

export interface Copy {
  name: string;
  content: string;
}

/** `n` copies. A copy keeps most paragraphs of its original, loses and borrows some, and tells each in other words; no two are alike. */
export function* varyCopies(
  n: number,
  random: Random,
  from: readonly Original[],
  actors: readonly Actor[],
): Generator<Copy> {
  for (let i = 0; i < n; i++) {
    const original = zipf(from, random);
    if (original === undefined) return;
    const { lang } = original;
    const how: Retelling = { lang, names: otherNames(original, actors, random), days: Math.floor(random() * 41) - 20 };
    const pool = from.filter((other) => other.lang === lang).flatMap((other) => other.paragraphs.filter(isProse));
    const paragraphs = original.paragraphs.map((paragraph) => {
      if (paragraph.includes(mark)) return paragraph.replace(mark, `${mark}, copy ${i + 1}`);
      if (!isProse(paragraph)) return paragraph;
      if (random() < 0.1) return '';
      return retold(random() < 0.2 ? (oneOf(pool, random) ?? paragraph) : paragraph, how, random);
    });
    const base = original.name.replace(/\.\w+$/, '');
    yield { name: `${String(i + 1).padStart(6, '0')}-${base}.${original.form}`, content: original.with(paragraphs) };
  }
}

/** Stands in the line that marks a sample as such. */
const mark = 'Entente';

/** Headlines, dates and bylines stay as they are. */
const isProse = (paragraph: string): boolean => paragraph.length > 80;

/** The first twice as often as the second, three times as often as the third. */
function zipf<T>(list: readonly T[], random: Random): T | undefined {
  const total = list.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  let rest = random() * total;
  for (const [rank, item] of list.entries()) {
    rest -= 1 / (rank + 1);
    if (rest < 0) return item;
  }
  return list[0];
}

/** For half of the names in a text, another of the same kind, state and language. */
function otherNames(original: Original, actors: readonly Actor[], random: Random): Map<string, string> {
  const text = original.paragraphs.join('\n');
  const nameOf = (a: Actor): string => (original.lang === 'en' ? a.name : (a.names[original.lang]?.[0] ?? ''));
  const named = actors.filter((actor) => actor.kind !== 'state' && nameOf(actor).length > 1);
  const swaps = new Map<string, string>();
  for (const actor of named) {
    if (!text.includes(nameOf(actor)) || random() < 0.5) continue;
    const other = oneOf(
      named.filter((peer) => peer.kind === actor.kind && peer.code === actor.code),
      random,
    );
    if (other !== undefined) swaps.set(nameOf(actor), nameOf(other));
  }
  return swaps;
}

/** Writes them a hundred to a folder, so that no listing grows long. */
export function writeCopies(folder: string, copies: Iterable<Copy>): number {
  let written = 0;
  for (const copy of copies) {
    const into = join(folder, String(Math.floor(written++ / 100)).padStart(4, '0'));
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, copy.name), copy.content);
  }
  return written;
}

if (import.meta.filename === process.argv[1]) {
  const [folder = 'copies', n = '1000', seed = '1'] = process.argv.slice(2);
  const from = await originals(join(packageRoot(), 'samples', 'documents'));
  const copies = varyCopies(Number(n), seeded(Number(seed)), from, loadVocabulary().actors);
  console.log(`${writeCopies(folder, copies)} copies in ${folder}, seed ${seed}`);
}
