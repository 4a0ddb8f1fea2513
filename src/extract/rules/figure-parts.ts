/** Extraction, rules engine: what figures and comparisons share: the claim's frame, the partners of a trade. */
import type { Claim, ClaimActor, Modality } from '../../model/claim.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { type Owner, type Party, partyOf, unique } from './discourse.ts';
import { endOf, type Sentence, startOf, within } from './sentence.ts';

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export const as =
  (role: ClaimActor['role']) =>
  (party: Party): Owner => ({ ...party, role });

export const actorOf = ({ role, code, name, id }: Owner): ClaimActor => ({
  role,
  code,
  name,
  ...(id === undefined ? {} : { id }),
});

/** Where those stand who are not named in the claim's own words. */
export const contextOf = (owners: readonly Owner[], span: { start: number; end: number }): Candidate['context'] =>
  owners
    .filter((o) => o.end > o.start && (o.start < span.start || o.end > span.end))
    .map((o) => ({ start: o.start, end: o.end }));

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
    time:
      (within(sentence.times, start, end)[0] ?? sentence.times.find((t) => t.start >= end && t.start <= end + 2))
        ?.time ?? null,
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

/** Both sides of trade: whoever the clause names, or the last pair for "bilateral" and "that trade"; never who says so. */
export function partners(clause: Clause, sentence: Sentence, speakers: ReadonlySet<string> = nobody): Party[] {
  const named = statesAmong(sentence.words.slice(clause.first, clause.last + 1), speakers);
  if (named.length >= 2) return named.slice(0, 2);
  const around = statesAmong(sentence.words, speakers);
  if (around.length >= 2) return [...named, ...around.filter((p) => p.code !== named[0]?.code)].slice(0, 2);
  const { pair } = sentence.discourse;
  return named.length === 0 || pair.some((p) => p.code === named[0]?.code) ? pair : named;
}

const nobody: ReadonlySet<string> = new Set();

function statesAmong(words: Sentence['words'], but: ReadonlySet<string>): Party[] {
  const named: Party[] = [];
  for (const { mention } of words) {
    if (
      mention &&
      mention.code !== null &&
      !but.has(mention.code) &&
      /^(?:state|body|company|bank)$/.test(mention.kind)
    )
      named.push(partyOf(mention, mention));
  }
  return unique(named);
}
