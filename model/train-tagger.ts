// Training the tagger, and tags for the parser's training that the tagger had not seen (jackknife).
import { best, FeatureList, type LinearModel, score } from '../src/language/linear-model.ts';
import { tagFeatures, tagWords } from '../src/language/tagger.ts';
import { factsOf } from '../src/language/words.ts';
import { Averaged, randomOf, shuffled } from './averaged.ts';
import type { GoldSentence } from './conllu.ts';

export function trainTagger(
  sentences: readonly GoldSentence[],
  classes: readonly string[],
  size: number,
  epochs: number,
): LinearModel {
  const model = new Averaged(classes, size);
  const number = new Map(classes.map((c, i) => [c, i]));
  const random = randomOf(1);
  const features = new FeatureList();
  const scores = new Float32Array(classes.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, tags } of shuffled(sentences, random)) {
      const facts = words.map(factsOf);
      const done: number[] = [];
      for (let i = 0; i < words.length; i++) {
        tagFeatures(facts, i, done, features);
        score(model, features, scores);
        const guess = best(scores);
        model.tick();
        model.update(features, number.get(tags[i] as string) as number, guess);
        // its own guesses to the left: what it will meet when it runs
        done.push(guess + 1);
      }
    }
  }
  return model.averaged();
}

export function jackknife(
  sentences: readonly GoldSentence[],
  classes: readonly string[],
  size: number,
  folds: number,
  epochs: number,
): Map<GoldSentence, number[]> {
  const out = new Map<GoldSentence, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const model = trainTagger(
      sentences.filter((_, i) => i % folds !== fold),
      classes,
      size,
      epochs,
    );
    sentences.forEach((s, i) => {
      if (i % folds === fold) out.set(s, tagWords(s.words, model));
    });
  }
  return out;
}
