/** The one rule of structure: a stage imports itself and earlier stages only; doors import stages, never the reverse. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');
const order = [
  'model',
  'vocabulary',
  'collect',
  'read',
  'language',
  'extract',
  'resolve',
  'record',
  'review',
  'assess',
  'publish',
  'work',
  'desk.ts',
  'api',
  'web',
  'cli',
];

/** `import type` of a plug may look ahead only inside the stage that the list allows; there is no exception. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((m) => m[1] as string);

const sourceFiles = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
const stageOf = (path: string): number => order.indexOf(path.split(sep)[0] as string);

test('every file stands in a stage of the house', () => {
  expect(sourceFiles.filter((f) => stageOf(f) < 0)).toEqual([]);
});

test('no stage imports a later one', () => {
  const wrong = sourceFiles.flatMap((file) =>
    importsOf(join(src, file))
      .map((to) => relative(src, join(dirname(join(src, file)), to)))
      .filter((to) => !to.startsWith('..') && stageOf(to) > stageOf(file))
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  const long = sourceFiles.filter((f) => readFileSync(join(src, f), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
