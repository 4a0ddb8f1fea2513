/** What the trained models see of a word: hashes of its form, ends and shape. Numbers share one form, names keep their case. */
import { hashString } from './hashing.ts';

export interface WordFacts {
  /** lower-cased form, digits folded */
  form: number;
  prefix1: number;
  prefix2: number;
  prefix3: number;
  suffix1: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  shape: number;
}

const cache = new Map<string, WordFacts>();

/** Xx, xx, XX, dd: runs of equal character classes folded to at most two. */
function shapeOf(word: string): string {
  let shape = '';
  for (const ch of word) {
    const c = /\p{Lu}/u.test(ch) ? 'X' : /\p{L}/u.test(ch) ? 'x' : /\d/.test(ch) ? 'd' : ch;
    if (!shape.endsWith(c + c)) shape += c;
  }
  return shape.slice(0, 12);
}

export function factsOf(word: string): WordFacts {
  const known = cache.get(word);
  if (known) return known;
  const lower = word.toLowerCase().replace(/[’‘`]/g, "'").replace(/[“”]/g, '"');
  const folded = lower.replace(/\d/g, '0');
  const facts: WordFacts = {
    form: hashString(/^[\d.,]+$/.test(lower) ? folded.replace(/0+/g, '0') : folded),
    prefix1: hashString(`^${folded.slice(0, 1)}`),
    prefix2: hashString(`^${folded.slice(0, 2)}`),
    prefix3: hashString(`^${folded.slice(0, 3)}`),
    suffix1: hashString(`${folded.slice(-1)}$`),
    suffix2: hashString(`${folded.slice(-2)}$`),
    suffix3: hashString(`${folded.slice(-3)}$`),
    suffix4: hashString(`${folded.slice(-4)}$`),
    shape: hashString(`#${shapeOf(word)}`),
  };
  // Names and typos would grow it without end on a million documents.
  if (cache.size > 60_000) cache.clear();
  cache.set(word, facts);
  return facts;
}

/** Stands beyond either end of a sentence. */
export const edgeFacts: WordFacts = factsOf('\u0002edge');
