import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../model/clock.ts';
import { gather } from './index.ts';

let home = '';
const clock = fixedClock('2024-11-02T08:00:00Z');
const letter = (subject: string) => `From: desk@harbour.example\nSubject: ${subject}\n\nA ferry left.\n`;

beforeEach(async () => {
  if (home !== '') await rm(home, { recursive: true });
  home = await mkdtemp(join(tmpdir(), 'entente maildir '));
  for (const folder of ['cur', 'new', 'tmp']) await mkdir(join(home, folder));
  await writeFile(join(home, 'new', '17.M1.host'), letter('one'));
  await writeFile(join(home, 'cur', '16.M1.host:2,S'), letter('two'));
  await writeFile(join(home, 'tmp', '18.M1.host'), 'From: half');
});
afterAll(() => rm(home, { recursive: true }));

async function all(marks = new Map<string, string>()) {
  const found = [];
  for await (const piece of gather(home, { clock, marks })) found.push(piece);
  return found;
}

test('takes the letters of new and cur, never those still being written', async () => {
  expect((await all()).map((p) => 'name' in p && p.name)).toEqual(['16.M1.host.eml', '17.M1.host.eml']);
});

test('a letter that was read by somebody, and so moved, is not taken again', async () => {
  const marks = new Map((await all()).map((p) => ('mark' in p && p.mark ? [p.mark.key, p.mark.value] : ['', ''])));
  await rename(join(home, 'new', '17.M1.host'), join(home, 'cur', '17.M1.host:2,RS'));
  await writeFile(join(home, 'new', '19.M1.host'), letter('three'));
  expect((await all(marks)).map((p) => 'name' in p && p.name)).toEqual(['19.M1.host.eml']);
});

test('a letter that moves or goes between looking and reading is found where it is now, or left out', async () => {
  const found: string[] = [];
  for await (const piece of gather(home, { clock, marks: new Map() })) {
    found.push('name' in piece ? piece.name : piece.error.message);
    if (found.length > 1) break;
    for (const name of await readdir(join(home, 'new')))
      await rename(join(home, 'new', name), join(home, 'cur', `${name}:2,S`));
  }
  expect(found).toEqual(['16.M1.host.eml', '17.M1.host.eml']);
  const gone: string[] = [];
  for await (const piece of gather(home, { clock, marks: new Map() })) {
    gone.push('name' in piece ? piece.name : piece.error.message);
    await rm(join(home, 'cur', '17.M1.host:2,S'), { force: true });
  }
  expect(gone).toEqual(['16.M1.host.eml']);
});
