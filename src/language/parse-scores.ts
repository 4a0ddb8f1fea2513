// Language layer: what the network says of the words it has read: scores of tags, of heads for each word (biaffine after Dozat and
// Manning 2017, with a share for distance), and of names for an arc. Shared by training and run time.
import { distances, type Matrix, type Network, padded } from './network.ts';

/** Leaky, so that no unit dies in training. */
function bent(x: number): number {
  return x > 0 ? x : 0.1 * x;
}

/** Class of the way from a word to its head: sign, and steps that widen. */
export function distanceClass(head: number, dependent: number): number {
  const way = Math.abs(head - dependent);
  const steps = way < 6 ? way - 1 : way < 8 ? 5 : way < 11 ? 6 : way < 16 ? 7 : way < 25 ? 8 : way < 45 ? 9 : 10;
  return head < dependent ? steps : 12 + steps;
}

/** Of an arc from the root. */
export const rootDistance = distances - 1;

export function tagScores(network: Network, top: Matrix): Matrix {
  const weights = network.place('tag');
  const out = network.product(top, weights, network.take(top.rows, weights.columns));
  network.addToRows(out, network.place('tag.bias'));
  return out;
}

/** A bent projection: `name` is 'dependent' or 'head'. */
export function arcSide(network: Network, name: string, top: Matrix): Matrix {
  const weights = network.place(name);
  const out = network.product(top, weights, network.take(top.rows, weights.columns));
  network.addToRows(out, network.place(`${name}.bias`));
  bend(network, out);
  return out;
}

function bend({ floats }: Network, { at, rows, columns }: Matrix): void {
  for (let i = at; i < at + rows * columns; i++) floats[i] = bent(floats[i] as number);
}

export interface Asked {
  /** dependents as they ask for a head */
  questions: Matrix;
  /** what they say to each class of distance */
  byDistance: Matrix;
}

export function asked(network: Network, dependents: Matrix): Asked {
  const pair = network.place('pair');
  const questions = network.product(dependents, pair, network.take(dependents.rows + 4, pair.columns));
  questions.rows = dependents.rows;
  network.addToRows(questions, network.place('pair.bias'));
  const byDistance = network.product(dependents, network.place('distance'), network.take(dependents.rows, distances));
  return { questions, byDistance };
}

/** Heads of one sentence as columns, the root first: what questions are multiplied by. */
export function answers(network: Network, heads: Matrix, from: number, end: number): Matrix {
  const { floats: f } = network;
  const n = end - from;
  const out = network.take(heads.columns, padded(n + 1, 8));
  const root = network.place('root').at;
  for (let k = 0; k < heads.columns; k++) {
    const row = out.at + k * out.columns;
    f[row] = f[root + k] as number;
    for (let i = 0; i < n; i++) f[row + 1 + i] = f[heads.at + (from + i) * heads.columns + k] as number;
  }
  return out;
}

/** Scores of one sentence: row d, column h + 1 for head h, column 0 for the root. */
export function arcScores(network: Network, { questions, byDistance }: Asked, columns: Matrix, from: number): Matrix {
  const { floats: f } = network;
  const n = questions.rows - from;
  return fillScores(
    f,
    byDistance,
    from,
    network.product(
      { at: questions.at + from * questions.columns, rows: n, columns: questions.columns },
      columns,
      network.take(n, columns.columns),
    ),
  );
}

function fillScores(f: Float32Array, byDistance: Matrix, from: number, out: Matrix): Matrix {
  for (let d = 0; d < out.rows; d++) {
    const row = out.at + d * out.columns;
    const said = byDistance.at + (from + d) * byDistance.columns;
    f[row] = (f[row] as number) + (f[said + rootDistance] as number);
    for (let h = 0; h < out.rows; h++) {
      if (h !== d) f[row + 1 + h] = (f[row + 1 + h] as number) + (f[said + distanceClass(h, d)] as number);
    }
  }
  return out;
}

/** Both halves of the layer that names arcs; a pair's hidden vector is their bent sum. */
export function labelSides(network: Network, top: Matrix): { dependents: Matrix; heads: Matrix } {
  const side = (name: string): Matrix => {
    const weights = network.place(name);
    return network.product(top, weights, network.take(top.rows, weights.columns));
  };
  const dependents = side('label.dependent');
  network.addToRows(dependents, network.place('label.bias'));
  return { dependents, heads: side('label.head') };
}

/** Hidden vectors of the arcs `heads[i]` (row of the head of row i, -1 for the root). */
export function labelHidden(network: Network, sides: { dependents: Matrix; heads: Matrix }, heads: Int32Array): Matrix {
  const { floats: f } = network;
  const { columns } = sides.dependents;
  const out = network.take(heads.length, columns);
  const root = network.place('label.root').at;
  const distance = network.place('label.distance').at;
  for (let d = 0; d < heads.length; d++) {
    const h = heads[d] as number;
    const other = h < 0 ? root : sides.heads.at + h * columns;
    const way = distance + (h < 0 ? rootDistance : distanceClass(h, d)) * columns;
    for (let k = 0; k < columns; k++) {
      const own = f[sides.dependents.at + d * columns + k] as number;
      f[out.at + d * columns + k] = own + (f[other + k] as number) + (f[way + k] as number);
    }
  }
  bend(network, out);
  return out;
}

export function labelScores(network: Network, hidden: Matrix): Matrix {
  const weights = network.place('label.out');
  const out = network.product(hidden, weights, network.take(hidden.rows, weights.columns));
  network.addToRows(out, network.place('label.out.bias'));
  return out;
}
