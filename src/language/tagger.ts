/** Part-of-speech tags, left to right, greedy. A verb's tag carries its form (VERB.VBN): the parser needs to know participles. */
import { best, FeatureList, type LinearModel, score } from './linear-model.ts';
import { edgeFacts, factsOf, type WordFacts } from './words.ts';

/** Feature templates; `tags` are class numbers + 1 of the words to the left. Shared with training. */
export function tagFeatures(words: readonly WordFacts[], i: number, tags: readonly number[], out: FeatureList): void {
  const w = words[i] ?? edgeFacts;
  const p1 = words[i - 1] ?? edgeFacts;
  const p2 = words[i - 2] ?? edgeFacts;
  const n1 = words[i + 1] ?? edgeFacts;
  const n2 = words[i + 2] ?? edgeFacts;
  const t1 = tags[i - 1] ?? 0;
  const t2 = tags[i - 2] ?? 0;
  out.begin(1);
  out.add(w.form);
  out.add(w.suffix1);
  out.add(w.suffix2);
  out.add(w.suffix3);
  out.add(w.suffix4);
  out.add(w.prefix1);
  out.add(w.prefix2);
  out.add(w.prefix3);
  out.add(w.shape, i === 0 ? 1 : 0);
  out.add(t1);
  out.add(t1, t2);
  out.add(t1, w.form);
  out.add(p1.form);
  out.add(p1.suffix3);
  out.add(p2.form);
  out.add(n1.form);
  out.add(n1.suffix3);
  out.add(n2.form);
  out.add(p1.form, w.form);
  out.add(w.form, n1.form);
  out.add(t1, n1.form);
  out.add(t1, w.suffix3);
  out.add(n1.shape, w.shape);
  out.add(p1.shape, w.shape);
  out.add(t1, w.suffix2, n1.suffix2);
  out.add(p1.form, n1.form);
  out.add(n1.suffix2, n2.suffix2, w.suffix2);
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
