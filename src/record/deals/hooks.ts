/** Record: settlement, route and hooks of a deal, from words alone. Each value keeps the claims for and against it and who says so. */
import type { Claim } from '../../model/claim.ts';
import type { HookValue, Leg, SourcedValue } from '../../model/deal.ts';
import type { HookName } from '../../model/tool.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, originsOf, publishedOn } from '../origins/origins.ts';
import type { Cued } from './cues.ts';

/** Settlement channels or route values that claims name; a denied one is printed as `no x`. */
export function sourcedValuesOf(cued: readonly Cued[], documents: DocumentsById): SourcedValue[] {
  const byValue = grouped(cued, ({ value, denied }) => (denied ? `no ${value.id}` : value.id));
  return [...byValue].map(([value, found]) => {
    const claims = distinct(found.map((c) => c.claim));
    return { value, claims: claims.map((c) => c.id), by: byWhom(claims, documents) };
  });
}

/** What the words say of each hook. Contradicting claims make it contested; nobody's word leaves it out, which is "unknown". */
export function hookValuesOf(cued: readonly Cued[], documents: DocumentsById): HookValue[] {
  const sides = new Map<HookName, { yes: Claim[]; no: Claim[] }>();
  for (const { value, claim, denied } of cued) {
    // "Not in yuan" does not say "in dollars": only a denied `yes` turns round.
    const ruledOut = [...value.sets.flatMap((set) => (set.value === 'yes' ? set.hook : [])), ...value.denies];
    const said = denied ? ruledOut.map((hook) => ({ hook, value: 'no' as const })) : value.sets;
    for (const { hook, value: says } of said) {
      const side = sides.get(hook) ?? { yes: [], no: [] };
      sides.set(hook, side);
      side[says].push(claim);
    }
  }
  return [...sides].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([hook, side]) => hookValueOf(hook, side, documents));
}

function hookValueOf(hook: HookName, sides: { yes: Claim[]; no: Claim[] }, documents: DocumentsById): HookValue {
  const [yes, no] = [distinct(sides.yes), distinct(sides.no)];
  const contested = yes.length > 0 && no.length > 0;
  const dates = [...yes, ...no].flatMap((c) => c.time?.end ?? c.time?.start ?? publishedOn(c, documents) ?? []).sort();
  return {
    hook,
    value: contested ? 'contested' : yes.length > 0 ? 'yes' : 'no',
    for: yes.map((c) => c.id),
    against: no.map((c) => c.id),
    by: contested
      ? `yes: ${byWhom(yes, documents)}; no: ${byWhom(no, documents)}`
      : byWhom(yes.length > 0 ? yes : no, documents),
    asOf: dates.at(-1) ?? null,
  };
}

/** "one author", "two authors", "OFAC", "OFAC; one author": own voices are counted, speakers named. */
export function byWhom(claims: readonly Claim[], documents: DocumentsById): string {
  const origins = originsOf(claims, documents);
  const speakers = origins.filter((o) => o.kind === 'speaker').map((o) => o.label);
  const authors = origins.length - speakers.length;
  const counted = ['', 'one author', 'two authors', 'three authors'][authors] ?? `${authors} authors`;
  return [...speakers, ...(authors === 0 ? [] : [counted])].join('; ');
}

/** A claim about the pair that names goods speaks of those legs only; one that names none speaks of all. */
export function bearsOn(leg: Leg, classesNamed: ReadonlySet<string>, legs: readonly Leg[]): boolean {
  return classesNamed.has(leg.goods) || !legs.some((other) => classesNamed.has(other.goods));
}

const distinct = (claims: readonly Claim[]): Claim[] => [...new Map(claims.map((c) => [c.id, c])).values()];
