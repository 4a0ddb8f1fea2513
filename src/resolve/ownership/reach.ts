/** Stage resolve: whether a listing reaches a firm through who owns or controls it, as a chain of dated, sourced edges. Unknown shares stay unknown. */
import { holdsOn, type OwnershipEdge } from './edge.ts';
import type { OwnershipRule } from './rules.ts';

/** One edge of a chain, in words a reader can check. */
interface ChainStep {
  owner: string;
  asset: string;
  kind: OwnershipEdge['kind'];
  low: number | null;
  high: number | null;
  how: string | null;
  from: string | null;
  to: string | null;
  source: string;
  reviewed: boolean;
  /** why the owner counts: itself listed, or reached by steps before this one */
  because: 'listed' | 'reached' | 'perhaps reached';
}

export interface OwnershipVerdict {
  authority: OwnershipRule['authority'];
  asset: string;
  /** the day asked about */
  on: string;
  verdict: 'reached' | 'not-reached' | 'unknown' | 'rule-not-in-force' | 'no-list';
  /** what listed and reached owners hold together, at least and at most */
  share: { low: number; high: number };
  threshold: string;
  chain: ChainStep[];
  /** what would settle it: owners whose share nobody gives */
  open: string[];
  says: string;
  source: string;
}

export interface ReachQuestion {
  rule: OwnershipRule;
  edges: readonly OwnershipEdge[];
  /** who is listed by the rule's authority on that day; absent: the desk holds no list of it, so nothing can be said */
  isListed?: (party: string) => boolean;
  on: string;
}

export function ownershipReach(asset: string, question: ReachQuestion): OwnershipVerdict {
  const { rule, on } = question;
  const inForce = rule.from <= on && (rule.to === null || rule.to >= on);
  const edges = question.edges.filter((e) => holdsOn(e, on) && (rule.control || e.kind === 'ownership'));
  const reading = new Reading(rule, edges, question.isListed ?? (() => false));
  const share = reading.shareIn(asset);
  const verdict = !inForce
    ? 'rule-not-in-force'
    : question.isListed === undefined
      ? 'no-list'
      : reading.surely.has(asset)
        ? 'reached'
        : reading.perhaps.has(asset)
          ? 'unknown'
          : 'not-reached';
  const chain = reading.chainInto(asset);
  return {
    ...{ authority: rule.authority, asset, on, verdict, share },
    threshold: `${rule.strict ? 'more than' : 'at least'} ${rule.threshold} %`,
    chain,
    open: chain
      .filter((s) => s.kind === 'ownership' && (s.low === null || s.low !== s.high))
      .map((s) => `the share of ${s.owner} in ${s.asset}`),
    says: rule.says,
    source: rule.source,
  };
}

interface Counting {
  bound: 'low' | 'high';
  counts: (party: string) => boolean;
}

/** The least set of firms reached with the lowest shares, and with the highest: between them lies what is unknown. Loops of ownership end by themselves. */
class Reading {
  readonly surely: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
  private readonly into = new Map<string, OwnershipEdge[]>();
  private readonly rule: OwnershipRule;
  private readonly isListed: (party: string) => boolean;

  constructor(rule: OwnershipRule, edges: readonly OwnershipEdge[], isListed: (party: string) => boolean) {
    this.rule = rule;
    this.isListed = isListed;
    for (const edge of edges) this.into.set(edge.asset, [...(this.into.get(edge.asset) ?? []), edge]);
    this.surely = this.reachedBy('low');
    this.perhaps = this.reachedBy('high');
  }

  private reachedBy(bound: 'low' | 'high'): Set<string> {
    const reached = new Set<string>();
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const asset of this.into.keys()) if (this.isReached(asset, bound, reached)) reached.add(asset);
    }
    return reached;
  }

  private isReached(asset: string, bound: 'low' | 'high', reached: ReadonlySet<string>): boolean {
    const counts = (party: string): boolean => this.isListed(party) || reached.has(party);
    const edges = this.into.get(asset) ?? [];
    if (this.rule.control && edges.some((e) => e.kind === 'control' && counts(e.owner))) return true;
    const held = this.held(asset, { bound, counts });
    return this.rule.strict ? held > this.rule.threshold : held >= this.rule.threshold;
  }

  /** What counting owners hold; the UK looks at each owner, or each group that acts together. */
  private held(asset: string, { bound, counts }: Counting): number {
    const owners = (this.into.get(asset) ?? []).filter((e) => e.kind === 'ownership');
    const surely = this.most(
      owners.filter((e) => counts(e.owner)),
      (e) => e.low ?? 0,
    );
    if (bound === 'low') return Math.min(surely, 100);
    const perhaps = this.most(
      owners.filter((e) => counts(e.owner)),
      (e) => e.high ?? 100,
    );
    // what others surely hold cannot be theirs; where the rows add up to more than 100 the known shares stand
    const others = owners.filter((e) => !counts(e.owner)).reduce((sum, e) => sum + (e.low ?? 0), 0);
    return Math.min(100, Math.max(surely, Math.min(perhaps, 100 - others)));
  }

  private most(edges: readonly OwnershipEdge[], shareOf: (edge: OwnershipEdge) => number): number {
    const sums = new Map<string, number>();
    for (const edge of edges) {
      const group = this.rule.aggregates === 'all' ? '' : (edge.together ?? edge.owner);
      sums.set(group, (sums.get(group) ?? 0) + shareOf(edge));
    }
    return Math.max(0, ...sums.values());
  }

  shareIn(asset: string): { low: number; high: number } {
    const share = (bound: 'low' | 'high', reached: ReadonlySet<string>): number =>
      this.held(asset, { bound, counts: (party) => this.isListed(party) || reached.has(party) });
    return { low: round(share('low', this.surely)), high: round(share('high', this.perhaps)) };
  }

  /** Edges of owners that count, those of their owners before them; each once. */
  chainInto(asset: string, seen = new Set<string>()): ChainStep[] {
    if (seen.has(asset)) return [];
    seen.add(asset);
    const counted = (this.into.get(asset) ?? []).filter((e) => this.reasonOf(e.owner) !== null);
    const before = counted.filter((e) => !this.isListed(e.owner)).flatMap((e) => this.chainInto(e.owner, seen));
    return [...before, ...counted.map((e) => this.stepOf(e))];
  }

  private reasonOf(party: string): ChainStep['because'] | null {
    if (this.isListed(party)) return 'listed';
    return this.surely.has(party) ? 'reached' : this.perhaps.has(party) ? 'perhaps reached' : null;
  }

  private stepOf(edge: OwnershipEdge): ChainStep {
    const { owner, asset, kind, low, high, how, from, to, source, reviewed } = edge;
    return {
      owner,
      asset,
      kind,
      low,
      high,
      how: how ?? null,
      from,
      to,
      source,
      reviewed,
      because: this.reasonOf(owner) ?? 'perhaps reached',
    };
  }
}

const round = (share: number): number => Math.round(share * 100) / 100;
