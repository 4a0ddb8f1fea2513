/** Extraction, rules engine: from frames to event claims: roles, third parties, objects, time, place, quantities, edges. */
import type { ClaimActor, ClaimObject, ClaimPlace, ClaimTime, Modality } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import { type Party, unique } from './discourse.ts';
import { edgesOf } from './edges.ts';
import { type Frame, framesOf } from './frames.ts';
import type { Lexicon } from './lexicon.ts';
import { type Standing, standingOf, weaker } from './modality.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { findRecipients, isPurpose } from './recipients.ts';
import { endOf, type Sentence, startOf, within } from './sentence.ts';

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

/** What is asked for, permitted or refused is the object of that act, not an act of its own. */
const swallowing = new Set(['REQUEST', 'AUTHORISE', 'REJECT']);

export function eventsIn(sentence: Sentence, context: EventContext): FoundEvent[] {
  const frames = framesOf(sentence, context.lexicon).map((frame) => withThird(frame, sentence));
  const byIndex = new Map(frames.map((f) => [f.index, f]));
  const kept = frames.filter(
    (frame) =>
      !onlyWished(frame, sentence, context.words) && !swallowed(frame, byIndex, sentence) && !restated(frame, frames),
  );
  findRecipients(kept, frames, sentence);
  return kept.map((frame) => found(frame, sentence, context));
}

/** "urging soldiers to desert": an infinitive under a verb of asking names nothing that happened. */
function onlyWished({ clause }: Frame, sentence: Sentence, words: LanguageWords): boolean {
  const above = clause.governor === null ? undefined : sentence.clauses[clause.governor];
  if (!above || clause.form !== 'infinitive' || clause.link !== 'xcomp') return false;
  return words.governors.some((g) => g.effect === 'hypothetical' && g.words.includes(above.lemma));
}

function swallowed(frame: Frame, byIndex: ReadonlyMap<number, Frame>, sentence: Sentence): boolean {
  const { clause } = frame;
  let governor = clause.governor;
  if (isPurpose(frame, byIndex.get(governor ?? -1))) return true;
  for (let steps = 0; governor !== null && steps < 3; steps++) {
    const above = byIndex.get(governor);
    const type = above?.trigger.type.id;
    const complement =
      clause.form === 'infinitive' || clause.form === 'gerund' || (clause.form === 'nominal' && clause.link === 'obj');
    if (type && swallowing.has(type) && complement && !presupposed(clause, sentence)) return true;
    if (type === 'STATEMENT' && clause.form === 'nominal' && clause.link === 'obj') return true;
    governor = sentence.clauses[governor]?.governor ?? null;
    if (clause.form === 'nominal') break;
  }
  return (
    clause.form === 'nominal' &&
    byIndex.has(clause.governor ?? -1) &&
    lightTwin(frame, byIndex.get(clause.governor ?? -1))
  );
}

/** "its intervention" in "urge X to stop its intervention" took place. */
const presupposed = (clause: Frame['clause'], sentence: Sentence): boolean =>
  clause.form === 'nominal' &&
  (clause.slots.some((s) => s.relation === 'nmod:poss') || sentence.words[clause.first]?.norm === 'the');

/** "held talks": verb and noun trigger the same type. */
const lightTwin = (frame: Frame, above: Frame | undefined): boolean =>
  above !== undefined && above.trigger.type.id === frame.trigger.type.id && frame.clause.link !== 'acl';

/** Two triggers in one clause that say the same of the same parties: the better one stays. */
function restated(frame: Frame, frames: readonly Frame[]): boolean {
  return frames.some(
    (other) =>
      other !== frame &&
      other.trigger.type.id === frame.trigger.type.id &&
      other.clause.first <= frame.clause.first &&
      other.clause.last >= frame.clause.last &&
      frame.clause.form === 'nominal' &&
      other.clause.form !== 'nominal' &&
      codesOf(frame).every((c) => codesOf(other).includes(c)) &&
      frame.score < other.score,
  );
}

const codesOf = (frame: Frame): (string | null)[] => [...frame.actor, ...frame.recipient].map((p) => p.code);

/** Third parties that the type's file places in the complement: who is to be pressed, whom a permitted weapon is aimed at. */
function withThird(frame: Frame, sentence: Sentence): Frame {
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
  const confidence = Math.min(
    1,
    Math.max(
      0,
      trigger.trigger.trust -
        (frame.clause.form === 'nominal' ? 0.05 : 0) -
        (corefers(frame) ? 0.1 : 0) -
        (frame.doubtful ? 0.2 : 0),
    ),
  );
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
    confidence: Number(confidence.toFixed(2)),
    trigger: clause.form === 'nominal' || clause.link === 'amod' ? 'nominal' : 'verbal',
    ...(reciprocal ? { reciprocal } : {}),
    span,
    context: antecedents(frame, span),
    anchor: sentence.start,
  };
  return { candidate, frame, standing };
}

