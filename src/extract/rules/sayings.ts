/** Extraction, rules engine: who says which words of a sentence: reporting verbs, phrases of source, a name before a colon. */
import type { Attribution, VerbClass } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Clause } from './clauses.ts';
import { childrenOf, range } from './phrases.ts';
import { reportingClass, toldBy } from './reporting.ts';
import type { Sentence } from './sentence.ts';
import type { SourcePhrase } from './source-phrases.ts';
import { claimantOf, colonLead, speakerOf, unnamedBy } from './speakers.ts';

export interface Saying {
  by: Attribution;
  /** words that are said, inclusive; a saying in the middle has two stretches */
  scope: readonly { first: number; last: number }[];
  /** index of the clause that says them, -1 for a phrase */
  clause: number;
  /** it stands behind or in what it says: "..., X said" */
  tail: boolean;
  /** named inside another's saying ("citing X"): stands behind it in the chain */
  inner: boolean;
}

const found = new WeakMap<Sentence, Saying[]>();

/** All sayings of a sentence; computed once. */
export function sayingsIn(sentence: Sentence, words: LanguageWords): readonly Saying[] {
  let sayings = found.get(sentence);
  if (!sayings) {
    sayings = [...ofPhrases(sentence), ...ofVerbs(sentence, words), ...ofNouns(sentence, words)];
    const lead = colonLead(sentence);
    if (lead)
      sayings.push({
        by: lead.by,
        scope: [{ first: lead.colon + 1, last: sentence.words.length - 1 }],
        clause: -1,
        inner: false,
        tail: false,
      });
    found.set(sentence, sayings);
  }
  return sayings;
}

/** A source covers its part of the sentence: up to a semicolon, or to what is set against it. */
function ofPhrases(sentence: Sentence): Saying[] {
  return sentence.sources.flatMap((source) => {
    const at = sentence.words.findIndex((w) => w.start >= source.at);
    const here = at < 0 ? sentence.words.length : at;
    let first = 0;
    let last = sentence.words.length - 1;
    for (let i = 0; i < sentence.words.length; i++) {
      if (!sets(sentence, i)) continue;
      if (i < here) first = i + 1;
      else if (i > here) {
        last = i - 1;
        break;
      }
    }
    const inner = source.words === 'citing' || source.words === 'quoting';
    const by = speakerIn(source, sentence);
    const saying = { scope: [{ first, last }], clause: -1, tail: false };
    const outer = source.outer && { speaker: source.outer, verb: 'cited', verbClass: source.verbClass };
    return outer
      ? [
          { ...saying, by: outer, inner },
          { ...saying, by, inner: true },
        ]
      : [{ ...saying, by, inner }];
  });
}

/** A pronoun goes back to whoever spoke or was named last. */
function speakerIn(source: SourcePhrase, { discourse }: Sentence): Attribution {
  const { mention, speaker, words: verb, verbClass } = source;
  if (/^(?:he|she|it|they)$/i.test(speaker)) {
    // "it said" is an institution: no state speaks without having been heard before
    const one = /^s?he$/i.test(speaker)
      ? discourse.persons.at(-1)
      : discourse.parties.findLast((p) => p.kind === 'body' || p.kind === 'organisation');
    const last = discourse.speaker ?? (one && { speaker: one.name, ...(one.code ? { code: one.code } : {}) });
    return { speaker: 'unnamed', ...last, verb, verbClass };
  }
  const by: Attribution = { speaker, verb, verbClass };
  if (mention) by.id = mention.id;
  if (mention?.code) by.code = mention.code;
  return by;
}

const against = new Set(['but', 'while', 'whereas', 'although', 'though']);
const sets = ({ words }: Sentence, i: number): boolean =>
  words[i]?.norm === ';' || (words[i]?.norm === ',' && against.has(words[i + 1]?.norm ?? ''));

