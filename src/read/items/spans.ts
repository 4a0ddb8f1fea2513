/** What feeds extraction: running text and links, each with its item; pull-quotes are left out but tied to the words they repeat. */
import type { Item, ReadDocument } from '../../model/document.ts';
import { outletTail } from './outlet-tail.ts';
import { rawLines, wordSpan } from './raw-lines.ts';
import { repetitions } from './repeated.ts';

export interface BodySpan {
  start: number;
  end: number;
  /** index of the item it belongs to */
  item?: number;
}

const noOutlets = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };

/** Paragraphs to extract from, in text order. A link's span ends before the parenthesis that names its outlets. */
export function bodySpans(read: Pick<ReadDocument, 'text' | 'lines' | 'items'>): BodySpan[] {
  const owner = owners(read.items);
  return read.lines.flatMap((line): BodySpan[] => {
    if (line.kind !== 'body' && line.kind !== 'link-item') return [];
    const span = wordSpan(read.text, line);
    if (span.end <= span.start) return [];
    const item = owner(span.start);
    if (line.kind === 'body') return [item === undefined ? span : { ...span, item: item.index }];
    if (item?.type !== 'LINK') return [];
    const tail = item.outlets.length === 0 ? null : outletTail(read.text.slice(span.start, span.end), noOutlets);
    return [{ start: span.start, end: tail === null ? span.end : span.start + tail.at, item: item.index }];
  });
}

/** The item around a place, else the highlight above it. */
function owners(items: readonly Item[]): (at: number) => Item | undefined {
  let next = 0;
  let highlight: Item | undefined;
  let around: Item | undefined;
  return (at) => {
    for (let item = items[next]; item !== undefined && item.start <= at; item = items[next]) {
      next += 1;
      if (item.type === 'HIGHLIGHT') highlight = item;
      else if (item.type === 'SECTION') highlight = undefined;
      else if (
        item.type === 'ARTICLE' ||
        item.type === 'LINK' ||
        item.type === 'ANALYSIS' ||
        item.type === 'PERSPECTIVE'
      )
        around = item;
    }
    return around !== undefined && around.end > at ? around : highlight;
  };
}

export interface RepeatedSpan {
  /** the pull-quote */
  start: number;
  end: number;
  /** the same words in the running text */
  repeats: { start: number; end: number };
}

/** Pull-quotes with the words they repeat: a claim on those words has two places (gold, general rule 7). */
export function repeatedSpans(read: Pick<ReadDocument, 'text' | 'lines'>): RepeatedSpan[] {
  if (!read.lines.some((l) => l.kind === 'pull-quote')) return [];
  return repetitions(read.text, rawLines(read.text)).flatMap(({ line, start, end }) => {
    const quoted = read.lines[line];
    return quoted?.kind === 'pull-quote' ? [{ ...wordSpan(read.text, quoted), repeats: { start, end } }] : [];
  });
}
