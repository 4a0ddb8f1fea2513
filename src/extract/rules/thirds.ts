/** Extraction, rules engine: third parties: who is to be pressed, whom a permitted weapon is aimed at, whom forces are sent against. */
import { type Party, unique } from './discourse.ts';
import type { Frame } from './frames.ts';
import { partiesOf } from './parties.ts';
import type { Sentence } from './sentence.ts';

/** Third parties that the type's file places in the complement: who is to be pressed, whom a permitted weapon is aimed at. */
export function withThird(frame: Frame, sentence: Sentence): Frame {
  const type = frame.trigger.type.id;
  if (type !== 'REQUEST' && type !== 'AUTHORISE' && type !== 'DEPLOY' && type !== 'ENDORSE') return frame;
  if (type === 'DEPLOY') return { ...frame, third: others(frame, enemies(frame, sentence)) };
  if (frame.third.length > 0) return frame;
  if (type === 'ENDORSE') return frame;
  const complement = sentence.clauses.find(
    (c) => c.governor === frame.index && (c.form === 'infinitive' || c.form === 'finite') && c.head > frame.clause.head,
  );
  const phrases =
    complement?.slots.filter((s) =>
      ['obj', 'obl:against', 'obl:at', 'obl:in', 'obl:inside', 'obl:on'].includes(s.relation),
    ) ?? [];
  const third = complement ? phrases.flatMap((s) => partiesOf(s.phrase, complement, sentence)) : [];
  return { ...frame, third: others(frame, unique(third)) };
}

/** "in Russia's war with Ukraine", "against Ukraine": whom the forces are sent against. */
function enemies(frame: Frame, sentence: Sentence): Party[] {
  const out: Party[] = [...frame.third];
  for (const clause of sentence.clauses) {
    if (
      clause.form !== 'nominal' ||
      !['war', 'invasion', 'fight', 'conflict', 'campaign', 'front'].includes(clause.lemma)
    )
      continue;
    for (const slot of clause.slots) {
      if (['nmod:with', 'nmod:against', 'nmod:on', 'nmod:in'].includes(slot.relation))
        out.push(...partiesOf(slot.phrase, clause, sentence));
    }
  }
  return unique(out);
}

const others = (frame: Frame, parties: readonly Party[]): Party[] =>
  parties.filter((p) => ![...frame.actor, ...frame.recipient].some((q) => q.code === p.code));
