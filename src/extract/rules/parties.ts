/** Extraction, rules engine: who a phrase stands for. Names in it, its owner, what a pronoun or "the two sides" goes back to. */

import type { ClaimActor, FigureType } from '../../model/claim.ts';
import type { Clause } from './clauses.ts';
import type { EntityMention } from './entities.ts';
import type { Phrase } from './phrases.ts';
import type { Word } from './words.ts';

export interface Party {
  code: string | null;
  name: string;
  kind: EntityMention['kind'];
  id?: string;
  sector?: string;
  /** where the name stands: in the phrase, or, for a pronoun, where it goes back to */
  start: number;
  end: number;
  /** the words in the phrase go back to a name elsewhere */
  coreferent?: boolean;
  plural?: boolean;
}

/** What the text has spoken of so far. */
export interface Discourse {
  /** subjects of the last sentence that had one, main clause first */
  subjects: Party[][];
  /** latest last */
  persons: Party[];
  parties: Party[];
  /** the last two codes named together */
  pair: Party[];
  /** parties of the last event of each type */
  events: ReadonlyMap<string, { actor: Party[]; recipient: Party[]; third: Party[] }>;
  /** what was counted last, and whose */
  figure: { type: FigureType; actors: ClaimActor[] } | null;
}

export interface SentenceView {
  words: readonly Word[];
  clauses: readonly Clause[];
  discourse: Discourse;
}

export const emptyDiscourse = (): Discourse => ({
  subjects: [],
  persons: [],
  parties: [],
  pair: [],
  events: new Map(),
  figure: null,
});

const peopleNouns = new Set(
  `leader president premier minister official officer government ministry member head force troop soldier military army navy guard company firm bank agency
spokesman spokeswoman representative delegation ambassador envoy diplomat parliament lawmaker number dozen some majority group total series fighter
citizen national entity unit commander general hacker engineer worker expert analyst institution authority intelligence service buyer refiner side
capital part rest most many hundred thousand ten several secretary chief director country state coalition tanker ship vessel warship plane aircraft drone freighter people person individual organisation organization entity`.split(
    /\s+/,
  ),
);
const western = /^(?:the west|western|the global south)$/;
const pairNouns =
  /^(?:country|side|nation|state|leader|government|partner|party|capital|neighbour|neighbor|minister|president|ally|army|navy|fleet|force|military|regime|power|pair|delegation)$/;

/** Every party a phrase names; places count only where the caller asks for them. */
export function partiesOf(phrase: Phrase, clause: Clause, view: SentenceView, places = false): Party[] {
  const found = phrase.conjuncts.flatMap((c) => ofConjunct(c, clause, view, places));
  return unique(found.length > 0 ? found : ofRange(phrase.first, phrase.last, view, places));
}

export function unique(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter((p) => {
    const key = p.code ?? `~${p.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Conjunct {
  first: number;
  last: number;
  head: number;
}

function ofConjunct(conjunct: Conjunct, clause: Clause, view: SentenceView, places: boolean): Party[] {
  const { words } = view;
  const named = ofRange(conjunct.first, conjunct.last, view, places);
  if (named.length > 0) return named;
  const first = words[conjunct.first];
  const head = words[conjunct.head];
  if (!first || !head) return [];
  const back = anaphor(conjunct, clause, view);
  if (back.length > 0) return back;
  return peopleNouns.has(head.lemma) || head.upos === 'NUM' ? ofComplement(conjunct, view, places) : [];
}

function ofRange(first: number, last: number, view: SentenceView, places: boolean): Party[] {
  const out: Party[] = [];
  for (let i = first; i <= last; i++) {
    const word = view.words[i];
    if (!word) continue;
    if (western.test(word.norm))
      out.push({ code: null, name: 'the West', kind: 'group', start: word.start, end: word.end });
    const mention = word.mention;
    if (!mention || (mention.kind === 'place' && !places) || mention.kind === 'outlet' || mention.kind === 'good')
      continue;
    if (mention.code !== null) out.push(partyOf(mention, word));
  }
  return out;
}

function partyOf(mention: EntityMention, word: Word): Party {
  const plural = mention.sense === 'demonym' && /s$/.test(mention.text);
  return {
    code: mention.code,
    name: mention.text,
    kind: mention.kind,
    id: mention.id,
    ...(mention.sector === undefined ? {} : { sector: mention.sector }),
    start: word.start,
    end: word.end,
    ...(plural ? { plural } : {}),
  };
}

/** "leaders of Russia and China", "hackers linked to North Korea", "countries led by the United States". */
function ofComplement(conjunct: Conjunct, view: SentenceView, places: boolean): Party[] {
  const out: Party[] = [];
  for (const clause of view.clauses) {
    const isNominal = clause.form === 'nominal' && clause.head === conjunct.head;
    const isParticiple =
      tied.has(clause.lemma) &&
      clause.head > conjunct.last &&
      clause.slots.some((s) => (s.relation === 'obj' || s.relation === 'subj') && s.phrase.last === conjunct.last);
    if (!isNominal && !isParticiple) continue;
    const relations = isNominal ? ['nmod:of', 'nmod:from', 'nmod:in'] : tied.get(clause.lemma);
    for (const relation of relations ?? []) {
      const phrase = clause.slots.find((s) => s.relation === relation)?.phrase;
      if (phrase) out.push(...ofRange(phrase.first, phrase.last, view, places || relation === 'nmod:in'));
      if (out.length > 0) return out;
    }
  }
  return out;
}

const tied = new Map<string, string[]>(
  `link tie align affiliate associate connect|obl:to,obl:with;lead back run own control sponsor train|subj;base|obl:in;subordinate|obl:to`
    .split(';')
    .flatMap((entry) => {
      const [lemmas = '', relations = ''] = entry.split('|');
      return lemmas.split(' ').map((lemma): [string, string[]] => [lemma, relations.split(',')]);
    }),
);

/** Pronouns, owners by pronoun, "the two sides", "the bloc", "the ministry". */
function anaphor(conjunct: Conjunct, clause: Clause, view: SentenceView): Party[] {
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
