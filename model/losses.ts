// Training: what the network got wrong in a batch, and the way back from its scores to its top layer.
import { distances, type Matrix, type Network } from '../src/language/network.ts';
import {
  answers,
  arcScores,
  arcSide,
  asked,
  distanceClass,
  labelHidden,
  labelScores,
  labelSides,
  rootDistance,
  tagScores,
} from '../src/language/parse-scores.ts';
import { type Slopes, transposed, unbend } from './gradients.ts';

/** Gold analyses of the sentences of a batch, one after the other. */
export interface Batch {
  ends: number[];
  tags: Int32Array;
  /** row of the head in the batch, -1 for the root */
  heads: Int32Array;
  labels: Int32Array;
}

/** Multiplies rows by a random choice of units, the same for all words of a sentence; gives the mask back. */
export type Drop = (matrix: Matrix) => Float32Array;

export function masked({ floats }: Network, { at }: Matrix, mask: Float32Array): void {
  for (let i = 0; i < mask.length; i++) floats[at + i] = (floats[at + i] as number) * (mask[i] as number);
}

/** Scores of a row become what the row must change by: probability less truth. Columns from `count` on are none. */
function softSlope(f: Float32Array, at: number, count: number, gold: number, skip = -1): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) if (k !== skip) most = Math.max(most, f[at + k] as number);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const e = k === skip ? 0 : Math.exp((f[at + k] as number) - most);
    f[at + k] = e;
    sum += e;
  }
  for (let k = 0; k < count; k++) f[at + k] = (f[at + k] as number) / sum;
  const loss = -Math.log(Math.max(1e-9, f[at + gold] as number));
  f[at + gold] = (f[at + gold] as number) - 1;
  return loss;
}

function scaled(f: Float32Array, { at, rows, columns }: Matrix, by: number, count = columns): void {
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      const here = at + i * columns + k;
      f[here] = k < count ? (f[here] as number) * by : 0;
    }
  }
}

export function tagLoss(slopes: Slopes, top: Matrix, topSlope: Matrix, batch: Batch, weight: number): number {
  const { network } = slopes;
  const scores = tagScores(network, top);
  let loss = 0;
  for (let i = 0; i < scores.rows; i++) {
    loss += softSlope(network.floats, scores.at + i * scores.columns, network.size.tags, batch.tags[i] as number);
  }
  scaled(network.floats, scores, weight, network.size.tags);
  slopes.bias('tag.bias', scores);
  slopes.product('tag', top, scores, topSlope);
  return loss;
}

export function arcLoss(slopes: Slopes, top: Matrix, topSlope: Matrix, batch: Batch, drop: Drop): number {
  const { network } = slopes;
  const dependents = arcSide(network, 'dependent', top);
  const dependentMask = drop(dependents);
  const heads = arcSide(network, 'head', top);
  const headMask = drop(heads);
  const ask = asked(network, dependents);
  const slope = {
    questions: network.take(top.rows + 4, dependents.columns),
    byDistance: network.take(top.rows, distances),
    heads: network.take(top.rows, heads.columns),
    dependents: network.take(top.rows, dependents.columns),
  };
  let loss = 0;
  let from = 0;
  for (const end of batch.ends) {
    const columns = answers(network, heads, from, end);
    const all = arcScores(network, { ...ask, questions: { ...ask.questions, rows: end } }, columns, from);
    for (let d = 0; d < all.rows; d++) {
      const gold = batch.heads[from + d] as number;
      const at = all.at + d * all.columns;
      loss += softSlope(network.floats, at, all.rows + 1, gold < 0 ? 0 : gold - from + 1, d + 1);
    }
    scaled(network.floats, all, 1, all.rows + 1);
    backFromArcs(slopes, { all, columns, from, end, ask }, slope);
    from = end;
  }
  slope.questions.rows = top.rows;
  slopes.bias('pair.bias', slope.questions);
  slopes.product('pair', dependents, slope.questions, slope.dependents);
  slopes.product('distance', dependents, slope.byDistance, slope.dependents);
  for (const [name, given, its, mask] of [
    ['dependent', dependents, slope.dependents, dependentMask],
    ['head', heads, slope.heads, headMask],
  ] as const) {
    masked(network, its, mask);
    unbend(network, given, its);
    slopes.bias(`${name}.bias`, its);
    slopes.product(name, top, its, topSlope);
  }
  return loss;
}

interface SentenceArcs {
  all: Matrix;
  columns: Matrix;
  from: number;
  end: number;
  ask: { questions: Matrix };
}

function backFromArcs(
  slopes: Slopes,
  { all, columns, from, end, ask }: SentenceArcs,
  slope: { questions: Matrix; byDistance: Matrix; heads: Matrix },
): void {
  const { network } = slopes;
  const f = network.floats;
  const arc = columns.rows;
  const part = (m: Matrix): Matrix => ({ at: m.at + from * m.columns, rows: end - from, columns: m.columns });
  const ownQuestions = network.product(all, transposed(network, columns), network.take(all.rows, arc));
  const ownAnswers = network.product(transposed(network, all), part(ask.questions), network.take(all.columns, arc));
  const root = slopes.of('root').at;
  for (let k = 0; k < arc; k++) f[root + k] = (f[root + k] as number) + (f[ownAnswers.at + k] as number);
  for (let i = 0; i < all.rows; i++) {
    for (let k = 0; k < arc; k++) {
      f[slope.questions.at + (from + i) * arc + k] = f[ownQuestions.at + i * arc + k] as number;
      f[slope.heads.at + (from + i) * arc + k] = f[ownAnswers.at + (i + 1) * arc + k] as number;
    }
    const row = slope.byDistance.at + (from + i) * distances;
    for (let h = -1; h < all.rows; h++) {
      if (h === i) continue;
      const at = row + (h < 0 ? rootDistance : distanceClass(h, i));
      f[at] = (f[at] as number) + (f[all.at + i * all.columns + h + 1] as number);
    }
  }
}

export function labelLoss(slopes: Slopes, top: Matrix, topSlope: Matrix, batch: Batch, drop: Drop): number {
  const { network } = slopes;
  const { floats: f } = network;
  const sides = labelSides(network, top);
  const hidden = labelHidden(network, sides, batch.heads);
  const mask = drop(hidden);
  const scores = labelScores(network, hidden);
  let loss = 0;
  for (let i = 0; i < scores.rows; i++) {
    loss += softSlope(f, scores.at + i * scores.columns, network.size.labels, batch.labels[i] as number);
  }
  scaled(f, scores, 1, network.size.labels);
  slopes.bias('label.out.bias', scores);
  const own = network.take(hidden.rows, hidden.columns);
  slopes.product('label.out', hidden, scores, own);
  masked(network, own, mask);
  unbend(network, hidden, own);
  const heads = network.take(hidden.rows, hidden.columns);
  const root = slopes.of('label.root').at;
  const distance = slopes.of('label.distance').at;
  for (let d = 0; d < own.rows; d++) {
    const h = batch.heads[d] as number;
    const to = h < 0 ? root : heads.at + h * own.columns;
    const way = distance + (h < 0 ? rootDistance : distanceClass(h, d)) * own.columns;
    for (let k = 0; k < own.columns; k++) {
      const s = f[own.at + d * own.columns + k] as number;
      f[to + k] = (f[to + k] as number) + s;
      f[way + k] = (f[way + k] as number) + s;
    }
  }
  slopes.bias('label.bias', own);
  slopes.product('label.dependent', top, own, topSlope);
  slopes.product('label.head', top, heads, topSlope);
  return loss;
}
