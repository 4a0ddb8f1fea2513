/** Searching the real lists: recall on names treated as documents treat them, alerts on unrelated names, time, size, workers. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type NameEntry, type NameIndex, nameIndex } from '../../src/resolve/names/index.ts';
import { parseName } from '../../src/resolve/names/parse-name.ts';
import { hasLists, listNames } from './lists.ts';
import { generatedEntries, seeded } from './people.ts';
import { treated } from './typos.ts';

const thresholds = [0.7, 0.75, 0.8];

export async function screeningReport(size: number): Promise<void> {
  const real = hasLists() ? listNames() : generatedEntries(24_000, seeded(1));
  const entries = [...real, ...generatedEntries(Math.max(0, size - real.length), seeded(2))];
  console.log(
    `\n## Search: ${real.length} names of ${hasLists() ? 'UN and OFAC' : 'no list (generated)'}, ${entries.length} with generated ones`,
  );
  recall(nameIndex(real), real);
  alerts(nameIndex(real));
  const { index, seconds, megabytes } = built(entries);
  console.log(
    `built in ${seconds.toFixed(1)} s; index ${(index.bytes / 1e6).toFixed(1)} MB of tables, ${megabytes.toFixed(1)} MB of memory in all, names included`,
  );
  time(index, real);
  await workers(entries.length, 4);
}

export function built(entries: readonly NameEntry[]): { index: NameIndex; seconds: number; megabytes: number } {
  globalThis.gc?.();
  const before = memory();
  const start = performance.now();
  const index = nameIndex(entries);
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  return { index, seconds, megabytes: (memory() - before) / 1e6 };
}

const memory = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;

/** Names of eight letters and two words and more: a slip in a shorter one makes another name of it. */
const longEnough = ({ name }: NameEntry): boolean =>
  (name.match(/\p{L}/gu)?.length ?? 0) >= 8 && /\p{L}{4}.*\P{L}.*\p{L}/u.test(name) && name.length < 80;

/** Names of China and Korea: there one letter makes another person, by rule. */
const bySyllables = ({ name, schema }: NameEntry): boolean =>
  parseName(name, schema).syllabic.some(({ weak }) => !weak);

function recall(index: NameIndex, entries: readonly NameEntry[]): void {
  const un = entries.filter(({ id }) => id.startsWith('un-') || id.startsWith('g')).filter(longEnough);
  const tally = new Map<string, { all: number; kept: number; found: number[] }>();
  for (const { entry, query, treatment } of treated(un, seeded(3))) {
    const options = { schema: entry.schema ?? 'any' };
    const kept = index.candidates(query, options).some(({ id }) => id === entry.id);
    const score =
      index.search(query, { ...options, threshold: 0.5, limit: 60 }).find(({ id }) => id === entry.id)?.score ?? 0;
    for (const group of ['all', bySyllables(entry) ? 'read by syllables' : 'not by syllables', treatment]) {
      const t = tally.get(group) ?? { all: 0, kept: 0, found: thresholds.map(() => 0) };
      tally.set(group, t);
      t.all++;
      if (kept) t.kept++;
      for (const [i, threshold] of thresholds.entries())
        if (score >= threshold) t.found[i] = (t.found[i] as number) + 1;
    }
  }
  for (const [group, { all, kept, found }] of tally)
    console.log(
      `${group.padEnd(24)} ${String(all).padStart(5)}  candidate ${(kept / all).toFixed(4)}  ${found.map((n, i) => `at ${thresholds[i]} ${(n / all).toFixed(4)}`).join('  ')}`,
    );
}

function alerts(index: NameIndex): void {
  const unrelated = generatedEntries(10_000, seeded(4));
  const best = unrelated.map(
    ({ name, schema }) => index.search(name, { schema: schema ?? 'any', threshold: 0.7, limit: 1 })[0],
  );
  const share = (t: number): string =>
    `${((100 * best.filter((hit) => (hit?.score ?? 0) >= t).length) / unrelated.length).toFixed(2)} % at ${t}`;
  console.log(`alerts on 10,000 generated unrelated names: ${[...thresholds, 0.92].map(share).join(', ')}`);
}

function time(index: NameIndex, real: readonly NameEntry[]): void {
  const queries = queriesOf(real);
  for (const { name, schema } of queries.slice(0, 300)) index.search(name, { schema: schema ?? 'any' });
  const start = process.cpuUsage();
  for (const { name, schema } of queries) index.search(name, { schema: schema ?? 'any' });
  const { user, system } = process.cpuUsage(start);
  console.log(
    `${((user + system) / 1000 / queries.length).toFixed(2)} ms CPU a query over ${queries.length} queries, half of them treated list names`,
  );
}

/** Half treated names of the lists, half unrelated, mixed. */
export function queriesOf(real: readonly NameEntry[]): NameEntry[] {
  const step = Math.max(1, Math.floor(real.length / 1000));
  const listed = treated(real.filter((_, i) => i % step === 0).slice(0, 1000), seeded(6)).map(({ entry, query }) => ({
    ...entry,
    name: query,
  }));
  const others = generatedEntries(1000, seeded(7));
  return listed.flatMap((entry, i) => [entry, others[i] ?? entry]);
}

async function workers(size: number, count: number): Promise<void> {
  const script = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const all = Array.from({ length: count }, () => fork(script, [String(size)], { execArgv: ['--import', 'tsx'] }));
  const once = (worker: ChildProcess): Promise<unknown> =>
    new Promise((done, failed) => worker.once('message', done).once('error', failed));
  await Promise.all(all.map(once));
  const start = performance.now();
  const answered = all.map(once);
  for (const worker of all) worker.send('go');
  const queries = (await Promise.all(answered)).reduce((sum: number, n) => sum + Number(n), 0);
  const rate = Math.round(queries / ((performance.now() - start) / 1000));
  console.log(
    `${rate} queries a second with ${count} worker processes on ${availableParallelism()} cores, each with the whole index`,
  );
  for (const worker of all) worker.kill();
}
