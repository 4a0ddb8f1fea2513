/** Bench: the tool as a whole process: seconds until it ends (or says something), the memory it held at most, what it printed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { packageRoot } from '../src/vocabulary/load.ts';

export interface Timed {
  seconds: number;
  /** of the Node process; its database shares its memory between processes and is not counted */
  megabytes: number;
  /** of the processor, as last seen: what a busy machine does not lengthen */
  cpu: number;
  stdout: string;
}

/** Runs the command; `ready` = counts until this stands on stdout, and is stopped then. */
export async function timed(argv: readonly string[], ready?: RegExp): Promise<Timed> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv, '--quiet'], {
    cwd: packageRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  let seconds: number | undefined;
  let megabytes = 0;
  let cpu = 0;
  const sample = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
    cpu = Math.max(cpu, cpuOf(child.pid));
  }, 50);
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
    if (seconds !== undefined || !ready?.test(stdout)) return;
    seconds = (performance.now() - begun) / 1000;
    child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(sample);
  if (code !== 0) throw new Error(`entente ${argv.join(' ')} ended with ${code}: ${stdout.slice(0, 2000)}`);
  return { seconds: seconds ?? (performance.now() - begun) / 1000, megabytes, cpu, stdout };
}

/** The high-water mark that Linux keeps for a process, in MB; 0 elsewhere. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds in user and kernel mode, in ticks of a hundredth; 0 where there is no /proc. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
