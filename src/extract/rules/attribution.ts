/** Extraction, rules engine: on whose word a clause stands. A chain, outermost speaker first; empty for the document's own voice. */
import type { Attribution, VerbClass } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Clause } from './clauses.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { endOf, normsOf, type Sentence, startOf } from './sentence.ts';

export function attributionOf(index: number, sentence: Sentence, words: LanguageWords): Attribution[] {
  const chain = sayersAbove(index, sentence, words);
  const outer = beside(index, sentence, words);
  const all = [...outer, ...chain];
  if (all.length > 0) return all;
  const impersonal = impersonalIn(index, sentence, words);
  return impersonal ? [impersonal] : [];
}

/** Reporting verbs this clause is the content of, outermost first. */
function sayersAbove(index: number, sentence: Sentence, words: LanguageWords): Attribution[] {
  const chain: Attribution[] = [];
  let child = sentence.clauses[index];
  for (let steps = 0; child && child.governor !== null && steps < 8; steps++) {
    const above: Clause | undefined = sentence.clauses[child.governor];
    if (!above) break;
    const verbClass = reporting(above, words);
    const content =
      (child.link === 'ccomp' && child.form !== 'nominal') ||
      child.link === 'parataxis' ||
      (child.link === 'xcomp' && child.form !== 'infinitive') ||
      accused(child, above);
    if (verbClass && content) {
      const by = speakerOf(above, verbClass, sentence);
      if (by) chain.unshift(by);
    }
    child = above;
  }
  return chain;
}

/** "accused X of supplying": the charge is the accuser's word. */
const accused = (child: Clause, above: Clause): boolean =>
  ['accuse', 'blame', 'suspect', 'charge'].includes(above.lemma) &&
  child.form === 'gerund' &&
  /^(?:advcl|obl|acl)/.test(child.link);

function reporting(clause: Clause, words: LanguageWords): VerbClass | null {
  if (clause.form === 'nominal') return null;
  return (
    words.reporting.verbs.find((group) => group.lemmas.some((l) => l.split(' ')[0] === clause.lemma))?.class ?? null
  );
}

function speakerOf(clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const phrase = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  if (!phrase) return clause.passive ? unnamed(sentence, clause) : null;
  return named(phrase, clause, verbClass, sentence);
}

function named(phrase: Phrase, clause: Clause, verbClass: VerbClass, sentence: Sentence): Attribution | null {
  const first = sentence.words[phrase.first];
  const verb = sentence.words[clause.head]?.text ?? '';
  const parties = partiesOf(phrase, clause, sentence);
  const one = parties.at(-1);
  const pronoun = first?.upos === 'PRON';
  if (pronoun && !one)
    return /^(?:it|there|one|some|many)$/.test(first.norm)
      ? { speaker: 'unnamed', verb, verbClass: 'impersonal' }
      : null;
  const speaker = pronoun && one ? one.name : textOf(phrase, sentence);
  return {
    speaker,
    verb,
    verbClass,
    ...(one?.id === undefined ? {} : { id: one.id }),
    ...(one?.code ? { code: one.code } : {}),
  };
}

function textOf(phrase: Phrase, sentence: Sentence): string {
  const from = sentence.words[phrase.first]?.upos === 'DET' ? phrase.first + 1 : phrase.first;
  return sentence.text.slice(startOf(sentence, from) - sentence.start, endOf(sentence, phrase.last) - sentence.start);
}

const unnamed = (sentence: Sentence, clause: Clause): Attribution => ({
  speaker: 'unnamed',
  verb: sentence.words[clause.head]?.text ?? '',
  verbClass: 'impersonal',
});

/** "..., the ministry said" and "according to X": whoever speaks beside the whole sentence. */
function beside(index: number, sentence: Sentence, words: LanguageWords): Attribution[] {
  const clause = sentence.clauses[index];
  if (!clause) return [];
  const source = sourcePhrase(sentence, words);
  if (
    source &&
    !(
      clause.first <= source.at &&
      clause.last < source.at + 3 &&
      clause.form === 'nominal' &&
      clause.first >= source.at
    )
  )
    return [source.attribution];
  const trailing = sentence.clauses.find(
    (c) =>
      (c.link === 'parataxis' || c.link === 'root') &&
      c !== clause &&
      c.first > clause.head &&
      reporting(c, words) &&
      !sentence.clauses.some(
        (d) => d.governor !== null && sentence.clauses[d.governor] === c && d.link === 'ccomp' && d.head > c.head,
      ) &&
      isTail(c, sentence),
  );
  if (!trailing || isAbove(index, trailing, sentence)) return [];
  const by = speakerOf(trailing, reporting(trailing, words) ?? 'neutral', sentence);
  return by ? [by] : [];
}

/** A reporting verb that ends its sentence, behind a comma or a quotation mark. */
function isTail(clause: Clause, sentence: Sentence): boolean {
  const rest = sentence.words.length - 1 - clause.head;
  const mark = sentence.words[clause.first - 1]?.norm ?? '';
  return rest <= 6 && (mark === ',' || mark === '"') && !clause.slots.some((s) => s.relation === 'obj');
}

function isAbove(index: number, clause: Clause, sentence: Sentence): boolean {
  for (
    let c = sentence.clauses[index], steps = 0;
    c && c.governor !== null && steps < 10;
    c = sentence.clauses[c.governor], steps++
  ) {
    if (sentence.clauses[c.governor] === clause && (c.link === 'ccomp' || c.link === 'parataxis')) return true;
  }
  return false;
}

function sourcePhrase(sentence: Sentence, words: LanguageWords): { at: number; attribution: Attribution } | null {
  for (const { words: phrases, class: verbClass } of words.reporting.sources) {
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const at = sentence.words.findIndex((_, i) => parts.every((p, k) => sentence.words[i + k]?.norm === p));
      if (at < 0) continue;
      const head = sentence.words.findIndex(
        (w, i) =>
          i >= at + parts.length &&
          /^(?:NOUN|PROPN|PRON)$/.test(w.upos) &&
          w.deprel !== 'compound' &&
          w.deprel !== 'nmod:poss',
      );
      if (head < 0) continue;
      const nominal = sentence.clauses.find((c) => c.form === 'nominal' && c.head === head);
      const phraseOf = {
        first: nominal?.first ?? at + parts.length,
        last: head,
        conjuncts: [{ first: nominal?.first ?? at + parts.length, last: head, head }],
      };
      const owner = nominal ?? sentence.clauses[0];
      const by = owner ? named({ ...phraseOf, first: at + parts.length }, owner, verbClass, sentence) : null;
      if (by) return { at, attribution: { ...by, verb: phrase } };
    }
  }
  return null;
}

/** "reportedly", "reports of": somebody says so, nobody is named. */
function impersonalIn(index: number, sentence: Sentence, words: LanguageWords): Attribution | null {
  const clause = sentence.clauses[index];
  if (!clause) return null;
  const own = normsOf(sentence, clause.first, clause.last);
  const before = normsOf(sentence, Math.max(0, clause.first - 6), clause.head);
  for (const phrase of words.reporting.impersonal) {
    const hit =
      own.includes(` ${phrase} `) || (/ of$|reports$|rumours$/.test(phrase) && before.includes(` ${phrase} `));
    if (hit) return { speaker: 'unnamed', verb: phrase, verbClass: 'impersonal' };
  }
  return null;
}
