/**
 * Bench: the tool as whole processes. First start with the samples, warm start, ingest of the samples and of varied copies:
 * seconds, documents a second, peak memory. `npx tsx bench/ingest.ts [COPIES]` prints a table in Markdown.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadVocabulary, packageRoot } from '../src/vocabulary/load.ts';
import { originals } from './sample-originals.ts';
import { varyCopies, writeCopies } from './samples-copies.ts';
import { seeded } from './vary-text.ts';

const samples = join(packageRoot(), 'samples', 'documents');
const scratch = mkdtempSync(join(tmpdir(), 'entente-bench-'));
chmodSync(scratch, 0o755);

interface Timed {
  seconds: number;
  /** of the Node process; its database shares its memory between processes and is not counted */
  megabytes: number;
  stdout: string;
}

/** Runs the command; `ready` = counts until this stands on stdout, and is stopped then. */
async function timed(argv: readonly string[], ready?: RegExp): Promise<Timed> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv, '--quiet'], {
    cwd: packageRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  let seconds: number | undefined;
  let megabytes = 0;
  const sample = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 50);
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
    if (seconds !== undefined || !ready?.test(stdout)) return;
    seconds = (performance.now() - begun) / 1000;
    child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(sample);
  if (code !== 0) throw new Error(`entente ${argv.join(' ')} ended with ${code}: ${stdout}`);
  return { seconds: seconds ?? (performance.now() - begun) / 1000, megabytes, stdout };
}

/** The high-water mark that Linux keeps for a process, in MB; 0 elsewhere. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

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
