// Language layer: what the name recogniser sees of a word and of its neighbours. Shared by training and run time.
import type { FeatureList } from './linear-model.ts';
import { placeOf } from './word-features.ts';
import { edgeFacts, factsOf, type WordFacts } from './words.ts';

/** Groups of words that are used alike (k-means over GloVe vectors), fine and coarse; words as sorted hashes. */
export interface WordGroups {
  hashes: Int32Array;
  fine: Uint8Array;
  coarse: Uint8Array;
}

interface Seen extends WordFacts {
  fine: number;
  coarse: number;
  /** capital first letter */
  capital: number;
}

const edge: Seen = { ...edgeFacts, fine: 999, coarse: 999, capital: 2 };

export function seenOf(word: string, groups: WordGroups): Seen {
  const facts = factsOf(word);
  const place = placeOf(groups.hashes, facts.form);
  const [fine, coarse] = place < 0 ? [998, 998] : [groups.fine[place] as number, groups.coarse[place] as number];
  return { ...facts, fine, coarse, capital: /^\p{Lu}/u.test(word) ? 1 : 0 };
}

/** The run of capitalised words around word i: its ends, and what stands before and behind. */
function runAround(
  words: readonly Seen[],
  i: number,
): { first: Seen; last: Seen; before: Seen; after: Seen; size: number } {
  let [from, to] = [i, i];
  while (from > 0 && words[from - 1]?.capital === 1 && i - from < 6) from--;
  while (to + 1 < words.length && words[to + 1]?.capital === 1 && to - i < 6) to++;
  const at = (k: number): Seen => words[k] ?? edge;
  return { first: at(from), last: at(to), before: at(from - 1), after: at(to + 1), size: to - from + 1 };
}

/** Features of word i of a sentence. */
export function nameFeatures(words: readonly Seen[], i: number, out: FeatureList): void {
  const at = (k: number): Seen => words[i + k] ?? edge;
  const [w, p1, n1, p2, n2] = [at(0), at(-1), at(1), at(-2), at(2)];
  const start = i === 0 ? 1 : 0;
  out.begin(500);
  out.add(0);
  out.add(w.form);
  out.add(w.form, w.shape);
  out.add(w.shape, start);
  for (const end of [w.prefix2, w.prefix3, w.suffix2, w.suffix3, w.suffix4]) out.add(end, w.capital);
  out.add(w.fine, w.capital);
  out.add(w.coarse, w.shape);
  for (const near of [p1, n1, p2, n2]) {
    out.add(near.form);
    out.add(near.fine, near.capital);
    out.add(near.coarse, w.shape);
    out.add(near.shape, w.shape);
  }
  out.add(p1.form, w.fine);
  out.add(n1.form, w.fine);
  out.add(p1.fine, w.fine);
  out.add(w.fine, n1.fine);
  out.add(p1.form, w.form);
  out.add(w.form, n1.form);
  out.add(p1.form, n1.form, w.capital);
  out.add(p1.shape, w.shape, n1.shape);
  out.add(p1.coarse, w.coarse, n1.coarse);
  out.add(p2.form, p1.form, w.capital);
  out.add(n1.form, n2.form, w.capital);
  out.add(n1.suffix3, w.capital);
  out.add(p1.suffix3, w.capital);
  if (w.capital === 0) return;
  const run = runAround(words, i);
  out.add(run.first.form);
  out.add(run.last.form);
  out.add(run.first.fine);
  out.add(run.last.fine);
  out.add(run.first.fine, run.last.fine);
  out.add(run.before.form, run.last.fine);
  out.add(run.after.form, run.last.fine);
  out.add(run.before.form, run.after.form);
  out.add(run.before.fine, run.size);
  out.add(run.after.fine, run.size);
  out.add(run.last.suffix3, run.size);
  out.add(run.size, w.shape);
}
