/** Extraction, rules engine: what a pronoun, an owner, "the ministry" or "the two sides" goes back to, in the sentence or before it. */
import type { Clause } from './clauses.ts';
import { ofRange, type Party, partyOf, type SentenceView, unique } from './discourse.ts';
import type { Phrase } from './phrases.ts';
import { isThing, isTroops, kindOfRole, roleName } from './roles.ts';

const pairNouns =
  /^(?:country|side|nation|state|leader|government|partner|party|capital|neighbour|neighbor|minister|president|ally|army|navy|fleet|force|military|regime|power|pair|delegation|diplomat|official)$/;
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their', 'same']);

type Conjunct = Phrase['conjuncts'][number];

/** Pronouns, owners by pronoun, "the two sides", "the bloc", "the ministry". */
export function anaphor(conjunct: Conjunct, clause: Clause, view: SentenceView): Party[] {
  const { words, discourse } = view;
  const first = words[conjunct.first];
  const head = words[conjunct.head];
  if (!first || !head) return [];
  if (isPair(conjunct, view)) return back(pairBefore(conjunct.first, view) ?? discourse.pair);
  if (conjunct.first === conjunct.head || head.upos === 'PRON') {
    if (/^(?:he|him|she|himself|herself)$/.test(head.norm)) return person(conjunct.first, clause, view);
    if (/^(?:it|they|them|itself|themselves)$/.test(head.norm)) return thing(conjunct.first, clause, view);
    if (/^(?:we|us|ourselves)$/.test(head.norm)) return speakers(clause, view);
  }
  if (/^(?:our)$/.test(first.norm)) return speakers(clause, view);
  if (/^(?:his|her)$/.test(first.norm))
    return own(clause, view, conjunct.first, isPerson) ?? person(conjunct.first, clause, view);
  if (/^(?:its|their)$/.test(first.norm))
    return own(clause, view, conjunct.first) ?? thing(conjunct.first, clause, view);
  return definite.has(first.norm) ? named(conjunct, view) : [];
}

/** "the two capitals", "both", "neither side", "each country", "the pair". */
function isPair({ first, last, head }: Conjunct, { words }: SentenceView): boolean {
  const opening = words[first]?.norm ?? '';
  const lemma = words[head]?.lemma ?? '';
  if (/^(?:both|neither)$/.test(opening) && (first === last || pairNouns.test(lemma))) return true;
  if (/^(?:each|either)$/.test(opening)) return pairNouns.test(lemma);
  if (/^(?:pair|duo)$/.test(lemma)) return opening === 'the';
  for (let i = first; i < head; i++) if (words[i]?.norm === 'two') return pairNouns.test(lemma);
  return false;
}

/** "the ministry", "the official", "the firm", "the troops": the last one of the kind, in the sentence or before it. */
function named({ first, head }: Conjunct, view: SentenceView): Party[] {
  const { words, discourse } = view;
  const lemma = words[head]?.lemma ?? '';
  if (isTroops(lemma)) {
    const counted = discourse.events.get('DEPLOY')?.actor ?? [];
    return back(counted.slice(0, 1));
  }
  if (/^(?:former|latter)$/.test(lemma)) return back(discourse.pair.slice(...(lemma === 'former' ? [0, 1] : [1, 2])));
  const kind = kindOfRole(lemma);
  if (!kind) return [];
  const here = words
    .slice(0, first)
    .flatMap((w) => (w.mention && w.mention.code !== null ? [partyOf(w.mention, w)] : []));
  const all = kind === 'person' ? [...discourse.persons, ...here] : [...discourse.parties, ...here];
  const one = all.findLast((p) => fits(p.kind, kind));
  return one ? back([one]) : [];
}

function fits(kind: Party['kind'], wanted: Party['kind']): boolean {
  if (wanted === 'state') return kind === 'state';
  if (wanted === 'company') return kind === 'company' || kind === 'bank';
  return kind === wanted;
}

const isPerson = (p: Party): boolean => p.kind === 'person';

