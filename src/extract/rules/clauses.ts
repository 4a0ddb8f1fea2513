/** Extraction, rules engine: clauses of a sentence, verbal and nominal, with slots named by grammatical relation. */
import { inherit } from './control.ts';
import { nominalsOf } from './nominals.ts';
import { childrenOf, type Phrase, phraseAt, range } from './phrases.ts';
import type { Word } from './words.ts';

export interface Slot {
  /** Universal Dependencies name, the preposition after a colon; `subj` and `obj` are those of the active */
  relation: string;
  phrase: Phrase;
}

export interface Clause {
  /** index of the word that carries it */
  head: number;
  lemma: string;
  form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'nominal' | 'predicate';
  passive: boolean;
  negated: boolean;
  modal: string | null;
  slots: Slot[];
  /** index of the clause it depends on */
  governor: number | null;
  /** by which relation: `ccomp`, `xcomp`, `advcl`, `acl`, `conj`, ... */
  link: string;
  /** the word that introduces it: `if`, `that`, `to`, `by` */
  marker: string | null;
  /** words covered, inclusive */
  first: number;
  last: number;
}

/** Every clause of the sentence: verbs first, in order, then nouns. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const children = childrenOf(words);
  const clauses: Clause[] = [];
  const byHead = new Map<number, number>();
  words.forEach((word, i) => {
    if (!carriesClause(words, children, i)) return;
    byHead.set(i, clauses.length);
    clauses.push(verbClause(words, children, i, word));
  });
  for (const clause of clauses) clause.governor = governorOf(words, clause.head, byHead);
  inherit(words, children, clauses, byHead);
  return [...clauses, ...nominalsOf(words, children, clauses, byHead)];
}

/** Verbs, and predicates with a copula ("is unhappy", "is a supplier"). */
function carriesClause(words: readonly Word[], children: readonly number[][], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (word.upos === 'VERB')
    return word.deprel !== 'amod' || word.form === 'VBN' ? !(word.deprel === 'amod' && !hyphened(words, i)) : false;
  return (children[i] ?? []).some((c) => words[c]?.deprel === 'cop');
}

const deprelOf = (words: readonly Word[], i: number): string => words[i]?.deprel ?? '';
const isBe = (word: Word | undefined): boolean => word !== undefined && /^aux/.test(word.deprel) && word.lemma === 'be';
const hyphened = (words: readonly Word[], i: number): boolean => words[i - 1]?.norm === '-';

function verbClause(words: readonly Word[], children: readonly number[][], head: number, word: Word): Clause {
  const own = children[head] ?? [];
  const of = (deprel: string) => own.filter((c) => words[c]?.deprel === deprel);
  const verbal = word.upos === 'VERB';
  const be = own.some((c) => isBe(words[c]));
  const passive = verbal && word.form !== 'VBG' && (be || bareParticiple(words, children, head));
  const marks = own.filter((c) => words[c]?.deprel === 'mark' || words[c]?.deprel === 'advmod:rel');
  const slots = verbal ? [...verbSlots(words, children, head, passive), ...hyphenAgent(words, head)] : [];
  const where = verbal ? null : caseOf(words, children, head);
  if (where) slots.push({ relation: `obl:${where}`, phrase: phraseAt(words, children, head) });
  if (!verbal) for (const c of of('nsubj')) slots.push({ relation: 'subj', phrase: phraseAt(words, children, c) });
  const extent = range(children, head);
  return {
    head,
    lemma: where ? 'be' : word.lemma,
    form: verbal ? formOf(words, own, word, passive) : 'predicate',
    passive,
    negated: own.some((c) => ['not', "n't", 'never'].includes(words[c]?.norm ?? '')),
    modal: modalOf(words, own),
    slots,
    governor: null,
    link: word.deprel,
    marker: marks.map((c) => words[c]?.norm ?? '').filter((m) => m !== 'to')[0] ?? (marks.length > 0 ? 'to' : null),
    ...ownExtent(words, children, head, extent),
  };
}

