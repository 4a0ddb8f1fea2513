/** Part-of-speech tags, left to right, greedy. A verb's tag carries its form (VERB.VBN): the parser needs to know participles. */
import { mix } from './hashing.ts';
import { best, FeatureList, type LinearModel, score } from './linear-model.ts';
import { edgeFacts, factsOf, type WordFacts } from './words.ts';

/** Feature templates; `tags` are class numbers + 1 of the words to the left. Shared with training. */
export function tagFeatures(words: readonly WordFacts[], i: number, tags: readonly number[], out: FeatureList): void {
  const at = (k: number): WordFacts => words[k] ?? edgeFacts;
  const w = at(i);
  const [p1, p2, n1, n2] = [at(i - 1), at(i - 2), at(i + 1), at(i + 2)];
  const t1 = tags[i - 1] ?? 0;
  const t2 = tags[i - 2] ?? 0;
  out.clear();
  out.add(mix(1, w.form));
  out.add(mix(2, w.suffix1));
  out.add(mix(3, w.suffix2));
  out.add(mix(4, w.suffix3));
  out.add(mix(5, w.suffix4));
  out.add(mix(6, w.prefix1));
  out.add(mix(7, w.prefix2));
  out.add(mix(8, w.prefix3));
  out.add(mix(9, w.shape, i === 0 ? 1 : 0));
  out.add(mix(10, t1));
  out.add(mix(11, t1, t2));
  out.add(mix(12, t1, w.form));
  out.add(mix(13, p1.form));
  out.add(mix(14, p1.suffix3));
  out.add(mix(15, p2.form));
  out.add(mix(16, n1.form));
  out.add(mix(17, n1.suffix3));
  out.add(mix(18, n2.form));
  out.add(mix(19, p1.form, w.form));
  out.add(mix(20, w.form, n1.form));
  out.add(mix(21, t1, n1.form));
  out.add(mix(22, t1, w.suffix3));
  out.add(mix(23, n1.shape, w.shape));
  out.add(mix(24, p1.shape, w.shape));
  out.add(mix(25, t1, w.suffix2, n1.suffix2));
  out.add(mix(26, p1.form, n1.form));
  out.add(mix(27, n1.suffix2, n2.suffix2, w.suffix2));
}

/** Class numbers of the tags of one sentence. `forced[i]` is a class number that stands (a known name), or -1. */
export function tagWords(words: readonly string[], model: LinearModel, forced?: readonly number[]): number[] {
  const facts = words.map(factsOf);
  const features = new FeatureList();
  const scores = new Float32Array(model.classes.length);
  const shifted: number[] = [];
  const tags: number[] = [];
  for (let i = 0; i < words.length; i++) {
    let tag = forced?.[i] ?? -1;
    if (tag < 0) {
      tagFeatures(facts, i, shifted, features);
      score(model, features, scores);
      tag = best(scores);
    }
    tags.push(tag);
    shifted.push(tag + 1);
  }
  return tags;
}
