/** Persons with their names in other scripts, gathered by others for another end: nothing was tuned on them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { compareNames } from '../../src/resolve/names/index.ts';
import { scriptOf } from '../../src/resolve/names/scripts.ts';
import { shared } from './judged.ts';

const file = join(shared, 'knowledge', 'actors.csv');
const floor = 0.7;

export function aliasReport(): void {
  if (!existsSync(file)) {
    console.log(`\n${file} is not here: the found aliases are not measured`);
    return;
  }
  const rows = parse(readFileSync(file), { columns: true }) as Record<string, string>[];
  const people = rows
    .filter((row) => row['type'] === 'person')
    .map((row) => ({
      name: row['canonical'] ?? '',
      aliases: (row['aliases'] ?? '')
        .split(';')
        .map((a) => a.trim())
        .filter(Boolean),
    }));
  console.log(`\n## Found aliases of ${people.length} persons (score at least ${floor})`);
  const found = new Map<string, { hit: number; all: number; missed: string[] }>();
  let [alerts, others] = [0, 0];
  for (const person of people)
    for (const alias of person.aliases) {
      const script = scriptOf(alias);
      const tally = found.get(script) ?? { hit: 0, all: 0, missed: [] };
      found.set(script, tally);
      tally.all++;
      if (compareNames(person.name, alias, { schema: 'person' }).score >= floor) tally.hit++;
      else tally.missed.push(`${person.name} / ${alias}`);
      for (const other of people) {
        if (other === person) continue;
        others++;
        if (compareNames(other.name, alias, { schema: 'person' }).score >= floor) alerts++;
      }
    }
  for (const [script, { hit, all, missed }] of found)
    console.log(`${script.padEnd(10)} ${hit} of ${all} found; e.g. missed: ${missed.slice(0, 3).join(', ')}`);
  console.log(
    `other persons' aliases taken for a person's: ${alerts} of ${others} (${((100 * alerts) / others).toFixed(2)} %)`,
  );
}
