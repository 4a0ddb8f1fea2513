import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensIn } from './tokens.ts';
import { openParser } from './trained-parser.ts';

const parser = openParser(join(import.meta.dirname, '..', '..', 'model', 'weights', 'en.bin'));

const parsed = (text: string) => parser.parse(tokensIn(text, 0, text.length, 'en'));
/** `relation head>word` of each word, punctuation left out. */
const arcs = (text: string): string[] => {
  const words = parsed(text);
  return words
    .filter((w) => w.upos !== 'PUNCT')
    .map((w) => `${w.deprel} ${words[w.head]?.token.text ?? 'ROOT'}>${w.token.text}`);
};

describe('the trained parser', () => {
  test('finds who did what to whom in an active clause', () => {
    expect(arcs('Iran sold drones to Russia.')).toEqual(
      expect.arrayContaining(['nsubj sold>Iran', 'obj sold>drones', 'obl sold>Russia', 'case Russia>to']),
    );
  });

  test('tells the passive subject from the agent', () => {
    expect(arcs('The shells were supplied by Pyongyang.')).toEqual(
      expect.arrayContaining(['nsubj:pass supplied>shells', 'obl:agent supplied>Pyongyang']),
    );
  });

  test('hangs a content clause on its verb of saying', () => {
    expect(arcs('Officials said that the ship left the port.')).toEqual(
      expect.arrayContaining(['nsubj said>Officials', 'ccomp said>left', 'nsubj left>ship']),
    );
  });

  test('gives any words a tree: one root, a head for each, no circle, no crossing arcs', () => {
    const word = fc.constantFrom(
      'the',
      'Russia',
      'said',
      'of',
      'to',
      ',',
      'and',
      'ships',
      'which',
      '12,000',
      '“',
      'x',
      'sent',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const tree = parsed(words.join(' '));
        expect(tree.filter((w) => w.head < 0)).toHaveLength(1);
        for (const w of tree) {
          const seen = new Set<number>();
          for (let at = w.index; at >= 0; at = tree[at]?.head ?? -1) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
        const spans = tree
          .filter((w) => w.head >= 0)
          .map((w) => [Math.min(w.index, w.head), Math.max(w.index, w.head)] as const);
        for (const [a, b] of spans) for (const [c, d] of spans) expect(a < c && c < b && b < d).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('says how to get the weights when they are missing', () => {
    expect(() => openParser('/nowhere/en.bin').parse([])).toThrow(/weights are missing/);
  });
});
