/** Extraction, rules engine: what figures and comparisons share: the claim's frame, the partners of a trade. */
import type { Claim, ClaimActor, Modality } from '../../model/claim.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { type Party, unique } from './discourse.ts';
import { endOf, type Sentence, startOf, within } from './sentence.ts';

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export const as =
  (role: ClaimActor['role']) =>
  (p: Party): ClaimActor => ({ role, code: p.code, name: p.name, ...(p.id === undefined ? {} : { id: p.id }) });

export type Standing = { modality: Modality; hedges: string[]; attribution: Claim['attribution'] };

export function base(
  sentence: Sentence,
  clause: Clause,
  standing: Standing,
): Omit<Candidate, 'kind' | 'type' | 'span' | 'confidence'> {
  const [start, end] = [startOf(sentence, clause.first), endOf(sentence, clause.last)];
  return {
    actors: [],
    objects: [],
    time: within(sentence.times, start, end)[0]?.time ?? sentence.times[0]?.time ?? null,
    place: null,
    quantities: [],
    modality: standing.modality,
    hedges: standing.hedges,
    attribution: standing.attribution,
    edges: [],
    context: [],
    anchor: sentence.start,
  };
}

/** Both sides of trade: whoever the clause names, or the last pair for "bilateral" and "that trade". */
export function partners(clause: Clause, sentence: Sentence): Party[] {
  const named: Party[] = [];
  for (let i = clause.first; i <= clause.last; i++) {
    const mention = sentence.words[i]?.mention;
    if (!mention || mention.code === null || !/^(?:state|body)$/.test(mention.kind)) continue;
    named.push({
      code: mention.code,
      name: mention.text,
      kind: mention.kind,
      id: mention.id,
      start: mention.start,
      end: mention.end,
    });
  }
  const states = unique(named);
  return states.length >= 2 ? states.slice(0, 2) : sentence.discourse.pair;
}
