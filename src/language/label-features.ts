/** Features for naming an arc once the tree stands. Shared by training and run time. */
import { mix } from './hashing.ts';
import type { FeatureList } from './linear-model.ts';
import type { Sentence } from './transition-features.ts';

/** Children of every word of a finished tree, left to right; index 0 = the root's. */
export function childrenOf(heads: Int32Array, n: number): number[][] {
  const children: number[][] = Array.from({ length: n + 1 }, () => []);
  for (let d = 1; d <= n; d++) (children[heads[d] as number] as number[]).push(d);
  return children;
}

/** `heads[d]` is 0 for the root. `labels` are class numbers + 1 of arcs already named (left to right), 0 before. */
export function labelFeatures(
  d: number,
  heads: Int32Array,
  children: readonly number[][],
  { forms, tags }: Sentence,
  labels: Int32Array,
  out: FeatureList,
): void {
  const h = heads[d] as number;
  const W = (i: number): number => (i <= 0 ? 7 : (forms[i] as number));
  const T = (i: number): number => (i <= 0 ? 0 : (tags[i] as number));
  const own = children[d] as number[];
  const siblings = children[h] as number[];
  const place = siblings.indexOf(d);
  const first = own[0] ?? 0;
  const last = own[own.length - 1] ?? 0;
  const prev = siblings[place - 1] ?? 0;
  const next = siblings[place + 1] ?? 0;
  const g = h > 0 ? (heads[h] as number) : 0;
  const side = d < h ? 1 : 2;
  const distance = Math.min(7, Math.abs(d - h)) * 4 + side;
  const leftOf = own.find((c) => c < d) ?? 0;
  let shape = 0;
  for (const c of own) shape = mix(11, shape, T(c));
  let k = 300;
  const add = (a: number, b = 0, c = 0, e = 0): void => out.add(mix(k++, a, b, c, e));
  out.clear();
  add(W(d));
  add(T(d));
  add(W(d), T(d));
  add(W(h), side);
  add(T(h), side);
  add(W(h), T(h), side);
  add(T(h), T(d), side);
  add(W(h), T(d), side);
  add(T(h), W(d), side);
  add(W(h), W(d), side);
  add(T(h), T(d), distance);
  add(T(d), T(first), T(h), side);
  add(T(d), W(first), T(h), side);
  add(W(first), W(d));
  add(W(first), W(h), side);
  add(T(d), T(last), T(h), side);
  add(W(last), T(d), side);
  add(T(d), T(leftOf), W(leftOf), side);
  add(shape, T(h), side);
  add(own.length, T(d), T(h));
  add(T(d - 1), T(d), T(d + 1 < tags.length ? d + 1 : 0));
  add(W(d - 1), T(d), T(h));
  add(W(d + 1 < forms.length - 1 ? d + 1 : 0), T(d), T(h));
  add(T(prev), T(d), T(h), side);
  add(T(next), T(d), T(h), side);
  add(labels[prev] as number, T(d), T(h), side);
  add(labels[prev] as number, W(h), T(d));
  add(W(prev), T(d), T(h));
  add(T(g), T(h), T(d), side);
  add(labels[h] as number, T(h), T(d), side);
  add(labels[h] as number, W(d));
  add(W(g), T(h), T(d));
  add(place, siblings.length, T(h), T(d));
  add(side, place === 0 ? 1 : 0, T(h), W(d));
}