/** "We", inside what somebody says: that somebody. */
function speakers(clause: Clause, view: SentenceView): Party[] {
  let above = clause.governor === null ? undefined : view.clauses[clause.governor];
  for (let steps = 0; above && steps < 4; steps++) {
    const subject = surface(above)?.phrase;
    const parties = subject ? ofRange(subject.first, subject.last, view, false) : [];
    if (parties.length > 0) return back(parties);
    above = above.governor === null ? undefined : view.clauses[above.governor];
  }
  const said = view.sources.findLast((s) => s.mention?.code)?.mention;
  return said ? back([partyOf(said, said)]) : [];
}

/** Two codes named earlier in the same sentence. */
function pairBefore(i: number, view: SentenceView): Party[] | null {
  const before = view.words
    .slice(0, i)
    .flatMap((w) =>
      w.mention && w.mention.code !== null && w.mention.kind !== 'place' ? [partyOf(w.mention, w)] : [],
    );
  const two = unique(before).filter((p) => p.kind !== 'organisation');
  return two.length === 2 ? two : null;
}

const back = (parties: readonly Party[]): Party[] => parties.map((p) => ({ ...p, coreferent: true }));

/** Subjects of this sentence's clauses before word `i`, main clause first, then nearest; not the clause's own. */
export function subjectsBefore(i: number, clause: Clause | null, view: SentenceView): Party[][] {
  const main: Party[][] = [];
  const rest: Party[][] = [];
  for (const other of view.clauses) {
    if (other === clause || other.form === 'nominal') continue;
    const subject = surface(other)?.phrase;
    if (!subject || subject.last >= i) continue;
    const parties = ofRange(subject.first, subject.last, view, false);
    if (parties.length > 0) (other.governor === null ? main : rest).push(inRole(parties, subject, view));
  }
  return [...main, ...rest.reverse()];
}

/** "Seoul's defence minister" is a person of that state, "Russia's defence ministry" a body. */
function inRole(parties: Party[], subject: Phrase, view: SentenceView): Party[] {
  const one = parties.length === 1 ? parties[0] : undefined;
  const head = subject.conjuncts[0]?.head ?? subject.last;
  const kind = one?.kind === 'state' ? kindOfRole(view.words[head]?.lemma ?? '') : undefined;
  return one && kind && kind !== 'state' ? [{ ...one, kind, ...roleName(view, subject.first, head) }] : parties;
}

const surface = (clause: Clause) => clause.slots.find((s) => s.relation === (clause.passive ? 'obj' : 'subj'));

function person(i: number, clause: Clause, view: SentenceView): Party[] {
  const here = subjectsBefore(i, clause, view).find((ps) => ps.length === 1 && ps[0]?.kind === 'person');
  if (here) return back(here);
  const earlier = view.discourse.subjects.find((ps) => ps.some(isPerson));
  return back(earlier?.filter(isPerson).slice(0, 1) ?? view.discourse.persons.slice(-1));
}

/** "it" is no person; "they" may be anybody. */
function thing(i: number, clause: Clause, view: SentenceView): Party[] {
  const single = /^it/.test(view.words[i]?.norm ?? '');
  const able = (ps: readonly Party[]): Party[] =>
    !single && ps.length > 1 ? [...ps] : ps.filter((p) => p.kind !== 'place' && isThing(p, single));
  for (const subjects of [...subjectsBefore(i, clause, view), ...view.discourse.subjects]) {
    const parties = able(subjects);
    if (parties.length > 0) return back(parties);
  }
  return back(view.discourse.parties.filter((p) => p.kind !== 'person').slice(-1));
}

/** "its", "their": the subject of the same clause, where that stands before and is a name. */
function own(clause: Clause, view: SentenceView, i: number, is: (p: Party) => boolean = () => true): Party[] | null {
  const governed = clause.form === 'nominal' && clause.governor !== null ? view.clauses[clause.governor] : clause;
  const subject = governed?.slots.find((s) => s.relation === 'subj')?.phrase;
  if (!subject || subject.first >= i) return null;
  const parties = ofRange(subject.first, subject.last, view, false).filter(is);
  return parties.length > 0 ? back(parties) : null;
}
