/** The weights' file: three linear models, int8 with square-root companding (linear int8 costs five points of accuracy). */
import type { LinearModel } from './linear-model.ts';

export interface TrainedModels {
  tagger: LinearModel;
  transitions: LinearModel;
  labeller: LinearModel;
}

interface Header {
  name: string;
  models: Record<keyof TrainedModels, { classes: string[]; size: number; scale: number }>;
}

const order = ['tagger', 'transitions', 'labeller'] as const;

/** Layout: u32 length of the header, header as JSON, then the int8 tables in order. */
export function packModels(name: string, models: TrainedModels): Uint8Array {
  const header: Header = { name, models: {} as Header['models'] };
  const tables: Int8Array[] = [];
  for (const key of order) {
    const { classes, size, weights } = models[key];
    let scale = 0;
    for (const w of weights) scale = Math.max(scale, Math.abs(w));
    header.models[key] = { classes: [...classes], size, scale };
    tables.push(Int8Array.from(weights, (w) => Math.round(Math.sign(w) * Math.sqrt(Math.abs(w) / scale) * 127)));
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(4 + json.length + tables.reduce((n, t) => n + t.length, 0));
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  let at = 4 + json.length;
  for (const table of tables) {
    out.set(new Uint8Array(table.buffer), at);
    at += table.length;
  }
  return out;
}

export function unpackModels(bytes: Uint8Array): { name: string; models: TrainedModels } {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  let at = 4 + length;
  const models = {} as Record<keyof TrainedModels, LinearModel>;
  for (const key of order) {
    const { classes, size, scale } = header.models[key];
    const n = size * classes.length;
    const codes = new Int8Array(bytes.buffer, bytes.byteOffset + at, n);
    const expand = Float32Array.from(
      { length: 256 },
      (_, i) => (((i - 128) * Math.abs(i - 128)) / (127 * 127)) * scale,
    );
    models[key] = { classes, size, weights: codes, expand };
    at += n;
  }
  return { name: header.name, models };
}
