/** A line while the rules work on it, and how they give it its kind. */
import type { Line, LineKind } from '../../model/document.ts';

/** A line while the rules work on it. */
export interface WorkLine extends Line {
  words: string;
}

/** Gives a line its kind, if it still has one of `only`. */
export function set(
  line: WorkLine | undefined,
  kind: LineKind,
  rule: string,
  only: readonly LineKind[] = ['body', 'heading'],
): void {
  if (line === undefined || !only.includes(line.kind)) return;
  line.kind = kind;
  line.rule = rule;
}

/** Index of the next line with words, or -1. */
export function nextWords(lines: readonly WorkLine[], from: number, step: 1 | -1 = 1): number {
  for (let i = from + step; i >= 0 && i < lines.length; i += step) if (lines[i]?.kind !== 'blank') return i;
  return -1;
}
