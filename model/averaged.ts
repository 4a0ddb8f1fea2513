// Training: an averaged perceptron over hashed features (Collins 2002), totals kept lazily.
import type { FeatureList, LinearModel } from '../src/language/linear-model.ts';

export class Averaged implements LinearModel {
  readonly classes: readonly string[];
  readonly size: number;
  readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private clock = 0;

  constructor(classes: readonly string[], size: number) {
    this.classes = classes;
    this.size = size;
    this.weights = new Float32Array(size * classes.length);
    this.totals = new Float64Array(size * classes.length);
    this.stamps = new Int32Array(size * classes.length);
  }

  tick(): void {
    this.clock++;
  }

  update(features: FeatureList, gold: number, guess: number): void {
    if (gold === guess) return;
    const mask = this.size - 1;
    const n = this.classes.length;
    for (let f = 0; f < features.length; f++) {
      const row = ((features.rows[f] as number) & mask) * n;
      this.bump(row + gold, 1);
      this.bump(row + guess, -1);
    }
  }

  /** Adds `by` to the weight of one class, for each feature. */
  add(features: FeatureList, to: number, by: number): void {
    const mask = this.size - 1;
    for (let f = 0; f < features.length; f++) {
      this.bump(((features.rows[f] as number) & mask) * this.classes.length + to, by);
    }
  }

  private bump(at: number, by: number): void {
    const since = this.clock - (this.stamps[at] as number);
    this.totals[at] = (this.totals[at] as number) + since * (this.weights[at] as number);
    this.stamps[at] = this.clock;
    this.weights[at] = (this.weights[at] as number) + by;
  }

  /** The mean of each weight over all ticks; training may go on afterwards. */
  averaged(): LinearModel {
    const weights = new Float32Array(this.weights.length);
    for (let i = 0; i < weights.length; i++) {
      const w = this.weights[i] as number;
      const total = (this.totals[i] as number) + (this.clock - (this.stamps[i] as number)) * w;
      weights[i] = total / Math.max(1, this.clock);
    }
    return { classes: this.classes, size: this.size, weights };
  }
}
