// The vocabulary on the command line: a row added to a desk is checked, found and told in full.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entente } from './in-process.ts';

describe('entente vocab', { timeout: 60_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'entente vocab '));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const vocab = (...argv: string[]) => entente('vocab', ...argv, '--home', home);
  const source = ['--source', 'https://example.org/register/1'];

  test('adds a row to the desk, once, and finds it there only', async () => {
    const row = [
      'add',
      'company',
      'Vostok Bearing Works',
      '--code',
      'RUS',
      '--names',
      'ru=Восток Подшипник',
      ...source,
    ];
    expect((await vocab(...row)).exit).toBe(0);
    expect((await vocab(...row)).exit).toBe(5);
    const { stdout } = await vocab('find', 'Восток', 'Подшипник');
    expect(stdout).toContain('source: https://example.org/register/1; not reviewed');
    expect((await entente('vocab', 'find', 'Vostok Bearing Works', '--home', join(home, 'other'))).exit).toBe(3);
    expect((await vocab('check')).exit).toBe(0);
  });

  test('refuses a name somebody else bears, and says the cure', async () => {
    const { exit, stderr } = await vocab('add', 'company', 'Second Oil', '--names', 'en=Lukoil', ...source);
    expect(exit).toBe(5);
    expect(stderr).toContain('`weak`');
  });

  test('refuses what is not written as an option asks', async () => {
    expect((await vocab('add', 'company', 'Third Oil')).exit).toBe(2);
    expect((await vocab('add', 'company', 'Third Oil', '--names', 'Третья', ...source)).exit).toBe(2);
    expect((await vocab('add', 'port', 'Third Bay', '--lat', 'north', '--lon', '1', ...source)).exit).toBe(2);
  });

  test('shows offices by date with their sources', async () => {
    const { stdout } = await vocab('find', 'Пезешкиан');
    expect(stdout).toMatch(/2024-07-28 to today: President of Iran \[https:/);
  });
});
