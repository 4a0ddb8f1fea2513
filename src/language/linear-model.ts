/** A linear classifier over hashed features: what the tagger, the parser and the labeller are made of. */
import { mix } from './hashing.ts';

/**
 * `weights` has `size` (a power of two) rows of `classes.length` numbers. Shipped models are bytes, `expand[byte + 128]` is the
 * value of one: a row is a random place in memory, and a quarter of the memory is most of the speed.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly size: number;
  readonly weights: Float32Array | Int8Array;
  readonly expand?: Float32Array;
}

/** Features of one decision; a plain growing list, reused from decision to decision. */
export class FeatureList {
  readonly rows = new Int32Array(160);
  length = 0;

  private base = 0;

  /** Begins a new decision; its features are numbered from `base` on, so that equal values at other places differ. */
  begin(base: number): void {
    this.length = 0;
    this.base = base;
  }

  /** The next feature: a conjunction of up to four values. */
  add(a: number, b = 0, c = 0, d = 0): void {
    this.rows[this.length] = mix(this.base + this.length, a, b, c, d);
    this.length += 1;
  }
}

/** Adds each feature's row to `scores` (length = number of classes), which is cleared first. */
export function score(
  { classes, size, weights, expand }: LinearModel,
  features: FeatureList,
  scores: Float32Array,
): void {
  const n = classes.length;
  const mask = size - 1;
  const { rows, length } = features;
  scores.fill(0);
  for (let f = 0; f < length; f++) {
    const row = ((rows[f] as number) & mask) * n;
    if (expand) {
      for (let k = 0; k < n; k++)
        scores[k] = (scores[k] as number) + (expand[(weights[row + k] as number) + 128] as number);
    } else {
      for (let k = 0; k < n; k++) scores[k] = (scores[k] as number) + (weights[row + k] as number);
    }
  }
}
