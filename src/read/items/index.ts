/** Lines and items of a text layer: every line gets a kind and the rule that said so, items are spans; nothing is deleted. */
import type { Item, Line } from '../../model/document.ts';
import type { OutletTable } from '../../model/knowledge.ts';
import { classify, type LineHints } from './classify.ts';
import { dumpItems } from './dump.ts';
import { mastheadItems } from './masthead.ts';
import { rawLines } from './raw-lines.ts';
import { repetitions } from './repeated.ts';
import { isReview, reviewItems } from './review.ts';

export interface Itemised {
  lines: Line[];
  items: Item[];
}

export function itemise(
  text: string,
  outlets: OutletTable,
  hints: Partial<LineHints> & { isSingle?: boolean } = {},
): Itemised {
  const raw = rawLines(text);
  const lines = classify(raw, repetitions(text, raw), {
    headings: hints.headings ?? [],
    furniture: hints.furniture ?? new Set(),
    isGlued: !(hints.isSingle ?? false),
  });
  const drafts = isReview(lines, outlets)
    ? reviewItems(text, lines, outlets)
    : dumpItems(text, lines, hints.isSingle ?? false);
  const items = [...drafts, ...mastheadItems(text, lines)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((item, index): Item => ({ index, ...item }));
  return { lines: lines.map(({ start, end, kind, rule }) => ({ start, end, kind, rule })), items };
}
