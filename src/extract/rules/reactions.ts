/** Extraction, rules engine: measures and reactions whose other side stands before: "were listed too", "welcomed the step". */
import type { Frame } from './frames.ts';
import type { Sentence } from './sentence.ts';

type Ends = Pick<Frame, 'actor' | 'recipient'>;

/** Characters back to the act that is gone on with or reacted to. */
const REACH = 500;
const reacting = new Set(['ENDORSE', 'ACCUSE', 'REJECT']);
const deeds = new Set(
  `step move decision measure designation listing sanction launch test drill exercise deployment transfer shipment visit offer proposal plan deal pact
treaty strike attack sale delivery ban tariff arrest seizure expulsion vote veto statement remark agreement action`.split(
    /\s+/,
  ),
);

export function closeReactions(frames: readonly Frame[], sentence: Sentence): void {
  for (const frame of frames) {
    if (frame.trigger.type.id === 'SANCTION' && frame.actor.length === 0) goOn(frame, sentence);
    if (reacting.has(frame.trigger.type.id) && frame.recipient.length === 0) answer(frame, frames, sentence);
  }
}

/** "Two banks were listed as well": by whoever listed the others. */
function goOn(frame: Frame, sentence: Sentence): void {
  const before = sentence.discourse.events.get('SANCTION');
  if (before && near(before, sentence)) frame.actor = back(before.actor);
}

/** A deed without a doer is that of the act spoken of last. */
function answer(frame: Frame, frames: readonly Frame[], sentence: Sentence): void {
  const named = frame.objects.some((phrase) =>
    phrase.conjuncts.some((c) => deeds.has(sentence.words[c.head]?.lemma ?? '')),
  );
  if (!named) return;
  const here = frames.find((f) => f !== frame && f.clause.head > frame.clause.head && f.clause.form === 'nominal');
  const known = [...sentence.discourse.events.values()].filter((e) => near(e, sentence) && e.actor.length > 0);
  const last = known.sort((a, b) => lastOf(b) - lastOf(a))[0];
  const doer = here && here.actor.length > 0 ? here.actor : (last?.actor ?? []);
  frame.recipient = back(doer).filter((p) => !frame.actor.some((a) => a.code === p.code));
}

const lastOf = ({ actor, recipient }: Ends): number => Math.max(0, ...[...actor, ...recipient].map((p) => p.end));
const near = (ends: Ends, sentence: Sentence): boolean => sentence.start - lastOf(ends) < REACH;
const back = (parties: Ends['actor']): Ends['actor'] => parties.map((p) => ({ ...p, coreferent: true }));
