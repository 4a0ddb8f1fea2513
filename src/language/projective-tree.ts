// Language layer: the best tree without crossing arcs and with one root for given scores (Eisner 1996).

/** Scores in `floats` from `at` on: a row per dependent, a column per head, the root's first. */
export interface ScoreTable {
  floats: Float32Array;
  at: number;
  columns: number;
}

/** Spans by first and last word, `i * n + j`: `right` is headed by its first word, `left` by its last. Kept from sentence to sentence. */
export class Chart {
  readonly most: number;
  n = 0;
  readonly right: Float64Array;
  readonly left: Float64Array;
  readonly rightArc: Float64Array;
  readonly leftArc: Float64Array;
  /** where the best parts of each meet */
  readonly rightSplit: Int16Array;
  readonly leftSplit: Int16Array;
  readonly arcSplit: Int16Array;

  /** For sentences of up to `most` words: time grows with the cube of their length. */
  constructor(most: number) {
    const table = (): Float64Array => new Float64Array(most * most);
    const splits = (): Int16Array => new Int16Array(most * most);
    this.most = most;
    [this.right, this.left, this.rightArc, this.leftArc] = [table(), table(), table(), table()];
    [this.rightSplit, this.leftSplit, this.arcSplit] = [splits(), splits(), splits()];
  }
}

/** Head of each of n words, -1 for the root. */
export function bestTree(n: number, scores: ScoreTable, chart: Chart): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  fill(chart, n, scores);
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < n; r++) {
    const own = scores.floats[scores.at + r * scores.columns] as number;
    const total = (chart.left[r] as number) + (chart.right[r * n + n - 1] as number) + own;
    if (total > most) [most, root] = [total, r];
  }
  traceLeft(chart, heads, 0, root);
  traceRight(chart, heads, root, n - 1);
  return heads;
}

function fill(chart: Chart, n: number, { floats, at, columns }: ScoreTable): void {
  chart.n = n;
  for (let i = 0; i < n; i++) {
    chart.right[i * n + i] = 0;
    chart.left[i * n + i] = 0;
  }
  for (let length = 1; length < n; length++) {
    for (let i = 0; i + length < n; i++) {
      const j = i + length;
      const inner = joined(chart, i, j);
      chart.rightArc[i * n + j] = inner + (floats[at + j * columns + i + 1] as number);
      chart.leftArc[i * n + j] = inner + (floats[at + i * columns + j + 1] as number);
      complete(chart, i, j);
    }
  }
}

/** Best two spans that face each other from i and j. */
function joined({ n, right, left, arcSplit }: Chart, i: number, j: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = i; k < j; k++) {
    const sum = (right[i * n + k] as number) + (left[(k + 1) * n + j] as number);
    if (sum > most) {
      most = sum;
      arcSplit[i * n + j] = k;
    }
  }
  return most;
}

function complete({ n, right, left, rightArc, leftArc, rightSplit, leftSplit }: Chart, i: number, j: number): void {
  let toRight = Number.NEGATIVE_INFINITY;
  let toLeft = Number.NEGATIVE_INFINITY;
  for (let k = i; k < j; k++) {
    const fromRight = (rightArc[i * n + k + 1] as number) + (right[(k + 1) * n + j] as number);
    if (fromRight > toRight) {
      toRight = fromRight;
      rightSplit[i * n + j] = k + 1;
    }
    const fromLeft = (left[i * n + k] as number) + (leftArc[k * n + j] as number);
    if (fromLeft > toLeft) {
      toLeft = fromLeft;
      leftSplit[i * n + j] = k;
    }
  }
  right[i * n + j] = toRight;
  left[i * n + j] = toLeft;
}

function traceRight(chart: Chart, heads: Int32Array, i: number, j: number): void {
  if (i === j) return;
  const k = chart.rightSplit[i * chart.n + j] as number;
  heads[k] = i;
  traceArc(chart, heads, i, k);
  traceRight(chart, heads, k, j);
}

function traceLeft(chart: Chart, heads: Int32Array, i: number, j: number): void {
  if (i === j) return;
  const k = chart.leftSplit[i * chart.n + j] as number;
  heads[k] = j;
  traceArc(chart, heads, k, j);
  traceLeft(chart, heads, i, k);
}

function traceArc(chart: Chart, heads: Int32Array, i: number, j: number): void {
  const k = chart.arcSplit[i * chart.n + j] as number;
  traceRight(chart, heads, i, k);
  traceLeft(chart, heads, k + 1, j);
}
