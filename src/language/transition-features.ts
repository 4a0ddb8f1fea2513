/** Features of one parsing decision, after Zhang and Nivre (2011) without labels. Shared by training and run time. */
import type { ParseState } from './arc-hybrid.ts';
import { mix } from './hashing.ts';
import type { FeatureList } from './linear-model.ts';

/** Forms and tags by position 1..n; position 0 = nothing, n + 1 = the root. */
export interface Sentence {
  forms: Int32Array;
  tags: Int32Array;
}

export function transitionFeatures(state: ParseState, { forms, tags }: Sentence, out: FeatureList): void {
  const s0 = state.top(0);
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.next;
  const n = state.n;
  const b1 = b0 + 1 <= n ? b0 + 1 : 0;
  const b2 = b0 + 2 <= n ? b0 + 2 : 0;
  const W = (i: number): number => forms[i] as number;
  const T = (i: number): number => tags[i] as number;
  const child = (of: Int32Array, i: number): number => (i === 0 ? 0 : (of[i] as number));
  const s0l = child(state.left1, s0);
  const s0l2 = child(state.left2, s0);
  const s0r = child(state.right1, s0);
  const s0r2 = child(state.right2, s0);
  const s1l = child(state.left1, s1);
  const s1r = child(state.right1, s1);
  const s1r2 = child(state.right2, s1);
  const b0l = child(state.left1, b0);
  const b0l2 = child(state.left2, b0);
  const distance = s0 === 0 ? 0 : Math.min(10, b0 - s0);
  const gap = s1 === 0 ? 0 : Math.min(10, s0 - s1);
  const vr = s0 === 0 ? 0 : Math.min(4, state.rightCount[s0] as number);
  const vl = s0 === 0 ? 0 : Math.min(4, state.leftCount[s0] as number);
  const v1 = s1 === 0 ? 0 : Math.min(4, state.rightCount[s1] as number);
  const vb = Math.min(4, state.leftCount[b0] as number);
  const before = T(Math.max(b0 - 1, 0));
  const afterS0 = s0 > 0 && s0 + 1 <= n ? T(s0 + 1) : 0;
  let k = 100;
  const add = (a: number, b = 0, c = 0, d = 0): void => out.add(mix(k++, a, b, c, d));
  out.clear();
  add(0);
  // single positions
  add(W(s0), T(s0));
  add(W(s0));
  add(T(s0));
  add(W(b0), T(b0));
  add(W(b0));
  add(T(b0));
  add(W(b1), T(b1));
  add(W(b1));
  add(T(b1));
  add(W(b2));
  add(T(b2));
  add(W(s1), T(s1));
  add(W(s1));
  add(T(s1));
  add(T(s2));
  add(W(s2));
  // pairs
  add(W(s0), T(s0), W(b0), T(b0));
  add(W(s0), T(s0), W(b0));
  add(W(s0), W(b0), T(b0));
  add(W(s0), W(b0));
  add(W(s0), T(s0), T(b0));
  add(T(s0), W(b0), T(b0));
  add(T(s0), T(b0));
  add(T(b0), T(b1));
  add(W(s1), W(s0));
  add(T(s1), T(s0));
  add(W(s1), T(s0));
  add(T(s1), W(s0));
  add(W(s1), T(b0));
  add(W(s1), W(b0));
  add(T(s1), T(b0));
  // triples
  add(T(b0), T(b1), T(b2));
  add(T(s0), T(b0), T(b1));
  add(T(s1), T(s0), T(b0));
  add(T(s2), T(s1), T(s0));
  add(T(s1), T(s0), W(b0));
  add(T(s1), W(s0), T(b0));
  add(W(s1), T(s0), T(b0));
  add(T(s0), T(b0), W(b1));
  add(T(s1), T(s0), T(b0), T(b1));
  add(W(s0), T(b0), T(b1));
  add(T(s0), W(b0), T(b1));
  // children
  add(T(s0), T(s0l), T(b0));
  add(T(s0), T(s0r), T(b0));
  add(T(s0), T(b0), T(b0l));
  add(T(s0), T(s0r), T(s0l));
  add(T(s1), T(s1r), T(s0));
  add(T(s1), T(s1l), T(s0));
  add(T(s1), T(s0), T(s0l));
  add(T(s1), T(s0), T(s0r));
  add(T(s1), T(s1r), T(s1r2));
  add(T(s0), T(s0l), T(s0l2));
  add(T(s0), T(s0r), T(s0r2));
  add(T(b0), T(b0l), T(b0l2));
  add(W(s0l));
  add(W(s0r));
  add(W(b0l));
  add(W(s1r));
  add(W(s0), W(s0l));
  add(T(s1), T(s0), W(s0l));
  add(T(s0), T(b0), W(b0l));
  add(W(s1), W(s0l), T(s0));
  // how far, how many
  add(distance, T(s0), T(b0));
  add(distance, W(s0));
  add(distance, W(b0));
  add(gap, T(s1), T(s0));
  add(gap, W(s0));
  add(vr, W(s0), T(s0));
  add(vr, T(s0));
  add(vl, T(s0));
  add(vl, W(s0));
  add(v1, T(s1), T(s0));
  add(v1, W(s1));
  add(vb, T(b0));
  add(vb, W(b0));
  add(vr, vl, T(s0), T(b0));
  add(v1, W(s1), T(s0), vr);
  // what stands between
  add(before, T(s0), T(b0));
  add(afterS0, T(s0), T(b0));
  add(before, afterS0, T(s0), T(b0));
}
