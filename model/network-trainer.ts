// Training: one step of the network and of its word table on a batch of sentences.

import { type Matrix, Network, type NetworkSize, outsideWidth, parametersOf } from '../src/language/network.ts';
import { type LayerTrace, layerOf } from '../src/language/recurrent-layer.ts';
import { addRow, type ByteTable, bytesOf, type TrainedModel } from '../src/language/weights.ts';
import {
  knownTagRow,
  outsideRow,
  rowsOf,
  tableRows,
  unseenRow,
  type WordIndex,
} from '../src/language/word-features.ts';
import { Adam } from './adam.ts';
import type { Example } from './examples.ts';
import { backThroughLayer, Slopes } from './gradients.ts';
import { arcLoss, type Batch, labelLoss, masked, tagLoss } from './losses.ts';

export interface Materials {
  size: NetworkSize;
  index: WordIndex;
  outside: ByteTable;
  /** how often a word with a row of its own was seen: rare ones are hidden now and then, so that unseen ones are learned */
  counts: ReadonlyMap<number, number>;
  random: () => number;
  /** share of units left out */
  dropout: number;
}

/** Words of a batch at most, and room for what the way back keeps. */
export const batchWords = 800;
const room = 40_000_000;

export class NetworkTrainer {
  private readonly given: Materials;
  private readonly network: Network;
  private readonly slopes: Slopes;
  private readonly table: Float32Array;
  private readonly dense: Adam;
  private readonly sparse: Adam;
  private time = 0;

  constructor(given: Materials) {
    this.given = given;
    this.network = new Network(given.size, batchWords, room);
    this.slopes = new Slopes(this.network);
    this.table = new Float32Array(tableRows(given.index) * given.size.width);
    this.dense = new Adam(this.slopes.count);
    this.sparse = new Adam(this.table.length);
    this.begin();
  }

  private begin(): void {
    const { random, size } = this.given;
    for (let i = 0; i < this.table.length; i++) this.table[i] = (random() - 0.5) * 0.2;
    for (const [name, rows, columns] of parametersOf(size)) {
      const { at } = this.network.place(name);
      const fan = name.startsWith('layer') && rows > 2 ? rows + size.width / 2 : rows + columns;
      const reach = rows <= 2 || name === 'distance' ? 0 : name === 'outside' ? 0.1 : Math.sqrt(6 / fan);
      for (let i = 0; i < rows * columns; i++) this.network.floats[at + i] = (random() * 2 - 1) * reach;
    }
  }

  /** One step; gives the summed loss of tags, arcs and labels. */
  step(examples: readonly Example[], rate: number): [tags: number, arcs: number, labels: number] {
    const { network, slopes } = this;
    this.time++;
    network.clear();
    slopes.values.fill(0);
    const batch = batchOf(examples);
    const rows = this.rowsOf(examples);
    const outside = this.outsideOf(examples);
    const input = network.take(rows.length, this.given.size.width);
    this.fill(input, rows);
    network.product(outside, network.place('outside'), input);
    const [top, masks, traces] = this.forward(input, batch.ends);
    const slope = network.take(top.rows, top.columns);
    const drop = (m: Matrix): Float32Array => this.drop(m, batch.ends);
    const losses: [number, number, number] = [
      tagLoss(slopes, top, slope, batch, 0.5),
      arcLoss(slopes, top, slope, batch, drop),
      labelLoss(slopes, top, slope, batch, drop),
    ];
    this.backward({ slope, masks, traces, ends: batch.ends, rows, outside }, rate);
    return losses;
  }

  private forward(input: Matrix, ends: readonly number[]): [Matrix, Float32Array[], LayerTrace[]] {
    const masks = [this.drop(input, ends)];
    const traces: LayerTrace[] = [];
    let top = input;
    for (let layer = 0; layer < this.given.size.layers; layer++) {
      const trace = layerOf(this.network, layer, top, ends);
      traces.push(trace);
      top = trace.output;
      masks.push(this.drop(top, ends));
    }
    return [top, masks, traces];
  }

