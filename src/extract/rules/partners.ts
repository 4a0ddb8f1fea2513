/** Extraction, rules engine: the other side of what takes two: partners that stand deeper than the trigger's own phrases. */
import type { Clause } from './clauses.ts';
import { ofRange, type Party, unique } from './discourse.ts';
import { partiesOf } from './parties.ts';
import type { Sentence } from './sentence.ts';
import type { Word } from './words.ts';

/** "a protocol on trade between X and Y was signed", "concluded something styled a treaty with X". */
export function partnersOf(clause: Clause, sentence: Sentence): Party[] {
  const pair = betweenIn(clause, sentence);
  return pair.length > 0 || clause.form === 'nominal' ? pair : withBehind(clause, sentence);
}

/** Words from "between" to the second name: titles of both may stand there. */
const FARTHEST = 30;
/** Words of a title before its name or its state. */
const TITLE = 10;

/** The two names that "between ... and ..." joins, in the words of the clause or, for a noun, directly behind it. */
function betweenIn(clause: Clause, sentence: Sentence): Party[] {
  const last = clause.form === 'nominal' ? clause.head + 3 : clause.last;
  for (let i = clause.first; i <= last; i++) {
    if (sentence.words[i]?.norm !== 'between') continue;
    for (let and = i + 2; and < i + FARTHEST; and++) {
      if (sentence.words[and]?.norm !== 'and') continue;
      const second = sentence.words.findIndex((w, k) => k > and && k <= and + TITLE && w.mention !== undefined);
      const parties = second < 0 ? [] : unique(ofRange(i + 1, second, sentence, false));
      if (parties.length >= 2) return parties;
    }
  }
  return [];
}

/** Names after "with", as far as its own words go: "with leading members of the Russian delegation". */
function withBehind(clause: Clause, sentence: Sentence): Party[] {
  for (let i = clause.head + 1; i < sentence.words.length; i++) {
    const word = sentence.words[i];
    if (!word || /^(?:;|and|but)$/.test(word.norm)) return [];
    if (word.norm !== 'with') continue;
    let last = i + 1;
    while (last < i + NEAR && !ends(sentence.words[last])) last++;
    const parties = ofRange(i + 1, last - 1, sentence, false);
    if (parties.length > 0) return unique(parties);
    const pronoun = { first: i + 1, last: i + 1, conjuncts: [{ first: i + 1, last: i + 1, head: i + 1 }] };
    return sentence.words[i + 1]?.upos === 'PRON' ? partiesOf(pronoun, clause, sentence) : [];
  }
  return [];
}

const NEAR = 10;
const ends = (word: Word | undefined): boolean =>
  word === undefined ||
  word.upos === 'AUX' ||
  /^(?:[,;:.]|to|on|in|at|over|about|after|during|as|who|which|that)$/.test(word.norm);
