/** Extraction, rules engine: from frames to event claims: roles, third parties, objects, time, place, quantities, edges. */
import type { ClaimActor, ClaimTime, Modality } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Party } from './discourse.ts';
import { edgesOf } from './edges.ts';
import { isFarBack, objectsOf, placeOf, timeOf } from './event-parts.ts';
import { type Frame, framesOf } from './frames.ts';
import { keptOf } from './kept.ts';
import type { Lexicon } from './lexicon.ts';
import { type Standing, standingOf, weaker } from './modality.ts';
import { findRecipients } from './recipients.ts';
import { endOf, type Sentence, startOf, within } from './sentence.ts';
import { withThird } from './thirds.ts';
import { trustOf } from './trust.ts';

export interface EventContext {
  lexicon: Lexicon;
  words: LanguageWords;
  /** day of the document, for what lies far back */
  published: string | null;
  /** time of the event before, in the same item */
  inherited: ClaimTime | null;
}

export interface FoundEvent {
  candidate: Candidate;
  frame: Frame;
  standing: Standing;
}

export function eventsIn(sentence: Sentence, context: EventContext): FoundEvent[] {
  const frames = framesOf(sentence, context.lexicon).map((frame) => withThird(frame, sentence));
  const kept = keptOf(frames, sentence, context.words);
  findRecipients(kept, frames, sentence);
  return kept.filter(goesSomewhere).map((frame) => found(frame, sentence, context));
}

/** Forces that are sent nowhere and against nobody are no deployment to a friend; nor is anything that nobody does to anybody. */
const goesSomewhere = ({ trigger, actor, recipient, third }: Frame): boolean =>
  recipient.length > 0 || third.length > 0 || (actor.length > 0 && trigger.type.id !== 'DEPLOY');

function found(frame: Frame, sentence: Sentence, context: EventContext): FoundEvent {
  const { clause, trigger } = frame;
  const { type } = trigger;
  const standing = standingOf(frame.index, sentence, context.words);
  const time = timeOf(frame, sentence) ?? context.inherited;
  let modality: Modality = trigger.trigger.modality
    ? weaker(standing.modality, trigger.trigger.modality)
    : standing.modality;
  if (isFarBack(time, context.published)) modality = 'historical';
  const reciprocal = trigger.trigger.reciprocal || isReciprocal(frame, sentence);
  const actors = actorsOf(frame, reciprocal);
  const span = spanOf(frame, sentence);
  const candidate: Candidate = {
    kind: 'event',
    type: type.id,
    actors,
    objects: objectsOf(frame, sentence),
    time,
    place: placeOf(frame, sentence),
    quantities: within(sentence.quantities, span.start, span.end).map((q) => q.quantity),
    modality,
    hedges: [
      ...new Set([...standing.hedges, ...within(sentence.quantities, span.start, span.end).flatMap((q) => q.hedges)]),
    ],
    attribution: standing.attribution,
    edges: edgesOf(type, actors, reciprocal),
    confidence: trustOf(frame, modality, sentence),
    trigger: clause.form === 'nominal' || clause.link === 'amod' ? 'nominal' : 'verbal',
    ...(reciprocal ? { reciprocal } : {}),
    span,
    context: antecedents(frame, span),
    anchor: sentence.start,
  };
  return { candidate, frame, standing };
}

function isReciprocal(frame: Frame, sentence: Sentence): boolean {
  const words = sentence.words.slice(frame.clause.first, frame.clause.last + 1).map((w) => w.norm);
  return words.includes('each') && words.includes('other') && frame.actor.length > 1;
}

function actorsOf(frame: Frame, reciprocal: boolean): ClaimActor[] {
  const as =
    (role: ClaimActor['role']) =>
    (p: Party): ClaimActor => ({
      role,
      code: p.code,
      name: p.name,
      ...(p.sector === undefined ? {} : { sector: p.sector }),
      ...(p.id === undefined ? {} : { id: p.id }),
    });
  const recipients = reciprocal && frame.recipient.length === 0 ? frame.actor : frame.recipient;
  return [...frame.actor.map(as('actor')), ...recipients.map(as('recipient')), ...frame.third.map(as('third'))];
}

function spanOf(frame: Frame, sentence: Sentence): { start: number; end: number } {
  return { start: startOf(sentence, frame.clause.first), end: endOf(sentence, frame.clause.last) };
}

function antecedents(frame: Frame, span: { start: number; end: number }): { start: number; end: number }[] {
  const parties = [...frame.actor, ...frame.recipient, ...frame.third];
  return parties.filter((p) => p.start < span.start || p.end > span.end).map((p) => ({ start: p.start, end: p.end }));
}
