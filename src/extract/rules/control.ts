/** Extraction, rules engine: subjects and objects that stand elsewhere: control, coordination, relative and reduced clauses. */
import type { Clause } from './clauses.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

/** Verbs whose object is the subject of what follows: "urged China to press", "accused it of sending". */
const objectControl = new Set(
  `urge ask press pressure allow permit encourage invite force order persuade tell want enable help let push authorise authorize require instruct advise
accuse suspect blame criticise criticize condemn sanction praise thank stop prevent ban bar prohibit keep see call warn oblige obligate commit target
penalise penalize punish designate blacklist list name fine arrest detain jail charge indict expel denounce suspect`.split(
    /\s+/,
  ),
);
/** Participles that parsers like to take for the main verb: "Hackers tied to X attacked Y". */
const reduced = new Set(['link', 'tie', 'align', 'affiliate', 'associate', 'connect', 'base', 'back']);
const relatives = /^(?:who|which|that|whom|whose)$/;

const slotOf = (clause: Clause | undefined, relation: string): Phrase | null =>
  clause?.slots.find((s) => s.relation === relation)?.phrase ?? null;
const surface = (clause: Clause | undefined): Phrase | null =>
  clause?.passive ? (slotOf(clause, 'obj') ?? slotOf(clause, 'subj')) : slotOf(clause, 'subj');

/** Clauses come in order of their words; a governor may stand behind, so two rounds reach every one. */
export function inherit(
  words: readonly Word[],
  children: readonly number[][],
  clauses: readonly Clause[],
  byHead: ReadonlyMap<number, number>,
): void {
  for (let round = 0; round < 2; round++) {
    for (const clause of clauses) {
      if (/^acl/.test(clause.link)) fromNoun(words, children, clause, clauses);
      else fromGovernor(words, clause, clauses, byHead);
    }
  }
}

function put(clause: Clause, relation: string, phrase: Phrase | null): void {
  if (phrase && !clause.slots.some((s) => s.relation === relation)) clause.slots.push({ relation, phrase });
}

/** A clause on a noun: the noun is what the relative pronoun or the participle stands for. */
function fromNoun(
  words: readonly Word[],
  children: readonly number[][],
  clause: Clause,
  clauses: readonly Clause[],
): void {
  const noun = words[clause.head]?.head ?? -1;
  if (noun < 0) return;
  const antecedent = phraseAt(words, children, noun);
  const pronoun = clause.slots.find((s) => relatives.test(words[s.phrase.conjuncts[0]?.head ?? -1]?.norm ?? ''));
  if (pronoun) {
    if (pronoun.phrase !== antecedent) pronoun.phrase = antecedent;
    return;
  }
  if (clause.link === 'amod') put(clause, 'obj', antecedent);
  else if (clause.form === 'participle') put(clause, 'obj', antecedent);
  else if (clause.form === 'gerund') put(clause, 'subj', gerundSubject(words, children, clause, clauses, antecedent));
  else if (clause.form === 'infinitive' && ownerOf(words, children, noun))
    put(clause, 'subj', ownerOf(words, children, noun));
  else if (clause.form === 'infinitive' && words[noun]?.deprel === 'obj')
    put(clause, 'subj', surface(clause.governor === null ? undefined : clauses[clause.governor]));
  else if (clause.form !== 'infinitive') put(clause, 'obj', antecedent);
}

/** "the U.S. decision to allow", "Iran's plan to sell": whoever owns the noun does what it announces. */
function ownerOf(words: readonly Word[], children: readonly number[][], noun: number): Phrase | null {
  const owner = (children[noun] ?? []).find(
    (c) => c < noun && words[c]?.mention && /^(?:nmod:poss|compound|amod|nmod)/.test(words[c]?.deprel ?? ''),
  );
  return owner === undefined ? null : phraseAt(words, children, owner);
}

/** "reports of X deserting": whoever stands directly before; "the possibility of listing": whoever has the possibility; else the noun. */
function gerundSubject(
  words: readonly Word[],
  children: readonly number[][],
  clause: Clause,
  clauses: readonly Clause[],
  antecedent: Phrase,
): Phrase | null {
  const before = words[clause.head - 1];
  if (before?.mention && before.deprel.startsWith('nmod')) return phraseAt(words, children, clause.head - 1);
  if (clause.marker === null) return antecedent;
  // "added firms for buying", "thanked X for sending": who is dealt with has done it.
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  const blamed = clause.marker === 'for' || (governor !== undefined && objectControl.has(governor.lemma));
  return (blamed ? slotOf(governor, 'obj') : null) ?? surface(governor);
}

function fromGovernor(
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
  byHead: ReadonlyMap<number, number>,
): void {
  if (clause.link === 'amod') {
    const head = words[clause.head]?.head ?? -1;
    if (head >= 0)
      put(clause, 'obj', {
        first: clause.head + 1,
        last: head,
        conjuncts: [{ first: clause.head + 1, last: head, head }],
      });
    return;
  }
  if (slotOf(clause, 'subj') || (clause.passive && slotOf(clause, 'obj'))) return;
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (!governor) return;
  if (clause.link === 'conj')
    return void put(clause, clause.passive ? 'obj' : 'subj', conjoined(words, clause, governor, byHead));
  if (/^(?:ccomp|advcl|parataxis)$/.test(clause.link) && reduced.has(governor.lemma) && governor.form === 'finite')
    put(clause, 'subj', slotOf(governor, 'subj'));
  if (!['xcomp', 'advcl', 'ccomp', 'acl', 'parataxis'].includes(clause.link) || clause.form === 'finite') return;
  const blamed = clause.form === 'gerund' && clause.marker === 'for';
  const byObject =
    blamed || objectControl.has(governor.lemma)
      ? (slotOf(governor, 'iobj') ??
        slotOf(governor, 'obj') ??
        slotOf(governor, 'obl:on') ??
        slotOf(governor, 'obl:to'))
      : null;
  put(clause, clause.passive ? 'obj' : 'subj', byObject ?? surface(governor));
}

/** A coordinated verb shares the surface subject of the first, whatever the voice of either. */
function conjoined(
  words: readonly Word[],
  clause: Clause,
  governor: Clause,
  byHead: ReadonlyMap<number, number>,
): Phrase | null {
  const beside = words[clause.head]?.head ?? -1;
  // "denounced it as reckless and blamed X": a verb is no second adjective.
  const direct = byHead.has(beside) || words[beside]?.upos === 'ADJ';
  return direct ? surface(governor) : null;
}
