/** A PDF page's words on their baselines -> lines, paragraphs and headings. Running heads, the same on most pages, are told apart. */

/** One run of text as the PDF places it. */
export interface PdfRun {
  str: string;
  height: number;
  width: number;
  /** the transform's x and y */
  x: number;
  y: number;
}

export interface PdfLine {
  text: string;
  y: number;
  height: number;
  /** cells of a table stand far apart; such a line is never joined to the next */
  isRow: boolean;
}

/** Runs of one baseline are one line; a gap wider than two letters' height parts cells. */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let right = 0;
  for (const run of runs) {
    if (run.str.trim() === '') continue;
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.y - run.y) > last.height * 0.5) {
      lines.push({ text: run.str.trim(), y: run.y, height: run.height, isRow: false });
    } else {
      const gap = run.x - right;
      const isCell = gap > last.height * 1.4;
      last.text += `${isCell ? '\t' : gap > last.height * 0.12 ? ' ' : ''}${run.str.trim()}`;
      last.isRow ||= isCell;
    }
    right = run.x + run.width;
  }
  return lines;
}

/** Heads and feet that return on most pages, digits aside. Without at least two pages nothing can return. */
export function runningLines(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(
      [lines[0], lines[1], lines.at(-2), lines.at(-1)].flatMap((l) => (l === undefined ? [] : [shape(l)])),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...counts].filter(([, n]) => n >= enough).map(([edge]) => edge));
}

export const shape = (line: PdfLine): string => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');

export interface PdfBlock {
  text: string;
  isHeading: boolean;
  /** true where the page may end inside a sentence */
  isOpen: boolean;
}

/** Lines of one size at the usual distance are a paragraph; larger letters make a heading. */
export function blocksOf(lines: readonly PdfLine[], bodyHeight: number): PdfBlock[] {
  const gaps = lines
    .slice(1)
    .map((line, i) => (lines[i]?.y ?? 0) - line.y)
    .filter((g) => g > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const blocks: PdfBlock[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = blocks.at(-1);
    const isApart =
      before === undefined ||
      last === undefined ||
      before.isRow ||
      line.isRow ||
      Math.abs(before.height - line.height) > 0.5 ||
      before.y - line.y > usual * 1.25 ||
      before.y < line.y;
    if (isApart) blocks.push({ text: line.text, isHeading: line.height > bodyHeight * 1.15, isOpen: false });
    else if (/\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) last.text = last.text.slice(0, -1) + line.text;
    else last.text += /[\p{L}\p{N}]-$/u.test(last.text) ? line.text : ` ${line.text}`;
  });
  for (const block of blocks) block.isOpen = !block.isHeading && !/[.!?:…。！？]["”’»)\]]*$/u.test(block.text);
  return blocks;
}

/** Height of the letters that most of the text is set in. */
export function commonHeight(pages: readonly PdfLine[][]): number {
  const counts = new Map<number, number>();
  for (const line of pages.flat())
    counts.set(Math.round(line.height * 2) / 2, (counts.get(Math.round(line.height * 2) / 2) ?? 0) + line.text.length);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}
