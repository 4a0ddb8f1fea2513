// Resolve: who is one with whom: the connected components over positive judgements. A negative one keeps its two apart, also
// where a chain of others would join them; the link that would do so is held back and named. The order of arrival does not count.
import { type Judgement, machine, pairKey } from './judgement.ts';

/** A reason against joining that nobody judged: two values of a property that a thing has once. */
export interface Difference {
  left: string;
  right: string;
  why: string;
}

/** A positive judgement that something contradicts: it waits for a person. */
export interface HeldLink {
  judgement: Judgement;
  /** in words: which negative judgement or which difference */
  against: string;
}

export interface Components {
  /** canonical id of every entity that any judgement speaks of */
  canonical: Map<string, string>;
  held: HeldLink[];
  /** joined by a person although their ids differ: shown, not undone */
  contradictions: (Difference & { canonical: string })[];
}

/** People before machines; among people the older, since a newer one that contradicts it is news; among machine links the better. */
const rank = (j: Judgement): string[] => [
  j.by === machine ? '1' : '0',
  j.by === machine ? (1 - (j.score ?? 0)).toFixed(6) : j.at,
  pairKey(j.left, j.right),
];
const byRank = (a: Judgement, b: Judgement): number => (rank(a).join('\u001f') < rank(b).join('\u001f') ? -1 : 1);

/** `m` and 16 hex digits is a name in one document; everything else is an id that somebody gave. */
export const isMentionId = (id: string): boolean => /^m[0-9a-f]{16}$/.test(id);

export function componentsOf(judgements: readonly Judgement[], differences: readonly Difference[] = []): Components {
  const groups = new Groups();
  for (const { left, right } of judgements) {
    groups.add(left);
    groups.add(right);
  }
  const negatives: Against[] = judgements
    .filter((j) => j.verdict === 'negative')
    .map((j) => ({
      left: j.left,
      right: j.right,
      why: `${j.by} judged on ${j.at.slice(0, 10)} that they are not the same`,
    }));
  const held: HeldLink[] = [];
  for (const judgement of judgements.filter((j) => j.verdict === 'positive').sort(byRank)) {
    const reasons = judgement.by === machine ? [...negatives, ...differences] : negatives;
    const against = groups.wouldJoin(judgement, reasons);
    if (against) held.push({ judgement, against: said(against) });
    else groups.join(judgement.left, judgement.right);
  }
  const canonical = groups.canonical();
  const contradictions = differences.flatMap((difference) => {
    const left = canonical.get(difference.left);
    return left !== undefined && left === canonical.get(difference.right) ? [{ ...difference, canonical: left }] : [];
  });
  return { canonical, held, contradictions };
}

type Against = Difference;

const said = ({ left, right, why }: Against): string => `${left} and ${right}: ${why}`;

/** Union-find with members, so that the canonical id does not depend on the order of joining. */
class Groups {
  private readonly parent = new Map<string, string>();

  add(id: string): void {
    if (!this.parent.has(id)) this.parent.set(id, id);
  }

  find(id: string): string {
    let at = id;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) at = up;
    return at;
  }

  join(a: string, b: string): void {
    this.parent.set(this.find(a), this.find(b));
  }

  /** The first reason whose two sides the link would bring together. */
  wouldJoin({ left, right }: Judgement, reasons: readonly Against[]): Against | undefined {
    const [a, b] = [this.find(left), this.find(right)];
    if (a === b) return undefined;
    return reasons.find((reason) => {
      const [x, y] = [this.find(reason.left), this.find(reason.right)];
      return (x === a && y === b) || (x === b && y === a);
    });
  }

  canonical(): Map<string, string> {
    const best = new Map<string, string>();
    for (const id of this.parent.keys()) {
      const root = this.find(id);
      const known = best.get(root);
      if (known === undefined || preferred(id, known)) best.set(root, id);
    }
    return new Map([...this.parent.keys()].map((id) => [id, best.get(this.find(id)) ?? id]));
  }
}

/** An id that somebody gave comes before a name in a document; then the alphabet. */
const preferred = (id: string, other: string): boolean =>
  isMentionId(id) === isMentionId(other) ? id < other : isMentionId(other);
