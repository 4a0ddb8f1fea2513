/** Door: which words of a text a search matched, so that they can be marked. The store decides what matches; this only shows where. */

export interface Piece {
  text: string;
  hit: boolean;
}

/** Endings the stemmers drop: "shells" finds "shell", so both are marked. */
const ending = /(?:ies|ing|ed|es|s|ая|ий|ые|ов|ам|а|у|ы|и)$/u;
const unspaced = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Arabic}]/u;

/** The words to mark: without quotation marks, OR, and words that were excluded by a minus. */
function wordsOf(query: string): string[] {
  return query
    .split(/\s+/)
    .filter((word) => !word.startsWith('-') && word !== 'OR')
    .flatMap((word) => word.split(/[^\p{L}\p{N}\p{M}]+/u))
    .filter((word) => word.length > 1);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(word: string): string {
  if (unspaced.test(word)) return escaped(word);
  const stem = word.length > 4 ? word.replace(ending, '') : word;
  return `(?<![\\p{L}\\p{N}])${escaped(stem.length > 2 ? stem : word)}[\\p{L}\\p{N}]*`;
}

/** Neighbouring pieces; together they are exactly `text`. */
export function hitsIn(text: string, query: string): Piece[] {
  const words = wordsOf(query);
  if (words.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.map(patternOf).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, i) => ({ text: piece, hit: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
