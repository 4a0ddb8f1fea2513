// Language layer: sizes, parameters and working memory of the trained network (see recurrent-layer.ts and parse-scores.ts for what it
// computes). Everything lies in one WebAssembly memory, where the kernel can reach it.
import { kernelWith, type Multiply } from './matrix-kernel.ts';

/** Widths are multiples of 8, as the kernel asks. */
export interface NetworkSize {
  /** of a word's vector and of each layer, half of it left to right, half right to left */
  width: number;
  layers: number;
  /** of the vectors that heads and dependents are compared by */
  arc: number;
  /** of the hidden layer that names an arc */
  label: number;
  tags: number;
  labels: number;
}

/** Of the word vectors that come from outside (GloVe). */
export const outsideWidth = 100;

/** Classes of signed distance from a word to its head. */
export const distances = 24;

export const padded = (n: number, to: number): number => Math.ceil(n / to) * to;

/** Name, rows and columns of each matrix, in the order of the file. */
export function parametersOf(size: NetworkSize): [name: string, rows: number, columns: number][] {
  const { width, arc, label } = size;
  const half = width / 2;
  const layers = Array.from({ length: size.layers }, (_, i): [string, number, number][] => [
    [`layer${i}`, width, 6 * half],
    [`layer${i}.state`, 2, width],
    [`layer${i}.bias`, 2, width],
  ]);
  return [
    ['outside', outsideWidth, width],
    ...layers.flat(),
    ['tag', width, padded(size.tags, 8)],
    ['tag.bias', 1, padded(size.tags, 8)],
    ['dependent', width, arc],
    ['dependent.bias', 1, arc],
    ['head', width, arc],
    ['head.bias', 1, arc],
    ['pair', arc, arc],
    ['pair.bias', 1, arc],
    ['distance', arc, distances],
    ['root', 1, arc],
    ['label.dependent', width, label],
    ['label.head', width, label],
    ['label.bias', 1, label],
    ['label.distance', distances, label],
    ['label.root', 1, label],
    ['label.out', label, padded(size.labels, 8)],
    ['label.out.bias', 1, padded(size.labels, 8)],
  ];
}

export const parameterCount = (size: NetworkSize): number =>
  parametersOf(size).reduce((n, [, rows, columns]) => n + rows * columns, 0);

/** Floats that reading a text of `rows` words takes, training's second half not counted. */
const workingFloats = ({ width, layers, arc, label, tags, labels }: NetworkSize, rows: number): number =>
  (rows + 8) * (width * (2 + 5 * layers) + 6 * arc + 4 * label + tags + labels + 3 * distances + 2 * rows + 200);

/** A stretch of the memory as a matrix; `at` counts floats. */
export interface Matrix {
  at: number;
  rows: number;
  columns: number;
}

export class Network {
  readonly size: NetworkSize;
  readonly floats: Float32Array;
  readonly multiply: Multiply;
  private readonly places = new Map<string, Matrix>();
  private start: number;
  private free: number;

  /** `extra` floats beside what reading `rows` words needs: training keeps more. */
  constructor(size: NetworkSize, rows: number, extra = 0) {
    this.size = size;
    const { floats, multiply } = kernelWith(parameterCount(size) + workingFloats(size, rows) + extra);
    this.floats = floats;
    this.multiply = multiply;
    let at = 0;
    for (const [name, rows, columns] of parametersOf(size)) {
      this.places.set(name, { at, rows, columns });
      at += rows * columns;
    }
    this.start = padded(at, 8);
    this.free = this.start;
  }

  /** All parameters, as the file holds them. */
  get parameters(): Float32Array {
    return this.floats.subarray(0, parameterCount(this.size));
  }

  place(name: string): Matrix {
    return this.places.get(name) as Matrix;
  }

  /** A cleared matrix of working memory; rows are rounded up for the kernel. */
  take(rows: number, columns: number): Matrix {
    const matrix = { at: this.free, rows, columns };
    this.free += padded(rows, 4) * columns;
    this.floats.fill(0, matrix.at, this.free);
    return matrix;
  }

  /** What was taken so far stays when the rest is given back. */
  keep(): void {
    this.start = this.free;
  }

  /** Gives all working memory back. */
  clear(): void {
    this.free = this.start;
  }

  /** out += a · b, over as many rows as `a` has. */
  product(a: Matrix, b: Matrix, out: Matrix): Matrix {
    this.multiply({
      rows: padded(a.rows, 4),
      columns: b.columns,
      inner: b.rows,
      a: a.at * 4,
      aStride: a.columns,
      b: b.at * 4,
      bStride: b.columns,
      c: out.at * 4,
      cStride: out.columns,
    });
    return out;
  }

  addToRows({ at, rows, columns }: Matrix, bias: Matrix): void {
    const { floats } = this;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const here = at + i * columns + j;
        floats[here] = (floats[here] as number) + (floats[bias.at + j] as number);
      }
    }
  }
}
