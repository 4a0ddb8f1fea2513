/** Extraction, rules engine: measures and reactions whose other side stands before: "were listed too", "welcomed the step". */
import type { Frame } from './frames.ts';
import type { Sentence } from './sentence.ts';

type Ends = Pick<Frame, 'actor' | 'recipient'>;

/** Characters back to the act that is gone on with or reacted to. */
const REACH = 500;
/** "answered with curbs", "retaliated": against whoever acted before. */
const answering = new Set(['answer', 'respond', 'retaliate', 'reply', 'react']);
const reacting = new Set(['ENDORSE', 'ACCUSE', 'REJECT']);
const deeds = new Set(
  `step move decision measure designation listing sanction launch test drill exercise deployment transfer shipment visit offer proposal plan deal pact
treaty strike attack sale delivery ban tariff arrest seizure expulsion vote veto statement remark agreement action`.split(
    /\s+/,
  ),
);

export function closeReactions(frames: readonly Frame[], sentence: Sentence): void {
  for (const frame of frames) {
    const { id } = frame.trigger.type;
    if (id === 'SANCTION' && frame.actor.length === 0) goOn(frame, sentence);
    if (frame.recipient.length > 0) continue;
    if (answering.has(frame.clause.lemma)) frame.recipient = doerBefore(frame, sentence);
    else if (reacting.has(id) && isDeed(frame, sentence)) answer(frame, frames, sentence);
  }
}

/** "Two banks were listed as well": by whoever listed the others. */
function goOn(frame: Frame, sentence: Sentence): void {
  const before = sentence.discourse.events.get('SANCTION');
  if (!before || !near(before, sentence)) return;
  frame.actor = back(before.actor);
  // nobody lists himself: "firms in X", in the words of X, is where its own people must not deal
  const acting = new Set(before.actor.map((p) => p.code));
  const hit = frame.recipient.filter((p) => p.code === null || !acting.has(p.code));
  if (hit.length === 0 && frame.recipient.length > 0) frame.actor = [];
  frame.recipient = hit;
}

const isDeed = (frame: Frame, sentence: Sentence): boolean =>
  frame.objects.some((phrase) => phrase.conjuncts.some((c) => deeds.has(sentence.words[c.head]?.lemma ?? '')));

/** A deed without a doer is that of the noun it goes on with, else of the act spoken of last. */
function answer(frame: Frame, frames: readonly Frame[], sentence: Sentence): void {
  const here = frames.find((f) => f !== frame && f.clause.head > frame.clause.head && f.clause.form === 'nominal');
  const doer = here && here.actor.length > 0 ? back(here.actor) : doerBefore(frame, sentence);
  frame.recipient = doer.filter((p) => !frame.actor.some((a) => a.code === p.code));
}

/** Steps and moves are measures before they are deliveries. */
const measures = new Set([
  'SANCTION',
  'EASE',
  'AUTHORISE',
  'SIGN',
  'VOTE',
  'LAUNCH',
  'COOPERATE-MIL',
  'DEPLOY',
  'COMBAT',
]);

function doerBefore(frame: Frame, sentence: Sentence): Ends['actor'] {
  const others = (ends: Ends): boolean => ends.actor.every((p) => !frame.actor.some((a) => a.code === p.code));
  const known = [...sentence.discourse.events].filter(([, e]) => near(e, sentence) && e.actor.length > 0 && others(e));
  const acts = known.filter(([type]) => measures.has(type));
  const last = (acts.length > 0 ? acts : known).map(([, ends]) => ends).sort((a, b) => lastOf(b) - lastOf(a))[0];
  return back(last?.actor ?? []);
}

const lastOf = ({ actor, recipient }: Ends): number => Math.max(0, ...[...actor, ...recipient].map((p) => p.end));
const near = (ends: Ends, sentence: Sentence): boolean => sentence.start - lastOf(ends) < REACH;
const back = (parties: Ends['actor']): Ends['actor'] => parties.map((p) => ({ ...p, coreferent: true }));
