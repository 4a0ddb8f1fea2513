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
  /** where its cells begin; one for a line that is no row */
  cells: number[];
}

/** Runs of one baseline are one line; a gap wider than two letters' height parts cells. */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let right = 0;
  for (const run of runs) {
    if (run.str.trim() === '') continue;
    const last = lines.at(-1);
    if (last === undefined || Math.abs(last.y - run.y) > last.height * 0.5) {
      lines.push({ text: run.str.trim(), y: run.y, height: run.height, isRow: false, cells: [run.x] });
    } else {
      const gap = run.x - right;
      const isCell = gap > last.height * 1.4;
      last.text += `${isCell ? '\t' : gap > last.height * 0.12 ? ' ' : ''}${run.str.trim()}`;
      last.isRow ||= isCell;
      if (isCell) last.cells.push(run.x);
    }
    right = run.x + run.width;
  }
  return lines;
}

/** Heads and feet that return on most pages, or on every second one, digits aside. Without at least two pages nothing can return. */
export function runningLines(pages: readonly PdfLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(
      [lines[0], lines[1], lines.at(-2), lines.at(-1)].flatMap((l) => (l === undefined ? [] : [shape(l)])),
    );
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
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
    if (last !== undefined && before !== undefined && isCellRest(before, line, usual)) {
      // The words of a cell that wrapped stay in its row, and its beginning counts for what comes below.
      last.text = joined(last.text, line.text);
      line.cells = before.cells;
      line.isRow = true;
    } else if (isApart) blocks.push({ text: line.text, isHeading: line.height > bodyHeight * 1.15, isOpen: false });
    else last.text = joined(last.text, line.text);
  });
  for (const block of blocks) block.isOpen = !block.isHeading && !/[.!?:…。！？]["”’»)\]]*$/u.test(block.text);
  return blocks;
}

/** A word broken at the line's end is whole again. */
function joined(above: string, below: string): string {
  if (/\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  return above + (/[\p{L}\p{N}]-$/u.test(above) ? '' : ' ') + below;
}

/** A line that begins under the last cell of a row, not at the margin: the rest of that cell. */
function isCellRest(row: PdfLine, line: PdfLine, usual: number): boolean {
  const last = row.cells.at(-1);
  return (
    row.isRow &&
    !line.isRow &&
    row.cells.length > 1 &&
    last !== undefined &&
    Math.abs((line.cells[0] ?? 0) - last) < line.height * 0.3 &&
    row.y - line.y > 0 &&
    row.y - line.y <= usual * 1.25
  );
}

/** Height of the letters that most of the text is set in. */
export function commonHeight(pages: readonly PdfLine[][]): number {
  const counts = new Map<number, number>();
  for (const line of pages.flat())
    counts.set(Math.round(line.height * 2) / 2, (counts.get(Math.round(line.height * 2) / 2) ?? 0) + line.text.length);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}
