/** Extraction, rules engine: the other side of what takes two: partners that stand deeper than the trigger's own phrases. */
import type { Clause } from './clauses.ts';
import { ofRange, type Party, unique } from './discourse.ts';
import { partiesOf } from './parties.ts';
import type { Sentence } from './sentence.ts';

/** "a protocol on trade between X and Y was signed", "concluded something styled a treaty with X". */
export function partnersOf(clause: Clause, sentence: Sentence): Party[] {
  if (clause.form === 'nominal') return [];
  const pair = betweenIn(clause, sentence);
  return pair.length > 0 ? pair : withBehind(clause, sentence);
}

const FARTHEST = 14;

/** The two names that "between ... and ..." joins, in the words of the clause. */
function betweenIn(clause: Clause, sentence: Sentence): Party[] {
  for (let i = clause.first; i <= clause.last; i++) {
    if (sentence.words[i]?.norm !== 'between') continue;
    const and = sentence.words.findIndex((w, k) => k > i && k < i + FARTHEST && w.norm === 'and');
    if (and < 0) continue;
    const second = sentence.words.findIndex((w, k) => k > and && k <= and + 4 && w.mention !== undefined);
    const parties = second < 0 ? [] : unique(ofRange(i + 1, second, sentence, false));
    if (parties.length >= 2) return parties;
  }
  return [];
}

function withBehind(clause: Clause, sentence: Sentence): Party[] {
  for (let i = clause.head + 1; i < sentence.words.length; i++) {
    const word = sentence.words[i];
    if (!word || /^(?:;|and|but)$/.test(word.norm)) return [];
    if (word.norm !== 'with' || word.head <= i) continue;
    const nominal = sentence.clauses.find((c) => c.form === 'nominal' && c.head === word.head);
    const first = nominal?.first ?? word.head;
    const named = sentence.words[word.head + 1]?.mention ? word.head + 1 : word.head;
    return partiesOf({ first, last: named, conjuncts: [{ first, last: named, head: word.head }] }, clause, sentence);
  }
  return [];
}
