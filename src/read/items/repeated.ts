/** Pull-quotes: a line whose words stand again, or as a beginning, within a longer paragraph. One claim, two places. */
import type { RawLine } from './raw-lines.ts';

export interface Repetition {
  /** index of the pull-quote's line */
  line: number;
  /** where the same words stand in the running text */
  start: number;
  end: number;
}

const shortest = 40;
const longest = 500;
const keyLength = 32;
/** beyond this a text is no page, and the search would cost more than it tells */
const textLimit = 8_000_000;

export function repetitions(text: string, lines: readonly RawLine[]): Repetition[] {
  if (text.length > textLimit) return [];
  const quotes = candidates(lines);
  const found = new Map<number, Repetition>();
  for (const [index, line] of lines.entries()) {
    const { words } = line;
    if (words.length < shortest + 5) continue;
    const offset = text.indexOf(words, line.start);
    for (const at of wordStarts(words)) {
      const hits = quotes.get(words.slice(at, at + keyLength));
      for (const hit of hits ?? []) {
        if (
          hit.line === index ||
          hit.core.length + 4 > words.length ||
          found.has(hit.line) ||
          !words.startsWith(hit.core, at)
        )
          continue;
        found.set(hit.line, { line: hit.line, start: offset + at, end: offset + at + hit.core.length });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

interface Candidate {
  line: number;
  core: string;
}

/** Lines by their first letters, without the quotation marks and the final stop that a pull-quote adds. */
function candidates(lines: readonly RawLine[]): Map<string, Candidate[]> {
  const byKey = new Map<string, Candidate[]>();
  lines.forEach((line, i) => {
    const core = line.words.replace(/^[“"«'‘\s]+|[”"»'’\s.,…!?]+$/gu, '');
    if (core.length < shortest || core.length > longest || !core.includes(' ')) return;
    const key = core.slice(0, keyLength);
    byKey.set(key, [...(byKey.get(key) ?? []), { line: i, core }]);
  });
  return byKey;
}

function* wordStarts(words: string): Generator<number> {
  for (const m of words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) yield m.index;
}
