/** Text -> raw lines. A line ends at a line feed, a carriage return or a page break; the break itself belongs to no line. */

export interface RawLine {
  start: number;
  /** without the line break */
  end: number;
  /** words of the line, trimmed; no-break spaces count as space here, offsets still point into the text layer */
  words: string;
}

export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const breaks = /\r\n|[\n\r\f]/g;
  let start = 0;
  for (let m = breaks.exec(text); m !== null; m = breaks.exec(text)) {
    lines.push(lineAt(text, start, m.index));
    start = m.index + m[0].length;
  }
  if (start < text.length) lines.push(lineAt(text, start, text.length));
  return lines;
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
