// Resolve: who may be meant by a name, how likely, and what the rules make of it.
import type { Actor } from '../../model/knowledge.ts';
import type { Cluster } from './clusters.ts';
import { type Evidence, evidenceFor, identifiersOf, isFullName, type Scene } from './evidence.ts';
import type { MentionKnowledge } from './knowledge.ts';
import type { Candidate, Feature, FeatureKind, Mention } from './mention.ts';

/** The thresholds of docs/actors.md. */
export const linkScore = 0.92;
const reviewScore = 0.7;
export const linkMargin = 0.1;

/** How much a name alone says, by how it is written. Each contradiction takes its share: one leaves a full name to the queue. */
const nameScores = {
  full: 0.9,
  /** one word that the vocabulary lists as enough, and one actor alone bears */
  sufficient: 0.85,
  surname: 0.6,
  common: 0.45,
} as const;
const contradicted = 0.78;
const mostCandidates = 5;

interface NameScore {
  score: number;
  why: string;
  /** the surname of very many: it never links on the name alone */
  isCommon: boolean;
}

export interface Weighing extends Pick<Mention, 'candidates' | 'margin' | 'outcome' | 'why' | 'reviewed'> {}

export function weighed(cluster: Cluster, scene: Scene, knowledge: MentionKnowledge): Weighing {
  const names = new Map<string, NameScore>();
  for (const [actor, score] of namedCandidates(cluster, scene, knowledge)) {
    const known = names.get(actor);
    if (known === undefined || known.score < score.score) names.set(actor, score);
  }
  const sure = new Set<string>();
  const scored = [...names].flatMap(([id, name]) => {
    const actor = knowledge.gazetteer.actor(id);
    if (actor === undefined) return [];
    const evidence = evidenceFor(actor, cluster, scene, knowledge);
    if (actor.reviewed && evidence.reviewed) sure.add(id);
    return [scoredCandidate(actor, name, evidence)];
  });
  scored.sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1));
  const candidates = scored.filter((c) => c.score >= 0.3).slice(0, mostCandidates);
  const [best, next] = candidates;
  const margin = best === undefined ? 0 : rounded(best.score - (next?.score ?? 0));
  const reviewed = best !== undefined && sure.has(best.actor);
  const isCommon = best !== undefined && names.get(best.actor)?.isCommon === true;
  return { candidates, margin, reviewed, ...outcomeOf(best, margin, isCommon) };
}

/** Actors by the form itself, by spellings like it, and by a number that stands beside it. */
function* namedCandidates(cluster: Cluster, scene: Scene, knowledge: MentionKnowledge): Generator<[string, NameScore]> {
  const bearers = knowledge.bearers(cluster.name);
  if (cluster.listed !== undefined) yield [cluster.listed, listedScore(cluster, knowledge)];
  for (const { actor } of bearers) {
    if (actor !== cluster.listed) yield [actor, surnameScore(cluster.name, bearers.length, knowledge)];
  }
  if (isFullName(cluster.name))
    for (const { actor, score, matched, says } of knowledge.namesLike(cluster.name)) {
      if (actor === cluster.listed) continue;
      yield [
        actor,
        { score: score * nameScores.full, why: [`the name is like “${matched}”`, ...says].join(': '), isCommon: false },
      ];
    }
  for (const { key, value } of identifiersOf(cluster, scene)) {
    const actor = knowledge.byIdentifier(key, value);
    if (actor && actor.id !== cluster.listed)
      yield [actor.id, { score: 0.5, why: `another name, “${cluster.name}”`, isCommon: false }];
  }
}

/** The fullest form counts; a surname that the full name opened is as good as the full name. */
function listedScore({ name, listed = '', spans }: Cluster, knowledge: MentionKnowledge): NameScore {
  if (isFullName(name)) {
    const others = otherForms(name, spans);
    const also = others === '' ? '' : `, also as ${others}`;
    return { score: nameScores.full, why: `the full name “${name}”${also}`, isCommon: false };
  }
  const bearers = knowledge.bearers(name);
  const own = bearers.find((bearer) => bearer.actor === listed);
  if (own?.needs === undefined && bearers.length <= 1 && !knowledge.isCommonSurname(name))
    return { score: nameScores.sufficient, why: `“${name}” is listed for it alone`, isCommon: false };
  return surnameScore(name, bearers.length, knowledge);
}

function surnameScore(name: string, bearers: number, knowledge: MentionKnowledge): NameScore {
  if (knowledge.isCommonSurname(name))
    return { score: nameScores.common, why: `only “${name}”, a very common surname`, isCommon: true };
  const others = bearers > 1 ? `, which ${bearers} actors of the vocabulary bear` : '';
  return { score: nameScores.surname, why: `only the short form “${name}”${others}`, isCommon: bearers > 1 };
}

const otherForms = (name: string, spans: Cluster['spans']): string =>
  [...new Set(spans.map((s) => s.text))].filter((text) => text !== name).join(', ');

/** Each kind of support counts once, the strongest of it: two demonyms are one point. */
function scoredCandidate(actor: Actor, name: NameScore, { supports, contradictions }: Evidence): Candidate {
  const strongest = new Map<FeatureKind, number>();
  for (const { kind, weight } of supports) strongest.set(kind, Math.max(weight, strongest.get(kind) ?? 0));
  let doubt = 1 - name.score;
  for (const weight of strongest.values()) doubt *= 1 - weight;
  const score = (1 - doubt) * contradicted ** contradictions.length;
  const points: Feature[] = supports.map(({ kind, why }) => ({ kind, why }));
  return {
    actor: actor.id,
    score: rounded(score),
    supports: [{ kind: 'name', why: name.why }, ...points],
    contradictions,
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function outcomeOf(best: Candidate | undefined, margin: number, isCommon: boolean): Pick<Mention, 'outcome' | 'why'> {
  if (best === undefined || best.score < reviewScore)
    return { outcome: 'none', why: ['nobody of the vocabulary fits well enough'] };
  const kinds = new Set(best.supports.map((s) => s.kind));
  const against: string[] = best.contradictions.map((c) => c.why);
  if (!kinds.has('identifier')) {
    if (best.score < linkScore) against.push(`the score ${best.score} is below ${linkScore}`);
    if (margin < linkMargin) against.push(`the next candidate is only ${margin} behind`);
    if (kinds.size < 2) against.push('nothing but the name speaks for it');
    if (isCommon && !kinds.has('office')) against.push('the short form alone stands for too many');
  }
  return against.length > 0
    ? { outcome: 'review', why: against }
    : { outcome: 'link', why: best.supports.map((s) => s.why) };
}
