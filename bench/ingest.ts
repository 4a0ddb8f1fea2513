/**
 * Bench: the tool as whole processes. First start with the samples, warm start, ingest of the samples and of varied copies:
 * seconds, documents a second, peak memory. `npx tsx bench/ingest.ts [COPIES]` prints a table in Markdown.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { originals } from './sample-originals.ts';
import { varyCopies, writeCopies } from './samples-copies.ts';
import { type Timed, timed } from './timed-process.ts';
import { seeded } from './vary-text.ts';

const samples = join(packageRoot(), 'samples', 'documents');
const scratch = mkdtempSync(join(tmpdir(), 'entente-bench-'));
chmodSync(scratch, 0o755);

const row = (what: string, { seconds, megabytes }: Timed, documents?: number): string => {
  const rate = documents === undefined ? '' : (documents / seconds).toFixed(1);
  return `| ${what} | ${seconds.toFixed(1)} | ${documents ?? ''} | ${rate} | ${Math.round(megabytes)} |`;
};

const addedIn = ({ stdout }: Timed): number => (JSON.parse(stdout) as { added: number }).added;

async function main(copies: number): Promise<void> {
  const open = /The desk is open/;
  const first = join(scratch, 'first');
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n`);
  console.log('| what | seconds | documents | documents/s | peak MB |\n|---|--:|--:|--:|--:|');
  console.log(
    row(
      'first start, samples and draft, until the desk answers',
      await timed(['start', '--home', first, '--port', '0'], open),
    ),
  );
  console.log(row('second start', await timed(['start', '--home', first, '--port', '0'], open)));
  const few = await timed(['ingest', samples, '--home', join(scratch, 'few'), '--json']);
  console.log(row('ingest of the samples into a new desk', few, addedIn(few)));
  const from = await originals(samples);
  const folder = join(scratch, 'copies');
  writeCopies(folder, varyCopies(copies, seeded(1), from, loadVocabulary().actors));
  const many = await timed(['ingest', folder, '--home', join(scratch, 'many'), '--json']);
  console.log(row(`ingest of ${copies} varied copies into a new desk`, many, addedIn(many)));
}

try {
  await main(Number(process.argv[2] ?? 1000));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
