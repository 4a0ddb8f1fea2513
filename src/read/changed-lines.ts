/** What changed between two texts of one source item: lines taken out, put in, kept; within a reworded line the words. */

export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many comparisons the stretch that differs is shown as replaced. */
const mostCells = 4_000_000;

export const changedLines = (before: string, after: string): Change[] => changes(linesOf(before), linesOf(after));

/** Words and the spaces between them, so that the pieces join to the line again. */
export const changedWords = (before: string, after: string): Change[] =>
  joined(changes(wordsOf(before), wordsOf(after)));

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\f]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const wordsOf = (line: string): string[] =>
  line.match(/\s+|\p{Script=Han}|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

function changes(before: readonly string[], after: readonly string[]): Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const rest = Math.min(before.length, after.length) - head;
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const all = (list: readonly string[], kind: Change['kind']): Change[] => list.map((text) => ({ kind, text }));
  return [
    ...all(before.slice(0, head), 'same'),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...all(before.slice(before.length - tail), 'same'),
  ];
}

/** Longest common subsequence: the fewest lines are called changed. */
function middle(a: readonly string[], b: readonly string[]): Change[] {
  const replaced = [
    ...a.map((text): Change => ({ kind: 'removed', text })),
    ...b.map((text): Change => ({ kind: 'added', text })),
  ];
  const width = b.length + 1;
  if (a.length === 0 || b.length === 0 || (a.length + 1) * width > mostCells) return replaced;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Change[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      found.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return found;
}

/** Neighbours of one kind are one piece. */
function joined(list: readonly Change[]): Change[] {
  const found: Change[] = [];
  for (const change of list) {
    const last = found.at(-1);
    if (last?.kind === change.kind) last.text += change.text;
    else found.push({ ...change });
  }
  return found;
}
