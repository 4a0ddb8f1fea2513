// The systems that are compared, each behind the same call: text in, words with tags and, from ours, trees out.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sentencesIn } from '../../src/language/sentences.ts';
import { tokensIn } from '../../src/language/tokens.ts';
import { openParser } from '../../src/language/trained-parser.ts';
import type { Analysis, Word } from './treebank.ts';

export type System = (text: string) => Analysis;

export const weights = join(import.meta.dirname, '..', '..', 'model', 'weights', 'en.bin');
const require = createRequire(import.meta.url);

export const systems: Readonly<Record<string, () => System>> = { entente, 'wink-nlp': wink, compromise };

function entente(): System {
  const parser = openParser(weights);
  return (text) => {
    const words: Word[] = [];
    const spans = sentencesIn(text, 0, text.length, 'en');
    for (const { start, end } of spans) {
      const first = words.length;
      for (const { token, upos, head, deprel } of parser.parse(tokensIn(text, start, end, 'en'))) {
        const place = { start: token.start, end: token.end, text: token.text };
        words.push({ ...place, upos, head: head < 0 ? -1 : first + head, deprel });
      }
    }
    return { words, sentences: spans.map(({ start, end }) => `${start}-${end}`) };
  };
}

interface WinkItems {
  out(its?: unknown): string[];
}

interface Wink {
  readDoc(text: string): { tokens(): WinkItems; sentences(): WinkItems };
  its: Record<'pos' | 'precedingSpaces' | 'span', unknown>;
}

function wink(): System {
  const make = require('wink-nlp') as (model: unknown, pipe: string[]) => Wink;
  const nlp = make(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const document = nlp.readDoc(text);
    const [forms, tags] = [document.tokens().out(), document.tokens().out(nlp.its.pos)];
    const gaps = document.tokens().out(nlp.its.precedingSpaces);
    let at = 0;
    const words = forms.map((form, i): Word => {
      const start = at + (gaps[i] ?? '').length;
      at = start + form.length;
      return { start, end: at, text: form, upos: tags[i] ?? 'X' };
    });
    const spans = document.sentences().out(nlp.its.span) as unknown as [number, number][];
    return { words, sentences: spans.map(([from, to]) => `${words[from]?.start}-${words[to]?.end}`) };
  };
}

interface Term {
  text: string;
  tags: string[];
  offset: { start: number; length: number };
}

type Compromise = (text: string) => {
  json(options: object): { terms: Term[]; offset: { start: number; length: number } }[];
};

/** Its tags in the terms of Universal Dependencies; the first that fits. It has no tokens of punctuation. */
const compromiseTags: readonly (readonly [tag: string, upos: string])[] = [
  ['Pronoun', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Negative', 'PART'],
  ['Expression', 'INTJ'],
];

function compromise(): System {
  const nlp = require('compromise') as Compromise;
  return (text) => {
    const found = nlp(text).json({ offset: true, terms: { offset: true } });
    const words = found.flatMap(({ terms }) =>
      terms
        .filter((t) => t.offset.length > 0)
        .map(({ text: form, tags, offset: { start, length } }): Word => {
          const upos = compromiseTags.find(([tag]) => tags.includes(tag))?.[1] ?? 'X';
          return { start, end: start + length, text: form, upos };
        }),
    );
    return { words, sentences: found.map(({ offset: { start, length } }) => `${start}-${start + length}`) };
  };
}
