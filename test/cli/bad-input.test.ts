import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente, type JsonError } from './in-process.ts';

const isRoot = process.getuid?.() === 0;
const letter = 'On 8 November 2024 Russia supplied 40,000 barrels of oil to North Korea, officials said.\n';

interface Report {
  ok: boolean;
  added: number;
  unchanged: number;
  failed: { uri: string; error: JsonError }[];
}

/** A file of each kind that a first user meets, and the code of the error it must give. */
const broken: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  'empty.txt': ['', 'file-empty'],
  'picture.txt': [Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), 'file-binary'],
  'headers-only.eml': ['From: a@example.org\nSubject: Nothing in here\nMIME-Version: 1.0\n\n', 'format-broken'],
};

describe('bad input', { timeout: 60_000 }, () => {
  let dir: string;
  let home: string;
  const at = (...names: string[]): string => join(dir, ...names);
  const ingest = async (...argv: string[]): Promise<Report & { exit: number }> => {
    const { exit, stdout } = await entente('ingest', ...argv, '--home', home, '--json');
    return { exit, ...(JSON.parse(stdout) as Report) };
  };

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'entente bad '));
    // the database's own user passes through it when root runs the tests
    chmodSync(dir, 0o755);
    home = at('desk');
    mkdirSync(at('in'));
    for (const [name, [content]] of Object.entries(broken)) writeFileSync(at('in', name), content);
    writeFileSync(at('in', 'letter.txt'), letter);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('takes the rest of the batch, names each failure and its cure, exit 1; the second time nothing changes', async () => {
    const first = await ingest(at('in'), at('gone.txt'));
    expect({ exit: first.exit, ok: first.ok, added: first.added }).toEqual({ exit: 1, ok: false, added: 1 });
    const codes = Object.fromEntries(first.failed.map((f) => [f.uri.split('/').at(-1), f.error.error.code]));
    const expected = Object.entries(broken).map(([name, [, code]]) => [name, code]);
    expect(codes).toEqual({ ...Object.fromEntries(expected), 'gone.txt': 'file-missing' });
    for (const { error } of first.failed) expect(error.error.hint).toMatch(/[a-z]{3,}.*\.$/);
    expect(await ingest(at('in', 'letter.txt'))).toMatchObject({ exit: 0, ok: true, added: 0, unchanged: 1 });
  });

  test('exit 3 where nothing at all could be done', async () => {
    expect(await ingest(at('in', 'empty.txt'))).toMatchObject({ exit: 3, ok: false, added: 0 });
  });

  test('a truncated feed gives the entries that are whole, and a note', async () => {
    const item = (n: number): string =>
      `<item><guid>g${n}</guid><title>Entry ${n}</title><description>China and Russia held talks on trade, part ${n}.</description></item>`;
    writeFileSync(
      at('cut.rss'),
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Cut</title>${item(1)}${item(2)}<item><guid>g3</guid><tit`,
    );
    const { stdout } = await entente('ingest', at('cut.rss'), '--home', home, '--json');
    const report = JSON.parse(stdout) as Report & { notes: { reason: string }[] };
    expect(report.added).toBeGreaterThanOrEqual(2);
    expect(report.notes.map((n) => n.reason).join('\n')).not.toBe('');
  });

  test('bytes that are no UTF-8 are read, not refused', async () => {
    writeFileSync(at('latin.txt'), Buffer.concat([Buffer.from(letter), Buffer.from([0xe9, 0xff, 0xfe, 0x0a])]));
    expect(await ingest(at('latin.txt'))).toMatchObject({ exit: 0, added: 1 });
  });

  test('50 MB of text is refused with the limit, and the desk still answers', async () => {
    writeFileSync(at('large.txt'), Buffer.alloc(50 * 1024 * 1024, 'Nothing new today.\n'));
    const { exit, failed } = await ingest(at('large.txt'));
    expect(exit).toBe(3);
    expect(failed[0]?.error.error).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('32 MB') });
    expect((await entente('deals', '--home', home)).exit).toBe(0);
    rmSync(at('large.txt'));
  });

  test('a port in use: exit 4, and the message says --port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as { port: number };
    const { exit, stderr } = await entente('serve', '--home', home, '--port', String(port));
    other.close();
    expect(exit).toBe(4);
    expect(stderr).toMatch(new RegExp(`Port ${port} .* is taken[\\s\\S]*--port`));
    expect(existsSync(join(home, 'serving.json'))).toBe(false);
  });

  test('no desk: exit 4, and the cure is init', async () => {
    const { exit, stderr } = await entente('deals', '--home', at('nowhere'));
    expect(exit).toBe(4);
    expect(stderr).toContain('entente init');
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  test.skipIf(isRoot)('a folder that may not be written: exit 4, and the cure is --home', async () => {
    mkdirSync(at('closed'));
    chmodSync(at('closed'), 0o500);
    const { exit, stderr } = await entente('init', '--home', at('closed', 'desk'));
    expect(exit).toBe(4);
    expect(stderr).toContain('--home');
  });

  test('what one desk exports another imports with equal checksums', async () => {
    const one = await entente('db', 'export', at('one.jsonl'), '--home', home, '--json');
    expect(JSON.parse(one.stdout)).toMatchObject({ ok: true, file: at('one.jsonl') });
    const there = at('other desk');
    const brought = await entente('db', 'import', at('one.jsonl'), '--home', there, '--json');
    expect(brought.exit, brought.stdout).toBe(0);
    const [here, again] = [
      await entente('db', 'export', '--home', home),
      await entente('db', 'export', '--home', there),
    ];
    expect(again.stdout).toBe(here.stdout);
    expect((await entente('db', 'import', at('one.jsonl'), '--home', there)).exit).not.toBe(0);
    const gone = await entente('db', 'import', at('no.jsonl'), '--home', there, '--json');
    expect({ exit: gone.exit, ...(JSON.parse(gone.stdout) as JsonError).error }).toMatchObject({
      exit: 3,
      code: 'file-missing',
    });
  });

  const mount = (size: string, on: string, ...options: string[]): void => {
    mkdirSync(on, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', [`size=${size}`, ...options].join(','), 'tmpfs', on]);
  };
  const canMount = ((): boolean => {
    if (!isRoot) return false;
    const on = mkdtempSync(join(tmpdir(), 'entente-mount-'));
    try {
      mount('64k', on);
      execFileSync('umount', [on]);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(on, { recursive: true, force: true });
    }
  })();

  test.skipIf(!canMount)(
    'a full disk half-way: exit 4 and its cure; with room again the same command completes',
    async () => {
      const desk = at('full desk');
      expect((await entente('init', '--home', desk)).exit).toBe(0);
      mount('16k', join(desk, 'archive'));
      try {
        writeFileSync(at('long.txt'), letter + '.\n'.repeat(20_000));
        const full = await entente('ingest', at('long.txt'), '--home', desk, '--json');
        expect(full.exit).toBe(4);
        expect((JSON.parse(full.stdout) as Report).failed[0]?.error.error.code).toBe('disk-full');
        const files = readdirSync(join(desk, 'archive'), { recursive: true, withFileTypes: true });
        expect(files.filter((f) => f.isFile())).toEqual([]);
      } finally {
        execFileSync('umount', [join(desk, 'archive')]);
      }
      const { stdout } = await entente('ingest', at('long.txt'), '--home', desk, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, added: 1 });
    },
  );

  test.skipIf(!canMount)(
    'a disk without room for the database, and one that is read-only: exit 4, nothing left behind',
    async () => {
      const small = at('small disk');
      mount('8m', small);
      const readOnly = at('read only');
      mount('1m', readOnly, 'ro');
      try {
        const full = await entente('init', '--home', join(small, 'desk'), '--json');
        expect({ exit: full.exit, code: (JSON.parse(full.stdout) as JsonError).error.code }).toEqual({
          exit: 4,
          code: 'disk-full',
        });
        expect(readdirSync(join(small, 'desk', 'store')).filter((name) => name.startsWith('postgres'))).toEqual([]);
        const closed = await entente('init', '--home', join(readOnly, 'desk'));
        expect(closed.exit).toBe(4);
        expect(closed.stderr).toContain('--home');
      } finally {
        execFileSync('umount', [small]);
        execFileSync('umount', [readOnly]);
      }
    },
  );
});
