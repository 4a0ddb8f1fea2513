/** Near-duplicate documents: wire copies by MinHash and LSH, teasers and quotes by containment. A cluster with roles; nothing is deleted. */
import type { DocumentId } from '../model/ids.ts';
import { containment, type Fingerprint, similarity } from './fingerprint.ts';

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
/** shorter texts are all alike */
const fewestTokens = 8;

/** All documents that have a relation to another, in order of id; the order they are given in makes no difference. */
export function duplicatesAmong(prints: readonly Fingerprint[]): Duplicate[] {
  const all = prints.filter((p) => p.length >= fewestTokens).sort((a, b) => (a.id < b.id ? -1 : 1));
  const clusters = clustersOf(all);
  const buckets = new Map<number, number[]>();
  const shingles = new Map<number, number[]>();
  const contained: Contained[] = [];
  for (const [self, print] of all.entries()) {
    for (const other of sameBucket(buckets, print, self)) {
      // A thousand copies of one text are a thousand comparisons, not half a million.
      if (clusters.of(self) === clusters.of(other)) continue;
      if (similarity(print, all[other] ?? print) >= copyThreshold) clusters.join(self, other);
    }
    for (const other of sharing(shingles, print, self)) {
      const found = inOneAnother(all, self, other);
      if (found !== null) contained.push(found);
    }
  }
  return rolesOf(all, clusters, contained);
}

interface Clusters {
  /** the original of the cluster that a document is in */
  of(i: number): number;
  join(a: number, b: number): void;
}

function clustersOf(all: readonly Fingerprint[]): Clusters {
  const root = all.map((_, i) => i);
  const of = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    root[i] = at;
    return at;
  };
  return {
    of,
    join(a, b) {
      const [x, y] = [of(a), of(b)];
      root[isBefore(all[x], all[y]) ? y : x] = isBefore(all[x], all[y]) ? x : y;
    },
  };
}

/** One text that stands in a clearly longer one, and where in it (0 = its beginning). */
interface Contained {
  short: number;
  long: number;
  share: number;
  place: number;
}

function sameBucket(buckets: Map<number, number[]>, print: Fingerprint, self: number): Set<number> {
  const found = new Set<number>();
  for (let band = 0; band < bands; band += 1) {
    // Bands share one map: a chance meeting costs one comparison.
    let key = band;
    for (let row = band * rows; row < (band + 1) * rows; row += 1)
      key = (Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) ^ (print.signature[row] ?? 0)) >>> 0;
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

function inOneAnother(all: readonly Fingerprint[], a: number, b: number): Contained | null {
  const [first, second] = [all[a], all[b]];
  if (first === undefined || second === undefined) return null;
  const [short, long] = first.length <= second.length ? [a, b] : [b, a];
  const [s, l] = first.length <= second.length ? [first, second] : [second, first];
  if (s.sampled.length < fewestSamples || s.length > l.length * 0.7) return null;
  const { share, place } = containment(s, l);
  return share >= containedThreshold ? { short, long, share, place } : null;
}

function rolesOf(all: readonly Fingerprint[], clusters: Clusters, contained: readonly Contained[]): Duplicate[] {
  const found = new Map<number, Duplicate>();
  const put = (i: number, of: number, role: Duplicate['role'], share: number): void => {
    const [self, other] = [all[i], all[of]];
    if (self === undefined || other === undefined || i === of || found.has(i)) return;
    found.set(i, { id: self.id, of: other.id, role, share });
    if (!found.has(of)) found.set(of, { id: other.id, of: null, role: 'original', share: 1 });
  };
  for (const [i, self] of all.entries()) {
    const original = all[clusters.of(i)];
    if (original !== undefined && original !== self) put(i, clusters.of(i), 'wire-copy', similarity(self, original));
  }
  const strongest = [...contained].sort((x, y) => y.share - x.share || x.short - y.short || x.long - y.long);
  // A teaser is the beginning of the longer text; words from its middle were quoted.
  for (const { short, long, share, place } of strongest)
    put(short, clusters.of(long), place < 0.35 ? 'teaser' : 'quoted-in', share);
  return [...found.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** The earliest is the original; of two undated or same-day texts the longer, then the one whose id comes first. */
function isBefore(a: Fingerprint | undefined, b: Fingerprint | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [x, y] = [a.published?.slice(0, 10) ?? '9999', b.published?.slice(0, 10) ?? '9999'];
  if (x !== y) return x < y;
  return a.length === b.length ? a.id < b.id : a.length > b.length;
}
