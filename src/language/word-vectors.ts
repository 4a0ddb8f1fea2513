// Language layer: the vector of a word as the network reads it, made once and kept for the next time.

import { type Network, outsideWidth } from './network.ts';
import { addRow, type TrainedModel } from './weights.ts';
import { outsideRow, rowsOf } from './word-features.ts';

/** About 6 MB; names and typos of a large pile of documents would grow it without end. */
const mostKept = 8000;

export class WordVectors {
  private readonly model: TrainedModel;
  private readonly network: Network;
  private readonly kept = new Map<string, Float32Array>();

  constructor(model: TrainedModel, network: Network) {
    this.model = model;
    this.network = network;
  }

  of(word: string): Float32Array {
    const known = this.kept.get(word);
    if (known) return known;
    const made = this.made(word);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(word, made);
    return made;
  }

  /** Adds a row of the table to the network's memory. */
  addKnown(row: number, at: number): void {
    addRow(this.model.words, row, this.network.floats, at);
  }

  private made(word: string): Float32Array {
    const { index, words, outside, size } = this.model;
    const out = new Float32Array(size.width);
    for (const row of rowsOf(index, word)) addRow(words, row, out);
    const row = outsideRow(index, word);
    if (row < 0) return out;
    const given = new Float32Array(outsideWidth);
    addRow(outside, row, given);
    const { at } = this.network.place('outside');
    for (let k = 0; k < outsideWidth; k++) {
      const x = given[k] as number;
      for (let j = 0; j < size.width; j++) {
        out[j] = (out[j] as number) + x * (this.network.floats[at + k * size.width + j] as number);
      }
    }
    return out;
  }
}
