// Language layer: tokens with their place in the text layer. English by Universal Dependencies' rules, others by Intl.Segmenter.
import { englishCuts } from './english-tokens.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** lower case, straight quotes: what lexicons are looked up by */
  norm: string;
}

/** The form of a word that lexicons know: lower case, one kind of apostrophe, quote and hyphen. */
export function normal(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’‘ʼ‛`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-');
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : 'und';
    segmenter = new Intl.Segmenter(known, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** Tokens of `text` between two offsets, in order; white space is in none of them, everything else is in one. */
export function tokensIn(text: string, start: number, end: number, lang: string): Token[] {
  const slice = text.slice(start, end);
  const cuts = lang === 'en' || lang.startsWith('en-') ? englishCuts(slice) : segmenterCuts(slice, lang);
  return cuts.map(([from, to]) => {
    const word = slice.slice(from, to);
    return { start: start + from, end: start + to, text: word, norm: normal(word) };
  });
}

function segmenterCuts(slice: string, lang: string): [number, number][] {
  const cuts: [number, number][] = [];
  for (const { index, segment } of segmenterOf(lang).segment(slice)) {
    if (segment.trim() !== '') cuts.push([index, index + segment.length]);
  }
  return cuts;
}
