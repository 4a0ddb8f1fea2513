/** Extraction, rules engine: participles that a parser takes for adjectives of the noun behind them, where English has none. */
import { lemma } from '../../language/lemma.ts';
import type { Word } from './words.ts';

/** "The U.S. listed Iran Air", "X on Thursday blacklisted five entities": no adjective stands behind a name, or before a number or an article. */
export function verbBehindName(words: Word[]): Word[] {
  const at = words.findIndex((word, i) => mistaken(words, word, i));
  const object = words[at]?.head ?? -1;
  const noun = words[object];
  if (!noun || object < at) return words;
  const subject = subjectOf(words, at, object);
  const above = words[noun.head];
  const taken = subject >= 0 && noun.head === subject ? words[subject] : noun;
  const { head, deprel } = taken ?? noun;
  return words.map((w, i) => {
    if (i === at)
      return { ...w, upos: 'VERB', form: 'VBD', lemma: lemma(w.norm, 'verb'), head, deprel: above ? deprel : 'root' };
    if (i === subject) return { ...w, head: at, deprel: 'nsubj' };
    if (i < at && w.head === object) return { ...w, head: w.upos === 'DET' && subject >= 0 ? subject : at };
    return i === object ? { ...w, head: at, deprel: 'obj' } : w;
  });
}

function mistaken(words: readonly Word[], word: Word, i: number): boolean {
  if (
    word.deprel !== 'amod' ||
    word.head < i ||
    !(word.form === 'VBN' || (word.upos === 'ADJ' && /ed$/.test(word.norm)))
  )
    return false;
  const before = words[i - 1];
  const after = words[i + 1];
  if (!before || !after || before.norm === '-' || after.norm === '-') return false;
  if (isName(before)) return true;
  const bare =
    !/^(?:DET|ADJ|ADP|ADV|CCONJ|PUNCT|NUM)$/.test(before.upos) && before.deprel !== 'nmod:poss' && before.norm !== "'s";
  return bare && (after.upos === 'DET' || after.upos === 'NUM' || isName(after));
}

const isName = (word: Word): boolean =>
  word.mention !== undefined && word.mention.sense !== 'demonym' && word.mention.kind !== 'good';

/** The name directly before, else what the noun was hung on, else whatever depends on the noun before the verb. */
function subjectOf(words: readonly Word[], at: number, object: number): number {
  const before = words[at - 1];
  if (before && isName(before) && before.deprel !== 'nmod:poss' && words[at - 2]?.upos !== 'ADP') return at - 1;
  const above = words[object]?.head ?? -1;
  if (above >= 0 && above < at && /^(?:NOUN|PROPN)$/.test(words[above]?.upos ?? '')) return above;
  return words.findIndex(
    (w, i) => i < at && w.head === object && /^(?:nsubj|compound|punct)$/.test(w.deprel) && w.upos !== 'PUNCT',
  );
}

const speaking =
  /^(?:warn|urg|accus|cit|call|press|blam|condemn|prais|deny|pledg|vow|promis|demand|threaten|supply|send|provid|tell|ask|add|say|thank|support|attack|kill|wound|strik|deliver|sell|buy|ship)(?:ing)$/;

/** "..., warning foreign banks that": behind a comma it opens what the speaker also did. */
export function gerundBehindComma(words: Word[]): Word[] {
  const at = words.findIndex(
    (w, i) => w.deprel === 'amod' && speaking.test(w.norm) && words[i - 1]?.norm === ',' && w.head > i,
  );
  const object = words[at]?.head ?? -1;
  const verb = words.findLastIndex((w, i) => i < at && w.upos === 'VERB' && /^VB[DZP]$/.test(w.form));
  if (at < 0 || verb < 0) return words;
  return words.map((w, i) => {
    if (i === at) return { ...w, upos: 'VERB', form: 'VBG', lemma: lemma(w.norm, 'verb'), head: verb, deprel: 'advcl' };
    return i === object ? { ...w, head: at, deprel: 'obj' } : w;
  });
}
