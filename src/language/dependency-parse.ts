/** Tags, tree and labels of one sentence of words by the trained models. Greedy: one decision after the other. */
import { ParseState } from './arc-hybrid.ts';
import { childrenOf, labelFeatures } from './label-features.ts';
import { best, FeatureList, score } from './linear-model.ts';
import type { TrainedModels } from './model-file.ts';
import { tagWords } from './tagger.ts';
import { type Sentence, transitionFeatures } from './transition-features.ts';
import { factsOf } from './words.ts';

export interface Parse {
  /** class numbers of the tagger */
  tags: number[];
  /** 1-based head of word i + 1; 0 = root */
  heads: number[];
  /** class numbers of the labeller */
  labels: number[];
}

/** Forms and tags by position, with nothing at 0 and the root behind the last word. */
export function sentenceOf(words: readonly string[], tags: readonly number[]): Sentence {
  const n = words.length;
  const forms = new Int32Array(n + 2);
  const tagsAt = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) {
    forms[i + 1] = factsOf(words[i] as string).form;
    tagsAt[i + 1] = (tags[i] as number) + 1;
  }
  forms[n + 1] = 1;
  tagsAt[n + 1] = 999;
  return { forms, tags: tagsAt };
}

function treeOf(sentence: Sentence, n: number, models: TrainedModels): Int32Array {
  const state = new ParseState(n);
  const features = new FeatureList();
  const scores = new Float32Array(3);
  while (!state.done) {
    transitionFeatures(state, sentence, features);
    score(models.transitions, features, scores);
    state.apply(best(scores, (a) => state.allows(a)));
  }
  return normalHeads(state);
}

/** Heads with the root as 0. */
function normalHeads(state: ParseState): Int32Array {
  const heads = state.heads.slice(0, state.n + 1);
  for (let d = 1; d <= state.n; d++) if (heads[d] === state.root) heads[d] = 0;
  return heads;
}

function labelsOf(sentence: Sentence, heads: Int32Array, n: number, models: TrainedModels): Int32Array {
  const { labeller } = models;
  const children = childrenOf(heads, n);
  const labels = new Int32Array(n + 1);
  const features = new FeatureList();
  const scores = new Float32Array(labeller.classes.length);
  const root = labeller.classes.indexOf('root');
  for (let d = 1; d <= n; d++) {
    if (heads[d] === 0) {
      labels[d] = root + 1;
      continue;
    }
    labelFeatures(d, heads, children, sentence, labels, features);
    score(labeller, features, scores);
    labels[d] = best(scores, (k) => k !== root) + 1;
  }
  return labels;
}

export function parseWords(words: readonly string[], models: TrainedModels, forced?: readonly number[]): Parse {
  const n = words.length;
  const tags = tagWords(words, models.tagger, forced);
  if (n === 0) return { tags, heads: [], labels: [] };
  const sentence = sentenceOf(words, tags);
  const heads = treeOf(sentence, n, models);
  const labels = labelsOf(sentence, heads, n, models);
  return { tags, heads: [...heads.subarray(1)], labels: [...labels.subarray(1)].map((l) => l - 1) };
}
