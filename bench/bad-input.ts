/** Bench: extraction over damaged text of doubling size: time must grow in proportion, memory stay bounded. */
import { claimsOf } from '../src/extract/extract.ts';
import { readBytes } from '../src/read/read.ts';
import { loadVocabulary } from '../src/vocabulary/load.ts';
import { contextOf } from '../src/work/extract-files.ts';
import { type Damage, damages } from './damaged-text.ts';

const vocabulary = loadVocabulary();
const context = contextOf(vocabulary);
const start = Number(process.argv[2] ?? 128) * 1024;
const rounds = Number(process.argv[3] ?? 4);

async function seconds(damage: Damage, size: number): Promise<{ seconds: number; claims: number }> {
  const bytes = Buffer.from(damage(size), 'utf8');
  const { documents } = await readBytes(
    bytes,
    { uri: 'x.txt', name: 'x.txt', fetched: '2024-12-31T00:00:00Z' },
    { outlets: vocabulary.outletTable },
  );
  const begun = process.cpuUsage();
  let claims = 0;
  for (const read of documents) claims += (await claimsOf(read, context)).length;
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, claims };
}

for (const damage of Object.values(damages)) await seconds(damage, 20_000);
for (const [name, damage] of Object.entries(damages)) {
  const cells: string[] = [];
  for (let i = 0, size = start; i < rounds; i++, size *= 2) {
    const found = await seconds(damage, size);
    cells.push(`${size / 1024} kB ${found.seconds.toFixed(2)} s (${found.claims})`);
  }
  console.log(`${name.padEnd(16)} ${cells.join(' · ')}`);
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
