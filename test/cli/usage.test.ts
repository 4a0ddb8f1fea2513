import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente, type JsonError } from './in-process.ts';

describe('words the command line does not know', () => {
  const wrong: readonly (readonly [argv: string[], message: RegExp])[] = [
    [[], /Which command/],
    [['ingset', 'x'], /ingset.*did you mean ingest/],
    [['ingest'], /path-or-url/],
    [['ingest', '--hoem', 'd', 'x'], /--hoem.*did you mean --home/],
    [['serve', '--port', 'abc'], /a port is a whole number/],
    [['db', 'stopp'], /did you mean stop/],
    [['review', '2024-13'], /"2024-13" is no month/],
    [['review', '2024-10', '--window', '2024-11-01..2024-10-01'], /is no window/],
    [['extract', 'x.txt', '--format', 'xml'], /There is no format "xml"/],
    [['compare', '--all'], /reserved and not built yet/],
    [['--home', ' ', 'deals'], /desk folder is empty/],
  ];
  test.each(wrong)('entente %j: exit 2, the cure on stderr, nothing on stdout', async (argv, message) => {
    const { exit, stdout, stderr } = await entente(...argv);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n').at(-1)?.trim().length).toBeGreaterThan(10);
  });
  test.each(wrong.filter(([argv]) => argv.length > 0))(
    'entente %j --json: one document that says so',
    async (argv, message) => {
      const { exit, stdout } = await entente(...argv, '--json');
      const { ok, error } = JSON.parse(stdout) as JsonError;
      expect({ exit, ok }).toEqual({ exit: 2, ok: false });
      expect(error.message).toMatch(message);
      expect(error.hint).not.toBe('');
    },
  );
});

describe('help', () => {
  const every = 'start init ingest extract text parse deals gaps review export serve doctor'.split(' ');
  const below = ['vocab check', 'vocab find', 'db start', 'db stop', 'db export', 'db import'];
  test.each([...every, ...below])('entente %s --help has an example that names the command', async (name) => {
    const { exit, stdout } = await entente(...name.split(' '), '--help');
    expect(exit).toBe(0);
    expect(stdout).toContain(`  entente ${name}`.replace('  entente db import', ' entente db import'));
    expect(stdout).toMatch(/Examples?:\n/);
  });
  test('entente help ingest is entente ingest --help', async () => {
    expect(await entente('help', 'ingest')).toEqual(await entente('ingest', '--help'));
  });
});

describe('extract, without a desk', () => {
  let dir: string;
  const at = (name: string): string => join(dir, name);
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'entente extract '));
    writeFileSync(at('note.txt'), 'Iran delivered 200 missiles to Russia in September 2024, the ministry said.\n');
    writeFileSync(at('empty.txt'), '');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test('prints a claim a line, and its quote is what stands in the file', async () => {
    const { exit, stdout, stderr } = await entente('extract', at('note.txt'));
    const claims = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; evidence: { quote: string }[] });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(claims.map((c) => c.type)).toContain('TRANSFER');
    for (const { evidence } of claims) expect(evidence[0]?.quote).toMatch(/Iran|missiles|Russia/);
  });
  test('goes on after a file that fails: exit 1, and 3 where nothing was read', async () => {
    const some = await entente('extract', at('empty.txt'), at('gone.txt'), at('note.txt'), '--format', 'table');
    expect(some.exit).toBe(1);
    expect(some.stdout).toContain('TRANSFER');
    expect(some.stderr).toMatch(/empty\.txt is empty[\s\S]*gone\.txt is not there/);
    const none = await entente('extract', at('gone.txt'), '--json');
    expect(none.exit).toBe(3);
    expect(JSON.parse(none.stdout)).toMatchObject({
      ok: false,
      claims: [],
      failed: [{ uri: at('gone.txt'), error: { code: 'file-missing' } }],
    });
  });
  test('prints the text layer with its lines as one document', async () => {
    const { exit, stdout } = await entente('text', at('note.txt'), '--json');
    expect(exit).toBe(0);
    const { documents } = JSON.parse(stdout) as { documents: { text: string }[] };
    expect(documents[0]?.text).toMatch(/^Iran delivered/);
    expect((await entente('text', at('note.txt'))).stdout).toBe(documents[0]?.text);
  });
});
