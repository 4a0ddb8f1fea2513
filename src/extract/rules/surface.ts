/** Extraction, rules engine: slots read off the order of the words, for clauses in whose tree a trigger found nothing. Doubtful by nature. */
import type { Clause, Slot } from './clauses.ts';
import type { Phrase } from './phrases.ts';
import type { Word } from './words.ts';

const nominal = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|SYM|X)$/;
const heads = /^(?:NOUN|PROPN|PRON|NUM|SYM)$/;
const inside = /^(?:of|from|between|in)$/;
const particles = /^(?:over|up|out|off|back|in|on|down|along)$/;
const prepositions = /^(?:to|from|with|for|into|in|on|against|at|through|via|towards?|inside|near|alongside|under|by)$/;
/** "its cargo" is one thing. */
const owners = /^(?:its|their|our|his|my|your)$/;
const FARTHEST = 26;

/** The clause with what stands before and behind its verb in the roles of plain English order; its own slots where the order gives none. */
export function surfaceOf(clause: Clause, words: readonly Word[]): Clause {
  const verb = words[clause.head];
  if (verb?.upos !== 'VERB') return clause;
  const passive = isPassive(words, clause.head);
  const before = clause.form === 'infinitive' || clause.form === 'gerund' ? null : nounBefore(words, clause.head);
  const behind = slotsBehind(words, clause.head, passive);
  const slots: Slot[] = [...behind];
  if (before) slots.push({ relation: passive ? 'obj' : 'subj', phrase: before });
  const named = new Set(slots.map((s) => s.relation));
  const kept = clause.slots.filter((s) => !named.has(s.relation) && !(s.relation === 'obj' && named.has('iobj')));
  const last = Math.max(clause.head, ...slots.map((s) => s.phrase.last));
  const first = Math.min(clause.head, before?.first ?? clause.head);
  return { ...clause, passive, slots: [...slots, ...kept], first, last };
}

function isPassive(words: readonly Word[], head: number): boolean {
  if (words[head]?.form !== 'VBN' && words[head]?.form !== 'VBD') return false;
  if (words[head + 1]?.norm === 'by') return true;
  let i = head - 1;
  while (i >= 0 && (words[i]?.upos === 'ADV' || words[i]?.upos === 'PART')) i--;
  return words[i]?.upos === 'AUX' && words[i]?.lemma === 'be';
}

/** The nearest noun before the verb that no preposition takes for itself; past auxiliaries, adverbs and what commas set off. */
function nounBefore(words: readonly Word[], head: number): Phrase | null {
  let i = head - 1;
  let found: Phrase | null = null;
  for (let steps = 0; i >= 0 && steps < FARTHEST; steps++) {
    const word = words[i];
    if (!word) return found;
    if (/^(?:which|that|who)$/.test(word.norm)) i--;
    else if (word.upos === 'AUX' || word.upos === 'ADV' || word.norm === 'not') i--;
    else if (word.norm === ',') {
      const open = opening(words, i);
      if (open < 0) return found;
      i = open - 1;
    } else if (isNominal(word)) {
      const phrase = wholeNoun(words, i);
      if (!phrase || hasName(words, phrase)) return phrase ?? found;
      found ??= phrase;
      if (words[phrase.first - 1]?.norm !== ',') return found;
      i = phrase.first - 2;
    } else return found;
  }
  return found;
}

/** In "X, member of the bureau and premier, met" every part means the same person: the one with a name is taken. */
const hasName = (words: readonly Word[], { first, last }: Phrase): boolean =>
  words.slice(first, last + 1).some((w) => w.mention !== undefined);

/** Where the words that this comma closes were opened. */
function opening(words: readonly Word[], comma: number): number {
  for (let i = comma - 1; i >= 0 && i > comma - FARTHEST; i--) if (words[i]?.norm === ',') return i;
  return -1;
}

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  !/^what/.test(word.norm) &&
  (nominal.test(word.upos) || word.norm === "'s" || word.norm === '-' || word.norm === '’s');

/** "Dozens of its soldiers", "services between X and Y": the chunk that ends here, its partner, and what its preposition hangs on. */
function wholeNoun(words: readonly Word[], end: number): Phrase | null {
  let { first, head } = chunkBefore(words, end);
  for (let steps = 0; steps < 4; steps++) {
    const before = words[first - 1];
    const joined = /^(?:and|or|nor)$/.test(before?.norm ?? '');
    if (!joined && before?.upos !== 'ADP') break;
    if (!isNominal(words[first - 2])) break;
    if (!joined && !inside.test(before?.norm ?? '')) return null;
    const next = chunkBefore(words, first - 2);
    if (!joined) head = next.head;
    first = next.first;
  }
  return words[first - 1]?.upos === 'ADP' ? null : { first, last: end, conjuncts: [{ first, last: end, head }] };
}

