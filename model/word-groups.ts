// Training: words used alike, as groups of outside vectors (k-means, Lloyd 1982; seeded).
import { outsideWidth } from '../src/language/network.ts';

/** Group of each row of `vectors`, at most 256 groups. */
export function wordGroups(vectors: Float32Array, groups: number, random: () => number): Uint8Array {
  const rows = vectors.length / outsideWidth;
  const points = normalised(vectors);
  const centres = new Float32Array(groups * outsideWidth);
  for (let g = 0; g < groups; g++) {
    const pick = Math.floor(random() * rows);
    centres.set(points.subarray(pick * outsideWidth, (pick + 1) * outsideWidth), g * outsideWidth);
  }
  const group = new Uint8Array(rows);
  for (let round = 0; round < 8; round++) {
    for (let r = 0; r < rows; r++) group[r] = nearest(points, r, centres, groups);
    centres.fill(0);
    for (let r = 0; r < rows; r++) {
      const at = (group[r] as number) * outsideWidth;
      for (let k = 0; k < outsideWidth; k++) {
        centres[at + k] = (centres[at + k] as number) + (points[r * outsideWidth + k] as number);
      }
    }
    centres.set(normalised(centres));
  }
  return group;
}

function normalised(values: Float32Array): Float32Array {
  const out = values.slice();
  for (let at = 0; at < out.length; at += outsideWidth) {
    let sum = 0;
    for (let k = 0; k < outsideWidth; k++) sum += (out[at + k] as number) ** 2;
    const by = sum === 0 ? 0 : 1 / Math.sqrt(sum);
    for (let k = 0; k < outsideWidth; k++) out[at + k] = (out[at + k] as number) * by;
  }
  return out;
}

function nearest(points: Float32Array, row: number, centres: Float32Array, groups: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (let g = 0; g < groups; g++) {
    let sum = 0;
    for (let k = 0; k < outsideWidth; k++) {
      sum += (points[row * outsideWidth + k] as number) * (centres[g * outsideWidth + k] as number);
    }
    if (sum > most) [most, at] = [sum, g];
  }
  return at;
}
