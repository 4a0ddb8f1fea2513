/** Door: which words of a text a search matched, so that they can be marked. The store decides what matches; this only shows where. */

export interface Piece {
  text: string;
  hit: boolean;
}

/** Endings the stemmers drop: "shells" finds "shell", so both are marked. */
const ending = /(?:ies|ing|ed|es|s|ая|ий|ые|ов|ам|а|у|ы|и)$/u;
const unspaced = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Arabic}]/u;

const wordRun = /([\p{L}\p{N}\p{M}]+)/u;

/** The words to mark: without quotation marks, OR, and words that were excluded by a minus. */
function wordsOf(query: string): string[] {
  return query
    .split(/\s+/)
    .filter((word) => !word.startsWith('-') && word !== 'OR')
    .flatMap((word) => word.split(wordRun).filter((_, i) => i % 2 === 1))
    .filter((word) => word.length > 1);
}

function stemOf(word: string): string {
  const stem = word.length > 4 ? word.replace(ending, '') : word;
  return (stem.length > 2 ? stem : word).toLowerCase();
}

/** A name inside a run of unspaced script: what stands before it, the name, and what follows. */
function within(run: string, names: readonly string[]): Piece[] {
  const name = names.find((n) => run.includes(n));
  if (name === undefined) return [{ text: run, hit: false }];
  const at = run.indexOf(name);
  const before = { text: run.slice(0, at), hit: false };
  return [before, { text: name, hit: true }, ...within(run.slice(at + name.length), names)];
}

/** Cuts a text into neighbouring pieces; together they are exactly the text. */
export function hitsIn(text: string, query: string): Piece[] {
  const words = wordsOf(query);
  const names = words.filter((word) => unspaced.test(word));
  const stems = words.filter((word) => !unspaced.test(word)).map(stemOf);
  return text
    .split(wordRun)
    .flatMap((piece, i): Piece[] => {
      if (i % 2 === 0) return [{ text: piece, hit: false }];
      const lower = piece.toLowerCase();
      return stems.some((stem) => lower.startsWith(stem)) ? [{ text: piece, hit: true }] : within(piece, names);
    })
    .filter((piece) => piece.text !== '');
}
