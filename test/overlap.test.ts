/** No trigger, example or cue may repeat four words in a row of the documents the first figures are measured on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/vocabulary/load.ts';

const seeds = join(packageRoot(), '..', 'shared', 'corpus', 'seeds');
const present = existsSync(seeds);
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
const codeIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return codeIn(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
/** What stands in comments and in quotes: examples, cues, patterns. */
const quotedIn = (code: string): string[] =>
  code
    .split('\n')
    .filter((line) => /^\s*(?:\/\*\*|\*|\/\/)|['"`/]/.test(line))
    .flatMap((line) => line.split(/["'`;:,()|]/));
const runs = (words: readonly string[]): string[] => words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));

it.skipIf(!present)('shares no four words in a row with the seed documents (skipped where ../shared is absent)', () => {
  const known = new Set(readdirSync(seeds).flatMap((f) => runs(wordsOf(readFileSync(join(seeds, f), 'utf8')))));
  const root = join(packageRoot(), 'vocab');
  const files = ['event-types', 'language'].flatMap((d) => readdirSync(join(root, d)).map((f) => join(root, d, f)));
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/[\n,;:{}[\]]/)
      .flatMap((part) => runs(wordsOf(part)))
      .filter((run) => known.has(run)),
  );
  expect(found).toEqual([]);
});

it.skipIf(!present)('quotes no four words in a row of the seed documents in the code that reads them', () => {
  const known = new Set(readdirSync(seeds).flatMap((f) => runs(wordsOf(readFileSync(join(seeds, f), 'utf8')))));
  const found = codeIn(join(packageRoot(), 'src', 'extract')).flatMap((file) =>
    quotedIn(readFileSync(file, 'utf8'))
      .flatMap((part) => runs(wordsOf(part)))
      .filter((run) => known.has(run))
      .map((run) => `${file.slice(packageRoot().length + 1)}: ${run}`),
  );
  expect(found).toEqual([]);
});
