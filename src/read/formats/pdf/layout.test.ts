import { expect, test } from 'vitest';
import { blocksOf, linesOf, type PdfRun, runningLines, shape } from './layout.ts';

const run = (str: string, x: number, y: number): PdfRun => ({ str, x, y, height: 10, width: str.length * 5 });

test('the words of a wrapped cell stay in their row; a line at the margin does not', () => {
  const lines = linesOf([
    run('Oil cap', 72, 700),
    run('Broken, and no longer re-', 200, 700),
    run('ported by the seller.', 200, 688),
    run('Tankers', 72, 676),
    run('Seen twice.', 200, 676),
    run('The table ends here.', 72, 664),
  ]);
  expect(blocksOf(lines, 10).map((b) => b.text)).toEqual([
    'Oil cap\tBroken, and no longer reported by the seller.',
    'Tankers\tSeen twice.',
    'The table ends here.',
  ]);
});

test('heads of left and right pages are both running lines', () => {
  const page = (head: string, text: string) =>
    linesOf([run(head, 72, 780), run(text, 72, 700), run(`${text} Then more.`, 72, 500), run(`${text} Last.`, 72, 60)]);
  const pages = ['One came.', 'Two left.', 'Three stayed.', 'Four sank.', 'Five wait.'].map((text, i) =>
    page(i % 2 === 0 ? `River Review ${i}` : `Locks and laws ${i}`, text),
  );
  expect([...runningLines(pages)].sort()).toEqual(['Locks and laws #', 'River Review #']);
  expect(pages.every((p) => p[0] !== undefined && runningLines(pages).has(shape(p[0])))).toBe(true);
});
