// Training the transition scorer with a dynamic oracle and exploration (Goldberg and Nivre 2012, 2013).
import { left, ParseState, right, shift } from '../src/language/arc-hybrid.ts';
import { sentenceOf } from '../src/language/dependency-parse.ts';
import { best, FeatureList, type LinearModel, score } from '../src/language/linear-model.ts';
import { transitionFeatures } from '../src/language/transition-features.ts';
import { Averaged, randomOf, shuffled } from './averaged.ts';
import type { GoldSentence } from './conllu.ts';

/** Gold arcs that an action makes unreachable. `gold[w]` is the head of w with the root as n + 1. */
function cost(action: number, state: ParseState, gold: Int32Array): number {
  const b = state.next;
  const s0 = state.top(0);
  let lost = 0;
  if (action === shift) {
    for (let i = 0; i < state.stack.length; i++) {
      const k = state.stack[i] as number;
      if (gold[k] === b) lost++;
      if (k !== s0 && gold[b] === k) lost++;
    }
    return lost;
  }
  // dependents of s0 still in the buffer are lost whichever way it is attached
  for (let k = b; k <= state.n; k++) if (gold[k] === s0) lost++;
  const h = gold[s0] as number;
  if (action === left) {
    if (h !== b && (h > b || h === state.top(1))) lost++;
  } else if (h >= b) lost++;
  return lost;
}

export function trainTransitions(
  sentences: readonly GoldSentence[],
  tagsOf: ReadonlyMap<GoldSentence, number[]>,
  size: number,
  epochs: number,
  log: (s: string) => void,
): LinearModel {
  const model = new Averaged(['shift', 'left', 'right'], size);
  const random = randomOf(2);
  const features = new FeatureList();
  const scores = new Float32Array(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right0 = 0;
    let all = 0;
    for (const sentence of shuffled(sentences, random)) {
      const n = sentence.words.length;
      const input = sentenceOf(sentence.words, tagsOf.get(sentence) as number[]);
      const gold = Int32Array.from([0, ...sentence.heads.map((h) => (h === 0 ? n + 1 : h))]);
      const state = new ParseState(n);
      while (!state.done) {
        transitionFeatures(state, input, features);
        score(model, features, scores);
        const guess = best(scores, (a) => state.allows(a));
        const costs = [shift, left, right].map((a) =>
          state.allows(a) ? cost(a, state, gold) : Number.POSITIVE_INFINITY,
        );
        const least = Math.min(...costs);
        const good = best(scores, (a) => costs[a] === least);
        model.tick();
        const fine = costs[guess] === least;
        if (!fine) model.update(features, good, guess);
        all++;
        if (fine) right0++;
        state.apply(epoch > 0 && random() < 0.9 ? guess : good);
      }
    }
    log(`transitions, round ${epoch + 1}: ${((100 * right0) / all).toFixed(2)} % of decisions without loss`);
  }
  return model.averaged();
}