function ofVerbs(sentence: Sentence, words: LanguageWords): Saying[] {
  const out: Saying[] = [];
  let children: number[][] | undefined;
  sentence.clauses.forEach((clause, index) => {
    if (clause.form === 'nominal' || clause.form === 'predicate') return;
    const verbClass = reportingClass(clause.lemma, words);
    if (!verbClass || clause.lemma === 'put') return;
    children ??= childrenOf(sentence.words);
    // what is asked for is not reported
    if (verbClass === 'urge' && !sentence.clauses.some((c) => c.governor === index && c.marker === 'that')) return;
    const tail = tailScope(clause, index, sentence);
    const below = scopeBelow(clause, index, verbClass, { sentence, children });
    const behind = tail.length > 0 && !below.some((s) => s.first > clause.head);
    const scope = behind ? tail : below;
    if (scope.length === 0) return;
    for (const by of chainOf(clause, verbClass, sentence))
      out.push({ by, scope, clause: index, inner: false, tail: behind });
  });
  return out;
}

/** "a Norwegian claim that ...": whoever the noun belongs to says its clause. */
function ofNouns(sentence: Sentence, words: LanguageWords): Saying[] {
  return sentence.clauses.flatMap((clause) => {
    const told = toldBy(clause, sentence.words, words);
    const noun = told && sentence.clauses.find((c) => c.form === 'nominal' && c.head === told.noun);
    const by = noun && claimantOf(noun, told.verbClass, sentence);
    const scope = [range(childrenOf(sentence.words), clause.head)];
    return by ? [{ by, scope, clause: -1, inner: true, tail: false }] : [];
  });
}