  private backward(pass: Pass, rate: number): void {
    const { network, slopes, given } = this;
    let { slope } = pass;
    masked(network, slope, pass.masks[given.size.layers] as Float32Array);
    for (let layer = given.size.layers - 1; layer >= 0; layer--) {
      slope = backThroughLayer(slopes, layer, pass.traces[layer] as LayerTrace, { output: slope, ends: pass.ends });
      masked(network, slope, pass.masks[layer] as Float32Array);
    }
    slopes.product('outside', pass.outside, slope);
    const scale = 1 / pass.ends.length;
    this.stepTable(slope, pass.rows, scale, rate);
    const values = slopes.values;
    let norm = 0;
    for (let i = 0; i < values.length; i++) {
      values[i] = (values[i] as number) * scale;
      norm += (values[i] as number) ** 2;
    }
    const clip = Math.min(1, 10 / Math.sqrt(norm));
    if (clip < 1) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * clip;
    this.dense.step(network.parameters, values, { at: 0, rate, time: this.time });
  }

  private stepTable(slope: Matrix, rows: readonly (readonly number[])[], scale: number, rate: number): void {
    const { width } = this.given.size;
    const sums = new Map<number, Float32Array>();
    rows.forEach((list, t) => {
      for (const row of list) {
        let sum = sums.get(row);
        if (!sum) {
          sum = new Float32Array(width);
          sums.set(row, sum);
        }
        const at = slope.at + t * width;
        for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) + scale * (this.network.floats[at + k] as number);
      }
    });
    for (const [row, sum] of sums) this.sparse.step(this.table, sum, { at: row * width, rate, time: this.time });
  }

  private drop(matrix: Matrix, ends: readonly number[]): Float32Array {
    const { random, dropout } = this.given;
    const { rows, columns } = matrix;
    const mask = new Float32Array(rows * columns);
    let from = 0;
    for (const end of ends) {
      for (let k = 0; k < columns; k++) {
        const keep = random() < dropout ? 0 : 1 / (1 - dropout);
        for (let t = from; t < end; t++) mask[t * columns + k] = keep;
      }
      from = end;
    }
    masked(this.network, matrix, mask);
    return mask;
  }

  private rowsOf(examples: readonly Example[]): number[][] {
    const { index, counts, random } = this.given;
    return examples.flatMap(({ words, known }) =>
      words.map((word, i) => {
        const rows = rowsOf(index, word);
        const own = rows[0] as number;
        const count = counts.get(own) ?? 0;
        if (random() < 0.5 / (0.5 + count) || random() < 0.08) rows[0] = unseenRow(index);
        const tag = known[i] as number;
        return tag < 0 ? rows : [...rows, knownTagRow(index, tag)];
      }),
    );
  }

  private outsideOf(examples: readonly Example[]): Matrix {
    const words = examples.flatMap((e) => e.words);
    const out = this.network.take(words.length, outsideWidth);
    words.forEach((word, t) => {
      const row = outsideRow(this.given.index, word);
      if (row >= 0 && this.given.random() >= 0.03) {
        addRow(this.given.outside, row, this.network.floats, out.at + t * outsideWidth);
      }
    });
    return out;
  }

  private fill({ at, columns }: Matrix, rows: readonly (readonly number[])[]): void {
    const f = this.network.floats;
    rows.forEach((list, t) => {
      for (const row of list) {
        for (let k = 0; k < columns; k++) {
          f[at + t * columns + k] = (f[at + t * columns + k] as number) + (this.table[row * columns + k] as number);
        }
      }
    });
  }

  /** The model as it stands, rounded as the file rounds it. */
  model(name: string, tags: string[], labels: string[]): TrainedModel {
    const { size, index, outside } = this.given;
    const parameters = this.network.parameters.slice();
    return { name, size, tags, labels, index, words: bytesOf(this.table, size.width), outside, parameters };
  }
}

interface Pass {
  slope: Matrix;
  masks: Float32Array[];
  traces: LayerTrace[];
  ends: number[];
  rows: number[][];
  outside: Matrix;
}

function batchOf(examples: readonly Example[]): Batch {
  const batch: Batch = {
    ends: [],
    tags: Int32Array.from(examples.flatMap((e) => e.tags)),
    heads: Int32Array.from(examples.flatMap((e) => e.heads)),
    labels: Int32Array.from(examples.flatMap((e) => e.labels)),
  };
  let from = 0;
  for (const { words, heads } of examples) {
    heads.forEach((h, i) => {
      batch.heads[from + i] = h < 0 ? -1 : h + from;
    });
    from += words.length;
    batch.ends.push(from);
  }
  return batch;
}
