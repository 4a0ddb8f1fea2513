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

/** The root has a form of its own and no tag. */
const form = (forms: Int32Array, i: number): number => (i <= 0 ? 7 : (forms[i] as number));
const tag = (tags: Int32Array, i: number): number => (i <= 0 ? 0 : (tags[i] as number));

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
  for (const c of own) shape = mix(11, shape, tag(tags, c));
  out.begin(300);
  out.add(form(forms, d));
  out.add(tag(tags, d));
  out.add(form(forms, d), tag(tags, d));
  out.add(form(forms, h), side);
  out.add(tag(tags, h), side);
  out.add(form(forms, h), tag(tags, h), side);
  out.add(tag(tags, h), tag(tags, d), side);
  out.add(form(forms, h), tag(tags, d), side);
  out.add(tag(tags, h), form(forms, d), side);
  out.add(form(forms, h), form(forms, d), side);
  out.add(tag(tags, h), tag(tags, d), distance);
  out.add(tag(tags, d), tag(tags, first), tag(tags, h), side);
  out.add(tag(tags, d), form(forms, first), tag(tags, h), side);
  out.add(form(forms, first), form(forms, d));
  out.add(form(forms, first), form(forms, h), side);
  out.add(tag(tags, d), tag(tags, last), tag(tags, h), side);
  out.add(form(forms, last), tag(tags, d), side);
  out.add(tag(tags, d), tag(tags, leftOf), form(forms, leftOf), side);
  out.add(shape, tag(tags, h), side);
  out.add(own.length, tag(tags, d), tag(tags, h));
  out.add(tag(tags, d - 1), tag(tags, d), tag(tags, d + 1 < tags.length ? d + 1 : 0));
  out.add(form(forms, d - 1), tag(tags, d), tag(tags, h));
  out.add(form(forms, d + 1 < forms.length - 1 ? d + 1 : 0), tag(tags, d), tag(tags, h));
  out.add(tag(tags, prev), tag(tags, d), tag(tags, h), side);
  out.add(tag(tags, next), tag(tags, d), tag(tags, h), side);
  out.add(labels[prev] as number, tag(tags, d), tag(tags, h), side);
  out.add(labels[prev] as number, form(forms, h), tag(tags, d));
  out.add(form(forms, prev), tag(tags, d), tag(tags, h));
  out.add(tag(tags, g), tag(tags, h), tag(tags, d), side);
  out.add(labels[h] as number, tag(tags, h), tag(tags, d), side);
  out.add(labels[h] as number, form(forms, d));
  out.add(form(forms, g), tag(tags, h), tag(tags, d));
  out.add(place, siblings.length, tag(tags, h), tag(tags, d));
  out.add(side, place === 0 ? 1 : 0, tag(tags, h), form(forms, d));
}
