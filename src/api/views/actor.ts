/** Door: one actor under all its names: dated offices, where the desk's documents speak of it and why they are linked, whom it acts with, and what people judged. */
import { type Tie, tiesIn } from '../../assess/ties.ts';
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import type { Deal } from '../../model/deal.ts';
import type { Event } from '../../model/event.ts';
import type { Actor } from '../../model/knowledge.ts';
import { effective, type Judgement } from '../../resolve/judgements/judgement.ts';
import { rowDigest } from '../../resolve/judgements/row-check.ts';
import type { MentionState, ResolvedMention } from '../../resolve/mentions/mention.ts';
import { type Entity, entityOf } from '../../resolve/statements/entity.ts';
import { canonicalId, statementsOfActor } from '../actors/matching.ts';
import { documentCaptions } from './document-captions.ts';
import { held } from './not-found.ts';

interface Term {
  title: string;
  from: string | null;
  to: string | null;
  reviewed: boolean;
}

/** Whether a person stands behind the row: by its own mark, or by a check of the row as it is now. */
interface RowCheck {
  digest: string;
  check: Judgement | null;
  /** id of the pair's last entry, so that a second person's form is not taken for the first's */
  seen: string | null;
}

export interface ActorView {
  /** canonical id; another than asked for where rows were merged */
  id: string;
  entity: Entity;
  /** the row of the vocabulary; null for what only documents or lists name */
  actor: Actor | null;
  row: RowCheck | null;
  offices: Term[];
  mentions: ResolvedMention[];
  /** titles of the documents they stand in */
  documents: Record<string, string>;
  mentionsByState: Partial<Record<MentionState, number>>;
  claims: Claim[];
  /** why each claim counts as its own: claim id -> the link's reason */
  why: Record<string, string>;
  events: Event[];
  deals: Deal[];
  ties: Tie[];
  /** the log of judgements on it and on what was merged into it, newest first */
  judgements: Judgement[];
}

const most = { mentions: 40, claims: 40, events: 40, ties: 20 };

/** Ids of rows, names in documents, list entries; anything else is nobody's. */
const anyId = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,199}$/u;

export async function actorView(desk: Desk, asked: string): Promise<ActorView> {
  const id = await canonicalId(desk, held(anyId.test(asked) ? asked : undefined, 'actor', '/actors'));
  const entity = held(entityOf(id, await statementsOfActor(desk, id)), 'actor', '/actors');
  const actor = desk.vocabulary.gazetteer.actor(id) ?? null;
  const mentions = await mentionsOf(desk, entity);
  const { claims, why } = await claimsOf(desk, entity, mentions.linked);
  const ids = claims.map((claim) => claim.id).join(',');
  const [events, deals] = await Promise.all([
    ids === '' ? [] : desk.store.events({ filters: { claim: ids }, limit: most.events }).then((page) => page.rows),
    ids === '' ? [] : desk.store.deals({ filters: { claim: ids }, limit: most.events }).then((page) => page.rows),
  ]);
  return {
    id,
    entity,
    actor,
    row: await rowCheckOf(desk, actor),
    offices: officesOf(desk, [id, ...entity.referents]),
    mentions: mentions.linked.slice(0, most.mentions),
    documents: await documentCaptions(
      desk,
      mentions.linked.slice(0, most.mentions).map((mention) => mention.document),
    ),
    mentionsByState: mentions.byState,
    claims: claims.slice(0, most.claims),
    why,
    events,
    deals,
    ties: await tiesOf(desk, entity, claims),
    judgements: await judgementsOf(desk, entity),
  };
}

const officesOf = ({ vocabulary }: Desk, ids: readonly string[]): Term[] =>
  vocabulary.offices
    .flatMap((office) =>
      office.holders
        .filter((holder) => ids.includes(holder.person))
        .map(({ from, to, reviewed }) => ({ title: office.title, from, to, reviewed })),
    )
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));

const linkedStates: readonly MentionState[] = ['auto', 'accepted', 'proposed'];
const shownStates: readonly MentionState[] = [...linkedStates, 'review', 'unsure', 'rejected'];

