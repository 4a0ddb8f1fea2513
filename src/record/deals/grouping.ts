/** Record: which legs make one deal, and why, in words. Flows that nothing links stay apart. */
import { grouped } from '../grouped.ts';
import { happens } from '../strongest.ts';
import type { DraftLeg } from './legs.ts';
import type { Exchange } from './links.ts';

/** Legs of one deal with the exchanges that hold them together. */
export interface Bundle {
  drafts: DraftLeg[];
  exchanges: Exchange[];
  grouping: string[];
}

const reasons: Record<Exchange['state'], string> = {
  stated: 'states that one is given for the other',
  'inferred-by-analyst': 'infers that one is given for the other',
  presumed: 'treats these flows as one exchange without saying which is for which',
};

export function bundlesOf(legs: readonly DraftLeg[], exchanges: readonly Exchange[]): Bundle[] {
  const roots = new Map(legs.map((leg) => [leg.leg.id, leg.leg.id]));
  const rootOf = (id: string): string => {
    const up = roots.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  const join = (members: readonly DraftLeg[]): void => {
    const [first, ...others] = members.map((m) => rootOf(m.leg.id)).sort();
    for (const other of others) if (first !== undefined) roots.set(other, first);
  };
  const shared = sharedSentences(legs);
  for (const { members } of shared) join(members);
  for (const exchange of exchanges) join(exchange.legs);
  return [...grouped(legs, ({ leg }) => rootOf(leg.id)).values()].map((members) => {
    const drafts = [...members].sort(inOrder);
    const inside = (members: readonly DraftLeg[]): boolean => members.every((m) => drafts.includes(m));
    const held = exchanges.filter((e) => inside(e.legs));
    return {
      drafts,
      exchanges: held,
      grouping: grounds(
        drafts,
        held,
        shared.filter((s) => inside(s.members)).map((s) => s.document),
      ),
    };
  });
}

/** What is reported before what is planned or possible, then by name. */
function inOrder(a: DraftLeg, b: DraftLeg): number {
  const key = ({ leg }: DraftLeg): string => `${leg.direction}${happens(leg) ? 0 : 1}${leg.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** One claim that names several goods ties their legs together. */
function sharedSentences(legs: readonly DraftLeg[]): { document: string; members: DraftLeg[] }[] {
  const byClaim = new Map<string, { document: string; members: DraftLeg[] }>();
  for (const leg of legs) {
    for (const claim of leg.claims) {
      const entry = byClaim.get(claim.id) ?? { document: claim.document, members: [] };
      byClaim.set(claim.id, entry);
      entry.members.push(leg);
    }
  }
  return [...byClaim.values()].filter(({ members }) => members.length > 1);
}

function grounds(drafts: readonly DraftLeg[], exchanges: readonly Exchange[], shared: readonly string[]): string[] {
  const sameFlow = drafts
    .filter(({ claims }) => claims.length > 1)
    .map(
      ({ leg, claims }) => `${claims.length} claims on ${leg.goods} ${leg.direction} are one flow, each number kept`,
    );
  const sentences = [...new Set(shared)].map((document) => `one sentence of ${document} names these goods together`);
  const linked = exchanges.map(({ claim, state }) => `${claim.document} ${reasons[state]}`);
  const alone = exchanges.length === 0 ? ['no source links it to a flow the other way'] : [];
  return [...new Set([...sameFlow, ...sentences, ...linked, ...alone])];
}
