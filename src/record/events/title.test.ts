import { expect, test } from 'vitest';
import { nounPhrase } from './object-phrase.ts';
import { titleOf } from './title.ts';

const party = (role: 'actor' | 'recipient', name: string) => ({ role, code: null, name });
const sanction = {
  phrase: '{actor} sanctions {recipient|others}',
  nominal: 'sanctions on {recipient}',
  symmetric: false,
};
const meeting = { phrase: '{actor} meets {recipient|others}', symmetric: true };
const supply = {
  phrase: '{actor} supplies {object|goods or help} to {recipient}',
  nominal: 'supply of {object|goods or help} to {recipient}',
  symmetric: false,
};
const title = (
  definition: Parameters<typeof titleOf>[0]['definition'],
  parties: ReturnType<typeof party>[],
  objects: string[] = [],
) => titleOf({ type: 'TRANSFER', parties, objects, place: null, modality: 'asserted', definition });

test('the verb agrees with one state and with two', () => {
  const [one, two, of] = [party('actor', 'Japan'), party('actor', 'Canada'), party('recipient', 'Iran')];
  expect(title(sanction, [one, of])).toBe('Japan sanctions Iran');
  expect(title(sanction, [one, two, of])).toBe('Japan and Canada sanction Iran');
  expect(title(meeting, [one, two])).toBe('Japan and Canada meet');
});

test('where no text names who acts, the noun stands for the verb', () => {
  expect(title(supply, [party('recipient', 'Russia')], ['howitzers'])).toBe('Supply of howitzers to Russia');
  expect(title(supply, [party('actor', 'Iran')])).toBe('Iran supplies goods or help');
});

test('two that act on each other are named once', () => {
  const both = ['actor', 'recipient'].flatMap((role) => ['China', 'Iran'].map((n) => party(role as 'actor', n)));
  expect(title({ phrase: '{actor} backs {recipient}', symmetric: false }, both)).toBe('China and Iran back each other');
});

test.each([
  ['the treaty, which parliament passed', 'treaty'],
  [', diesel', 'diesel'],
  ['more than 1,200 lorries', 'more than 1,200 lorries'],
  ['of small calibre', null],
  ['Tuesday', null],
  ['Prime Minister Petra Novak', null],
  ['12', null],
])('takes from "%s" the noun phrase %s', (text, phrase) => {
  expect(nounPhrase(text)).toBe(phrase);
});
