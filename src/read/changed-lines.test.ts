import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, changedWords } from './changed-lines.ts';

test('a silent edit shows what was taken out and what was put in, the rest kept', () => {
  const before = 'Toll agreed\nThe toll is 40 cents.\nIt starts in July.';
  const after = 'Toll agreed\nThe toll is 60 cents.\nIt starts in July.\nA minister objects.';
  expect(changedLines(before, after).map((c) => `${c.kind}: ${c.text}`)).toEqual([
    'same: Toll agreed',
    'removed: The toll is 40 cents.',
    'added: The toll is 60 cents.',
    'same: It starts in July.',
    'added: A minister objects.',
  ]);
  expect(changedWords('The toll is 40 cents.', 'The toll is 60 cents.').filter((c) => c.kind !== 'same')).toEqual([
    { kind: 'removed', text: '40' },
    { kind: 'added', text: '60' },
  ]);
});

test('what is kept and taken out makes the older text, what is kept and put in the newer', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (a, b) => {
      const found = changedLines(a.join('\n'), b.join('\n'));
      expect(found.filter((c) => c.kind !== 'added').map((c) => c.text)).toEqual(a);
      expect(found.filter((c) => c.kind !== 'removed').map((c) => c.text)).toEqual(b);
    }),
  );
});
