/** A text's fingerprint: MinHash for copies of about its own size, sampled shingles for teasers and quotes. Small, so that texts need not stay in memory. */
import { Buffer } from 'node:buffer';
import type { DocumentId } from '../model/ids.ts';

export interface Fingerprint {
  id: DocumentId;
  /** ISO day or instant; null = unknown */
  published: string | null;
  /** tokens of the text */
  length: number;
  signature: Uint32Array;
  /** hashes of one shingle in four, sorted, with their place in the text (0..1000) */
  sampled: Uint32Array;
  places: Uint16Array;
}

const signatureLength = 128;
const shingleWords = 5;
const sampleRate = 4;
/** a longer text is told by its beginning */
const textLimit = 1_000_000;

/** Multipliers and addends of the 128 hash functions, from a fixed xorshift: the same in every run. */
const [factors, addends] = ((): [Uint32Array, Uint32Array] => {
  let state = 0x9e3779b9;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const a = new Uint32Array(signatureLength);
  const b = new Uint32Array(signatureLength);
  for (let i = 0; i < signatureLength; i += 1) {
    a[i] = next() | 1;
    b[i] = next();
  }
  return [a, b];
})();

export function fingerprintOf(document: { id: DocumentId; text: string; published: string | null }): Fingerprint {
  const tokens = tokensOf(document.text.slice(0, textLimit));
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  const samples = new Map<number, number>();
  const last = Math.max(1, tokens.length - shingleWords + 1);
  for (let i = 0; i < last; i += 1) {
    const hash = hashOf(tokens, i);
    for (let n = 0; n < signatureLength; n += 1) {
      const value = mixed((Math.imul(hash, factors[n] ?? 1) + (addends[n] ?? 0)) >>> 0);
      if (value < (signature[n] ?? 0)) signature[n] = value;
    }
    if (hash % sampleRate === 0 && !samples.has(hash)) samples.set(hash, Math.floor((i * 1000) / last));
  }
  const sorted = [...samples].sort(([a], [b]) => a - b);
  return {
    id: document.id,
    published: document.published,
    length: tokens.length,
    signature,
    sampled: Uint32Array.from(sorted, ([hash]) => hash),
    places: Uint16Array.from(sorted, ([, place]) => place),
  };
}

/** As text, to be kept beside the document: length, signature, then the sampled hashes and their places. */
export function packed(print: Fingerprint): string {
  const { sampled, places } = print;
  const numbers = Uint32Array.from([print.length, ...print.signature, ...sampled]);
  return Buffer.concat([bytesOf(numbers), bytesOf(places)]).toString('base64');
}

export function unpacked(print: string, of: Pick<Fingerprint, 'id' | 'published'>): Fingerprint {
  // A copy of its own: the pool that small buffers share is not aligned to four bytes.
  const bytes = Uint8Array.from(Buffer.from(print, 'base64'));
  const samples = (bytes.length - 4 * (1 + signatureLength)) / 6;
  const numbers = new Uint32Array(bytes.buffer, 0, 1 + signatureLength + samples);
  return {
    id: of.id,
    published: of.published,
    length: numbers[0] ?? 0,
    signature: numbers.slice(1, 1 + signatureLength),
    sampled: numbers.slice(1 + signatureLength),
    places: new Uint16Array(bytes.buffer, 4 * numbers.length, samples).slice(),
  };
}

const bytesOf = (numbers: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Words, and single characters where a script writes no spaces. Case, width and punctuation make no difference. */
function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** FNV-1a over the words of a shingle. */
function hashOf(tokens: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + shingleWords; i += 1) {
    const token = tokens[i] ?? '';
    for (let c = 0; c < token.length; c += 1) hash = Math.imul(hash ^ token.charCodeAt(c), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return mixed(hash >>> 0);
}

/** Spreads the bits: the low ones of FNV and of a product are poor, and sampling goes by them. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Estimated Jaccard similarity of two texts' shingles. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  let same = 0;
  for (let n = 0; n < signatureLength; n += 1) if (a.signature[n] === b.signature[n]) same += 1;
  return same / signatureLength;
}

/** Share of the shorter text's sampled shingles that stand in the longer one, and where there, on average (0 = its beginning). */
export function containment(short: Fingerprint, long: Fingerprint): { share: number; place: number } {
  let shared = 0;
  let places = 0;
  for (let i = 0, j = 0; i < short.sampled.length && j < long.sampled.length; ) {
    const [a, b] = [short.sampled[i] ?? 0, long.sampled[j] ?? 0];
    if (a === b) {
      shared += 1;
      places += long.places[j] ?? 0;
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return {
    share: short.sampled.length === 0 ? 0 : shared / short.sampled.length,
    place: shared === 0 ? 1 : places / shared / 1000,
  };
}
