import { expect, test } from 'vitest';
import { wordOnNames } from './machine-word.ts';

const person = (...names: string[]) => ({ schema: 'Person', names });

test('one bearer in two romanisations has nothing against it', () => {
  const word = wordOnNames(person('Sergey Kuzhugetovich Shoigu'), person('Sergei Shoygu', 'Шойгу Сергей'));
  expect(word?.against).toEqual([]);
  expect(word?.score).toBeGreaterThan(0.7);
  expect(word?.algorithm).toBe('names@1');
});

test('brothers are taken for two, with the word that differs', () => {
  const word = wordOnNames(person('Arkady Rotenberg'), person('Boris Rotenberg'));
  expect(word?.score).toBeLessThan(0.7);
  expect(word?.against.join()).toMatch(/arkady/i);
});

test('a person is no company, however alike the names', () => {
  const word = wordOnNames(person('Imam Khomeini'), { schema: 'Company', names: ['Imam Khomeini'] });
  expect(word?.against).toEqual(['the one is of the kind person, the other of the kind organisation']);
});

test('nothing is said of what has no name', () => {
  expect(wordOnNames(person(), person('Boris Rotenberg'))).toBeNull();
});