async function mentionsOf(desk: Desk, entity: Entity) {
  const actor = [entity.id, ...entity.referents].join(',');
  const byState: Partial<Record<MentionState, number>> = {};
  for (const state of shownStates) {
    const { total } = await desk.store.mentions({ filters: { actor, state }, limit: 0 });
    if (total > 0) byState[state] = total;
  }
  const linked = await desk.store.mentions({ filters: { actor, state: linkedStates.join(',') }, limit: 200 });
  return { linked: linked.rows, byState };
}

/** A state acts under its code; anybody else where a linked name stands in the claim, or the claim names its id. */
async function claimsOf(
  desk: Desk,
  entity: Entity,
  mentions: readonly ResolvedMention[],
): Promise<{ claims: Claim[]; why: Record<string, string> }> {
  const row = desk.vocabulary.gazetteer.actor(entity.id);
  if (row?.kind === 'state' && row.code !== null) {
    const page = await desk.store.claims({ filters: { actor: row.code }, sort: 'date', descending: true, limit: 300 });
    return { claims: page.rows, why: {} };
  }
  const byDocument = new Map(mentions.map((mention) => [mention.document as string, mention]));
  if (byDocument.size === 0) return { claims: [], why: {} };
  const filters = { documentId: [...byDocument.keys()].join(',') };
  const { rows } = await desk.store.claims({ filters, sort: 'date', descending: true, limit: 1000 });
  const ids = new Set([entity.id, ...entity.referents]);
  const claims = rows.filter((claim) => {
    const mention = byDocument.get(claim.documentId ?? '');
    const named = [...claim.actors, ...claim.attribution].some((party) => party.id !== undefined && ids.has(party.id));
    return claim.kind !== 'item' && (named || (mention !== undefined && standsIn(mention, claim)));
  });
  const reason = (claim: Claim): string => {
    const mention = byDocument.get(claim.documentId ?? '');
    return mention === undefined ? 'the claim names it' : linkInBrief(mention);
  };
  return { claims, why: Object.fromEntries(claims.map((claim) => [claim.id, reason(claim)])) };
}

export const standsIn = (mention: ResolvedMention, { evidence }: Claim): boolean =>
  mention.spans.some((span) => evidence.some((e) => e.start <= span.start && e.end >= span.end));

/** Why a name is linked, in one line, with who or what linked it. */
export function linkReason({ name, state, candidates, why }: ResolvedMention): string {
  const [best] = candidates;
  const points = best?.supports.map((s) => s.why).join('; ') ?? why.join('; ');
  const by = state === 'accepted' ? 'a person said so' : state === 'auto' ? 'linked by the rules' : state;
  return `“${name}” ${best === undefined ? '' : `(${best.score}) `}${by}: ${points}`;
}

/** The kinds of what speaks for it; the words stand with the name. */
function linkInBrief({ name, state, candidates }: ResolvedMention): string {
  const [best] = candidates;
  const kinds = [...new Set(best?.supports.map((s) => s.kind))].join(', ');
  return `of “${name}”: ${kinds} (${best?.score ?? 'no score'}, ${state})`;
}

async function tiesOf(desk: Desk, entity: Entity, claims: readonly Claim[]): Promise<Tie[]> {
  const own = new Set([entity.id, ...entity.referents]);
  const states = new Map(
    desk.vocabulary.actors.flatMap((a) => (a.kind === 'state' && a.code !== null ? [[a.code, a.id] as const] : [])),
  );
  const ties = await tiesIn(claims, ({ id, code }) =>
    id !== undefined && own.has(id) ? entity.id : (id ?? states.get(code ?? '')),
  );
  return ties
    .filter((tie) => tie.a === entity.id || tie.b === entity.id)
    .sort((a, b) => b.claims - a.claims || (a.a + a.b < b.a + b.b ? -1 : 1))
    .slice(0, most.ties);
}

async function rowCheckOf({ store, vocabulary }: Desk, actor: Actor | null): Promise<RowCheck | null> {
  if (actor === null) return null;
  const log = (await store.judgements(actor.id)).filter((j) => j.left === j.right);
  const digest = rowDigest(actor, vocabulary.offices);
  const check = effective(log).find((j) => j.verdict === 'positive' && j.on === digest) ?? null;
  return { digest, check, seen: log.at(-1)?.id ?? null };
}

async function judgementsOf({ store }: Desk, entity: Entity): Promise<Judgement[]> {
  const ids = new Set([entity.id, ...entity.referents]);
  const log = await store.judgements();
  return log.filter((j) => ids.has(j.left) || ids.has(j.right)).reverse();
}