/** "X was quoted by Y as saying", "Y quoted X as saying": two speakers, the outer one first. */
function chainOf(clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution[] {
  const by = speakerOf(clause, verbClass, sentence);
  if (clause.lemma !== 'quote' && clause.lemma !== 'cite') return by ? [by] : unnamedBy(clause, sentence);
  const said = clause.slots.find((s) => s.relation === 'obj')?.phrase;
  const inner = said
    ? speakerOf({ ...clause, passive: false, slots: [{ relation: 'subj', phrase: said }] }, verbClass, sentence)
    : null;
  return [by, inner].filter((a) => a !== null);
}

interface Tree {
  sentence: Sentence;
  children: readonly number[][];
}

/** What a reporting verb takes as its content: the clause below it, else what the order of the words makes of it. */
function scopeBelow(clause: Clause, index: number, verbClass: VerbClass, tree: Tree): Saying['scope'] {
  const below = contentBelow(clause, index, verbClass, tree);
  return onward(below.length > 0 ? below : openScope(clause, tree.sentence), tree);
}

/** "said the report was wrong; its firms sell nothing": behind a semicolon or colon the speaker goes on, until another speaks. */
function onward(scope: Saying['scope'], { sentence: { words, clauses } }: Tree): Saying['scope'] {
  const last = Math.max(-1, ...scope.map((s) => s.last));
  const mark = words[last + 1]?.norm === ',' ? last + 2 : last + 1;
  if (last < 0 || !/^[;:]$/.test(words[mark]?.norm ?? '')) return scope;
  const other = clauses.some(
    (c) => c.head > mark && c.form === 'finite' && /^(?:say|tell|add|claim|report)$/.test(c.lemma),
  );
  return other ? scope : [...scope, { first: mark + 1, last: words.length - 1 }];
}

function contentBelow(
  clause: Clause,
  index: number,
  verbClass: VerbClass,
  { sentence, children }: Tree,
): Saying['scope'] {
  const out: { first: number; last: number }[] = [];
  for (const child of sentence.clauses) {
    if (child.governor !== index || child === clause) continue;
    if (!isContent(child, clause, verbClass)) continue;
    const all = range(children, child.head);
    // a subtree must not swallow the verb that says it
    if (all.first <= clause.head && all.last >= clause.head)
      out.push(
        child.head > clause.head
          ? { first: clause.head + 1, last: all.last }
          : { first: all.first, last: clause.first - 1 },
      );
    else out.push(all);
  }
  return out;
}

/** What is reported as a thing: "confirmed the deployment", "denied the delivery". */
const passesOn: ReadonlySet<VerbClass> = new Set(['confirm', 'deny']);
const ofThings = new Set([
  'report',
  'allege',
  'reveal',
  'disclose',
  'document',
  'estimate',
  'claim',
  'count',
  'describe',
]);
const charging = new Set(['accuse', 'blame', 'suspect', 'charge']);

function isContent(child: Clause, above: Clause, verbClass: VerbClass): boolean {
  if (child.form === 'nominal') return child.link === 'obj' && (passesOn.has(verbClass) || ofThings.has(above.lemma));
  if (child.link === 'ccomp') return true;
  if (child.link === 'parataxis') return child.form === 'finite' || child.form === 'predicate';
  if (child.link === 'xcomp')
    return (
      child.form !== 'infinitive' ||
      above.passive ||
      above.lemma === 'claim' ||
      child.slots.some((s) => s.relation === 'subj' && s.phrase.first > above.head)
    );
  if (verbClass === 'deny' && child.form === 'gerund') return true;
  return (
    (charging.has(above.lemma) && child.form === 'gerund' && /^(?:advcl|obl|acl)/.test(child.link)) ||
    (/^(?:quote|cite|describe)$/.test(above.lemma) && child.form === 'gerund' && /^(?:advcl|obl)/.test(child.link))
  );
}

/** "..., the ministry said on Friday": all before it; with words behind it that go on, those too. */
function tailScope(clause: Clause, index: number, { words, clauses }: Sentence): Saying['scope'] {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  let opens = Math.min(clause.head, subject ? subject.first : clause.head);
  while (words[opens]?.upos === 'PUNCT') opens++;
  let mark = opens - 1;
  while (mark >= 0 && /^(?:DET|ADJ|ADP)$/.test(words[mark]?.upos ?? '') && mark > opens - 3) mark--;
  if (mark < 2 || !/^(?:,|"|''|--|–|—)$/.test(words[mark]?.norm ?? '')) return [];
  if (words[clause.head + 1]?.norm === 'that' || clause.marker !== null) return [];
  const goesOn = clauses.some(
    (c) =>
      c.governor === index &&
      c.first > clause.head &&
      /^(?:ccomp|xcomp)$/.test(c.link) &&
      words[c.first - 1]?.norm !== ',',
  );
  const verbBefore = clauses.some((c) => c.form !== 'nominal' && c.head < mark);
  if (goesOn || !verbBefore || clause.slots.some((s) => s.relation === 'obj' && s.phrase.first > clause.head))
    return [];
  const closing = nextMark(words, clause.head);
  const before = { first: 0, last: mark - 1 };
  return closing < 0 || closing >= words.length - 2
    ? [before]
    : [before, { first: closing + 1, last: words.length - 1 }];
}

function nextMark(words: Sentence['words'], from: number): number {
  for (let i = from + 1; i < words.length; i++) if (/^(?:,|"|;)$/.test(words[i]?.norm ?? '')) return i;
  return -1;
}

/** "The agency said (that) ...": a parser lost the clause, the order of the words has not. */
function openScope(clause: Clause, { words, clauses }: Sentence): Saying['scope'] {
  const that = words.findIndex((w, i) => i > clause.head && i <= clause.head + 7 && w.norm === 'that');
  const between = (from: number, to: number): boolean =>
    clauses.some((c) => c.form === 'finite' && c.head > from && c.head < to);
  if (that > 0 && !between(clause.head, that)) return [{ first: that + 1, last: words.length - 1 }];
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  const object = clause.slots.some((s) => s.relation === 'obj' && s.phrase.first > clause.head);
  if (
    !subject ||
    subject.first > clause.head ||
    object ||
    !/^(?:say|claim|report|add|allege|believe)$/.test(clause.lemma)
  )
    return [];
  return between(clause.head, words.length) ? [{ first: clause.head + 1, last: words.length - 1 }] : [];
}
