import { describe, expect, test } from 'vitest';
import { qualityInWords, qualityOf } from './measure.ts';

const judged = (...labels: boolean[]): { score: number; isMatch: boolean }[] =>
  labels.map((isMatch, i) => ({ score: i / labels.length, isMatch }));

describe('the quality of scores in words', () => {
  test('gives F1 and AUC where pairs of both kinds were judged', () => {
    expect(qualityInWords(qualityOf(judged(false, false, true)))).toBe(
      '3 pairs, 1 matches, best F1 1.000 at 0.67, AUC 1.000',
    );
  });

  test.each([
    ['none is judged a match', [false, false]],
    ['all are judged matches', [true, true]],
  ])('says that %s instead of a figure that means nothing', (says, labels) => {
    const line = qualityInWords(qualityOf(judged(...labels)));
    expect(line).toContain(says);
    expect(line).not.toMatch(/NaN|0\.00/);
  });
});
