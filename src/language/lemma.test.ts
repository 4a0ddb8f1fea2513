import { expect, test } from 'vitest';
import { lemma } from './lemma.ts';

const pairs = (text: string): [string, string][] => text.split(' ').map((pair) => pair.split('>') as [string, string]);

test.each(
  pairs(
    'sent>send sanctioned>sanction imposing>impose supplied>supply shipping>ship deployed>deploy urging>urge denied>deny barred>bar ' +
      'purchases>purchase pushes>push focuses>focus focused>focus enabled>enable preferred>prefer controlled>control visited>visit ' +
      'hoped>hope agreed>agree needed>need using>use bringing>bring changed>change selling>sell met>meet undertook>undertake',
  ),
)('the verb %s is a form of %s', (form, base) => {
  expect(lemma(form, 'verb')).toBe(base);
});

test.each(
  pairs(
    'troops>troop countries>country missiles>missile analyses>analysis aircraft>aircraft men>man pushes>push crisis>crisis politics>politics',
  ),
)('the noun %s is a form of %s', (form, base) => {
  expect(lemma(form, 'noun')).toBe(base);
});
