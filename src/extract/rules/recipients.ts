/** Extraction, rules engine: recipients that stand outside their own clause: purposes, second flows, what is passed on. */

import { type Party, unique } from './discourse.ts';
import { closeFlows } from './flows.ts';
import type { Frame } from './frames.ts';
import { partiesOf } from './parties.ts';
import { closeReactions } from './reactions.ts';
import type { Sentence } from './sentence.ts';

/** Fills what is empty in `kept`; `frames` are all of the sentence, those dropped too. */
export function findRecipients(kept: readonly Frame[], frames: readonly Frame[], sentence: Sentence): void {
  for (const frame of kept) if (frame.trigger.type.id === 'DEPLOY') helped(frame, sentence);
  closeFlows(kept, sentence);
  closeReactions(kept, sentence);
  for (const frame of kept) if (passingOn.has(frame.trigger.type.id)) inheritRecipient(frame, frames, sentence);
}

/** "sends troops to help X" is one event. */
export const isPurpose = ({ clause }: Frame, above: Frame | undefined): boolean =>
  above?.trigger.type.id === 'DEPLOY' && clause.form === 'infinitive' && helping.has(clause.lemma);

const helping = new Set(['help', 'assist', 'aid', 'support', 'fight', 'serve', 'reinforce', 'join', 'bolster']);

/** "sends troops to help X", "to fight for X": the purpose names the host. */
function helped(frame: Frame, sentence: Sentence): void {
  if (frame.recipient.length > 0) return;
  const purpose = sentence.clauses.find(
    (c) => c.governor === frame.index && c.form === 'infinitive' && helping.has(c.lemma),
  );
  const slots =
    purpose?.slots.filter((s) => ['obj', 'obl:for', 'obl:alongside', 'obl:with'].includes(s.relation)) ?? [];
  const parties = purpose ? slots.flatMap((s) => partiesOf(s.phrase, purpose, sentence)) : [];
  frame.recipient = unique(parties).filter((p) => !frame.actor.some((a) => a.code === p.code));
}

/** Who would get what was refused or promised is who was refused or promised. */
const passingOn = new Set(['REJECT', 'PLEDGE']);

function inheritRecipient(frame: Frame, frames: readonly Frame[], sentence: Sentence): void {
  if (frame.recipient.length > 0) return;
  const complement = frames.find((f) => f.clause.governor === frame.index && f.clause.form === 'infinitive');
  const owners = frame.objects.flatMap((phrase) => partiesOf(phrase, frame.clause, sentence));
  const owned = frame.trigger.type.id === 'REJECT' ? owners : [];
  const parties = complement?.recipient ?? (owned.length > 0 ? owned : promised(frame, sentence));
  frame.recipient = unique(parties).filter((p) => !frame.actor.some((a) => a.code === p.code));
}

/** "vowed to deepen trade with X": whoever the promised act is for, whatever the act. */
function promised(frame: Frame, sentence: Sentence): Party[] {
  const act = sentence.clauses.find(
    (c) => c.governor === frame.index && c.head > frame.clause.head && /^(?:xcomp|ccomp)$/.test(c.link),
  );
  for (const slot of act?.slots ?? []) {
    const parties = act && beneficiaries.includes(slot.relation) ? partiesOf(slot.phrase, act, sentence) : [];
    if (parties.length > 0) return parties;
  }
  return [];
}

const beneficiaries = ['iobj', 'obl:with', 'obl:to', 'obl:for', 'obj'];
