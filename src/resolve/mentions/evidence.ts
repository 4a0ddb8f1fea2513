// Resolve: what a document says for and against a name meaning an actor. Every point names its words; none rests on another.
import type { Document } from '../../model/document.ts';
import { type Actor, dayIn, type Mention as Named } from '../../model/knowledge.ts';
import { checkOf } from '../lists/identifiers.ts';
import { besideName, type Cluster, type Span } from './clusters.ts';
import type { MentionKnowledge } from './knowledge.ts';
import type { Feature } from './mention.ts';
import { type IdentifierFound, isState, type OfficeFound, officeBeside, stateBeside } from './surroundings.ts';

/** One document as far as evidence needs it. */
export interface Scene {
  text: string;
  document: Document;
  named: readonly Named[];
  clusters: readonly Cluster[];
  identifiers: readonly IdentifierFound[];
}

/** How much of the doubt that is left a point takes away. Set by judgement, checked on the samples; see docs/actors.md. */
interface Weighed extends Feature {
  weight: number;
}

export interface Evidence {
  /** false where a point rests on a term of office that nobody reviewed */
  reviewed: boolean;
  supports: Weighed[];
  contradictions: Feature[];
}

/** The document's own day: offices are held on it. */
const dayOf = ({ published, coverage }: Document): string | null =>
  published?.value.slice(0, 10) ?? coverage?.end ?? null;

export function evidenceFor(actor: Actor, cluster: Cluster, scene: Scene, knowledge: MentionKnowledge): Evidence {
  const out: Evidence = { reviewed: true, supports: [], contradictions: [] };
  identifierEvidence(actor, cluster, scene, out);
  if (actor.kind === 'person') officeEvidence(actor, cluster, scene, { knowledge, out });
  stateEvidence(actor, cluster, scene, { knowledge, out });
  companyEvidence(actor, cluster, scene, { knowledge, out });
  outletEvidence(actor, scene, { knowledge, out });
  return out;
}

interface Judging {
  knowledge: MentionKnowledge;
  out: Evidence;
}

/** Numbers given with the name, in the same breath. */
export const identifiersOf = (cluster: Cluster, { identifiers }: Scene): IdentifierFound[] =>
  identifiers.filter((id) => cluster.spans.some((s) => id.start >= s.end - 1 && id.start - s.end < besideName));

function identifierEvidence(actor: Actor, cluster: Cluster, scene: Scene, out: Evidence): void {
  for (const { key, value } of identifiersOf(cluster, scene)) {
    const own = actor.identifiers[key];
    const label = key.toUpperCase();
    if (own === value)
      out.supports.push({ kind: 'identifier', weight: 0.95, why: `the text gives its ${label} ${value}` });
    else if (checkOf(key, value) === false)
      out.contradictions.push({ kind: 'identifier', why: `the ${label} ${value} of the text fails its check digit` });
    else if (own !== undefined)
      out.contradictions.push({ kind: 'identifier', why: `the text gives ${label} ${value}, the row has ${own}` });
  }
}

/** An office beside the name speaks for whoever held it that day, and against everybody else of that state. */
function officeEvidence(actor: Actor, cluster: Cluster, scene: Scene, { knowledge, out }: Judging): void {
  if (actor.code === null) return;
  const day = dayOf(scene.document);
  const offices = knowledge.officesOf(actor.code);
  for (const span of cluster.spans.slice(0, 8)) {
    const found = officeBeside(scene.text, span, offices);
    if (found === undefined || found.tense === 'other') continue;
    const beside = stateBeside(scene.text, span.start, scene.named);
    if (beside?.kind === 'state' && beside.code !== actor.code) continue;
    const point = officePoint(actor, found, day);
    if ('weight' in point) {
      out.supports.push(point);
      out.reviewed = found.office.holders.some((term) => term.person === actor.id && term.reviewed);
    }
    if (!('weight' in point) && beside?.code === actor.code) out.contradictions.push(point);
    return;
  }
}

function officePoint(actor: Actor, { office, words, tense }: OfficeFound, day: string | null): Weighed | Feature {
  const terms = office.holders.filter((term) => term.person === actor.id);
  const held = terms.some((term) => day === null || dayIn(day, term.from, term.to));
  const before = terms.some((term) => day === null || term.from === null || term.from.slice(0, 10) <= day);
  if (held || (tense === 'former' && before)) {
    const when = tense === 'former' ? 'before' : (day ?? 'at some time');
    return {
      kind: 'office',
      weight: 0.6,
      why: `“${words}” stands beside it, and ${actor.name} held that office ${when === 'before' ? when : `on ${when}`}`,
    };
  }
  const others = office.holders.filter((term) => day !== null && dayIn(day, term.from, term.to)).map((t) => t.person);
  const who = others.length > 0 ? `, ${others.join(' and ')} did` : '';
  return {
    kind: 'office',
    why: `“${words}” stands beside it, and ${actor.name} did not hold that office on ${day ?? 'any day'}${who}`,
  };
}

function stateEvidence(actor: Actor, cluster: Cluster, scene: Scene, { knowledge, out }: Judging): void {
  if (actor.code === null) return;
  const label = knowledge.gazetteer.label(actor.code);
  const beside = cluster.spans
    .slice(0, 8)
    .map((span) => stateBeside(scene.text, span.start, scene.named))
    .filter((named) => named !== undefined);
  if (beside.some((named) => named.code === actor.code)) {
    out.supports.push({ kind: 'state', weight: 0.45, why: `${label} is named right before it` });
    return;
  }
  const other = beside.find((named) => named.kind === 'state');
  if (other !== undefined && actor.kind === 'person')
    out.contradictions.push({
      kind: 'state',
      why: `“${other.text}” stands right before it, and ${actor.name} acts for ${label}`,
    });
  else if (scene.named.some((named) => isState(named) && named.code === actor.code && named.id !== actor.id))
    out.supports.push({ kind: 'state', weight: 0.25, why: `the document names ${label}` });
}

/** Others of the same state whose full names the document gives: people are named beside colleagues. */
function companyEvidence(actor: Actor, cluster: Cluster, scene: Scene, { knowledge, out }: Judging): void {
  if (actor.code === null) return;
  const beside = scene.clusters.find((other) => {
    if (other === cluster || other.listed === undefined || other.listed === actor.id) return false;
    const row = knowledge.gazetteer.actor(other.listed);
    return row !== undefined && row.code === actor.code && isFullName(other.name) && row.kind !== 'outlet';
  });
  if (beside)
    out.supports.push({ kind: 'co-mention', weight: 0.2, why: `${beside.name} of the same state is named, too` });
}

/** A state's own outlet speaks of its own officials by their surnames. */
function outletEvidence(actor: Actor, { document }: Scene, { knowledge, out }: Judging): void {
  const outlet = document.outletId === null ? undefined : knowledge.outlets.get(document.outletId);
  if (outlet === undefined || outlet.country === null || outlet.country !== actor.code) return;
  if (outlet.kind !== 'state-media' && outlet.kind !== 'government') return;
  out.supports.push({ kind: 'outlet', weight: 0.2, why: `${outlet.name} is an outlet of its state` });
}

/** Two words or more; in scripts without blanks three signs or more. */
export const isFullName = (name: string): boolean =>
  /\p{L}[\s·・‧\u200c-]+\p{L}/u.test(name) || /^[\p{Script=Han}\p{Script=Hangul}]{3,}$/u.test(name);

/** Where the text stands that a feature of a cluster is about. */
export const firstSpan = (cluster: Cluster): Span => cluster.spans[0] ?? { start: 0, end: 0 };
