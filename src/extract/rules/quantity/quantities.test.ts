import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type QuantityMention, quantitiesIn } from './quantities.ts';

const phrases = readFileSync(join(import.meta.dirname, 'quantities.phrases.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

/** `soldiers|10000/-/12000|persons|~|some` */
function printed({ quantity: q, hedges }: QuantityMention): string {
  const values = [q.low, q.best, q.high].map((v) => v ?? '-').join('/');
  const flags = [q.approx ? '~' : '', q.basis === 'lexical' ? 'lexical' : ''].filter(Boolean).join(' ');
  return [q.what, values, q.unit ?? '-', flags, hedges.join(', ')].join('|');
}

test.each(phrases)('%s: "%s" says %s', (lang, sentence, expected) => {
  const mentions = quantitiesIn(sentence, 0, sentence.length, { lang });
  expect(mentions.map(printed).join(' ; ') || '-').toBe(expected);
  for (const m of mentions) expect(sentence.slice(m.start, m.end)).toBe(m.text);
});
