// Resolution, names: for each hashed key the entries that have it, in three flat arrays; an index of a million names stays small.
import type { NameKey } from './name-keys.ts';

/** A key that more entries than this have says too little to be worth its reading, unless nothing rarer is there. */
const mostRead = 40_000;

/** Behind the first ten, an entry that shares less than this part of what the best one shares is not scored. */
const worthScoring = 0.35;
const alwaysScored = 10;

/** The tables of a closed index. Kept, they need not be made again for the same entries. */
export interface PostingTables {
  readonly owners: Uint32Array;
  readonly starts: Uint32Array;
}

export class Postings {
  private hashes = new Uint32Array(1024);
  private owners = new Uint32Array(1024);
  private count = 0;
  private starts = new Uint32Array(0);
  private size = 0;
  private mask = 0;
  private scores = new Float32Array(0);

  add(hash: number, owner: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = grown(this.hashes);
      this.owners = grown(this.owners);
    }
    this.hashes[this.count] = hash;
    this.owners[this.count++] = owner;
  }

  /** Sorts what was added by bucket (counting sort): the hashes are not needed any more. */
  close(size: number): void {
    this.size = size;
    const buckets = 2 ** Math.min(23, Math.max(10, Math.ceil(Math.log2(this.count / 2 + 1))));
    this.mask = buckets - 1;
    this.starts = new Uint32Array(buckets + 1);
    for (let i = 0; i < this.count; i++) bump(this.starts, ((this.hashes[i] as number) & this.mask) + 1);
    for (let b = 1; b <= buckets; b++) this.starts[b] = (this.starts[b] as number) + (this.starts[b - 1] as number);
    const next = this.starts.slice(0, buckets);
    const sorted = new Uint32Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const bucket = (this.hashes[i] as number) & this.mask;
      sorted[next[bucket] as number] = this.owners[i] as number;
      bump(next, bucket);
    }
    this.owners = sorted;
    this.hashes = new Uint32Array(0);
    this.scores = new Float32Array(size);
  }

  tables(): PostingTables {
    return { owners: this.owners, starts: this.starts };
  }

  /** Takes the tables that an index over the same entries gave. */
  open({ owners, starts }: PostingTables, size: number): void {
    this.owners = owners as Uint32Array<ArrayBuffer>;
    this.starts = starts as Uint32Array<ArrayBuffer>;
    this.size = size;
    this.mask = starts.length - 2;
    this.hashes = new Uint32Array(0);
    this.scores = new Float32Array(size);
  }

  get bytes(): number {
    return this.owners.byteLength + this.starts.byteLength + this.scores.byteLength;
  }

  /** How many entries have this key. */
  countOf(hash: number): number {
    const bucket = hash & this.mask;
    return (this.starts[bucket + 1] as number) - (this.starts[bucket] as number);
  }

  /** The entries that share most with these keys, rare keys first; what is read is bounded. */
  best(keys: readonly NameKey[], most: number): number[] {
    const lists = keys
      .map(({ hash, worth }) => {
        const bucket = hash & this.mask;
        const [from, to] = [this.starts[bucket] as number, this.starts[bucket + 1] as number];
        return { from, to, worth: worth * Math.log2(1 + this.size / (to - from + 1)) };
      })
      .filter(({ from, to }) => to > from)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
    const touched: number[] = [];
    let read = 0;
    for (const { from, to, worth } of lists) {
      if (read + to - from > mostRead && touched.length >= most) break;
      read += to - from;
      for (let i = from; i < to; i++) {
        const owner = this.owners[i] as number;
        if (this.scores[owner] === 0) touched.push(owner);
        this.scores[owner] = (this.scores[owner] as number) + worth;
      }
    }
    return this.top(touched, most);
  }

  private top(touched: number[], most: number): number[] {
    const value = (owner: number): number => this.scores[owner] as number;
    let floor = 0;
    if (touched.length > most * 4) {
      const sample = Float32Array.from(touched, value).sort();
      floor = sample[sample.length - most] as number;
    }
    const best = touched
      .filter((owner) => value(owner) >= floor)
      .sort((a, b) => value(b) - value(a) || a - b)
      .slice(0, most);
    const least = (best[0] === undefined ? 0 : value(best[0])) * worthScoring;
    const kept = best.filter((owner, rank) => rank < alwaysScored || value(owner) >= least);
    for (const owner of touched) this.scores[owner] = 0;
    return kept;
  }
}

function bump(array: Uint32Array, index: number): void {
  array[index] = (array[index] as number) + 1;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
