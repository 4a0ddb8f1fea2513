// Language layer: the weights of the name recogniser and its search for the best row of labels. Int8 with square-root companding.
import { FeatureList, type LinearModel, score } from './linear-model.ts';
import { nameFeatures, seenOf, type WordGroups } from './name-features.ts';
import { packed, unpacked } from './packed-file.ts';

export interface NameModel {
  /** hashed features to labels: O, B-PER, I-PER ... */
  words: LinearModel;
  /** `next[a * n + b]`: how well label b follows label a; row n is the beginning */
  next: Float32Array;
  groups: WordGroups;
}

/** I-X only continues X. */
const mayFollow = (before: string | undefined, label: string): boolean =>
  !label.startsWith('I-') || before === label || before === `B-${label.slice(2)}`;

/** The best labels of a sentence, and how far ahead each is of the best other label of its word. */
export function labelsOf(
  texts: readonly string[],
  { words, next, groups }: NameModel,
): { labels: number[]; margins: number[] } {
  const { classes } = words;
  const n = classes.length;
  const seen = texts.map((t) => seenOf(t, groups));
  const features = new FeatureList();
  const scores = new Float32Array(n);
  const emitted: Float32Array[] = [];
  const back: Int8Array[] = [];
  let best = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  texts.forEach((_, i) => {
    nameFeatures(seen, i, features);
    score(words, features, scores);
    emitted.push(scores.slice());
    const [now, from] = stepped({ best, next, classes, first: i === 0 }, scores);
    best = now;
    back.push(from);
  });
  const labels: number[] = [];
  let at = best.indexOf(Math.max(...best));
  for (let i = texts.length - 1; i >= 0; i--) {
    labels[i] = at;
    at = (back[i] as Int8Array)[at] as number;
  }
  const margins = labels.map((label, i) => {
    const own = emitted[i] as Float32Array;
    return (own[label] as number) - Math.max(...own.filter((_, k) => k !== label));
  });
  return { labels, margins };
}

interface Column {
  best: Float64Array;
  next: Float32Array;
  classes: readonly string[];
  first: boolean;
}

function stepped({ best, next, classes, first }: Column, scores: Float32Array): [Float64Array<ArrayBuffer>, Int8Array] {
  const n = classes.length;
  const now = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  const from = new Int8Array(n);
  for (let b = 0; b < n; b++) {
    for (let a = 0; a < (first ? 1 : n); a++) {
      if (!mayFollow(first ? undefined : classes[a], classes[b] as string)) continue;
      const sum = first ? (next[n * n + b] as number) : (best[a] as number) + (next[a * n + b] as number);
      if (sum > (now[b] as number)) {
        now[b] = sum;
        from[b] = a;
      }
    }
    now[b] = (now[b] as number) + (scores[b] as number);
  }
  return [now, from];
}

/** Layout: u32 length of the header, header as JSON padded to 4 bytes, hashes, transitions, then bytes: groups and the table. */
export function packNames({ words, next, groups }: NameModel): Uint8Array {
  let scale = 0;
  for (const w of words.weights) scale = Math.max(scale, Math.abs(w));
  const header = { classes: words.classes, size: words.size, scale, grouped: groups.hashes.length };
  const table = Int8Array.from(words.weights, (w) => Math.round(Math.sign(w) * Math.sqrt(Math.abs(w) / scale) * 127));
  return packed(header, [groups.hashes, next, groups.fine, groups.coarse, table]);
}

interface Header {
  classes: string[];
  size: number;
  scale: number;
  grouped: number;
}

export function unpackNames(file: Uint8Array): NameModel {
  const { header, next } = unpacked<Header>(file);
  const { classes, size, scale, grouped } = header;
  const hashes = new Int32Array(...next(grouped, 4));
  const transitions = new Float32Array(...next((classes.length + 1) * classes.length, 4));
  const groups = { hashes, fine: new Uint8Array(...next(grouped, 1)), coarse: new Uint8Array(...next(grouped, 1)) };
  const weights = new Int8Array(...next(size * classes.length, 1));
  const expand = Float32Array.from({ length: 256 }, (_, i) => (((i - 128) * Math.abs(i - 128)) / (127 * 127)) * scale);
  return { words: { classes, size, weights, expand }, next: transitions, groups };
}
