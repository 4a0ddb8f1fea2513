import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TimeAnchor, timesIn } from './times.ts';

/** `2024-11-20 speech 2024-10-31` */
function anchorOf(words: string): TimeAnchor {
  const [published = '-', speech] = words.split(' speech ');
  return { published: published === '-' ? null : published, speech: speech ?? null };
}

const phrases = readFileSync(join(import.meta.dirname, 'times.phrases.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string]);

test.each(phrases)('%s, written %s: "%s" is %s', (lang, anchor, sentence, expected) => {
  const mentions = timesIn(sentence, 0, sentence.length, { lang, anchor: anchorOf(anchor) });
  const read = mentions.map(({ time }) => `${time.start ?? ''}/${time.end ?? ''} ${time.precision}`).join(' ; ');
  expect(read || '-').toBe(expected);
  for (const m of mentions) expect(sentence.slice(m.start, m.end)).toBe(m.text);
});