const corefers = (frame: Frame): boolean => [...frame.actor, ...frame.recipient].some((p) => p.coreferent);

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

function objectsOf(frame: Frame, sentence: Sentence): ClaimObject[] {
  return frame.objects
    .slice(0, 4)
    .flatMap((phrase) => phrase.conjuncts.filter((c) => isThing(c, sentence)).map((c) => objectOf(c, sentence)));
}

/** Days, bare numbers, measures of size and question words are nothing that is given or signed. */
function isThing({ first, head }: Phrase['conjuncts'][number], sentence: Sentence): boolean {
  const word = sentence.words[head];
  if (!word || /^(?:NUM|PUNCT|SYM|DET)$/.test(word.upos)) return false;
  if (/^(?:what|who|which|that|whom|it|they|them|he|him|unlike|millimetre|millimeter|mm|all)$/.test(word.lemma))
    return false;
  const [start, end] = [startOf(sentence, first), word.end];
  return !sentence.times.some((t) => t.start <= start && t.end >= end);
}

function objectOf(conjunct: Phrase['conjuncts'][number], sentence: Sentence): ClaimObject {
  let from = conjunct.first;
  while (from < conjunct.head && /^(?:DET|PUNCT|CCONJ|ADP)$/.test(sentence.words[from]?.upos ?? '')) from++;
  const [start, end] = [startOf(sentence, from), endOf(sentence, conjunct.last)];
  const good = within(sentence.goods, start, endOf(sentence, sentence.words.length - 1)).find((g) => g.start <= end);
  return { text: sentence.text.slice(start - sentence.start, end - sentence.start), ...(good ? { id: good.id } : {}) };
}

/** Time words that hang on the clause's own head, else in the clause, else at the opening of its sentence. */
function timeOf(frame: Frame, sentence: Sentence): ClaimTime | null {
  const [start, end] = [startOf(sentence, frame.clause.first), endOf(sentence, frame.clause.last)];
  const own = within(sentence.times, start, end).map((t) => ({
    time: t.time,
    depth: depthOf(t, frame.clause.head, sentence),
  }));
  const nearest = own.sort((a, b) => a.depth - b.depth)[0];
  if (nearest && nearest.depth < FAR) return nearest.time;
  const lead =
    frame.clause.form === 'nominal'
      ? undefined
      : sentence.times.find((t) => t.end < startOf(sentence, frame.clause.head));
  if (lead) return { ...lead.time, basis: 'inherited' };
  return nearest?.time ?? null;
}

const FAR = 9;

/** Steps from the time's words up to the clause's head. */
function depthOf(time: { start: number; end: number }, head: number, sentence: Sentence): number {
  let i = sentence.words.findIndex((w) => w.end > time.start);
  for (let depth = 0; i >= 0 && depth < FAR; depth++) {
    if (i === head) return depth;
    const word = sentence.words[i];
    const inside = word !== undefined && word.start >= time.start && word.end <= time.end;
    if (inside) depth -= 1;
    else if (/^(?:acl|appos|conj|advcl)/.test(word?.deprel ?? '')) return FAR;
    i = word?.head ?? -1;
  }
  return FAR;
}

/** More than ten years before the document: background, not news. */
function isFarBack(time: ClaimTime | null, published: string | null): boolean {
  const year = Number((time?.end ?? time?.start ?? '').slice(0, 4));
  return published !== null && year > 0 && Number(published.slice(0, 4)) - year >= 10;
}

function placeOf(frame: Frame, sentence: Sentence): ClaimPlace | null {
  for (let i = frame.clause.first; i <= frame.clause.last; i++) {
    const word = sentence.words[i];
    const before = sentence.words[i - 1]?.norm ?? '';
    const inside =
      ['in', 'at', 'near', 'around', 'off'].includes(before) ||
      ['in', 'at', 'near'].includes(sentence.words[i - 2]?.norm ?? '');
    if (!word?.mention || !inside) continue;
    if (word.mention.kind === 'place' || word.mention.sense === 'metonym') {
      return {
        text: word.text,
        country: word.mention.code,
        id: word.mention.id,
        precision: word.mention.kind === 'place' ? 'site' : 'city',
      };
    }
  }
  return null;
}

function spanOf(frame: Frame, sentence: Sentence): { start: number; end: number } {
  return { start: startOf(sentence, frame.clause.first), end: endOf(sentence, frame.clause.last) };
}

function antecedents(frame: Frame, span: { start: number; end: number }): { start: number; end: number }[] {
  const parties = [...frame.actor, ...frame.recipient, ...frame.third];
  return parties.filter((p) => p.start < span.start || p.end > span.end).map((p) => ({ start: p.start, end: p.end }));
}
