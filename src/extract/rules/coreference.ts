/** Extraction, rules engine: what a pronoun, an owner or "the two sides" goes back to, in the sentence or before it. */
import type { Clause } from './clauses.ts';
import { type Discourse, ofRange, type Party, partyOf, type SentenceView, unique } from './discourse.ts';
import type { EntityMention } from './entities.ts';
import type { Phrase } from './phrases.ts';

const pairNouns =
  /^(?:country|side|nation|state|leader|government|partner|party|capital|neighbour|neighbor|minister|president|ally|army|navy|fleet|force|military|regime|power|pair|delegation)$/;

type Conjunct = Phrase['conjuncts'][number];

/** Pronouns, owners by pronoun, "the two sides", "the bloc", "the ministry". */
export function anaphor(conjunct: Conjunct, clause: Clause, view: SentenceView): Party[] {
  const { words, discourse } = view;
  const first = words[conjunct.first];
  const head = words[conjunct.head];
  if (!first || !head) return [];
  const opening = words.slice(conjunct.first, conjunct.head + 1).map((w) => w.norm);
  const two = opening.includes('two') || opening.includes('both');
  if ((two && pairNouns.test(head.lemma)) || (first.norm === 'both' && conjunct.first === conjunct.last))
    return back(pairBefore(conjunct.first, view) ?? discourse.pair);
  if (/^(?:he|him|she|himself|herself)$/.test(head.norm)) return person(conjunct.first, clause, view);
  if (/^(?:his|her)$/.test(first.norm))
    return own(clause, view, conjunct.first, (p) => p.kind === 'person') ?? person(conjunct.first, clause, view);
  if (/^(?:its|their)$/.test(first.norm))
    return own(clause, view, conjunct.first, () => true) ?? thing(conjunct.first, clause, view);
  if (/^(?:we|us|our|ourselves)$/.test(first.norm)) return speakers(clause, view);
  if (/^(?:it|they|them|itself|themselves)$/.test(head.norm)) return thing(conjunct.first, clause, view);
  if (!['the', 'this', 'that', 'its'].includes(first.norm)) return [];
  if (/^(?:grouping|bloc|organisation|organization)$/.test(head.norm))
    return back(discourse.parties.filter((p) => p.kind === 'organisation').slice(-1));
  if (
    /^(?:country|government|regime|ministry|agency|administration|military|army|leadership|capital|embassy|company)$/.test(
      head.norm,
    )
  ) {
    const kinds = /^(?:country|government|regime|leadership|capital)$/.test(head.norm)
      ? ['state', 'body', 'person']
      : ['body', 'state', 'company', 'military'];
    return back(discourse.parties.filter((p) => kinds.includes(p.kind)).slice(-1));
  }
  return [];
}

/** "We", inside what somebody says: that somebody. */
function speakers(clause: Clause, view: SentenceView): Party[] {
  let above = clause.governor === null ? undefined : view.clauses[clause.governor];
  for (let steps = 0; above && steps < 4; steps++) {
    const subject = surface(above)?.phrase;
    const parties = subject ? ofRange(subject.first, subject.last, view, false) : [];
    if (parties.length > 0) return back(parties);
    above = above.governor === null ? undefined : view.clauses[above.governor];
  }
  return [];
}

/** Two codes named earlier in the same sentence. */
function pairBefore(i: number, view: SentenceView): Party[] | null {
  const named = view.words
    .slice(0, i)
    .flatMap((w) =>
      w.mention && w.mention.code !== null && w.mention.kind !== 'place' ? [partyOf(w.mention, w)] : [],
    );
  const two = unique(named).filter((p) => p.kind !== 'organisation');
  return two.length === 2 ? two : null;
}

const back = (parties: readonly Party[]): Party[] => parties.map((p) => ({ ...p, coreferent: true }));

