import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entente } from './in-process.ts';

let dir: string;
const at = (name: string, content: string): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'entente names '));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('pairs come back with a score, formulas disarmed, the quality on stderr', async () => {
  const file = at(
    'pairs.csv',
    'group,name1,name2,is_match\na,Kim Jong Un,Ким Чен Ын,true\nb,Kim Jong Un,Kim Jong Il,false\nb,=1+1,Xi,false\n',
  );
  const { exit, stdout, stderr } = await entente('names', 'compare', file);
  const lines = stdout.trim().split('\n');
  expect([exit, lines[0]]).toEqual([0, 'group,name1,name2,is_match,score']);
  expect(lines[1]).toBe('a,Kim Jong Un,Ким Чен Ын,true,0.9700');
  expect(lines[3]).toMatch(/^b,'=1\+1,/);
  expect(stderr).toMatch(/all: 3 pairs, 1 matches, best F1 1\.000/);
});

test('--json adds the explanation, and what speaks against stands first', async () => {
  const file = at('two.csv', 'name1,name2,schema\nRi Yong Ho,Ri Yong Gil,Person\n');
  const { stdout } = await entente('names', 'compare', file, '--json');
  const { ok, rows } = JSON.parse(stdout) as {
    ok: boolean;
    rows: { explanation: { contradictions: { kind: string }[] } }[];
  };
  expect([ok, rows[0]?.explanation.contradictions[0]?.kind]).toEqual([true, 'different-syllable']);
});

test('a table without the two columns is a usage error that says which it has', async () => {
  const { exit, stdout } = await entente('names', 'compare', at('wrong.csv', 'a,b\n1,2\n'), '--json');
  expect(exit).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'usage', hint: 'It has: a, b.' } });
});

test('a file that is not there is exit 3', async () => {
  expect(await entente('names', 'compare', join(dir, 'gone.csv'))).toMatchObject({ exit: 3 });
});
