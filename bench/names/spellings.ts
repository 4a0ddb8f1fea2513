/** Spellings of listed people in other scripts: does blocking keep the entry, among the real lists, for the matcher to see it? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { compareNames, nameIndex } from '../../src/resolve/names/index.ts';
import { hasLists, listNames } from './lists.ts';
import { generatedEntries, seeded } from './people.ts';

interface Spelling {
  readonly name: string;
  readonly written: string;
  readonly group: string;
}

const root = join(import.meta.dirname, '..', '..');
/** what the matcher itself calls one name is what blocking may not lose */
const surely = 0.8;

function ownPairs(): Spelling[] {
  const rows = parse(readFileSync(join(root, 'fixtures', 'names', 'crink-pairs.csv')), { columns: true });
  return (rows as Record<string, string>[])
    .filter((row) => row['is_match'] === 'true' && row['schema'] === 'Person')
    .map((row) => ({ name: row['name1'] ?? '', written: row['name2'] ?? '', group: 'own pairs' }));
}

function officials(): Spelling[] {
  const file = join(root, 'vocab', 'crink', 'actors', 'officials.yaml');
  const rows = parseYaml(readFileSync(file, 'utf8')) as { name: string; names?: Record<string, string[]> }[];
  return rows.flatMap(({ name, names = {} }) =>
    Object.entries(names)
      .filter(([language]) => language !== 'en')
      .flatMap(([language, all]) => all.map((written) => ({ name, written, group: `officials, ${language}` }))),
  );
}

export function spellingReport(): void {
  const spellings = [...ownPairs(), ...officials()];
  const lists = hasLists() ? listNames() : generatedEntries(24_000, seeded(1));
  const sought = [...new Set(spellings.map(({ name }) => name))];
  const index = nameIndex([
    ...lists,
    ...sought.map((name) => ({ id: `sought ${name}`, name, schema: 'person' as const })),
  ]);
  const tally = new Map<string, { all: number; kept: number; sure: number; sureKept: number }>();
  for (const { name, written, group } of spellings) {
    const kept = index.candidates(written, { schema: 'person' }).some(({ id }) => id === `sought ${name}`) ? 1 : 0;
    const sure = compareNames(name, written, { schema: 'person' }).score >= surely ? 1 : 0;
    for (const key of ['all', group]) {
      const t = tally.get(key) ?? { all: 0, kept: 0, sure: 0, sureKept: 0 };
      tally.set(key, { all: t.all + 1, kept: t.kept + kept, sure: t.sure + sure, sureKept: t.sureKept + sure * kept });
    }
  }
  console.log(`\n## Spellings in other scripts among ${index.size} names: kept as candidates`);
  for (const [group, { all, kept, sure, sureKept }] of tally)
    console.log(`${group.padEnd(14)} ${kept} of ${all}; of those that score ${surely} and more ${sureKept} of ${sure}`);
}
