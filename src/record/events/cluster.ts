/** Record: which accounts are of one event. Blocked by type, standing, parties and time, so that it scales with the archive. */
import type { Claim, ClaimActor, Modality } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';
import { type Likeness, likeness, type Sketch } from './same.ts';

/** Claims of one event, the founding one first. */
export interface Cluster {
  members: Sketch[];
  joined: { claim: Sketch; how: Likeness | null }[];
}

/** Planned and possible events never merge with what happened: they stand beside it and are linked. */
type Standing = 'done' | 'planned' | 'possible' | 'historical';
const standings: Readonly<Record<Modality, Standing | null>> = {
  asserted: 'done',
  reported: 'done',
  planned: 'planned',
  possible: 'possible',
  hypothetical: 'possible',
  historical: 'historical',
  negated: null,
  question: null,
};

/** A negation and a question tell of no event. */
export const tellsOfEvent = ({ modality }: Claim): boolean => standings[modality] !== null;

/** An account with the sides it names; `key` is equal for accounts of the same sides. */
interface Sided {
  sketch: Sketch;
  key: string;
  actors: string[];
  recipients: string[];
  /** names every side that its type has */
  whole: boolean;
}

/** Claims that name both sides found the events; an account that names one side joins them, or stands with its like. */
export function clustersOf(sketches: readonly Sketch[], isSymmetric: (type: string) => boolean): Cluster[] {
  const sided = sketches.map((sketch) => sidedOf(sketch, isSymmetric(sketch.claim.type)));
  const kinds = grouped(sided, ({ sketch: { claim } }) => `${standings[claim.modality]}|${claim.type}`);
  return [...kinds.values()].flatMap((kind) => {
    const clusters = new Clusters();
    for (const account of [...kind].sort(inOrder)) clusters.take(account);
    return clusters.all;
  });
}

/** Directed unless the type knows no direction. Third parties do not make another event. */
function sidedOf(sketch: Sketch, symmetric: boolean): Sided {
  const { claim } = sketch;
  const codes = (...roles: ClaimActor['role'][]): string[] =>
    [
      ...new Set(claim.actors.flatMap((a) => (roles.includes(a.role) ? [a.code ?? a.name?.toLowerCase() ?? ''] : []))),
    ].sort();
  if (symmetric || claim.reciprocal) {
    const parties = codes('actor', 'recipient');
    return { sketch, key: parties.join('+'), actors: parties, recipients: [], whole: parties.length > 1 };
  }
  const [actors, recipients] = [codes('actor'), codes('recipient')];
  const whole = actors.length > 0 && recipients.length > 0;
  return { sketch, key: `${actors.join('+')}>${recipients.join('+')}`, actors, recipients, whole };
}

/** Clusters of one type and standing, found by sides and by month. */
class Clusters {
  readonly all: Cluster[] = [];
  private readonly found = new Map<string, Map<number, Set<Cluster>>>();
  private readonly sides = new Map<string, Sided>();

  /** The likest cluster takes the account in; else it founds one. */
  take(account: Sided): void {
    const months = monthsOf(account.sketch);
    const same = likest(account.sketch, this.near(account.key, months), 0);
    const { cluster, how } = same.cluster !== null || account.whole ? same : this.likestWider(account, months);
    const home = cluster ?? { members: [], joined: [] };
    if (cluster === null) this.all.push(home);
    home.members.push(account.sketch);
    home.joined.push({ claim: account.sketch, how });
    this.file(home, account, months);
  }

  /** Among events whose sides hold the one it names; beside the side something else must be the same. */
  private likestWider(account: Sided, months: number[]): Likest {
    const wider = [...this.sides.values()].filter(
      (other) => other.whole && within(account.actors, other.actors) && within(account.recipients, other.recipients),
    );
    return likest(
      account.sketch,
      wider.flatMap((other) => [...this.near(other.key, months)]),
      sharedSomething,
    );
  }

  private near(key: string, months: readonly number[]): Set<Cluster> {
    const ofKey = this.found.get(key);
    return new Set(months.flatMap((m) => [m - 1, m, m + 1]).flatMap((m) => [...(ofKey?.get(m) ?? [])]));
  }

  private file(cluster: Cluster, account: Sided, months: readonly number[]): void {
    const ofKey = this.found.get(account.key) ?? new Map<number, Set<Cluster>>();
    this.found.set(account.key, ofKey);
    if (!this.sides.has(account.key)) this.sides.set(account.key, account);
    for (const month of months) ofKey.set(month, (ofKey.get(month) ?? new Set()).add(cluster));
  }
}

const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((code) => whole.includes(code));

interface Likest {
  cluster: Cluster | null;
  how: Likeness | null;
}

function likest(sketch: Sketch, clusters: Iterable<Cluster>, need: number): Likest {
  let best: Likest = { cluster: null, how: null };
  for (const cluster of clusters) {
    const founder = cluster.members[0];
    if (founder === undefined) continue;
    const how = likeness(sketch, founder);
    if (how.same && how.shared >= need && how.score > (best.how?.score ?? Number.NEGATIVE_INFINITY))
      best = { cluster, how };
  }
  return best;
}

const sharedSomething = 1;

/** Whole accounts that say what it is about first, then dated and precise ones; vague ones join them. */
const inOrder = ({ sketch: a, whole: wholeA }: Sided, { sketch: b, whole: wholeB }: Sided): number =>
  Number(wholeB) - Number(wholeA) ||
  Number(a.objects.size === 0) - Number(b.objects.size === 0) ||
  Number(a.start === null) - Number(b.start === null) ||
  Number(a.soft) - Number(b.soft) ||
  Number(a.open) - Number(b.open) ||
  (a.start ?? 0) - (b.start ?? 0) ||
  (a.end ?? 0) - (b.end ?? 0) ||
  (a.published ?? 0) - (b.published ?? 0) ||
  (a.claim.id < b.claim.id ? -1 : 1);

/** A month is a bucket of 45 days, the longest distance two accounts of one event may have. */
const bucket = (day: number): number => Math.floor(day / 45);

/** An inherited date is a guess: the account is also looked for at the time of its report. */
function monthsOf({ start, end, published, soft }: Sketch): number[] {
  const days =
    start === null || end === null ? [published ?? 0] : soft ? [start, end, published ?? start] : [start, end];
  return [...new Set(days.map(bucket))];
}