function formOf(words: readonly Word[], own: readonly number[], word: Word, passive: boolean): Clause['form'] {
  const hasAux = own.some((c) => words[c]?.deprel === 'aux' || words[c]?.deprel === 'aux:pass');
  if (own.some((c) => words[c]?.norm === 'to' && words[c]?.deprel === 'mark')) return 'infinitive';
  // "for having bought"
  const perfect = own.some((c) => words[c]?.deprel === 'aux' && words[c]?.norm === 'having');
  if (perfect || (word.form === 'VBG' && !hasAux)) return 'gerund';
  return passive && !hasAux ? 'participle' : 'finite';
}

function modalOf(words: readonly Word[], own: readonly number[]): string | null {
  for (const c of own) {
    const norm = words[c]?.norm ?? '';
    if (words[c]?.deprel === 'aux' && /^(?:will|would|shall|should|can|could|may|might|must|'ll|'d|wo|ca)$/.test(norm))
      return norm;
  }
  return null;
}

/** "missiles supplied by": no auxiliary, hangs on a noun. */
function bareParticiple(words: readonly Word[], children: readonly number[][], head: number): boolean {
  const word = words[head];
  if (word?.form !== 'VBN') return false;
  const own = children[head] ?? [];
  if (own.some((c) => /^(?:aux|nsubj)/.test(words[c]?.deprel ?? ''))) return false;
  return (
    /^(?:acl|amod|advcl|parataxis)/.test(word.deprel) || (words[word.head]?.form === 'VBN' && word.deprel === 'conj')
  );
}

function verbSlots(words: readonly Word[], children: readonly number[][], head: number, passive: boolean): Slot[] {
  const slots: Slot[] = [];
  for (const c of children[head] ?? []) {
    const surface = relationOf(words, children, c);
    const relation = surface === 'subj' && passive && deprelOf(words, c).startsWith('nsubj') ? 'obj' : surface;
    if (!relation) continue;
    const phrase = phraseAt(words, children, c);
    slots.push({ relation, phrase });
    if (relation === 'subj') {
      for (const { phrase: origin } of originOf(words, children, c))
        slots.push({ relation: 'nmod:subj-origin', phrase: origin });
      if (carriers.has(words[c]?.lemma ?? '')) slots.push(...portOf(words, children, c));
      continue;
    }
    // Where a phrase hangs is the parser's weakest point: those behind an object or oblique are offered to the verb too.
    for (const n of phrase.conjuncts.flatMap(({ head: noun }) => children[noun] ?? [])) {
      const looser = /^nmod(?::|$)/.test(words[n]?.deprel ?? '') ? caseOf(words, children, n) : null;
      if (looser) slots.push({ relation: `obl:${looser}`, phrase: phraseAt(words, children, n) });
    }
    if (relation === 'obj') slots.push(...originOf(words, children, c));
    if (relation === 'obl:for')
      for (const { phrase: of } of originOf(words, children, c))
        slots.push({ relation: 'nmod:for-origin', phrase: of });
  }
  return ditransitive(slots, words);
}

const carriers = new Set([
  'tanker',
  'ship',
  'vessel',
  'freighter',
  'boat',
  'train',
  'plane',
  'aircraft',
  'convoy',
  'truck',
]);

/** "a tanker from Kharg": what a carrier brings comes from where it comes. */
function portOf(words: readonly Word[], children: readonly number[][], carrier: number): Slot[] {
  const port = (children[carrier] ?? []).find((k) => k > carrier && caseOf(words, children, k) === 'from');
  return port === undefined ? [] : [{ relation: 'obl:from', phrase: phraseAt(words, children, port) }];
}

/** "bought Iranian crude", "barrels of Russian oil", "all of Iran's exports": whose the object is. */
export function originOf(words: readonly Word[], children: readonly number[][], object: number): Slot[] {
  const direct = children[object] ?? [];
  // "$500 million worth of Iranian oil"
  const own = direct.flatMap((c) => (words[c]?.norm === 'worth' ? [c, ...(children[c] ?? [])] : [c]));
  const whole = own.filter((c) => caseOf(words, children, c) === 'of').flatMap((c) => children[c] ?? []);
  const at = [...own, ...whole].find((c) => isOrigin(words[c]));
  return at === undefined ? [] : [{ relation: 'nmod:origin', phrase: phraseAt(words, children, at) }];
}

