/** Extraction, rules engine: on whose word a clause stands. A chain, outermost speaker first; empty for the document's own voice. */
import type { Attribution } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Clause } from './clauses.ts';
import { type Saying, sayingsIn } from './sayings.ts';
import { normsOf, type Sentence } from './sentence.ts';

export function attributionOf(index: number, sentence: Sentence, words: LanguageWords): Attribution[] {
  const clause = sentence.clauses[index];
  if (!clause) return [];
  const over = sayingsIn(sentence, words).filter(
    (s) => s.clause !== index && covers(s, clause.head) && (s.tail || !isAct(s, index, sentence)),
  );
  const chain = over.sort(outermost).map((s) => s.by);
  if (chain.length > 0) return unrepeated(chain);
  const impersonal = impersonalIn(clause, sentence, words);
  if (impersonal) return [impersonal];
  return sentence.quoted && sentence.discourse.speaker ? [sentence.discourse.speaker] : [];
}

const covers = ({ scope }: Saying, word: number): boolean => scope.some((s) => word >= s.first && word <= s.last);

/** A verb is not said by the verb below it: "denied | having said". */
function isAct(saying: Saying, index: number, { clauses }: Sentence): boolean {
  let at = clauses[saying.clause]?.governor ?? null;
  for (let steps = 0; at !== null && steps < 8; steps++) {
    if (at === index) return true;
    at = clauses[at]?.governor ?? null;
  }
  return false;
}

/** Whoever says more stands outside; what is cited stands inside whoever cites it. */
function outermost(a: Saying, b: Saying): number {
  if (a.inner !== b.inner) return a.inner ? 1 : -1;
  return sizeOf(b) - sizeOf(a);
}

const sizeOf = ({ scope }: Saying): number => scope.reduce((sum, s) => sum + s.last - s.first + 1, 0);

function unrepeated(chain: readonly Attribution[]): Attribution[] {
  const known = chain.some((by) => by.speaker !== 'unnamed') ? chain.filter((by) => by.speaker !== 'unnamed') : chain;
  return known.filter((by, i) => known.findIndex((other) => other.speaker === by.speaker) === i);
}

/** "reportedly", "reports of": somebody says so, nobody is named. */
function impersonalIn(clause: Clause, sentence: Sentence, words: LanguageWords): Attribution | null {
  const own = normsOf(sentence, clause.first, clause.last);
  const before = normsOf(sentence, Math.max(0, clause.first - 6), clause.head);
  for (const phrase of words.reporting.impersonal) {
    const hit =
      own.includes(` ${phrase} `) || (/ of$|reports$|rumours$/.test(phrase) && before.includes(` ${phrase} `));
    if (hit) return { speaker: 'unnamed', verb: phrase, verbClass: 'impersonal' };
  }
  return null;
}