/** Subjects of this sentence's clauses before word `i`, main clause first, then nearest; not the clause's own. */
function subjectsBefore(i: number, clause: Clause, view: SentenceView): Party[][] {
  const main: Party[][] = [];
  const rest: Party[][] = [];
  for (const other of view.clauses) {
    if (other === clause || other.form === 'nominal') continue;
    const subject = surface(other)?.phrase;
    if (!subject || subject.last >= i) continue;
    const parties = ofRange(subject.first, subject.last, view, false);
    if (parties.length > 0) (other.governor === null ? main : rest).push(parties);
  }
  return [...main, ...rest.reverse()];
}

const surface = (clause: Clause) => clause.slots.find((s) => s.relation === (clause.passive ? 'obj' : 'subj'));

function person(i: number, clause: Clause, view: SentenceView): Party[] {
  const here = subjectsBefore(i, clause, view).find((ps) => ps.length === 1 && ps[0]?.kind === 'person');
  if (here) return back(here);
  const earlier = view.discourse.subjects.find((ps) => ps.some((p) => p.kind === 'person'));
  const one = earlier?.filter((p) => p.kind === 'person').slice(0, 1) ?? view.discourse.persons.slice(-1);
  return back(one);
}

function thing(i: number, clause: Clause, view: SentenceView): Party[] {
  const here = subjectsBefore(i, clause, view)[0];
  if (here) return back(here.filter((p) => p.kind !== 'place'));
  const earlier = view.discourse.subjects[0];
  if (earlier) return back(earlier);
  return back(view.discourse.parties.filter((p) => p.kind !== 'person').slice(-1));
}

/** "its", "their": the subject of the same clause, where that stands before and is a name. */
function own(clause: Clause, view: SentenceView, i: number, fits: (p: Party) => boolean): Party[] | null {
  const governed = clause.form === 'nominal' && clause.governor !== null ? view.clauses[clause.governor] : clause;
  const subject = governed?.slots.find((s) => s.relation === 'subj')?.phrase;
  if (!subject || subject.first >= i) return null;
  const parties = ofRange(subject.first, subject.last, view, false).filter(fits);
  return parties.length > 0 ? back(parties) : null;
}

/** Takes note of the names of a sentence in which nothing was to be read. */
export function noteNames(discourse: Discourse, mentions: readonly EntityMention[]): Discourse {
  const named = mentions.filter(acts).map((m) => partyOf(m, m));
  if (named.length === 0) return discourse;
  const codes = unique(named.filter((p) => p.kind !== 'organisation'));
  return {
    ...discourse,
    persons: [...discourse.persons, ...named.filter((p) => p.kind === 'person')].slice(-8),
    parties: [...discourse.parties, ...named].slice(-12),
    pair: codes.length >= 2 ? codes.slice(0, 2) : discourse.pair,
  };
}

const acts = (m: EntityMention): boolean =>
  m.code !== null && m.kind !== 'place' && m.kind !== 'outlet' && m.kind !== 'good' && m.kind !== 'office';

/** Takes note of a sentence after it was read. */
export function remember(view: SentenceView, events: Discourse['events'], figure: Discourse['figure']): Discourse {
  const { words, clauses, discourse } = view;
  const named = words.flatMap((w) =>
    w.mention &&
    w.mention.code !== null &&
    w.mention.kind !== 'place' &&
    w.mention.kind !== 'outlet' &&
    w.mention.kind !== 'good'
      ? [partyOf(w.mention, w)]
      : [],
  );
  const subjects = subjectsBefore(words.length, clauses[-1] ?? noClause, view);
  const codes = unique(named.filter((p) => p.kind !== 'organisation'));
  const pair = codes.length >= 2 ? codes.slice(0, 2) : discourse.pair;
  return {
    subjects: subjects.length > 0 ? subjects : discourse.subjects,
    persons: [...discourse.persons, ...named.filter((p) => p.kind === 'person')].slice(-8),
    parties: [...discourse.parties, ...named].slice(-12),
    pair: codes.length >= 2 ? pair : discourse.pair,
    events,
    figure: figure ?? discourse.figure,
    speaker: discourse.speaker,
  };
}

const noClause: Clause = {
  head: -1,
  lemma: '',
  form: 'finite',
  passive: false,
  negated: false,
  modal: null,
  slots: [],
  governor: null,
  link: 'root',
  marker: null,
  first: -1,
  last: -1,
};
