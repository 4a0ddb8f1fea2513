// Training: steps of Adam (Kingma and Ba 2015), for all parameters at once and for single rows of a large table.

const [decay1, decay2, tiny] = [0.9, 0.99, 1e-8];

export class Adam {
  private readonly mean: Float32Array;
  private readonly square: Float32Array;

  constructor(count: number) {
    this.mean = new Float32Array(count);
    this.square = new Float32Array(count);
  }

  /** Moves `values` from `at` on against `slope`; `time` counts steps from 1. */
  step(
    values: Float32Array,
    slope: Float32Array,
    { at, rate, time }: { at: number; rate: number; time: number },
  ): void {
    const { mean, square } = this;
    const scale1 = 1 / (1 - decay1 ** time);
    const scale2 = 1 / (1 - decay2 ** time);
    for (let i = 0; i < slope.length; i++) {
      const s = slope[i] as number;
      const m = decay1 * (mean[at + i] as number) + (1 - decay1) * s;
      const v = decay2 * (square[at + i] as number) + (1 - decay2) * s * s;
      mean[at + i] = m;
      square[at + i] = v;
      values[at + i] = (values[at + i] as number) - (rate * m * scale1) / (Math.sqrt(v * scale2) + tiny);
    }
  }
}
