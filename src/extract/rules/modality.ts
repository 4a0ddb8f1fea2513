/** Extraction, rules engine: how surely a clause is said: its own words, then what governs it. If two fit, the weaker wins. */
import type { Attribution, Modality } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import { attributionOf } from './attribution.ts';
import type { Clause } from './clauses.ts';
import { reportingClass, toldBy } from './reporting.ts';
import { normsOf, type Sentence } from './sentence.ts';

export interface Standing {
  modality: Modality;
  hedges: string[];
  attribution: Attribution[];
}

/** Weakest first (rules of the coding). */
const order: readonly Modality[] = [
  'historical',
  'negated',
  'question',
  'hypothetical',
  'possible',
  'planned',
  'reported',
  'asserted',
];

export function weaker(a: Modality, b: Modality): Modality {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

export function standingOf(index: number, sentence: Sentence, words: LanguageWords): Standing {
  const clause = sentence.clauses[index];
  if (!clause) return { modality: 'asserted', hedges: [], attribution: [] };
  const said = attributionOf(index, sentence, words);
  const own = hedgesIn(clause, sentence, words);
  let modality = own.modality;
  if (sentence.question) modality = weaker(modality, 'question');
  modality = weaker(modality, ofVerb(clause, sentence, words, said.length > 0));
  if (isAwaited(clause, sentence)) modality = weaker(modality, 'planned');
  modality = weaker(modality, ofGovernors(index, sentence, words, said.length > 0));
  if (said.length > 0) modality = weaker(modality, 'reported');
  return { modality, hedges: own.hedges, attribution: said };
}

/** Adverbs and phrases of the clause, and adjectives of a noun ("planned", "alleged"). */
function hedgesIn(clause: Clause, sentence: Sentence, words: LanguageWords): { modality: Modality; hedges: string[] } {
  const norms = normsOf(sentence, clause.first, clause.last);
  const hedges: string[] = [];
  let modality: Modality = 'asserted';
  for (const { effect, words: phrases } of words.hedges) {
    for (const phrase of phrases) {
      const at = norms.indexOf(` ${phrase} `);
      if (at < 0 || !belongs(clause, sentence, wordAt(norms, at, clause.first), phrase)) continue;
      hedges.push(phrase);
      if (effect !== 'hedge') modality = weaker(modality, effect);
    }
  }
  return { modality, hedges };
}

const wordAt = (norms: string, at: number, first: number): number => first + norms.slice(0, at).split(' ').length - 1;

/** A hedge counts for the clause whose head is nearest above it; adjectives only for their own noun. */
function belongs(clause: Clause, sentence: Sentence, word: number, phrase: string): boolean {
  if (phrase.includes(' ')) return true;
  for (let i = word, steps = 0; i >= 0 && steps < 6; i = sentence.words[i]?.head ?? -1, steps++) {
    if (i === clause.head) return true;
    const above = sentence.words[i];
    if (
      i !== word &&
      (above?.upos === 'VERB' ||
        (clause.form !== 'nominal' && above?.upos === 'NOUN' && sentence.words[word]?.deprel === 'amod'))
    )
      return false;
  }
  return false;
}

function ofVerb(clause: Clause, sentence: Sentence, words: LanguageWords, reported: boolean): Modality {
  let modality: Modality = 'asserted';
  if (negated(clause, sentence, words)) modality = 'negated';
  if (clause.marker && words.conditionals.includes(clause.marker)) modality = weaker(modality, 'hypothetical');
  if (inverted(clause, sentence)) modality = weaker(modality, 'hypothetical');
  if (isArranged(clause, sentence) || isToBe(clause)) modality = weaker(modality, 'planned');
  switch (clause.modal) {
    case null:
      return modality;
    case 'will':
    case 'shall':
    case "'ll":
    case 'wo':
      return weaker(modality, 'planned');
    case 'would':
    case "'d":
      return weaker(modality, reported && !conditional(sentence, words) ? 'planned' : 'hypothetical');
    default:
      return weaker(modality, unless(sentence) ? 'hypothetical' : 'possible');
  }
}

/** "were to be sent", "is to visit": arranged, not done. */
const isArranged = (clause: Clause, sentence: Sentence): boolean =>
  clause.form !== 'nominal' &&
  / (?:is|are|was|were|'s|'re) (?:also |then |now |not )?to (?:be |have )?\S+ $/.test(
    normsOf(sentence, Math.max(0, clause.head - 5), clause.head),
  );

/** "Should the deliveries occur", "Had Oslo agreed, ... would": a condition without its "if". */
function inverted(clause: Clause, { words, clauses }: Sentence): boolean {
  const opening = words[clause.first]?.norm ?? '';
  if (opening === 'should' && clause.modal === 'should' && clause.first < clause.head) return true;
  const then = clauses.find((c) => c.head > clause.head && /^(?:would|'d|could|might)$/.test(c.modal ?? ''));
  // a parser makes of "Were Iran to send" what it likes: the words at the front of the sentence do not change
  const front = words.findIndex((w) => w.upos !== 'PUNCT');
  if (then && then !== clause && /^(?:had|were)$/.test(words[front]?.norm ?? '')) return clause.head > front;
  const subject = clause.slots.find((s) => s.relation === 'subj' || (clause.passive && s.relation === 'obj'))?.phrase;
  if ((opening !== 'had' && opening !== 'were') || !subject || subject.first <= clause.first) return false;
  return clauses.some((c) => c !== clause && /^(?:would|'d|could|might)$/.test(c.modal ?? ''));
}

const inPresent = ({ head }: Clause, { words }: Sentence): boolean => /^VB[PZ]$/.test(words[head]?.form ?? '');
const beginning = new Set(['take', 'enter', 'come', 'begin', 'start', 'become', 'expire', 'end']);

/** "takes effect when the sides exchange", "once they sign": what is told in the present and is yet to happen. */
function isAwaited(clause: Clause, sentence: Sentence): boolean {
  const marker = clause.marker ?? sentence.words[clause.first]?.norm ?? '';
  if (!/^(?:when|once|until|till)$/.test(marker) || !inPresent(clause, sentence)) return false;
  const above = clause.governor === null ? undefined : sentence.clauses[clause.governor];
  if (!above) return false;
  return (
    /^(?:will|shall|'ll|wo)$/.test(above.modal ?? '') || (inPresent(above, sentence) && beginning.has(above.lemma))
  );
}

/** "a treaty, to be signed in May": not yet done. */
const isToBe = ({ form, passive, link }: Clause): boolean => form === 'infinitive' && passive && link.startsWith('acl');

const unless = ({ clauses }: Sentence): boolean => clauses.some((c) => c.marker === 'if' || c.marker === 'unless');

function negated(clause: Clause, sentence: Sentence, words: LanguageWords): boolean {
  const norms = normsOf(sentence, Math.max(0, clause.first - 1), clause.last + 1);
  if (words.notNegations.some((phrase) => norms.includes(` ${phrase} `))) return false;
  if (clause.negated) return true;
  const subject = clause.slots.find((s) => s.relation === 'subj' || (clause.passive && s.relation === 'obj'))?.phrase;
  const opening = subject ? (sentence.words[subject.first]?.norm ?? '') : '';
  if (clause.form === 'nominal') return false;
  if (normsOf(sentence, Math.max(0, clause.head - 4), clause.head).includes(' yet to ')) return true;
  if (ofNone(clause, sentence)) return true;
  const lead = [clause.first - 1, clause.first].map((i) => sentence.words[i]?.norm ?? '');
  return noneWords.has(opening) || (clause.first < clause.head && lead.some((word) => noneWords.has(word)));
}

/** "sent no missiles": the object is nothing. */
function ofNone({ slots, head }: Clause, { words }: Sentence): boolean {
  const object = slots.find((s) => s.relation === 'obj' && s.phrase.first > head)?.phrase;
  return object !== undefined && /^(?:no|none|nothing|neither)$/.test(words[object.first]?.norm ?? '');
}

const noneWords = new Set(['no', 'neither', 'nobody', 'nothing', 'none']);

const conditional = (sentence: Sentence, words: LanguageWords): boolean =>
  sentence.clauses.some((c) => c.marker !== null && words.conditionals.includes(c.marker));

/** "plans to", "discussed the possibility of", "if": what stands above says how the complement is meant. */
function ofGovernors(index: number, sentence: Sentence, words: LanguageWords, reported: boolean): Modality {
  let modality: Modality = 'asserted';
  let child = sentence.clauses[index];
  for (let steps = 0; child && child.governor !== null && steps < 6; steps++) {
    const above: Clause | undefined = sentence.clauses[child.governor];
    if (!above) break;
    modality = weaker(modality, ofNoun(child, sentence, words));
    if (isDenied(child, above, sentence, words)) modality = weaker(modality, 'negated');
    if (isOccasion(child, above, sentence) || isImagined(child, above))
      modality = weaker(modality, ofVerb(above, sentence, words, reported));
    if (complements(child, above) || isExample(child, sentence)) modality = weaker(modality, effectOf(above, words));
    if (
      (complements(child, above) || isExample(child, sentence)) &&
      (child.form !== 'nominal' || child.link !== 'nsubj')
    ) {
      const verb = inheritedVerb(child, above, sentence, words, reported);
      modality = weaker(modality, verb);
    } else if (above.form !== 'nominal') break;
    child = above;
  }
  return modality;
}

/** "rejected a claim that", "disputes that": neither is taken for true by whoever says so. */
function isDenied(child: Clause, above: Clause, { words: all }: Sentence, words: LanguageWords): boolean {
  if (above.form === 'nominal' || reportingClass(above.lemma, words) !== 'deny') return false;
  if (child.form === 'nominal' || child.link === 'ccomp') return child.link === 'ccomp';
  const noun = all[toldBy(child, all, words)?.noun ?? -1];
  return noun !== undefined && /^(?:obj|nsubj:pass|conj)$/.test(noun.deprel);
}

/** "will sign it at a summit", "would sell them on a tour": the occasion is as far off as the act. */
function isOccasion(child: Clause, above: Clause, { words }: Sentence): boolean {
  if (child.form !== 'nominal' || above.form === 'nominal' || child.link !== 'obl') return false;
  return [child.first - 1, child.first].some((i) => /^(?:during|at|on)$/.test(words[i]?.norm ?? ''));
}

/** "The next stage would be X helping Y": what a predicate with "would" spells out. */
const isImagined = (child: Clause, above: Clause): boolean =>
  above.form === 'predicate' && above.modal !== null && child.form === 'gerund' && child.link === 'acl';

/** "the possibility of listing", "plans to build": the noun a clause hangs on says how it is meant. */
function ofNoun(child: Clause, sentence: Sentence, { nouns }: LanguageWords): Modality {
  if (child.form === 'nominal' || child.link !== 'acl' || child.form === 'participle') return 'asserted';
  const noun = sentence.words[sentence.words[child.head]?.head ?? -1]?.lemma ?? '';
  let modality: Modality = 'asserted';
  for (const { effect, words } of nouns)
    if (effect !== 'hedge' && words.includes(noun)) modality = weaker(modality, effect);
  return modality;
}

/** "such as Minsk selling trucks": an example is meant as what it is an example of. */
function isExample(child: Clause, { words }: Sentence): boolean {
  if (child.form !== 'gerund' || child.link !== 'advcl') return false;
  return (
    words[child.first]?.norm === 'such' ||
    words[child.first - 2]?.norm === 'such' ||
    words[child.first - 1]?.norm === 'including'
  );
}

/** What depends on a verb as its content; not its purpose, its time or its cause. */
function complements(child: Clause, above: Clause): boolean {
  if (child.link === 'xcomp' || child.link === 'ccomp') return true;
  if (above.form === 'nominal')
    return /^(?:acl|nmod|obl)/.test(child.link) && child.link !== 'acl:relcl' && child.link !== 'nmod:poss';
  if (child.form === 'nominal')
    return (
      child.link === 'obj' ||
      child.link === 'nsubj:pass' ||
      (child.link === 'obl' && ['work', 'prepare', 'plan', 'aim', 'call'].includes(above.lemma))
    );
  return child.link === 'conj' && child.form !== 'finite';
}

function effectOf(above: Clause, words: LanguageWords): Modality {
  const lists = above.form === 'nominal' ? words.nouns : words.governors;
  let modality: Modality = 'asserted';
  for (const { effect, words: lemmas } of lists) {
    if (effect !== 'hedge' && lemmas.includes(above.lemma)) modality = weaker(modality, effect);
  }
  return modality;
}

/** A verb's own modal or negation reaches its infinitives ("may try to sell") and, for light verbs, its noun. */
function inheritedVerb(
  child: Clause,
  above: Clause,
  sentence: Sentence,
  words: LanguageWords,
  reported: boolean,
): Modality {
  if (above.form === 'nominal' || child.link === 'ccomp') return 'asserted';
  if (child.form === 'nominal' && !/^(?:obj|nsubj:pass)$/.test(child.link)) return 'asserted';
  const verb = ofVerb(above, sentence, words, reported);
  if (child.form === 'nominal' && verb === 'negated') return 'asserted';
  return verb;
}
