// Language layer: tags, tree and arc names of one sentence of words by the trained network.
import { type Matrix, Network } from './network.ts';
import { answers, arcScores, arcSide, asked, labelHidden, labelScores, labelSides, tagScores } from './parse-scores.ts';
import { bestTree, Chart } from './projective-tree.ts';
import { layerOf } from './recurrent-layer.ts';
import type { TrainedModel } from './weights.ts';
import { knownTagRow } from './word-features.ts';
import { WordVectors } from './word-vectors.ts';

export interface Parse {
  /** numbers of `model.tags` */
  tags: number[];
  /** 1-based head of word i + 1; 0 = root */
  heads: number[];
  /** numbers of `model.labels` */
  labels: number[];
}

/** Longer stretches of words are read in pieces: tree building grows with the cube of the length. */
const longestPiece = 120;

/** A model made ready to read: its parameters beside the kernel, its word vectors kept between sentences. */
export class SentenceReader {
  readonly model: TrainedModel;
  private readonly network: Network;
  private readonly vectors: WordVectors;
  private readonly chart = new Chart(longestPiece);
  private readonly root: number;
  private readonly joint: number;
  private readonly name: number;

  constructor(model: TrainedModel) {
    this.model = model;
    this.network = new Network(model.size, longestPiece);
    this.network.parameters.set(model.parameters);
    this.vectors = new WordVectors(model, this.network);
    this.root = model.labels.indexOf('root');
    this.joint = model.labels.indexOf('parataxis');
    this.name = model.tags.indexOf('PROPN');
  }

  /** `forced[i]` is a tag that stands (a known name), or -1. */
  parse(words: readonly string[], forced?: readonly number[]): Parse {
    const parse: Parse = { tags: [], heads: [], labels: [] };
    let before = -1;
    for (const [from, end] of pieces(words)) {
      const piece = this.piece(words.slice(from, end), forced?.slice(from, end));
      const root = from + piece.heads.indexOf(0);
      for (const tag of piece.tags) parse.tags.push(tag);
      for (const head of piece.heads) parse.heads.push(head === 0 ? before + 1 : head + from);
      for (const label of piece.labels) parse.labels.push(label);
      if (before >= 0) parse.labels[root] = this.joint;
      before = root;
    }
    return parse;
  }

  private piece(words: readonly string[], forced?: readonly number[]): Parse {
    const { network, model } = this;
    const n = words.length;
    network.clear();
    let top = this.input(words, forced);
    for (let layer = 0; layer < model.size.layers; layer++) top = layerOf(network, layer, top, [n]).output;
    const tags = this.tagsOf(tagScores(network, top), forced);
    const ask = asked(network, arcSide(network, 'dependent', top));
    const columns = answers(network, arcSide(network, 'head', top), 0, n);
    const scores = arcScores(network, ask, columns, 0);
    const heads = bestTree(n, { floats: network.floats, at: scores.at, columns: scores.columns }, this.chart);
    const labels = this.labelsOf(top, heads);
    return { tags, heads: Array.from(heads, (h) => h + 1), labels };
  }

  private input(words: readonly string[], forced?: readonly number[]): Matrix {
    const { network, vectors, model } = this;
    const input = network.take(words.length, model.size.width);
    words.forEach((word, i) => {
      const at = input.at + i * input.columns;
      network.floats.set(vectors.of(word), at);
      const tag = forced?.[i] ?? -1;
      // training has met known names only
      if (tag >= 0 && tag === this.name) vectors.addKnown(knownTagRow(model.index, tag), at);
    });
    return input;
  }

  private tagsOf(scores: Matrix, forced?: readonly number[]): number[] {
    return Array.from({ length: scores.rows }, (_, i) => {
      const tag = forced?.[i] ?? -1;
      return tag >= 0 ? tag : this.best(scores, i, this.model.tags.length);
    });
  }

  private labelsOf(top: Matrix, heads: Int32Array): number[] {
    const { network, root } = this;
    const scores = labelScores(network, labelHidden(network, labelSides(network, top), heads));
    return Array.from(heads, (head, i) => (head < 0 ? root : this.best(scores, i, this.model.labels.length, root)));
  }

  /** The highest of the first `count` scores of a row, the first of equals. */
  private best({ at, columns }: Matrix, row: number, count: number, skip = -1): number {
    const { floats } = this.network;
    const from = at + row * columns;
    let most = skip === 0 ? 1 : 0;
    for (let k = most + 1; k < count; k++) {
      if (k !== skip && (floats[from + k] as number) > (floats[from + most] as number)) most = k;
    }
    return most;
  }
}

/** Cut behind the last punctuation mark of the second half of a piece that is too long. */
function* pieces(words: readonly string[]): Generator<[from: number, end: number]> {
  let from = 0;
  while (words.length - from > longestPiece) {
    let end = from + longestPiece;
    for (let i = end; i > from + longestPiece / 2; i--) {
      if (/^[.,;:!?)\]–—-]+$/u.test(words[i - 1] as string)) {
        end = i;
        break;
      }
    }
    yield [from, end];
    from = end;
  }
  if (words.length > from) yield [from, words.length];
}
