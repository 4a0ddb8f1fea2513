/** Extraction, rules engine: nouns read as clauses: "delivery of X to Y", "X's delivery", "a supplier of", "held talks with". */
import { type Clause, caseOf, originOf, type Slot } from './clauses.ts';
import { phraseAt } from './phrases.ts';
import type { Word } from './words.ts';

/** Verbs that carry a noun's meaning: "held talks", "carried out strikes", "serves as a supplier". */
const lightVerbs = new Set(
  `make hold conduct carry stage launch pay undertake perform mount give provide begin start continue announce express issue offer impose engage have
become remain serve act do receive take open consider plan prepare weigh mull propose threaten promise pledge approve adopt extend renew tighten
seek resume suspend complete order reach strike secure deliver level voice lodge file exert increase boost halt stop end cut expand raise arrange accelerate`.split(
    /\s+/,
  ),
);

/** "met X during a trip to Y", "on a visit": whoever acts is who travels. */
const journeys = new Set(['visit', 'trip', 'tour']);

/** "took delivery", "received support": the subject is where it goes. */
const getting = new Set(['receive', 'take', 'get', 'accept', 'obtain', 'secure', 'await']);

export function nominalsOf(
  words: readonly Word[],
  children: readonly number[][],
  clauses: readonly Clause[],
  byHead: ReadonlyMap<number, number>,
): Clause[] {
  const out: Clause[] = [];
  words.forEach((word, head) => {
    if ((word.upos !== 'NOUN' && word.upos !== 'PROPN') || (word.mention && word.mention.kind !== 'good')) return;
    out.push(nominal(words, children, clauses, byHead, head));
  });
  for (const clause of out) clause.governor = above(words, clause.head, clauses, out, byHead);
  return out;
}

function nominal(
  words: readonly Word[],
  children: readonly number[][],
  clauses: readonly Clause[],
  byHead: ReadonlyMap<number, number>,
  head: number,
): Clause {
  const phrase = phraseAt(words, children, head);
  const own = phrase.conjuncts[0] ?? { first: head, last: head, head };
  const slots = [...inside(words, children, head), ...phrasesBehind(words, children, head)];
  const verb = clauses[byHead.get(words[head]?.head ?? -1) ?? -1];
  const self = clauses[byHead.get(head) ?? -1];
  slots.push(...borrowed(verb, words[head], slots), ...bearerOf(words, children, head));
  for (const slot of self?.slots ?? []) if (slot.relation === 'subj') slots.push(slot);
  const last = Math.max(
    own.last,
    ...slots.filter((s) => s.relation.startsWith('nmod:') && s.phrase.first > head).map((s) => s.phrase.last),
  );
  return {
    head,
    lemma: words[head]?.lemma ?? '',
    form: 'nominal',
    passive: false,
    negated: (children[head] ?? []).some((c) => words[c]?.norm === 'no'),
    modal: null,
    slots,
    governor: null,
    link: words[head]?.deprel ?? 'root',
    marker: caseOf(words, children, head),
    first: own.first,
    last,
  };
}

/** "a bank under U.S. sanctions", "both already under an embargo": who bears it. */
function bearerOf(words: readonly Word[], children: readonly number[][], head: number): Slot[] {
  const above = words[head]?.head ?? -1;
  if (above < 0 || caseOf(words, children, head) !== 'under' || !/^(?:NOUN|PROPN)$/.test(words[above]?.upos ?? ''))
    return [];
  return [{ relation: 'nmod:bearer', phrase: phraseAt(words, children, above) }];
}

/** Owners and modifiers before the head; in "Iranian oil exports" the adjective belongs to the whole chain. */
function inside(words: readonly Word[], children: readonly number[][], head: number): Slot[] {
  const slots: Slot[] = [];
  for (const c of children[head] ?? []) {
    const word = words[c];
    if (!word || c > head) continue;
    const phrase = phraseAt(words, children, c);
    if (word.deprel === 'nmod:poss') slots.push({ relation: 'nmod:poss', phrase });
    else if (word.mention?.sense === 'demonym') slots.push({ relation: 'amod', phrase });
    else if (word.deprel === 'compound' || word.deprel === 'amod' || word.deprel.startsWith('nmod')) {
      slots.push({ relation: word.upos === 'ADJ' ? 'amod' : 'compound', phrase });
      const state = (children[c] ?? []).find((k) => k < c && words[k]?.mention?.sense === 'demonym');
      if (state !== undefined) slots.push({ relation: 'amod', phrase: phraseAt(words, children, state) });
    }
  }
  return slots;
}

/** Prepositional phrases behind the head, and those the parser hung on its "of" phrase: "delivery of X to Y". */
function phrasesBehind(words: readonly Word[], children: readonly number[][], head: number, depth = 0): Slot[] {
  const slots: Slot[] = [];
  for (const c of children[head] ?? []) {
    if (c < head || !/^(?:nmod|obl)(?::|$)/.test(words[c]?.deprel ?? '')) continue;
    const preposition = caseOf(words, children, c);
    if (!preposition) continue;
    slots.push({ relation: `nmod:${preposition}`, phrase: phraseAt(words, children, c) });
    if (preposition === 'of') slots.push(...originOf(words, children, c));
    if (depth < 2) slots.push(...phrasesBehind(words, children, c, depth + 1).filter((s) => s.relation !== 'nmod:of'));
  }
  return slots;
}

/** What a light verb lends to its noun: who does it, and the phrases beside it. Other verbs lend the phrases behind their object. */
function borrowed(verb: Clause | undefined, word: Word | undefined, has: readonly Slot[]): Slot[] {
  if (!verb || !word) return [];
  const carried =
    /^(?:obj|xcomp|nsubj:pass)$/.test(word.deprel) ||
    (word.deprel === 'obl' && ['serve', 'act', 'engage'].includes(verb.lemma)) ||
    (word.deprel === 'obl' && journeys.has(word.lemma));
  if (!carried) return [];
  const light = lightVerbs.has(verb.lemma) || journeys.has(word.lemma);
  const lent: Slot[] = [];
  for (const slot of verb.slots) {
    if (slot.relation === 'subj' && getting.has(verb.lemma)) lent.push({ relation: 'nmod:to', phrase: slot.phrase });
    else if (slot.relation === 'subj' && light && !has.some((s) => s.relation === 'nmod:poss')) lent.push(slot);
    if (slot.relation.startsWith('obl:') && slot.phrase.first > verb.head)
      lent.push({ relation: slot.relation.replace('obl:', 'nmod:'), phrase: slot.phrase });
  }
  return lent.filter((s) => !has.some((h) => h.relation === s.relation && h.phrase.first === s.phrase.first));
}

/** The noun or verb it hangs on; nouns count from behind the verbs. */
function above(
  words: readonly Word[],
  head: number,
  clauses: readonly Clause[],
  nouns: readonly Clause[],
  byHead: ReadonlyMap<number, number>,
): number | null {
  for (let i = words[head]?.head ?? -1, steps = 0; i >= 0 && steps < 40; i = words[i]?.head ?? -1, steps++) {
    const noun = nouns.findIndex((n) => n.head === i);
    if (noun >= 0) return clauses.length + noun;
    const verb = byHead.get(i);
    if (verb !== undefined) return verb;
  }
  return null;
}
