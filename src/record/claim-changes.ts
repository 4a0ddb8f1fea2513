/** Record: what a new extraction changed in the claims of a document, claim by claim and field by field. Ids were carried over before. */
import type { Claim } from '../model/claim.ts';

interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface ClaimChange {
  /** lost: an analyst decided on it and the newest extraction does not find it; it is kept and marked */
  what: 'added' | 'gone' | 'changed' | 'lost';
  id: string;
  document: string;
  kind: Claim['kind'];
  type: string;
  state: Claim['state'];
  quote: string;
  fields: FieldChange[];
}

const bounds = (c: Claim): string =>
  c.quantities
    .map((q) => `${q.approx ? '~' : ''}${q.low ?? ''}/${q.best ?? ''}/${q.high ?? ''} ${q.unit ?? q.what}`)
    .join('; ');

/** What an analyst reads of a claim, as words; order is that of the report. */
const fields: readonly (readonly [field: string, of: (c: Claim) => string])[] = [
  ['type', (c) => c.type],
  ['parties', (c) => c.actors.map((a) => `${a.role} ${a.code ?? a.name ?? '?'}`).join(', ')],
  ['objects', (c) => c.objects.map((o) => o.text).join('; ')],
  ['time', (c) => (c.time ? `${c.time.start ?? '..'}/${c.time.end ?? '..'}` : '')],
  ['place', (c) => c.place?.text ?? ''],
  ['quantities', bounds],
  ['compare', (c) => (c.compare ? `${c.compare.what} ${c.compare.relation} ${c.compare.base}` : '')],
  ['modality', (c) => c.modality],
  ['hedges', (c) => c.hedges.join(', ')],
  ['attribution', (c) => c.attribution.map((a) => a.speaker).join(' > ')],
  ['quote', (c) => c.evidence[0]?.quote ?? ''],
  ['confidence', (c) => String(c.confidence)],
  ['state', (c) => c.state],
];

const decided: ReadonlySet<Claim['state']> = new Set(['accepted', 'edited', 'rejected']);
const isLost = (claim: Claim): boolean => claim.checks.some((c) => c.name === 're-extraction' && !c.ok);

/** In the order of the new claims, those that are gone behind them. */
export function claimChanges(before: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const old = new Map(before.map((c) => [c.id, c]));
  const kept = new Set(after.map((c) => c.id));
  const out: ClaimChange[] = [];
  for (const claim of after) {
    const earlier = old.get(claim.id);
    if (!earlier) out.push(change('added', claim, []));
    else if (decided.has(claim.state) && isLost(claim)) out.push(change('lost', claim, []));
    else {
      const differing = differences(earlier, claim);
      if (differing.length > 0) out.push(change('changed', claim, differing));
    }
  }
  for (const claim of before) if (!kept.has(claim.id)) out.push(change('gone', claim, []));
  return out;
}

function differences(before: Claim, after: Claim): FieldChange[] {
  return fields.flatMap(([field, of]) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

const change = (what: ClaimChange['what'], claim: Claim, changed: FieldChange[]): ClaimChange => ({
  what,
  id: claim.id,
  document: claim.document,
  kind: claim.kind,
  type: claim.type,
  state: claim.state,
  quote: claim.evidence[0]?.quote ?? '',
  fields: changed,
});
