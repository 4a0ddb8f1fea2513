import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ResolvedMention } from '../../src/resolve/mentions/mention.ts';
import { entente } from './in-process.ts';

const letter =
  'On 8 November 2024 Russian President Vladimir Putin and Masoud Pezeshkian spoke by telephone, the Kremlin said.\n';

describe('who is who on the command line', { timeout: 60_000 }, () => {
  let dir: string;
  let home: string;
  const actors = (...argv: string[]) => entente('actors', ...argv, '--home', home);
  const names = async (): Promise<ResolvedMention[]> => {
    const { stdout } = await entente('actors', 'show', 'vladimir-putin', '--home', home, '--json');
    return (JSON.parse(stdout) as { mentions: ResolvedMention[] }).mentions;
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'entente actors '));
    // the database's own user passes through it when root runs the tests
    chmodSync(dir, 0o755);
    home = join(dir, 'desk');
    writeFileSync(join(dir, 'letter.txt'), letter);
    expect((await entente('ingest', join(dir, 'letter.txt'), '--home', home, '--quiet')).exit).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('finds an actor by any spelling, and says so where nobody is found', async () => {
    expect((await actors('find', 'Пезешкиан')).stdout).toContain('masoud-pezeshkian');
    expect((await actors('find', 'Zzyxqwv')).exit).toBe(3);
  });

  test('an ingest reads the names of what it took in, each with its reasons', async () => {
    const [mention] = await names();
    expect(mention).toMatchObject({ state: 'proposed', outcome: 'link', title: 'President of Russia' });
    const { stdout } = await actors('links', mention?.document ?? '');
    expect(stdout).toContain('Vladimir Putin');
    expect((await actors('queue')).stdout).toContain('nobody checked the row');
  });

  test('a row is checked and the check is taken back, each with a name', async () => {
    expect((await actors('check', 'vladimir-putin')).exit).toBe(2);
    const { stdout } = await actors('check', 'vladimir-putin', '--by', 'ana', '--json');
    const [made] = JSON.parse(stdout) as { id: string }[];
    expect((await names())[0]?.state).toBe('auto');
    expect((await actors('undo', made?.id ?? '', '--by', 'ben')).exit).toBe(0);
    expect((await names())[0]?.state).toBe('proposed');
    expect((await actors('undo', made?.id ?? '', '--by', 'ben')).exit).toBe(5);
    const { stdout: log } = await actors('log');
    expect(log).toContain(`undoes ${made?.id}`);
    expect(log).toMatch(/vladimir-putin +row checked/);
  });

  test('two that their names tell apart are joined only on a second word', async () => {
    const joined = ['judge', 'wang-yi', 'sergei-lavrov', 'same', '--by', 'ana'] as const;
    const first = await actors(...joined);
    expect([first.exit, first.stderr.includes('--anyway')]).toEqual([5, true]);
    const second = await actors(...joined, '--anyway', '--json');
    const [made] = JSON.parse(second.stdout) as { id: string; score: number; algorithm: string }[];
    expect(made?.score).toBeLessThan(0.7);
    expect((await actors('log')).stdout).toContain(`(${made?.algorithm})`);
    expect((await actors('undo', made?.id ?? '', '--by', 'ana')).exit).toBe(0);
  });

  test('a document that the desk does not hold is not extracted again, and that is said', async () => {
    const { exit, stderr } = await entente('reextract', '--document', 'ghost.txt', '--home', home, '--quiet');
    expect(exit).toBe(3);
    expect(stderr).toContain('"ghost.txt"');
    const mixed = await entente('reextract', '--document', 'letter.txt', 'ghost.txt', '--home', home, '--quiet');
    expect([mixed.exit, mixed.stdout.includes('not found ghost.txt')]).toEqual([1, true]);
  });

  test('what cannot be judged is refused with the cure', async () => {
    expect((await actors('judge', 'vladimir-putin', 'nobody', 'same', '--by', 'ana')).stderr).toContain(
      'entente actors find',
    );
    expect((await actors('judge', 'vladimir-putin', 'xi-jinping', 'perhaps', '--by', 'ana')).exit).toBe(2);
    expect((await actors('show', 'nobody')).exit).toBe(3);
    expect((await actors('split', 'xi-jinping', '--by', 'ana')).exit).toBe(5);
  });

  test('an export in a form of another program is whole', async () => {
    const { stdout } = await entente('export', 'actors', '--format', 'ftm', '--home', home);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string });
    expect(lines.find((line) => line.id === 'vladimir-putin')?.schema).toBe('Person');
    expect((await entente('export', 'deals', '--format', 'ftm', '--home', home)).exit).toBe(2);
  });
});
