/** Features of one parsing decision, after Zhang and Nivre (2011) without labels. Shared by training and run time. */
import type { ParseState } from './arc-hybrid.ts';
import type { FeatureList } from './linear-model.ts';

/** Forms and tags by position 1..n; position 0 = nothing, n + 1 = the root. */
export interface Sentence {
  forms: Int32Array;
  tags: Int32Array;
}

const at = (values: Int32Array, i: number): number => values[i] as number;
const childAt = (of: Int32Array, i: number): number => (i === 0 ? 0 : (of[i] as number));

export function transitionFeatures(state: ParseState, { forms, tags }: Sentence, out: FeatureList): void {
  const s0 = state.top(0);
  const s1 = state.top(1);
  const s2 = state.top(2);
  const b0 = state.next;
  const n = state.n;
  const b1 = b0 + 1 <= n ? b0 + 1 : 0;
  const b2 = b0 + 2 <= n ? b0 + 2 : 0;
  const s0l = childAt(state.left1, s0);
  const s0l2 = childAt(state.left2, s0);
  const s0r = childAt(state.right1, s0);
  const s0r2 = childAt(state.right2, s0);
  const s1l = childAt(state.left1, s1);
  const s1r = childAt(state.right1, s1);
  const s1r2 = childAt(state.right2, s1);
  const b0l = childAt(state.left1, b0);
  const b0l2 = childAt(state.left2, b0);
  const distance = s0 === 0 ? 0 : Math.min(10, b0 - s0);
  const gap = s1 === 0 ? 0 : Math.min(10, s0 - s1);
  const vr = s0 === 0 ? 0 : Math.min(4, state.rightCount[s0] as number);
  const vl = s0 === 0 ? 0 : Math.min(4, state.leftCount[s0] as number);
  const v1 = s1 === 0 ? 0 : Math.min(4, state.rightCount[s1] as number);
  const vb = Math.min(4, state.leftCount[b0] as number);
  const before = at(tags, Math.max(b0 - 1, 0));
  const afterS0 = s0 > 0 && s0 + 1 <= n ? at(tags, s0 + 1) : 0;
  out.begin(100);
  out.add(0);
  // single positions
  out.add(at(forms, s0), at(tags, s0));
  out.add(at(forms, s0));
  out.add(at(tags, s0));
  out.add(at(forms, b0), at(tags, b0));
  out.add(at(forms, b0));
  out.add(at(tags, b0));
  out.add(at(forms, b1), at(tags, b1));
  out.add(at(forms, b1));
  out.add(at(tags, b1));
  out.add(at(forms, b2));
  out.add(at(tags, b2));
  out.add(at(forms, s1), at(tags, s1));
  out.add(at(forms, s1));
  out.add(at(tags, s1));
  out.add(at(tags, s2));
  out.add(at(forms, s2));
  // pairs
  out.add(at(forms, s0), at(tags, s0), at(forms, b0), at(tags, b0));
  out.add(at(forms, s0), at(tags, s0), at(forms, b0));
  out.add(at(forms, s0), at(forms, b0), at(tags, b0));
  out.add(at(forms, s0), at(forms, b0));
  out.add(at(forms, s0), at(tags, s0), at(tags, b0));
  out.add(at(tags, s0), at(forms, b0), at(tags, b0));
  out.add(at(tags, s0), at(tags, b0));
  out.add(at(tags, b0), at(tags, b1));
  out.add(at(forms, s1), at(forms, s0));
  out.add(at(tags, s1), at(tags, s0));
  out.add(at(forms, s1), at(tags, s0));
  out.add(at(tags, s1), at(forms, s0));
  out.add(at(forms, s1), at(tags, b0));
  out.add(at(forms, s1), at(forms, b0));
  out.add(at(tags, s1), at(tags, b0));
  // triples
  out.add(at(tags, b0), at(tags, b1), at(tags, b2));
  out.add(at(tags, s0), at(tags, b0), at(tags, b1));
  out.add(at(tags, s1), at(tags, s0), at(tags, b0));
  out.add(at(tags, s2), at(tags, s1), at(tags, s0));
  out.add(at(tags, s1), at(tags, s0), at(forms, b0));
  out.add(at(tags, s1), at(forms, s0), at(tags, b0));
  out.add(at(forms, s1), at(tags, s0), at(tags, b0));
  out.add(at(tags, s0), at(tags, b0), at(forms, b1));
  out.add(at(tags, s1), at(tags, s0), at(tags, b0), at(tags, b1));
  out.add(at(forms, s0), at(tags, b0), at(tags, b1));
  out.add(at(tags, s0), at(forms, b0), at(tags, b1));
  // children
  out.add(at(tags, s0), at(tags, s0l), at(tags, b0));
  out.add(at(tags, s0), at(tags, s0r), at(tags, b0));
  out.add(at(tags, s0), at(tags, b0), at(tags, b0l));
  out.add(at(tags, s0), at(tags, s0r), at(tags, s0l));
  out.add(at(tags, s1), at(tags, s1r), at(tags, s0));
  out.add(at(tags, s1), at(tags, s1l), at(tags, s0));
  out.add(at(tags, s1), at(tags, s0), at(tags, s0l));
  out.add(at(tags, s1), at(tags, s0), at(tags, s0r));
  out.add(at(tags, s1), at(tags, s1r), at(tags, s1r2));
  out.add(at(tags, s0), at(tags, s0l), at(tags, s0l2));
  out.add(at(tags, s0), at(tags, s0r), at(tags, s0r2));
  out.add(at(tags, b0), at(tags, b0l), at(tags, b0l2));
  out.add(at(forms, s0l));
  out.add(at(forms, s0r));
  out.add(at(forms, b0l));
  out.add(at(forms, s1r));
  out.add(at(forms, s0), at(forms, s0l));
  out.add(at(tags, s1), at(tags, s0), at(forms, s0l));
  out.add(at(tags, s0), at(tags, b0), at(forms, b0l));
  out.add(at(forms, s1), at(forms, s0l), at(tags, s0));
  // how far, how many
  out.add(distance, at(tags, s0), at(tags, b0));
  out.add(distance, at(forms, s0));
  out.add(distance, at(forms, b0));
  out.add(gap, at(tags, s1), at(tags, s0));
  out.add(gap, at(forms, s0));
  out.add(vr, at(forms, s0), at(tags, s0));
  out.add(vr, at(tags, s0));
  out.add(vl, at(tags, s0));
  out.add(vl, at(forms, s0));
  out.add(v1, at(tags, s1), at(tags, s0));
  out.add(v1, at(forms, s1));
  out.add(vb, at(tags, b0));
  out.add(vb, at(forms, b0));
  out.add(vr, vl, at(tags, s0), at(tags, b0));
  out.add(v1, at(forms, s1), at(tags, s0), vr);
  // what stands between
  out.add(before, at(tags, s0), at(tags, b0));
  out.add(afterS0, at(tags, s0), at(tags, b0));
  out.add(before, afterS0, at(tags, s0), at(tags, b0));
}