function chunkBefore(words: readonly Word[], end: number): { first: number; head: number } {
  let first = end;
  while (first > 0 && isNominal(words[first - 1])) first--;
  let head = end;
  while (head > first && !heads.test(words[head]?.upos ?? '')) head--;
  return { first, head };
}

function slotsBehind(words: readonly Word[], head: number, passive: boolean): Slot[] {
  const slots: Slot[] = [];
  let i = head + 1;
  if (particles.test(words[i]?.norm ?? '') && isNominal(words[i + 1])) i++;
  while (words[i]?.upos === 'ADV') i++;
  const bare: Phrase[] = [];
  while (bare.length < 2 && i < words.length && isNominal(words[i])) {
    const phrase = chunkFrom(words, i);
    bare.push(phrase);
    i = phrase.last + 1;
  }
  const [one, two] = bare;
  if (one && two) slots.push({ relation: 'iobj', phrase: one }, { relation: 'obj', phrase: two });
  else if (one && !passive) slots.push({ relation: 'obj', phrase: one }, ...ownerOf(words, one));
  return [...slots, ...phrasesFrom(words, i, head, passive)];
}

/** "Iranian crude", "all of Iran's exports": the state whose the object is. */
function ownerOf(words: readonly Word[], object: Phrase): Slot[] {
  const behind = words[object.last + 1]?.norm === 'of' ? object.last + 4 : object.last;
  for (let i = object.first; i <= behind; i++) {
    const owns = words[i]?.mention?.sense === 'demonym' || /^['’]s$/.test(words[i + 1]?.norm ?? '');
    if (words[i]?.mention?.code && owns)
      return [{ relation: 'nmod:origin', phrase: { first: i, last: i, conjuncts: [{ first: i, last: i, head: i }] } }];
  }
  return [];
}

function phrasesFrom(words: readonly Word[], from: number, head: number, passive: boolean): Slot[] {
  const slots: Slot[] = [];
  for (let i = from; i < words.length && i < head + FARTHEST; i++) {
    const word = words[i];
    if (!word || word.upos === 'VERB' || word.upos === 'AUX' || word.norm === ';' || word.upos === 'SCONJ') break;
    if (!prepositions.test(word.norm) || !isNominal(words[i + 1])) continue;
    const phrase = chunkFrom(words, i + 1);
    const relation = word.norm === 'by' && passive ? 'subj' : `obl:${word.norm}`;
    if (!slots.some((s) => s.relation === relation)) slots.push({ relation, phrase });
    i = phrase.last;
  }
  return slots;
}

/** A chunk ends where a name meets a new determiner or number: "handed Russia 400 missiles" has two. */
function chunkFrom(words: readonly Word[], first: number): Phrase {
  let last = first;
  while (last + 1 < words.length && isNominal(words[last + 1]) && !restarts(words, last)) last++;
  const conjuncts = [conjunctOf(words, first, last)];
  for (const member of listed(words, last)) {
    conjuncts.push(member);
    last = member.last;
  }
  const and = words[last + 1];
  if (and && /^(?:and|or)$/.test(and.norm) && isNominal(words[last + 2])) {
    const from = last + 2;
    let end = from;
    while (end + 1 < words.length && isNominal(words[end + 1])) end++;
    if (words[end + 1]?.upos !== 'VERB' && words[end + 1]?.upos !== 'AUX') {
      conjuncts.push(conjunctOf(words, from, end));
      last = end;
    }
  }
  return { first, last, conjuncts };
}

/** The members between commas of a list that "and" or "or" closes. */
function listed(words: readonly Word[], end: number): Phrase['conjuncts'] {
  const members: Phrase['conjuncts'] = [];
  let last = end;
  while (words[last + 1]?.norm === ',' && isNominal(words[last + 2])) {
    const from = last + 2;
    last = from;
    while (isNominal(words[last + 1])) last++;
    members.push(conjunctOf(words, from, last));
  }
  return /^(?:and|or)$/.test(words[last + 1]?.norm ?? '') ? members : [];
}

function restarts(words: readonly Word[], at: number): boolean {
  const here = words[at];
  const next = words[at + 1];
  if (!here || !next || !heads.test(here.upos) || owners.test(here.norm)) return false;
  if (next.upos === 'DET' || next.upos === 'PRON') return true;
  return (
    (here.mention !== undefined || here.upos === 'PRON') &&
    here.mention?.sense !== 'demonym' &&
    next.norm !== "'s" &&
    next.norm !== '’s' &&
    next.norm !== '-' &&
    (next.upos === 'NUM' || next.upos === 'ADJ' || next.upos === 'NOUN')
  );
}

function conjunctOf(words: readonly Word[], first: number, last: number): Phrase['conjuncts'][number] {
  let head = last;
  while (head > first && !heads.test(words[head]?.upos ?? '')) head--;
  return { first, last, head };
}
