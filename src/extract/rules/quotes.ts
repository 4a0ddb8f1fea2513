/** Extraction, rules engine: whether a sentence lies within quotation marks that another sentence opened or that close behind it. */

export interface QuoteState {
  /** quotation marks are open behind the sentence */
  open: boolean;
  /** nothing of the sentence stands outside */
  through: boolean;
}

const marks = /["“”]/g;

/** Reads the marks of one sentence; `open` is the state before it, closed at the front of every paragraph. */
export function quoteState(sentence: string, open: boolean): QuoteState {
  let state = open;
  let outside = 0;
  let from = 0;
  for (const { 0: mark, index } of sentence.matchAll(marks)) {
    if (!state) outside += letters(sentence.slice(from, index));
    state = mark === '“' ? true : mark === '”' ? false : !state;
    from = index + 1;
  }
  if (!state) outside += letters(sentence.slice(from));
  return { open: state, through: outside === 0 };
}

const letters = (words: string): number => /\p{L}/u.exec(words)?.[0].length ?? 0;
