// Language layer: one layer of the network that reads a sentence from both ends (a simple recurrent unit after Lei et al. 2018: all
// products at once, only gates word by word). Shared by training and run time.
import type { Matrix, Network } from './network.ts';

/** A smooth step from 0 to 1 by a rational function: no call of exp, and the same bits on every machine. */
export function gate(x: number): number {
  const y = x * 0.5;
  if (y >= 3) return 1;
  if (y <= -3) return 0;
  const square = y * y;
  return 0.5 + (0.5 * y * (27 + square)) / (27 + 9 * square);
}

export interface LayerTrace {
  input: Matrix;
  /** per word and direction: what comes in, and what goes into the two gates */
  sums: Matrix;
  states: Matrix;
  output: Matrix;
}

/** `ends[i]` is the row after the last word of sentence i: nothing is carried from one sentence into another. */
export function layerOf(network: Network, layer: number, input: Matrix, ends: readonly number[]): LayerTrace {
  const { width } = network.size;
  const sums = network.product(input, network.place(`layer${layer}`), network.take(input.rows, 3 * width));
  const states = network.take(input.rows, width);
  const output = network.take(input.rows, width);
  const trace = { input, sums, states, output };
  const gates = gatesOf(network, layer);
  let from = 0;
  for (const end of ends) {
    for (let t = from; t < end; t++) step(network.floats, trace, gates, t, t > from ? t - 1 : -1, 0);
    for (let t = end - 1; t >= from; t--) step(network.floats, trace, gates, t, t < end - 1 ? t + 1 : -1, 1);
    from = end;
  }
  return trace;
}

/** Where what is carried into the gates, and their biases, lie. */
export interface Gates {
  carry: number;
  bias: number;
}

export const gatesOf = (network: Network, layer: number): Gates => ({
  carry: network.place(`layer${layer}.state`).at,
  bias: network.place(`layer${layer}.bias`).at,
});

/** Word t in one direction; `before` is the row whose state is carried on, -1 at the edge. The inner loop of all reading. */
function step(f: Float32Array, trace: LayerTrace, gates: Gates, t: number, before: number, side: 0 | 1): void {
  const width = trace.input.columns;
  const half = width / 2;
  const offset = side * half;
  const sum = trace.sums.at + t * 3 * width + side * 3 * half;
  const state = trace.states.at + t * width + offset;
  const last = trace.states.at + before * width + offset;
  const x = trace.input.at + t * width + offset;
  const out = trace.output.at + t * width + offset;
  const carry = gates.carry + offset;
  const bias = gates.bias + offset;
  for (let j = 0; j < half; j++) {
    const c = before < 0 ? 0 : (f[last + j] as number);
    const keep = (f[sum + half + j] as number) + (f[carry + j] as number) * c + (f[bias + j] as number);
    const show =
      (f[sum + 2 * half + j] as number) + (f[carry + width + j] as number) * c + (f[bias + width + j] as number);
    f[sum + half + j] = keep;
    f[sum + 2 * half + j] = show;
    const kept = gate(keep);
    const shown = gate(show);
    const now = kept * c + (1 - kept) * (f[sum + j] as number);
    f[state + j] = now;
    f[out + j] = shown * now + (1 - shown) * (f[x + j] as number);
  }
}
