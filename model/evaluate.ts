// Scoring on gold tokens with predicted tags: UPOS, UAS, LAS (universal part of the relation, punctuation counted).
import { parseWords } from '../src/language/dependency-parse.ts';
import type { TrainedModels } from '../src/language/model-file.ts';
import type { GoldSentence } from './conllu.ts';

export interface Scores {
  upos: number;
  uas: number;
  las: number;
  tokens: number;
  tokensPerSecond: number;
}

export function evaluate(sentences: readonly GoldSentence[], models: TrainedModels): Scores {
  let tokens = 0;
  let upos = 0;
  let uas = 0;
  let las = 0;
  const started = performance.now();
  const parses = sentences.map((s) => parseWords(s.words, models));
  const seconds = (performance.now() - started) / 1000;
  sentences.forEach((s, k) => {
    const parse = parses[k] as ReturnType<typeof parseWords>;
    for (let i = 0; i < s.words.length; i++) {
      tokens++;
      const tag = (models.tagger.classes[parse.tags[i] as number] as string).split('.')[0];
      if (tag === s.upos[i]) upos++;
      if (parse.heads[i] !== s.heads[i]) continue;
      uas++;
      const label = models.labeller.classes[parse.labels[i] as number] as string;
      if (label.split(':')[0] === (s.deprels[i] as string).split(':')[0]) las++;
    }
  });
  const share = (n: number): number => Math.round((10_000 * n) / tokens) / 100;
  return { upos: share(upos), uas: share(uas), las: share(las), tokens, tokensPerSecond: Math.round(tokens / seconds) };
}
