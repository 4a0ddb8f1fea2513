/** Sanctions lists and screening by the command line: what an analyst types, prints and gets as exit code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entente } from './in-process.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/lists', name);

describe('lists and screen', { timeout: 120_000 }, () => {
  let dir: string;
  const on = (...argv: string[]) => entente(...argv, '--home', join(dir, 'desk'), '--quiet');
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'entente lists '));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('a desk without lists says how to get one', async () => {
    await entente('init', '--home', join(dir, 'desk'), '--quiet');
    expect((await on('lists')).stdout).toContain('entente lists import');
    const ran = await on('screen', 'Ivan Testov');
    expect([ran.exit, ran.stderr]).toEqual([3, expect.stringContaining('entente lists import')]);
  });

  test('an import tells what was read, not read and doubted', async () => {
    const ran = await on('lists', 'import', fixture('un.xml'), fixture('ofac-advanced.xml'));
    expect(ran.exit).toBe(0);
    expect(ran.stdout).toContain('un-consolidated: version 1 of 2026-03-01, 2 entries');
    expect(ran.stdout).toContain('unread INDIVIDUAL/SHOE_SIZE: 1, e.g. "43"');
    expect(ran.stdout).toContain('contradicting-ids: SEA PLUM has 2 of imo');
    expect((await on('lists', 'import', fixture('un.xml'))).stdout).toContain('already there');
  });

  test('a file that is no list fails alone with the cure', async () => {
    const page = join(dir, 'moved.xml');
    writeFileSync(page, '<!doctype html><html><body>Moved</body></html>');
    const ran = await on('lists', 'import', page, fixture('uk.csv'));
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/failed .*moved\.xml.*web page/);
    expect(ran.stdout).toContain('uk-sanctions-list: version 1');
    expect((await on('lists', 'import', page)).exit).toBe(3);
  });

  test('a difference is printed as dated events', async () => {
    const later = join(dir, 'later.xml');
    const text = readFileSync(fixture('un.xml'), 'utf8').replace('2026-03-01T', '2026-04-01T');
    writeFileSync(later, text.replace('<UN_LIST_TYPE>DPRK', '<UN_LIST_TYPE>Iran'));
    expect((await on('lists', 'import', later)).stdout).toContain('0 added, 0 removed, 1 changed');
    const diff = await on('lists', 'diff', 'un-consolidated');
    expect(diff.stdout).toMatch(/2026-04-01 \(published\).*changed.*KPi\.901.*\+Iran, -DPRK/);
    expect(JSON.parse((await on('lists', 'diff', 'un-consolidated', '1', '2', '--json')).stdout)).toMatchObject({
      changes: [{ what: 'changed', entry: 'KPi.901' }],
    });
    expect((await on('lists', 'diff', 'eu-consolidated')).exit).toBe(3);
  });

  test('a name is screened with reasons, who lists and who does not, and the notice', async () => {
    const { stdout, exit } = await on('screen', 'Иван Тестов', '--schema', 'person');
    expect(exit).toBe(0);
    expect(stdout).toContain('listed by OFAC since 2014-03-20');
    expect(stdout).toContain('not found on UN (as of 2026-04-01)');
    expect(stdout).toContain('TLP:AMBER. Analysis, not legal advice.');
  });

  test('a table is screened to CSV, formulas disarmed, hits only on wish', async () => {
    const table = join(dir, 'names.csv');
    writeFileSync(table, 'name,type\nPlum Bank,company\nQuiet Bakery,company\n=cmd|calc,company\n');
    const { stdout } = await on('screen', table, '--format', 'csv');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['subject', 'Plum Bank', 'Quiet Bakery', "'=cmd|calc"]);
    expect(stdout.split('\n')[1]).toContain('OFAC');
    const hits = JSON.parse((await on('screen', table, '--hits', '--json')).stdout) as { subject: { name: string } }[];
    expect(hits.map((h) => h.subject.name)).toEqual(['Plum Bank']);
  });

  test('a document outside the desk is read for its parties', async () => {
    const letter = join(dir, 'letter.txt');
    writeFileSync(letter, 'Moscow, 3 October 2024. Russia sent 40 tons of grain to North Korea, officials said.\n');
    expect((await on('screen', letter, '--json')).exit).toBe(0);
  });

  test('what cannot be asked is told as usage', async () => {
    expect((await on('screen', 'X', '--match', 'often')).exit).toBe(2);
    expect((await on('screen', join(dir, 'nowhere.csv'))).exit).toBe(3);
  });
});
