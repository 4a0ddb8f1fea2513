/** Extraction, rules engine: which lines of a document are read for events, and what they inherit from their item. */
import type { Item, Line, ReadDocument } from '../../model/document.ts';
import { dayAtTop } from './time/day-at-top.ts';

export interface Passage {
  start: number;
  end: number;
  item: Item | undefined;
  /** how many headings stand before it */
  section: number;
  /** day from which relative dates count */
  date: string | null;
  /** the same words elsewhere in the document: a pull-quote */
  repeats: { start: number; end: number }[];
}

/** Prose only: headings, titles, stubs, mastheads, bios, furniture and footers give no event. */
const prose: ReadonlySet<Line['kind']> = new Set(['body', 'link-item']);
const silent: ReadonlySet<Item['type']> = new Set(['ANALYSIS', 'PERSPECTIVE', 'STUB', 'MASTHEAD', 'SECTION']);

export function passagesOf({ document, text, lines, items }: ReadDocument): Passage[] {
  const published = document.published?.value.slice(0, 10) ?? dayAtTop(text);
  const quotes = lines.filter((l) => l.kind === 'pull-quote').map((l) => trimmed(text, l));
  const passages: Passage[] = [];
  let from = 0;
  let section = 0;
  for (const line of lines) {
    if (isHeading(line, text)) section++;
    if (!prose.has(line.kind) && !isQuestion(line, text)) continue;
    while (from < items.length && (items[from]?.end ?? 0) <= line.start) from++;
    const item = innermost(items, from, line);
    if (item && silent.has(item.type)) continue;
    passages.push({ start: line.start, end: line.end, item, section, date: item?.date ?? published, repeats: quotes });
  }
  return passages;
}

const isHeading = ({ kind, start, end }: Line, text: string): boolean =>
  kind === 'heading' || kind === 'section' || /^#{1,6} \S/.test(text.slice(start, Math.min(end, start + 12)));

/** The questions of an interview say things too, whatever they look like. */
const isQuestion = ({ kind, start, end }: Line, text: string): boolean =>
  kind === 'heading' && /^\s*Q[.:]\s/.test(text.slice(start, Math.min(end, start + 12)));

function innermost(items: readonly Item[], from: number, line: Line): Item | undefined {
  let best: Item | undefined;
  for (let i = Math.max(0, from - 2); i < items.length; i++) {
    const item = items[i];
    if (!item || item.start > line.start) break;
    if (item.end >= line.end - 1 && (!best || item.end - item.start < best.end - best.start)) best = item;
  }
  return best;
}

function trimmed(text: string, { start, end }: Line): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length };
}