const isOrigin = (word: Word | undefined): boolean =>
  word?.mention !== undefined &&
  ((word.mention.sense === 'demonym' && word.deprel === 'amod') || word.deprel === 'nmod:poss');

/** ", a so-called teapot": an object behind a comma is an apposition to the one before. */
const setOff = ({ phrase }: Slot, words: readonly Word[]): boolean =>
  words[phrase.first]?.norm === ',' || words[phrase.first - 1]?.norm === ',';

/** Of two objects the first is given to; an indirect object alone is the object ("allowed Ukraine to"). */
function ditransitive(all: Slot[], words: readonly Word[]): Slot[] {
  const slots = all.filter(
    (s, i) => s.relation !== 'obj' || i === all.findIndex((o) => o.relation === 'obj') || !setOff(s, words),
  );
  const objects = slots.filter((s) => s.relation === 'obj').sort((a, b) => a.phrase.first - b.phrase.first);
  const indirect = slots.find((s) => s.relation === 'iobj');
  if (!indirect && objects.length === 2 && objects[0]) objects[0].relation = 'iobj';
  else if (indirect && objects.length === 0) indirect.relation = 'obj';
  return slots;
}

function relationOf(words: readonly Word[], children: readonly number[][], c: number): string | null {
  const deprel = words[c]?.deprel ?? '';
  switch (deprel) {
    case 'nsubj':
    case 'nsubj:pass':
      return 'subj';

    case 'obl:agent':
      return 'subj';
    case 'obj':
    case 'iobj':
      return deprel;
    case 'csubj':
      return null;
    default: {
      if (!/^(?:obl|nmod)(?::|$)/.test(deprel)) return null;
      const preposition = caseOf(words, children, c);
      return preposition ? `obl:${preposition}` : null;
    }
  }
}

const way = /^(?:across|over|back|along|down|up|on)$/;

export function caseOf(words: readonly Word[], children: readonly number[][], c: number): string | null {
  const markers = (children[c] ?? []).filter((k) => words[k]?.deprel === 'case' && k < c);
  // "across to a ship", "over to X": the second says where
  const at = markers.length > 1 && way.test(words[markers[0] ?? -1]?.norm ?? '') ? markers[1] : markers[0];
  return at === undefined ? null : (words[at]?.norm ?? null);
}

/** "U.S.-supplied", "North Korean-made": the word before the hyphen acts. */
function hyphenAgent(words: readonly Word[], head: number): Slot[] {
  const before = words[head - 2];
  if (words[head - 1]?.norm !== '-' || !before?.mention) return [];
  return [
    {
      relation: 'subj',
      phrase: { first: head - 2, last: head - 2, conjuncts: [{ first: head - 2, last: head - 2, head: head - 2 }] },
    },
  ];
}

/** The subtree without clauses beside it: coordinated and subordinate ones have their own extent. */
function ownExtent(
  words: readonly Word[],
  children: readonly number[][],
  head: number,
  all: { first: number; last: number },
): { first: number; last: number } {
  let { first, last } = all;
  for (const c of children[head] ?? []) {
    const word = words[c];
    if (!word || !/^(?:conj|advcl|parataxis|ccomp|acl:relcl)$/.test(word.deprel)) continue;
    const sub = range(children, c);
    if (sub.first > head) last = Math.min(last, sub.first - 1);
    else if (sub.last < head) first = Math.max(first, sub.last + 1);
  }
  while (last > head && /^(?:PUNCT|CCONJ)$/.test(words[last]?.upos ?? '')) last--;
  while (first < head && /^(?:PUNCT|CCONJ)$/.test(words[first]?.upos ?? '')) first++;
  return { first, last };
}

/** The nearest word above that carries a clause of its own. */
function governorOf(words: readonly Word[], head: number, byHead: ReadonlyMap<number, number>): number | null {
  for (let i = words[head]?.head ?? -1, steps = 0; i >= 0 && steps < 40; i = words[i]?.head ?? -1, steps++) {
    const found = byHead.get(i);
    if (found !== undefined) return found;
  }
  return null;
}
