import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

interface Running {
  child: ChildProcess;
  said(): { stdout: string; stderr: string };
  /** resolves once stdout matches */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

/** In a process group of its own, as a shell starts it. */
function entente(...argv: string[]): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...argv], {
    cwd: root,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<number | null>((done) => child.once('close', done));
  child.stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((done, failed) => {
      const look = (): void => {
        const found = pattern.exec(said.stdout);
        if (found) done(found);
      };
      child.stdout.on('data', look);
      void ended.then((code) => failed(new Error(`ended with ${code}: ${said.stdout}${said.stderr}`)));
      look();
    });
  child.stdout.on('data', (chunk) => {
    said.stdout += String(chunk);
  });
  return { child, said: () => said, until, ended };
}

/** Processes of this machine whose command line names the folder. */
function processesIn(folder: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\u0000', ' ');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(folder));
}

describe('the command line as processes', { timeout: 180_000 }, () => {
  let dir: string;
  let home: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'entente desk of '));
    // the database's own user passes through it when root runs the tests
    chmodSync(dir, 0o755);
    home = join(dir, 'a new user');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('opens once a folder, tells the second where the first is, and Ctrl-C leaves no process behind', async () => {
    mkdirSync(home);
    const made = entente('init', '--home', home, '--json');
    expect(await made.ended, made.said().stderr).toBe(0);
    const first = entente('serve', '--home', home, '--port', '0');
    const [url = ''] = await first.until(/http:\/\/127\.0\.0\.1:\d+/);
    expect(await (await fetch(`${url}/health.json`)).json()).toEqual({ ok: true, home });

    const second = entente('serve', '--home', home, '--port', '0', '--json');
    expect(await second.ended).toBe(4);
    expect(JSON.parse(second.said().stdout)).toMatchObject({ ok: false, error: { code: 'desk-busy' } });
    expect(second.said().stdout).toContain(url);

    // a terminal's Ctrl-C reaches every process of the group, and npm passes it on once more
    process.kill(-(first.child.pid ?? 0), 'SIGINT');
    process.kill(first.child.pid ?? 0, 'SIGINT');
    expect(await first.ended).toBe(0);
    expect(processesIn(home)).toEqual([]);
    expect(existsSync(join(home, 'serving.json'))).toBe(false);
  });

  test('stopped half-way through a batch: exit 130, no process left, and the same command completes', async () => {
    const letters = join(dir, 'letters');
    mkdirSync(letters);
    for (let n = 0; n < 12; n++)
      writeFileSync(join(letters, `${n}.txt`), `Iran sent ${n + 3} drones to Russia in May 2024.\n`.repeat(3));
    const stopped = entente('ingest', letters, '--home', home, '--json');
    const archived = join(home, 'archive');
    while (!existsSync(archived) && stopped.child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
    process.kill(stopped.child.pid ?? 0, 'SIGINT');
    expect(await stopped.ended).toBe(130);
    expect(processesIn(home)).toEqual([]);

    const again = entente('ingest', letters, '--home', home, '--json', '--quiet');
    expect(await again.ended).toBe(0);
    const { ok, added, unchanged } = JSON.parse(again.said().stdout) as Record<string, number>;
    expect({ ok, all: (added ?? 0) + (unchanged ?? 0) }).toEqual({ ok: true, all: 12 });
    expect(again.said().stderr).toBe('');
  });

  test('reads standard input', async () => {
    const piped = entente('extract', '-');
    piped.child.stdin?.end('Iran delivered 200 missiles to Russia in September 2024, the ministry said.\n');
    expect(await piped.ended).toBe(0);
    expect(piped.said().stdout).toContain('"document":"stdin.txt"');
  });
});
