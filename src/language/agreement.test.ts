import { expect, test } from 'vitest';
import { agreed } from './agreement.ts';
import type { ParsedToken } from './parser.ts';

/** `word/UPOS.FORM head relation`, heads from 1 on. */
const words = (...rows: string[]): ParsedToken[] =>
  rows.map((row, index) => {
    const [text = '', tag = '', head = '', deprel = ''] = row.split(/[/ ]/);
    const [upos = '', form = ''] = tag.split('.');
    const token = { start: index, end: index + 1, text, norm: text.toLowerCase() };
    return { index, token, upos, form, lemma: text, head: Number(head) - 1, deprel };
  });

test('an object with nothing of a verb below it is a noun, and what hangs on it modifies a noun', () => {
  const [, trade, , country] = agreed(
    words('deepen/VERB.VB 0 root', 'trade/VERB.VB 1 obj', 'with/ADP 4 case', 'Ruritania/PROPN 2 obl'),
  );
  expect(trade).toMatchObject({ upos: 'NOUN', form: '', lemma: 'trade' });
  expect(country?.deprel).toBe('nmod');
});

test('an object clause keeps its verb', () => {
  const [, built] = agreed(words('saw/VERB.VBD 0 root', 'built/VERB.VBN 1 obj', 'ship/NOUN 2 obj'));
  expect(built?.upos).toBe('VERB');
});

test('only a passive participle has an agent', () => {
  const [, phone] = agreed(words('spoke/VERB.VBD 0 root', 'phone/NOUN 1 obl:agent'));
  const [, rival] = agreed(words('beaten/VERB.VBN 0 root', 'rival/NOUN 1 obl:agent'));
  expect([phone?.deprel, rival?.deprel]).toEqual(['obl', 'obl:agent']);
});

test('a finite verb between subject and noun is the clause, and the noun its object', () => {
  const tree = agreed(
    words(
      'Ruritania/PROPN 3 nsubj',
      'eased/VERB.VBD 3 amod',
      'limits/NOUN 0 root',
      'in/ADP 5 case',
      'May/PROPN 3 nmod',
      './PUNCT 3 punct',
    ),
  );
  expect(tree.map((w) => `${w.head + 1} ${w.deprel}`)).toEqual([
    ...['2 nsubj', '0 root', '2 obj', '5 case', '3 nmod', '2 punct'],
  ]);
});

test('an irregular past with an object is a verb', () => {
  const [stole] = agreed(words('stole/ADJ 0 root', 'grain/NOUN 1 obj'));
  expect(stole).toMatchObject({ upos: 'VERB', form: 'VBD', lemma: 'steal' });
});
