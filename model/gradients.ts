// Training: the way back through products, biases and layers of the network.
import type { Matrix, Network } from '../src/language/network.ts';
import { type Gates, gate, gatesOf, type LayerTrace } from '../src/language/recurrent-layer.ts';

/** The network, the gradient of each of its parameters beside it in the same memory, and the share of units left out. */
export class Slopes {
  readonly network: Network;
  readonly at: number;
  readonly count: number;

  constructor(network: Network) {
    this.network = network;
    this.count = network.parameters.length;
    this.at = network.take(1, Math.ceil(this.count / 8) * 8).at;
    network.keep();
  }

  get values(): Float32Array {
    return this.network.floats.subarray(this.at, this.at + this.count);
  }

  /** Where the gradient of a parameter is gathered. */
  of(name: string): Matrix {
    const place = this.network.place(name);
    return { ...place, at: this.at + place.at };
  }

  /** Back through out = input · weights: adds to the weights' gradient and, where wanted, to the input's. */
  product(name: string, input: Matrix, out: Matrix, inputSlope?: Matrix): void {
    const { network } = this;
    network.product(transposed(network, input), out, this.of(name));
    if (inputSlope) network.product(out, transposed(network, network.place(name)), inputSlope);
  }

  bias(name: string, out: Matrix): void {
    const f = this.network.floats;
    const { at } = this.of(name);
    for (let i = 0; i < out.rows; i++) {
      for (let j = 0; j < out.columns; j++) {
        f[at + j] = (f[at + j] as number) + (f[out.at + i * out.columns + j] as number);
      }
    }
  }
}

export function transposed(network: Network, { at, rows, columns }: Matrix): Matrix {
  const f = network.floats;
  const out = network.take(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) f[out.at + j * rows + i] = f[at + i * columns + j] as number;
  }
  return out;
}

/** Through the bend: what it gave has the sign of what it took. */
export function unbend({ floats: f }: Network, given: Matrix, slope: Matrix): void {
  for (let i = 0; i < given.rows * given.columns; i++) {
    if ((f[given.at + i] as number) <= 0) f[slope.at + i] = (f[slope.at + i] as number) * 0.1;
  }
}

function gateSlope(x: number): number {
  const square = x * x * 0.25;
  if (square >= 9) return 0;
  const ratio = (9 - square) / (3 * (3 + square));
  return 0.25 * ratio * ratio;
}

/** Back through a layer: slope of its output in, slope of its input out. */
export function backThroughLayer(
  slopes: Slopes,
  layer: number,
  trace: LayerTrace,
  { output, ends }: { output: Matrix; ends: readonly number[] },
): Matrix {
  const { network } = slopes;
  const { width } = network.size;
  const sums = network.take(output.rows, 3 * width);
  const input = network.take(output.rows, width);
  const back: Back = {
    ...{ trace, output, sums, input, carried: new Float32Array(width / 2), gates: gatesOf(network, layer) },
    slopes: { carry: slopes.of(`layer${layer}.state`).at, bias: slopes.of(`layer${layer}.bias`).at },
  };
  let from = 0;
  for (const end of ends) {
    for (const side of [0, 1] as const) {
      back.carried.fill(0);
      for (let k = end - from - 1; k >= 0; k--) {
        const t = side === 0 ? from + k : end - 1 - k;
        const before = k === 0 ? -1 : side === 0 ? t - 1 : t + 1;
        backStep(network.floats, back, { t, before, side });
      }
    }
    from = end;
  }
  slopes.product(`layer${layer}`, trace.input, sums, input);
  return input;
}

interface Back {
  trace: LayerTrace;
  output: Matrix;
  sums: Matrix;
  input: Matrix;
  carried: Float32Array;
  gates: Gates;
  slopes: Gates;
}

function backStep(
  f: Float32Array,
  { trace, output, sums, input, carried, gates, slopes }: Back,
  { t, before, side }: { t: number; before: number; side: 0 | 1 },
): void {
  const width = output.columns;
  const half = width / 2;
  const offset = side * half;
  const sum = t * 3 * width + side * 3 * half;
  const row = t * width + offset;
  const last = trace.states.at + before * width + offset;
  const carry = gates.carry + offset;
  const carrySlope = slopes.carry + offset;
  const biasSlope = slopes.bias + offset;
  for (let j = 0; j < half; j++) {
    const keep = f[trace.sums.at + sum + half + j] as number;
    const show = f[trace.sums.at + sum + 2 * half + j] as number;
    const kept = gate(keep);
    const shown = gate(show);
    const out = f[output.at + row + j] as number;
    const c = before < 0 ? 0 : (f[last + j] as number);
    const now = f[trace.states.at + row + j] as number;
    const x = f[trace.input.at + row + j] as number;
    const z = f[trace.sums.at + sum + j] as number;
    const state = out * shown + (carried[j] as number);
    const keepSlope = state * (c - z) * gateSlope(keep);
    const showSlope = out * (now - x) * gateSlope(show);
    f[input.at + row + j] = (f[input.at + row + j] as number) + out * (1 - shown);
    f[sums.at + sum + j] = state * (1 - kept);
    f[sums.at + sum + half + j] = keepSlope;
    f[sums.at + sum + 2 * half + j] = showSlope;
    f[carrySlope + j] = (f[carrySlope + j] as number) + keepSlope * c;
    f[carrySlope + width + j] = (f[carrySlope + width + j] as number) + showSlope * c;
    f[biasSlope + j] = (f[biasSlope + j] as number) + keepSlope;
    f[biasSlope + width + j] = (f[biasSlope + width + j] as number) + showSlope;
    carried[j] = state * kept + keepSlope * (f[carry + j] as number) + showSlope * (f[carry + width + j] as number);
  }
}
