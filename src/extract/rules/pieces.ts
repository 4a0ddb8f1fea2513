/** Extraction, rules engine: sentences no parser can hold (lists, text without stops) are read in pieces, so that time stays linear and nothing is left out. */

interface Span {
  start: number;
  end: number;
}

/** Characters from which a sentence is cut: some 220 words. */
const LONGEST = 1400;
/** A piece is looked for between these lengths. */
const [FROM, TO] = [500, 1000];
/** Where a cut hurts least, best first. */
const cuts = [/[.!?]["”’)]*\s/g, /[;:]\s|\n/g, /,\s/g, /\s/g];

/** Sentences in order; a long one as its pieces, cut behind a mark, else at a blank, else in the middle of the run. */
export function* piecesOf(text: string, sentences: Iterable<Span>): Generator<Span> {
  for (const { start, end } of sentences) {
    let from = start;
    while (end - from > LONGEST) {
      const to = from + cutIn(text.slice(from, from + TO));
      yield trimmed(text, from, to);
      from = to;
    }
    yield from === start ? { start, end } : trimmed(text, from, end);
  }
}

function cutIn(window: string): number {
  for (const mark of cuts) {
    let best = -1;
    for (const found of window.matchAll(mark)) {
      const at = found.index + found[0].length;
      if (at >= FROM) best = at;
    }
    if (best > 0) return best;
  }
  // never between the two halves of a character
  return /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length;
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
