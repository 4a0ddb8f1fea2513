/** Near-duplicate documents: wire copies by MinHash and LSH, teasers and quotes by containment. A cluster with roles; nothing is deleted. */
import type { DocumentId } from '../model/ids.ts';
import { containment, type Fingerprint, fingerprintOf, similarity } from './fingerprint.ts';

export interface Duplicate {
  id: DocumentId;
  /** null for the original of a cluster */
  of: DocumentId | null;
  role: 'original' | 'wire-copy' | 'teaser' | 'quoted-in';
  /** similarity or containment, 0..1 */
  share: number;
}

const bands = 32;
const rows = 4;
const copyThreshold = 0.6;
const containedThreshold = 0.75;
/** a shingle met this often is boilerplate and says nothing of a copy */
const commonShingle = 60;
const fewestSamples = 5;

/** Learns documents one by one; only fingerprints stay in memory. */
interface DuplicateIndex {
  add(document: { id: DocumentId; text: string; published: string | null }): void;
  /** all documents that have a relation to another, in order of id */
  duplicates(): Duplicate[];
}

export function duplicatesAmong(
  documents: Iterable<{ id: DocumentId; text: string; published: string | null }>,
): Duplicate[] {
  const index = duplicateIndex();
  for (const document of documents) index.add(document);
  return index.duplicates();
}

export function duplicateIndex(): DuplicateIndex {
  const all: Fingerprint[] = [];
  const buckets = new Map<string, number[]>();
  const shingles = new Map<number, number[]>();
  const copies: [number, number, number][] = [];
  const contained: [number, number, number, number][] = [];
  return {
    add(document) {
      const print = fingerprintOf(document);
      if (print.length < 8) return;
      const self = all.push(print) - 1;
      for (const other of sameBucket(buckets, print, self)) {
        const share = similarity(print, all[other] ?? print);
        if (share >= copyThreshold) copies.push([self, other, share]);
      }
      for (const other of sharing(shingles, print, self)) {
        const found = inOneAnother(all, self, other);
        if (found !== null) contained.push(found);
      }
    },
    duplicates: () => rolesOf(all, copies, contained),
  };
}

function sameBucket(buckets: Map<string, number[]>, print: Fingerprint, self: number): Set<number> {
  const found = new Set<number>();
  for (let band = 0; band < bands; band += 1) {
    const key = `${band}:${print.signature.slice(band * rows, (band + 1) * rows).join(',')}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [self]);
    else {
      for (const other of bucket) found.add(other);
      bucket.push(self);
    }
  }
  return found;
}

/** Documents that share enough sampled shingles to be worth a look. */
function sharing(shingles: Map<number, number[]>, print: Fingerprint, self: number): number[] {
  const counts = new Map<number, number>();
  for (const hash of print.sampled) {
    const holders = shingles.get(hash);
    if (holders === undefined) shingles.set(hash, [self]);
    else if (holders.length < commonShingle) {
      for (const other of holders) counts.set(other, (counts.get(other) ?? 0) + 1);
      holders.push(self);
    }
  }
  return [...counts].filter(([, n]) => n >= fewestSamples).map(([other]) => other);
}

/** [short, long, share, place] where one text stands in a clearly longer one. */
function inOneAnother(all: readonly Fingerprint[], a: number, b: number): [number, number, number, number] | null {
  const [first, second] = [all[a], all[b]];
  if (first === undefined || second === undefined) return null;
  const [short, long] = first.length <= second.length ? [a, b] : [b, a];
  const [s, l] = [all[short], all[long]];
  if (s === undefined || l === undefined || s.sampled.length < fewestSamples || s.length > l.length * 0.7) return null;
  const { share, place } = containment(s, l);
  return share >= containedThreshold ? [short, long, share, place] : null;
}

function rolesOf(
  all: readonly Fingerprint[],
  copies: readonly [number, number, number][],
  contained: readonly [number, number, number, number][],
): Duplicate[] {
  const root = all.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  for (const [a, b] of copies) {
    const [x, y] = [find(a), find(b)];
    root[isBefore(all[x], all[y]) ? y : x] = isBefore(all[x], all[y]) ? x : y;
  }
  const found = new Map<number, Duplicate>();
  const put = (i: number, of: number, role: Duplicate['role'], share: number): void => {
    const [self, other] = [all[i], all[of]];
    if (self === undefined || other === undefined || i === of || found.has(i)) return;
    found.set(i, { id: self.id, of: other.id, role, share });
    if (!found.has(of)) found.set(of, { id: other.id, of: null, role: 'original', share: 1 });
  };
  for (const [a, b] of copies)
    for (const i of [a, b])
      put(i, find(i), 'wire-copy', similarity(all[i] as Fingerprint, all[find(i)] as Fingerprint));
  const strongest = [...contained].sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]);
  // A teaser is the beginning of the longer text; words from its middle were quoted.
  for (const [short, long, share, place] of strongest)
    put(short, find(long), place < 0.35 ? 'teaser' : 'quoted-in', share);
  return [...found.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** The earliest is the original; of two undated or same-day texts the longer, then the one whose id comes first. */
function isBefore(a: Fingerprint | undefined, b: Fingerprint | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [x, y] = [a.published?.slice(0, 10) ?? '9999', b.published?.slice(0, 10) ?? '9999'];
  if (x !== y) return x < y;
  return a.length === b.length ? a.id < b.id : a.length > b.length;
}
