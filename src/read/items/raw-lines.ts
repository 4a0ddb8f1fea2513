/** Text -> raw lines. A line ends at a line feed, or a carriage return, which belong to no line; a page break does not end it: sentences run over pages. */
import { EntenteError } from '../../model/errors.ts';

export interface RawLine {
  start: number;
  /** without the line break */
  end: number;
  /** words of the line, trimmed; no-break spaces count as space here, offsets still point into the text layer */
  words: string;
}

/** Lines beyond which a text is no document but a machine's log; each costs memory, so the limit is on them too. */
const lineLimit = 2_000_000;

/** A run of blank lines is one. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const breaks = /\r\n|[\n\r]/g;
  let start = 0;
  for (let m = breaks.exec(text); m !== null; m = breaks.exec(text)) {
    add(lines, lineAt(text, start, m.index));
    start = m.index + m[0].length;
  }
  if (start < text.length) add(lines, lineAt(text, start, text.length));
  return lines;
}

function add(lines: RawLine[], line: RawLine): void {
  const last = lines.at(-1);
  if (line.words === '' && last?.words === '') last.end = line.end;
  else if (lines.push(line) > lineLimit) {
    throw new EntenteError('file-too-large', `The text has more than ${lineLimit / 1e6} million lines.`, {
      hint: 'Split it into parts, or give only the part you need.',
    });
  }
}

const lineAt = (text: string, start: number, end: number): RawLine => ({
  start,
  end,
  words: text
    .slice(start, end)
    .replace(/^\ufeff/, '')
    .trim(),
});

/** The span of a line's words: white space around them is no part of an item. */
export function wordSpan(text: string, line: { start: number; end: number }): { start: number; end: number } {
  const raw = text.slice(line.start, line.end);
  const lead = raw.length - raw.replace(/^[\s\ufeff]+/, '').length;
  return { start: line.start + lead, end: line.start + raw.trimEnd().length };
}
