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
/** words in quotation marks of their own are a pull-quote from less on */
const shortestQuoted = 16;
/** and so is a shorter line that is a whole beginning of a sentence told further up */
const shortestBeginning = 24;
const longest = 500;
const keyLength = 16;
/** a beginning that more lines share than this is a table's or a log's */
const mostAlike = 64;
/** beyond this a text is no page, and the search would cost more than it tells */
const textLimit = 8_000_000;

export function repetitions(text: string, lines: readonly RawLine[]): Repetition[] {
  if (text.length > textLimit) return [];
  const quotes = candidates(lines);
  const found = new Map<number, Repetition>();
  for (const [index, line] of lines.entries()) {
    if (line.words.length < shortestQuoted + 5) continue;
    const words = folded(line.words);
    const offset = text.indexOf(line.words, line.start);
    for (const at of wordStarts(words)) {
      for (const hit of quotes.get(words.slice(at, at + keyLength)) ?? []) {
        if (found.has(hit.line) || !repeats(hit, words, at, index)) continue;
        found.set(hit.line, { line: hit.line, start: offset + at, end: offset + at + hit.core.length });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

interface Candidate {
  line: number;
  core: string;
  /** true if the words must begin a sentence of an earlier paragraph: a title may open the text below it */
  isBeginning: boolean;
}

function repeats(quote: Candidate, words: string, at: number, index: number): boolean {
  if (quote.line === index || quote.core.length + 4 > words.length || !words.startsWith(quote.core, at)) return false;
  if (/[\p{L}\p{N}]/u.test(words.charAt(at + quote.core.length))) return false;
  return !quote.isBeginning || (index < quote.line && (at === 0 || /[.!?…]["”’]?\s["“]?$/u.test(words.slice(0, at))));
}

/** Lines by their first letters, without the quotation marks and the final stop that a pull-quote adds. */
function candidates(lines: readonly RawLine[]): Map<string, Candidate[]> {
  const byKey = new Map<string, Candidate[]>();
  lines.forEach((line, i) => {
    if (line.words.length > longest + 8) return;
    const core = folded(line.words).replace(/^["'\s]+|["'\s.,…!?]+$/gu, '');
    const isQuoted = /^["“«„].*["”»“]$/u.test(line.words.replace(/[.,…!?]+$/u, ''));
    const isBeginning = core.length < shortest && !isQuoted;
    if (core.length < (isQuoted ? shortestQuoted : shortestBeginning) || core.split(' ').length < 3) return;
    if (isBeginning && !/^\p{Lu}/u.test(line.words)) return;
    const key = core.slice(0, keyLength);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [{ line: i, core, isBeginning }]);
    else if (alike.length < mostAlike) alike.push({ line: i, core, isBeginning });
  });
  return byKey;
}

/** Case and the shape of quotation marks differ between a pull-quote and its text; letters stay one to one. */
function folded(words: string): string {
  const plain = words.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

function* wordStarts(words: string): Generator<number> {
  for (const m of words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) yield m.index;
}
