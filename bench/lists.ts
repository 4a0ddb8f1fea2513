/**
 * Bench: sanctions lists as whole processes: importing the real UN and OFAC files and a generated OFAC advanced XML of
 * 100 MB, then `entente screen` over treated names of the lists and over unrelated ones. `npm run bench:lists`
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { packageRoot } from '../src/vocabulary/load.ts';
import { writeAdvanced } from './lists/advanced-xml.ts';
import { listNames } from './names/lists.ts';
import { generatedEntries, seeded } from './names/people.ts';
import { treated } from './names/typos.ts';
import { timed } from './timed-process.ts';

const folder = join(packageRoot(), '..', 'shared', 'lists');
const scratch = mkdtempSync(join(tmpdir(), 'entente-bench-lists-'));
chmodSync(scratch, 0o755);
const home = join(scratch, 'desk');
const at = (name: string): string => join(folder, name);
const un = 'un-consolidated-2026-02-27.xml';
const ofac = ['ofac-sdn-2021.csv', 'ofac-alt-2021.csv', 'ofac-add-2021.csv'];

interface Imported {
  lists: {
    version: { list: string; entries: number; names: number; unread: unknown[]; signals: { code: string }[] };
  }[];
}

async function imported(files: readonly string[], expected: number, desk = home): Promise<void> {
  const { seconds, cpu, megabytes, stdout } = await timed(['lists', 'import', ...files, '--home', desk, '--json']);
  const version = (JSON.parse(stdout) as Imported).lists[0]?.version;
  if (version === undefined) throw new Error(stdout);
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  console.log(
    `| ${version.list} | ${size.toFixed(1)} | ${expected} | ${version.entries} | ${version.names} | ${version.unread.length} | ${version.signals.length} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${megabytes.toFixed(0)} |`,
  );
}

/** What the file itself counts: tags, rows. */
const unCount = (): number => readFileSync(at(un), 'utf8').match(/<(?:INDIVIDUAL|ENTITY)>/g)?.length ?? 0;
const ofacCount = (): number =>
  readFileSync(at(ofac[0] ?? ''), 'latin1')
    .split('\n')
    .filter((line) => /^\d/.test(line)).length;

async function imports(): Promise<void> {
  console.log(
    '| list | MB | entries in the file | read | names | fields unread | signals | seconds | CPU s | peak MB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  );
  if (existsSync(folder)) {
    await imported([at(un)], unCount());
    await imported(ofac.map(at), ofacCount());
    await imported([at(un)], unCount());
  } else console.log(`${folder} is not here: the real lists are not measured`);
  const big = join(scratch, 'advanced.xml');
  const parties = writeAdvanced(big, 100_000_000);
  await imported([big], parties, join(scratch, 'advanced-desk'));
}

interface Told {
  subject: { source: string };
  hits: { list: string; entry: string; score: number; verdict: string }[];
}

async function screening(): Promise<void> {
  const long = listNames().filter(
    ({ name }) => (name.match(/\p{L}/gu)?.length ?? 0) >= 8 && /\p{L}{4}.*\P{L}.*\p{L}/u.test(name) && name.length < 80,
  );
  const asked = treated(
    long.filter((_, i) => i % Math.ceil(long.length / 1000) === 0),
    seeded(8),
  );
  const others = generatedEntries(2000, seeded(9));
  const rows = [
    ...asked.map(({ entry, query }) => [query, entry.schema ?? 'any']),
    ...others.map(({ name, schema }) => [name, schema ?? 'any']),
  ];
  const file = join(scratch, 'names.csv');
  writeFileSync(file, stringify([['name', 'schema'], ...rows]));
  const first = await timed(['screen', 'Nobody Of That Name', '--home', home, '--json']);
  const again = await timed(['screen', 'Nobody Of That Name', '--home', home, '--json']);
  const all = await timed(['screen', file, '--review', '0.7', '--home', home, '--json']);
  const told = JSON.parse(all.stdout) as Told[];
  const wanted = asked.map(({ entry }) => entry.id.replace(/^ofac-/, ''));
  const isFound = (i: number, score: number): boolean => {
    const hits = told[i]?.hits.filter((h) => h.score >= score) ?? [];
    // the UN's entries are named by their reference, the bench's by the number of the row
    return (wanted[i] ?? '').startsWith('un-')
      ? hits.some((h) => h.list === 'un-consolidated')
      : hits.some((h) => h.entry === wanted[i]);
  };
  const recall = (score: number): string =>
    (asked.filter((_, i) => isFound(i, score)).length / asked.length).toFixed(4);
  const alerts = (score: number): string =>
    `${((100 * told.slice(asked.length).filter((t) => t.hits.some((h) => h.score >= score)).length) / others.length).toFixed(2)} %`;
  console.log(
    `\none name: ${first.cpu.toFixed(1)} s CPU (${first.seconds.toFixed(1)} s) the first time, ${again.cpu.toFixed(1)} s CPU (${again.seconds.toFixed(1)} s) with the kept index, ${again.megabytes.toFixed(0)} MB`,
  );
  console.log(
    `${rows.length} names: ${all.seconds.toFixed(1)} s, ${(((all.cpu - again.cpu) * 1000) / rows.length).toFixed(1)} ms CPU each, ${all.megabytes.toFixed(0)} MB`,
  );
  for (const score of [0.7, 0.75, 0.8, 0.92])
    console.log(
      `at ${score}: recall of ${asked.length} treated names ${recall(score)}, alerts on ${others.length} unrelated names ${alerts(score)}`,
    );
}

console.log(`load before ${loadavg()[0]?.toFixed(1)}\n`);
await imports();
if (existsSync(folder)) await screening();
rmSync(scratch, { recursive: true, force: true });
