/** Bench: claims of the seeds (where they are at hand) and of our own unseen documents against their gold; and tokens a second. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { claimsOf } from '../src/extract/extract.ts';
import type { ExtractionContext } from '../src/extract/extractor.ts';
import { tokensIn } from '../src/language/tokens.ts';
import { claimKinds } from '../src/model/claim.ts';
import { readBytes } from '../src/read/read.ts';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { expectationsIn, type Recall, recallOf, type Seen } from './sample-recall.ts';

const shared = join(packageRoot(), '..', 'shared');
const vocabulary = loadVocabulary();
const context: ExtractionContext = {
  gazetteer: vocabulary.gazetteer,
  offices: vocabulary.officeTable,
  outlets: vocabulary.outletTable,
  eventTypes: vocabulary.eventTypes,
  language: vocabulary.language,
};

interface Run {
  lines: string[];
  tokens: number;
  seconds: number;
}

async function run(files: readonly string[]): Promise<Run> {
  const lines: string[] = [];
  let tokens = 0;
  let seconds = 0;
  for (const file of files) {
    const name = basename(file);
    const { documents } = await readBytes(
      readFileSync(file),
      { uri: file, name, fetched: '2024-12-31T00:00:00Z' },
      { outlets: vocabulary.outletTable },
    );
    for (const read of documents) {
      tokens += tokensIn(read.text, 0, read.text.length, 'en').length;
      const begun = performance.now();
      const claims = await claimsOf(read, context);
      seconds += (performance.now() - begun) / 1000;
      for (const claim of claims) lines.push(JSON.stringify(claim));
    }
  }
  return { lines, tokens, seconds };
}

const score = (gold: readonly string[], lines: readonly string[], options: readonly string[]): string => {
  const dir = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const system = join(dir, 'system.jsonl');
  writeFileSync(system, `${lines.join('\n')}\n`);
  try {
    return execFileSync(process.execPath, [join(shared, 'gold', 'score.mjs'), ...gold, system, ...options], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
};

const textsOf = (dir: string): string[] =>
  readdirSync(dir)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => join(dir, f));

/** The samples against what an analyst must see in them, by kind of claim. */
async function sampleRecall(): Promise<string[]> {
  const dir = join(packageRoot(), 'samples', 'documents');
  const seen: Seen[] = [];
  for (const name of readdirSync(dir).sort()) {
    const read = await readBytes(
      readFileSync(join(dir, name)),
      { uri: name, name, fetched: '2024-12-31T00:00:00Z' },
      { outlets: vocabulary.outletTable },
    );
    for (const one of read.documents) seen.push({ name, text: one.text, claims: await claimsOf(one, context) });
  }
  const expectations = expectationsIn(join(packageRoot(), 'fixtures', 'samples', 'expectations.yaml'));
  const line = (label: string, { found, met, total }: Recall): string =>
    `  ${label}: found ${found}, met ${met} of ${total}`;
  const kinds = claimKinds.map((kind) => {
    const some = Object.entries(expectations).map(([document, { expect }]) => [
      document,
      { expect: expect.filter((e) => e.kind === kind), absent: [] },
    ]);
    return line(kind, recallOf(Object.fromEntries(some), seen));
  });
  return [line('all', recallOf(expectations, seen)), ...kinds];
}

console.log(['== samples, what an analyst must see', ...(await sampleRecall())].join('\n'));

if (!existsSync(join(shared, 'gold', 'score.mjs'))) {
  console.log('skipped: the scorer and the seed documents are not at hand (../shared)');
} else {
  const more = process.argv.slice(2);
  const heldOut = join(packageRoot(), 'fixtures', 'gold-heldout');
  const gold = (n: string) => join(shared, 'gold', n);
  const sets = [
    {
      name: 'seeds',
      texts: textsOf(join(shared, 'corpus', 'seeds')),
      gold: [gold('seed-000.claims.jsonl'), gold('seed-003.claims.jsonl')],
      options: ['--nothing', gold('seed-000.nothing.json'), '--nothing', gold('seed-003.nothing.json')],
    },
    {
      name: 'seeds, events alone',
      texts: textsOf(join(shared, 'corpus', 'seeds')),
      gold: [gold('seed-000.claims.jsonl'), gold('seed-003.claims.jsonl')],
      options: ['--kinds', 'event'],
    },
    {
      name: 'own ten documents, coded before the rules',
      texts: textsOf(join(packageRoot(), 'fixtures', 'gold')).filter((f) => basename(f).startsWith('own-')),
      gold: [join(packageRoot(), 'fixtures', 'gold', 'own.claims.jsonl')],
      options: ['--kinds', 'event,figure,position', '--words', '1187'],
    },
    {
      name: 'development, sixteen documents by others',
      texts: textsOf(join(packageRoot(), 'fixtures', 'gold-dev')),
      gold: textsOf(join(packageRoot(), 'fixtures', 'gold-dev')).map((f) => f.replace(/txt$/, 'claims.jsonl')),
      options: ['--kinds', 'event,figure,position'],
    },
    {
      name: 'held-out: nobody tunes on it',
      texts: textsOf(heldOut),
      gold: textsOf(heldOut).map((f) => f.replace(/txt$/, 'claims.jsonl')),
      options: [],
    },
  ];
  for (const set of sets) {
    const { lines, tokens, seconds } = await run(set.texts);
    console.log(`== ${set.name}: ${lines.length} claims, ${Math.round(tokens / seconds)} tokens/s`);
    console.log(score(set.gold, lines, [...set.options, ...more]));
  }
}
