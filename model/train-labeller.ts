// Training the labeller on gold trees with the tags the parser will see.
import { sentenceOf } from '../src/language/dependency-parse.ts';
import { childrenOf, labelFeatures } from '../src/language/label-features.ts';
import { best, FeatureList, type LinearModel, score } from '../src/language/linear-model.ts';
import { Averaged, randomOf, shuffled } from './averaged.ts';
import type { GoldSentence } from './conllu.ts';

export function trainLabeller(
  sentences: readonly GoldSentence[],
  tagsOf: ReadonlyMap<GoldSentence, number[]>,
  classes: readonly string[],
  size: number,
  epochs: number,
): LinearModel {
  const model = new Averaged(classes, size);
  const number = new Map(classes.map((c, i) => [c, i]));
  const random = randomOf(3);
  const features = new FeatureList();
  const scores = new Float32Array(classes.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) {
      const n = sentence.words.length;
      const input = sentenceOf(sentence.words, tagsOf.get(sentence) as number[]);
      const heads = Int32Array.from([0, ...sentence.heads]);
      const children = childrenOf(heads, n);
      const labels = new Int32Array(n + 1);
      for (let d = 1; d <= n; d++) {
        const gold = number.get(sentence.deprels[d - 1] as string) as number;
        if (heads[d] !== 0) {
          labelFeatures(d, heads, children, input, labels, features);
          score(model, features, scores);
          const guess = best(scores);
          model.tick();
          model.update(features, gold, guess);
          labels[d] = guess + 1;
        } else labels[d] = gold + 1;
      }
    }
  }
  return model.averaged();
}
