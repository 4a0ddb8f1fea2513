/** Extraction, rules engine: whose a number is: the parties of its clause, and which way cargo goes. */
import type { Clause } from './clauses.ts';
import { type Owner, type Party, unique } from './discourse.ts';
import { as } from './figure-parts.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import type { Sentence } from './sentence.ts';

/** Parties of the clause: its subject, then whoever stands in its other phrases. */
export function namedIn(clause: Clause, sentence: Sentence): Party[] {
  const all = clause.slots.flatMap((s) => partiesOf(s.phrase, clause, sentence));
  const inside = sentence.clauses
    .filter((c) => c.form === 'nominal' && c.head >= clause.first && c.head <= clause.last)
    .flatMap((c) => c.slots.flatMap((s) => partiesOf(s.phrase, c, sentence)));
  return unique([...all, ...inside]);
}

export function phraseOf(clause: Clause): Phrase {
  return {
    first: clause.first,
    last: clause.head,
    conjuncts: [{ first: clause.first, last: clause.head, head: clause.head }],
  };
}

export const subjectsOf = (clause: Clause, sentence: Sentence): Party[] => {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  return subject ? partiesOf(subject, clause, sentence) : [];
};

/** Verbs whose subject gets the goods, verbs whose object is where they come from, and where they come to. */
const taking = new Set(['receive', 'import', 'buy', 'get', 'purchase', 'take', 'obtain', 'acquire', 'order']);
const leaving = new Set(['leave', 'depart', 'exit', 'quit']);
const coming = new Set(['reach', 'enter', 'arrive', 'land', 'come']);

/** From whom and to whom, by the prepositions and the verb: "containers have left X for Y". */
export function directionOf(clause: Clause, phrase: Clause | null, sentence: Sentence): Owner[] {
  const slots = [
    ...clause.slots.map((s) => ({ ...s, of: clause })),
    ...(phrase?.slots ?? []).map((s) => ({ ...s, of: phrase as Clause })),
    ...sentence.clauses
      .filter((c) => c.form === 'participle' && phrase !== null && c.first > phrase.head && c.first <= phrase.head + 6)
      .flatMap((c) => c.slots.map((s) => ({ ...s, of: c }))),
  ];
  const from: Party[] = [];
  const to: Party[] = [];
  for (const { relation, phrase: words, of } of slots) {
    const side = sideOf(relation, of.lemma);
    if (side) (side === 'from' ? from : to).push(...partiesOf(words, of, sentence, side === 'to'));
  }
  const giver = unique(from).slice(0, 1);
  const taker = unique(to).filter((p) => p.code !== giver[0]?.code);
  return giver.length + taker.length < 1 ? [] : [...giver.map(as('actor')), ...taker.slice(0, 1).map(as('recipient'))];
}

function sideOf(relation: string, verb: string): 'from' | 'to' | null {
  if (/^(?:obl|nmod):from$/.test(relation)) return 'from';
  if (/^(?:obl|nmod):(?:to|into)$/.test(relation) || relation === 'iobj') return 'to';
  if (leaving.has(verb)) return relation === 'obj' ? 'from' : relation === 'obl:for' ? 'to' : null;
  if (coming.has(verb) && /^(?:obj|obl:in|obl:at)$/.test(relation)) return 'to';
  if (relation === 'subj') return taking.has(verb) ? 'to' : 'from';
  return relation === 'amod' || relation === 'nmod:origin' || relation === 'compound' ? 'from' : null;
}
