import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente, type JsonError } from './in-process.ts';

let dir: string;
const file = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'entente parse '));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('parse', { timeout: 60_000 }, () => {
  test('with --json gives the words of each sentence with their heads', async () => {
    const path = file('quay.txt', 'Two barges left the quay. Nobody counted them.\n');
    const { exit, stdout, stderr } = await entente('parse', path, '--json');
    const { ok, sentences } = JSON.parse(stdout) as {
      ok: boolean;
      sentences: { text: string; words: { form: string; head: number; deprel: string }[] }[];
    };
    expect([exit, ok, stderr]).toEqual([0, true, '']);
    expect(sentences.map((s) => s.text)).toEqual(['Two barges left the quay.', 'Nobody counted them.']);
    expect(sentences[0]?.words.find((w) => w.form === 'barges')).toMatchObject({ head: 3, deprel: 'nsubj' });
  });

  test('of an empty file says that it is empty', async () => {
    const { exit, stderr } = await entente('parse', file('empty.txt', ' \n'));
    expect(exit).toBe(3);
    expect(stderr).toContain('is empty');
  });

  test('of a text that is not English warns and goes on', async () => {
    const path = file(
      'brief.txt',
      'Der Frachter verließ gestern den Hafen und fährt jetzt mit dem Weizen nach Norden weiter.',
    );
    const { exit, stderr, stdout } = await entente('parse', path);
    expect(exit).toBe(0);
    expect(stderr).toContain('looks like "de"');
    expect(stdout).toContain('Frachter');
  });

  test('names the line that breaks a treebank, also where it is the first', async () => {
    const good = '1\tTugs\ttug\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\twait\twait\tVERB\t_\t_\t0\troot\t_\t_\n';
    const later = await entente('parse', file('later.conllu', `${good}\n# text = x\n1 Tugs wait\n\n`));
    expect(later.exit).toBe(1);
    expect(later.stderr).toContain('line 5 is not CoNLL-U');
    const first = await entente('parse', file('first.conllu', `1 Tugs\n${good}`));
    expect(first.exit).toBe(1);
    expect(first.stderr).toContain('line 1 is not CoNLL-U');
  });
});

describe('extract', { timeout: 60_000 }, () => {
  const letter = 'On 8 November 2024 Iran delivered 40 drones to Russia, an official said.\n';

  test('reads a file that is named twice, or again by its folder, once', async () => {
    const path = file('letter.txt', letter);
    const once = await entente('extract', path, '--json');
    const again = await entente('extract', path, path, '--json');
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(once.stdout));
    const { stdout } = await entente('extract', path, dir, '--format', 'jsonl');
    const lines = stdout.trim().split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('with --json gives each failure one code, message and hint', async () => {
    const { exit, stdout } = await entente('extract', file('letter.txt', letter), join(dir, 'gone.txt'), '--json');
    const { failed } = JSON.parse(stdout) as { failed: { error: JsonError['error'] }[] };
    expect(exit).toBe(1);
    expect(Object.keys(failed[0]?.error ?? {})).toEqual(['code', 'message', 'hint']);
  });
});

test('options before the command do not hide which command is meant', async () => {
  const { exit, stdout } = await entente('--home', 'somewhere', '--json', 'extract');
  expect(exit).toBe(2);
  expect((JSON.parse(stdout) as JsonError).error.hint).toContain('entente extract --help');
});
