// Training: sentences as numbers, and varied from round to round: capitals, no final stop, and names folded into one known word, as
// the extractor hands them over.
import type { GoldSentence } from './conllu.ts';

export interface Example {
  words: string[];
  /** number of the tag where it is given beforehand, else -1 */
  known: number[];
  tags: number[];
  /** 0-based, -1 for the root */
  heads: number[];
  labels: number[];
}

export function exampleOf(gold: GoldSentence, tags: readonly string[], labels: readonly string[]): Example {
  return {
    words: gold.words,
    known: gold.words.map(() => -1),
    tags: gold.tags.map((t) => tags.indexOf(t)),
    heads: gold.heads.map((h) => h - 1),
    labels: gold.deprels.map((l) => labels.indexOf(l)),
  };
}

/** Only what `keep` says, heads renumbered. A word whose head falls away must fall away, too, or be given a new head before. */
function subset(example: Example, keep: (i: number) => boolean): Example {
  const kept = example.words.map((_, i) => i).filter(keep);
  const place = new Map(kept.map((old, now) => [old, now]));
  const of = <T>(values: readonly T[]): T[] => kept.map((i) => values[i] as T);
  return {
    ...{ words: of(example.words), known: of(example.known), tags: of(example.tags), labels: of(example.labels) },
    heads: of(example.heads).map((h) => (h < 0 ? -1 : (place.get(h) as number))),
  };
}

/** Runs of proper nouns that hang on one of themselves become their last word, with its tag known. */
function namesFolded(example: Example, properNoun: number): Example {
  const heads = [...example.heads];
  const labels = [...example.labels];
  const known = [...example.known];
  const gone = new Set<number>();
  for (let from = 0; from < heads.length; from++) {
    if (example.tags[from] !== properNoun) continue;
    let end = from + 1;
    while (end < heads.length && example.tags[end] === properNoun) end++;
    const outside = (i: number): boolean => (heads[i] as number) < from || (heads[i] as number) >= end;
    const tops = [...Array(end - from).keys()].map((k) => from + k).filter(outside);
    const last = end - 1;
    if (tops.length === 1) {
      const top = tops[0] as number;
      [heads[last], labels[last], known[last]] = [heads[top] as number, labels[top] as number, properNoun];
      for (let i = from; i < last; i++) gone.add(i);
      for (let i = 0; i < heads.length; i++) if (gone.has(heads[i] as number)) heads[i] = last;
    }
    from = last;
  }
  return subset({ ...example, heads, labels, known }, (i) => !gone.has(i));
}

function withoutLastStop(example: Example): Example {
  const last = example.words.length - 1;
  const stop = /^[.!?]$/.test(example.words[last] ?? '') && !example.heads.includes(last) && last > 0;
  return stop ? subset(example, (i) => i !== last) : example;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One sentence as it is met this time. */
export function varied(example: Example, random: () => number, properNoun: number): Example {
  let out = example;
  if (random() < 0.2) out = namesFolded(out, properNoun);
  if (random() < 0.06) out = withoutLastStop(out);
  const dress = random();
  if (dress < 0.02) return { ...out, words: out.words.map((w) => w.toUpperCase()) };
  if (dress < 0.04) return { ...out, words: out.words.map(capital) };
  if (dress < 0.06) return { ...out, words: out.words.map((w) => w.toLowerCase()) };
  return out;
}
