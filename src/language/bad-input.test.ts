import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn } from './names.ts';
import type { ParsedToken } from './parser.ts';
import { sentencesIn } from './sentences.ts';
import { tokensIn } from './tokens.ts';
import { openParser } from './trained-parser.ts';

const parser = openParser(join(import.meta.dirname, '..', '..', 'model', 'weights', 'en.bin'));

const read = (text: string): ParsedToken[][] =>
  sentencesIn(text, 0, text.length, 'en').map(({ start, end }) => parser.parse(tokensIn(text, start, end, 'en')));

/** Every sign but white space is in one word; every sentence has one root and no circle. */
function expectSound(text: string): void {
  const sentences = read(text);
  const words = sentences.flat().map(({ token }) => token.text);
  expect(words.join('')).toBe(text.replace(/[\s\u200b\ufeff]/gu, ''));
  for (const sentence of sentences) {
    expect(sentence.filter((w) => w.head < 0)).toHaveLength(1);
    for (const word of sentence) {
      let steps = 0;
      for (let at = word.index; at >= 0 && steps <= sentence.length; steps++) at = sentence[at]?.head ?? -1;
      expect(steps).toBeLessThanOrEqual(sentence.length);
    }
  }
}

describe('text that no editor has seen', () => {
  test('a sentence of 5,000 words without a stop has one tree', () => {
    const words = 'the ship that carried grain from the port to the city and then the men who loaded it'.split(' ');
    const text = Array.from({ length: 5000 }, (_, i) => words[i % words.length]).join(' ');
    const sentences = read(text);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.filter((w) => w.head < 0)).toHaveLength(1);
    expectSound(text);
  });

  test('a sentence of 600 words with commas is cut at commas and hangs together', () => {
    expectSound(`${Array.from({ length: 120 }, (_, i) => `ship ${i} left port`).join(', ')}.`);
  });

  test('all capitals are read as words, not as names alone', () => {
    const tags = read('THE MINISTER SAID THE TWO SIDES SIGNED AN AGREEMENT ON GRAIN.')
      .flat()
      .map((w) => w.upos);
    expect(tags.filter((t) => t === 'VERB')).toHaveLength(2);
    expect(tags.slice(0, 2)).toEqual(['DET', 'NOUN']);
  });

  test.each([
    ['lone surrogates', 'The \ud800 ship\udc00 left \ud83d port.'],
    ['signs without words', '€€€€ *** ((( ]]] <<>> ™ 🚢🚢 ,,;; ?!?!'],
    ['scanner noise', 'Thc rninist3r sa1d ,, th@t 0i1 w0uld bc s0ld t0 C h i n a ,'],
    ['mixed scripts', 'The 双方 signed договор о поставках with 두 나라 and توافق امضا شد.'],
    ['marks and joiners', 'e\u0301te\u0301 \u200b\ufeff na\u200dme \u202ertl\u202c end'],
    ['one sign', '.'],
  ])('%s: nothing is lost, nothing stops', (_what, text) => {
    expectSound(text);
    expect(() => namesIn(tokensIn(text, 0, text.length, 'en'))).not.toThrow();
  });

  test('nothing but white space has no sentences', () => {
    expect(read(' \n\t\u00a0 ')).toEqual([]);
  });
});
