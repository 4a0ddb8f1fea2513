// Scoring on gold tokens with predicted tags: UPOS, UAS, LAS (universal part of the relation, punctuation counted).
import type { Parse, SentenceReader } from '../src/language/sentence-reader.ts';
import type { GoldSentence } from './conllu.ts';

export interface Scores {
  upos: number;
  uas: number;
  las: number;
  tokens: number;
  tokensPerSecond: number;
}

export function evaluate(sentences: readonly GoldSentence[], reader: SentenceReader): Scores {
  let tokens = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  const started = performance.now();
  const parses = sentences.map((s) => reader.parse(s.words));
  const seconds = (performance.now() - started) / 1000;
  sentences.forEach((s, k) => {
    const parse = parses[k] as Parse;
    for (let i = 0; i < s.words.length; i++) {
      tokens++;
      const tag = (reader.model.tags[parse.tags[i] as number] as string).split('.')[0];
      if (tag === s.upos[i]) upos++;
      if (parse.heads[i] !== s.heads[i]) continue;
      uas++;
      const label = reader.model.labels[parse.labels[i] as number] as string;
      if (label.split(':')[0] === (s.deprels[i] as string).split(':')[0]) las++;
    }
  });
  const share = (n: number): number => Math.round((10_000 * n) / tokens) / 100;
  return { upos: share(upos), uas: share(uas), las: share(las), tokens, tokensPerSecond: Math.round(tokens / seconds) };
}
