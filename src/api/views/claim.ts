/** Door: one claim with its document, what it became part of, the decisions taken on it, and its neighbours for reviewing. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import type { Document } from '../../model/document.ts';
import type { Event } from '../../model/event.ts';
import { type ClaimId, claimIdSchema } from '../../model/ids.ts';
import type { Decision } from '../../record/store.ts';
import type { ResolvedMention } from '../../resolve/mentions/mention.ts';
import { standsIn } from './actor.ts';
import { mentionsOfDocument } from './document.ts';
import { held } from './not-found.ts';

export interface ClaimView {
  claim: Claim;
  document: Document | null;
  /** words around the quote, for reading it in its place */
  before: string;
  after: string;
  events: Event[];
  deals: Deal[];
  decisions: Decision[];
  /** names in its words and whom they mean */
  mentions: ResolvedMention[];
  neighbours: Neighbours;
}

interface Neighbours {
  /** in the order of the text */
  previous: ClaimId | null;
  next: ClaimId | null;
  /** the next one nobody has decided on, in this document or another */
  undecided: ClaimId | null;
}

const around = 320;
/** A claim is part of few events and deals. */
const most = 20;
const longestDocument = 1000;
const open = 'proposed,auto';

export async function claimOf(desk: Desk, id: string): Promise<Claim> {
  const parsed = claimIdSchema.safeParse(id);
  return held(parsed.success ? await desk.store.claim(parsed.data) : undefined, 'claim', '/claims');
}

export async function claimView(desk: Desk, id: string): Promise<ClaimView> {
  const claim = await claimOf(desk, id);
  const filters = { claim: claim.id };
  const [read, decisions, events, deals, neighbours] = await Promise.all([
    claim.documentId === undefined ? undefined : desk.store.document(claim.documentId),
    desk.store.decisions(claim.id),
    desk.store.events({ filters, limit: most }),
    desk.store.deals({ filters, limit: most }),
    neighboursOf(desk, claim),
  ]);
  const first = claim.evidence[0];
  return {
    claim,
    document: read?.document ?? null,
    before: first === undefined ? '' : (read?.text.slice(Math.max(0, first.start - around), first.start) ?? ''),
    after: first === undefined ? '' : (read?.text.slice(first.end, first.end + around) ?? ''),
    events: events.rows,
    deals: deals.rows,
    decisions,
    mentions:
      claim.documentId === undefined
        ? []
        : (await mentionsOfDocument(desk, claim.documentId)).filter((m) => standsIn(m, claim)),
    neighbours,
  };
}

/** Items are paragraphs of the document and nothing to decide on. */
const judged = 'event,figure,position';

async function neighboursOf(desk: Desk, claim: Claim): Promise<Neighbours> {
  const { documentId } = claim;
  const beside =
    documentId === undefined
      ? []
      : (await desk.store.claims({ filters: { documentId, kind: judged }, limit: longestDocument })).rows;
  const at = beside.findIndex((c) => c.id === claim.id);
  const later = beside.slice(at + 1).find((c) => c.state === 'proposed' || c.state === 'auto');
  const undecided = later ?? (await firstUndecided(desk, claim));
  return {
    previous: beside[at - 1]?.id ?? null,
    next: at < 0 ? null : (beside[at + 1]?.id ?? null),
    undecided: undecided?.id ?? null,
  };
}

async function firstUndecided(desk: Desk, claim: Claim): Promise<Claim | undefined> {
  const page = await desk.store.claims({ filters: { state: open, kind: judged }, limit: 2 });
  return page.rows.find((c) => c.id !== claim.id);
}
