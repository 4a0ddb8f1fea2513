// Language layer: the weights' file. Tables of word vectors are eight-bit integers with a scale per row; the network itself is small
// and stays in floats.
import { type NetworkSize, outsideWidth, parameterCount } from './network.ts';
import { packed, unpacked } from './packed-file.ts';
import { tableRows, type WordIndex } from './word-features.ts';

/** Rows of eight-bit numbers; row i stands for `scales[i]` times its bytes. */
export interface ByteTable {
  columns: number;
  scales: Float32Array;
  bytes: Int8Array;
}

export interface TrainedModel {
  name: string;
  size: NetworkSize;
  tags: string[];
  labels: string[];
  index: WordIndex;
  words: ByteTable;
  outside: ByteTable;
  parameters: Float32Array;
}

export function bytesOf(values: Float32Array, columns: number): ByteTable {
  const rows = values.length / columns;
  const table = { columns, scales: new Float32Array(rows), bytes: new Int8Array(values.length) };
  for (let r = 0; r < rows; r++) {
    let most = 0;
    for (let k = 0; k < columns; k++) most = Math.max(most, Math.abs(values[r * columns + k] as number));
    const scale = Math.fround(most / 127);
    table.scales[r] = scale;
    if (scale === 0) continue;
    for (let k = 0; k < columns; k++) {
      table.bytes[r * columns + k] = Math.round((values[r * columns + k] as number) / scale);
    }
  }
  return table;
}

/** out[at + k] += row[k] */
export function addRow({ columns, scales, bytes }: ByteTable, row: number, out: Float32Array, at = 0): void {
  const scale = scales[row] as number;
  for (let k = 0; k < columns; k++) {
    out[at + k] = (out[at + k] as number) + scale * (bytes[row * columns + k] as number);
  }
}

/** Layout: u32 length of the header, header as JSON padded to 4 bytes, then index, scales and parameters, then the byte tables. */
export function packModel(model: TrainedModel): Uint8Array {
  const { index, words, outside, parameters } = model;
  const header = {
    ...{ name: model.name, size: model.size, tags: model.tags, labels: model.labels },
    ...{ seen: index.seen.length, outside: index.outside.length },
  };
  return packed(header, [
    index.seen,
    index.outside,
    words.scales,
    outside.scales,
    parameters,
    words.bytes,
    outside.bytes,
  ]);
}

interface Header {
  name: string;
  size: NetworkSize;
  tags: string[];
  labels: string[];
  seen: number;
  outside: number;
}

export function unpackModel(file: Uint8Array): TrainedModel {
  const { header, next } = unpacked<Header>(file);
  const { name, size, tags, labels } = header;
  const index = { seen: new Int32Array(...next(header.seen, 4)), outside: new Int32Array(...next(header.outside, 4)) };
  const rows = tableRows(index);
  const wordScales = new Float32Array(...next(rows, 4));
  const outsideScales = new Float32Array(...next(header.outside, 4));
  const parameters = new Float32Array(...next(parameterCount(size), 4));
  const words = { columns: size.width, scales: wordScales, bytes: new Int8Array(...next(rows * size.width, 1)) };
  const outside = {
    columns: outsideWidth,
    scales: outsideScales,
    bytes: new Int8Array(...next(header.outside * outsideWidth, 1)),
  };
  return { name, size, tags, labels, index, words, outside, parameters };
}
