import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../model/clock.ts';
import { gather } from './index.ts';
import type { GatherDeps } from './source.ts';

let home = '';
const deps: GatherDeps = { clock: fixedClock('2024-11-02T08:00:00Z') };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'entente collect '));
  await mkdir(join(home, 'b'));
  await mkdir(join(home, 'none'));
  for (const name of ['z.txt', 'a.txt', 'b/m.txt', '.hidden']) await writeFile(join(home, name), name);
});
afterAll(() => rm(home, { recursive: true }));

async function all(input: string, more: Partial<GatherDeps> = {}) {
  const found = [];
  for await (const piece of gather(input, { ...deps, ...more })) found.push(piece);
  return found;
}

test('a folder gives its files in name order, hidden ones left alone', async () => {
  expect((await all(home)).map((p) => ('name' in p ? p.name : p.error.code))).toEqual(['a.txt', 'm.txt', 'z.txt']);
});

test('a missing file, an empty folder and a file over the limit are told with their cure', async () => {
  expect(await all(join(home, 'no.txt'))).toMatchObject([{ error: { code: 'file-missing' } }]);
  expect(await all(join(home, 'none'))).toMatchObject([{ error: { code: 'file-missing' } }]);
  expect(await all(join(home, 'a.txt'), { sizeLimit: 2 })).toMatchObject([{ error: { code: 'file-too-large' } }]);
});

test('an address is refused, not taken for a file name, when the run is offline', async () => {
  expect(await all('https://harbour.example/')).toMatchObject([{ error: { code: 'fetch-refused' } }]);
});
