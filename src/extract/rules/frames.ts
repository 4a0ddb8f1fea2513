/** Extraction, rules engine: event types whose trigger heads a clause and whose slots that clause fills. */
import type { SlotConstraint, SlotRole } from '../../vocabulary/event-types.ts';
import type { Clause, Slot } from './clauses.ts';
import { type Party, unique } from './discourse.ts';
import { fits } from './fillers.ts';
import type { LexicalTrigger, Lexicon } from './lexicon.ts';
import { hasParticle, meansOther } from './particles.ts';
import { partiesOf } from './parties.ts';
import { partnersOf } from './partners.ts';
import type { Phrase } from './phrases.ts';
import { insideReason } from './reasons.ts';
import type { Sentence } from './sentence.ts';
import { surfaceOf } from './surface.ts';

export interface Frame {
  clause: Clause;
  /** index of the clause in its sentence */
  index: number;
  trigger: LexicalTrigger;
  actor: Party[];
  recipient: Party[];
  third: Party[];
  objects: Phrase[];
  places: Phrase[];
  /** share of the trigger's roles that are filled, times its trust */
  score: number;
  /** read off the order of the words, not off the tree, or without a side that its trigger asks for */
  doubtful?: boolean;
  /** its trigger asks for a side that the clause does not have */
  lacking?: boolean;
}

/** The best frame of every clause that a trigger heads, in clause order; where the tree gives none, the order of the words may. */
export function framesOf(sentence: Sentence, lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  sentence.clauses.forEach((clause, index) => {
    const pos = clause.form === 'nominal' ? 'noun' : 'verb';
    const triggers = lexicon.triggers.get(`${pos}:${clause.lemma}`) ?? [];
    if (triggers.length === 0) return;
    const frame = frameAt(clause, index, triggers, sentence);
    if (frame) frames.push(frame);
  });
  return frames.filter((frame) => !frame.lacking || !frames.some((other) => tellsMore(other, frame)));
}

/** What another clause of the sentence tells of the same kind of event with all its sides, half a frame only repeats. */
const tellsMore = (other: Frame, frame: Frame): boolean => !other.lacking && other.trigger.type === frame.trigger.type;

function frameAt(clause: Clause, index: number, triggers: readonly LexicalTrigger[], sentence: Sentence): Frame | null {
  const byTree = bestFrame(clause, index, triggers, sentence);
  if (byTree && !oneSided(byTree)) return byTree;
  const byOrder = surfaceFrame(clause, index, triggers, sentence);
  if (byTree && byOrder) return completes(byOrder, byTree) ? byOrder : byTree;
  return byOrder ?? byTree ?? lackingFrame(clause, index, triggers, sentence);
}

/** Last of all, one side alone: the text may name the other elsewhere, so the event stands, less trusted. */
function lackingFrame(
  clause: Clause,
  index: number,
  triggers: readonly LexicalTrigger[],
  sentence: Sentence,
): Frame | null {
  const lenient = triggers.flatMap((reading) => {
    const { needs, slots } = reading.trigger;
    if (reading.type.symmetric) return [];
    const spared = needs.filter((need) => isParty(need, slots));
    return spared.map((need) => ({
      ...reading,
      trigger: { ...reading.trigger, needs: needs.filter((n) => n !== need) },
    }));
  });
  const frame = bestFrame(clause, index, lenient, sentence);
  const named = frame && [...frame.actor, ...frame.recipient].some((party) => !party.coreferent);
  return named ? { ...frame, doubtful: true, lacking: true } : null;
}

const isParty = (need: string, slots: Readonly<Record<string, SlotRole>>): boolean =>
  need.split('|').every((relation) => slots[relation] === 'actor' || slots[relation] === 'recipient');

const oneSided = ({ trigger, actor, recipient }: Frame): boolean =>
  trigger.type.edges.length > 0 && !trigger.type.symmetric && (actor.length === 0 || recipient.length === 0);

/** The order of the words adds the side that the tree lacks, and agrees on the other. */
const completes = (byOrder: Frame, byTree: Frame): boolean =>
  byOrder.trigger.type === byTree.trigger.type &&
  !oneSided(byOrder) &&
  (sameParties(byOrder.actor, byTree.actor) || sameParties(byOrder.recipient, byTree.recipient));

const sameParties = (a: readonly Party[], b: readonly Party[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((p) => b.some((q) => q.code === p.code));

function bestFrame(
  clause: Clause,
  index: number,
  triggers: readonly LexicalTrigger[],
  sentence: Sentence,
): Frame | null {
  let best: Frame | null = null;
  for (const trigger of triggers) {
    const frame = frameOf(clause, index, trigger, sentence);
    if (frame && (!best || frame.score > best.score)) best = frame;
  }
  return best;
}

function surfaceFrame(
  clause: Clause,
  index: number,
  triggers: readonly LexicalTrigger[],
  sentence: Sentence,
): Frame | null {
  if (clause.form === 'nominal' || clause.form === 'predicate' || clause.link === 'amod') return null;
  const frame = bestFrame(surfaceOf(clause, sentence.words), index, triggers, sentence);
  return frame ? { ...frame, doubtful: true } : null;
}

function frameOf(clause: Clause, index: number, trigger: LexicalTrigger, sentence: Sentence): Frame | null {
  const { trigger: rule } = trigger;
  if (!particleFits(clause, trigger, sentence)) return null;
  if (rule.voice === 'passive' && !clause.passive) return null;
  if (clause.link === 'amod' && !clause.slots.some((s) => s.relation === 'subj')) return null;
  const frame: Frame = {
    clause,
    index,
    trigger,
    actor: [],
    recipient: [],
    third: [],
    objects: [],
    places: [],
    score: 0,
  };
  const filled = new Set<string>();
  const present = new Set<string>();
  for (const slot of clause.slots) {
    if (trigger.type.id === 'SANCTION' && insideReason(slot, clause, sentence.words)) continue;
    const constraint = rule.where[slot.relation];
    const ok = fits(slot.phrase, constraint, clause, sentence);
    if (!ok && constraint && isCore(slot.relation)) return null;
    if (!ok) continue;
    present.add(slot.relation);
    if (fill(frame, slot, rule.slots[slot.relation], constraint, sentence)) filled.add(slot.relation);
  }
  for (const { relation, lemma } of complementsOf(clause, index, sentence)) {
    const constraint = rule.where[relation];
    if (constraint?.not?.includes(lemma)) return null;
    if (rule.slots[relation] && (constraint?.lemmas?.includes(lemma) ?? true)) filled.add(relation);
  }
  const named = Object.keys(rule.where).filter((r) => isCore(r) && rule.where[r]?.lemmas !== undefined);
  const twoSided = frame.actor.length > 0 && frame.recipient.length > 0;
  const met = (need: string) => need.split('|').some((r) => filled.has(r) || (twoSided && present.has(r)));
  if (!named.every((r) => present.has(r)) || !rule.needs.every(met)) return null;
  if (needsPartner(frame)) {
    const known = new Set(frame.actor.map((p) => p.code));
    frame.recipient.push(...partnersOf(clause, sentence).filter((p) => !known.has(p.code)));
  }
  if (![...frame.actor, ...frame.recipient].some((p) => p.code !== null)) takeUp(frame, sentence);
  return finished(frame, filled.size);
}

const partnered = new Set(['MEET', 'SIGN', 'NEGOTIATE', 'COOPERATE-MIL']);
const needsPartner = ({ trigger, actor, recipient }: Frame): boolean =>
  partnered.has(trigger.type.id) && new Set([...actor, ...recipient].map((p) => p.code)).size < 2;

/** "The deployment involves ...", "no missiles were delivered": the parties are those of the last such event. */
function takeUp(frame: Frame, sentence: Sentence): void {
  const before = sentence.discourse.events.get(frame.trigger.type.id);
  if (!before || !goesOn(frame, before, sentence)) return;
  frame.actor.push(...before.actor.map((p) => ({ ...p, coreferent: true })));
  frame.recipient.push(...before.recipient.map((p) => ({ ...p, coreferent: true })));
  frame.third.push(...before.third.map((p) => ({ ...p, coreferent: true })));
}

/** Characters back to the event that is gone on with. */
const REACH = 500;

function goesOn({ clause, trigger }: Frame, before: Pick<Frame, 'actor' | 'recipient'>, sentence: Sentence): boolean {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  const opening = sentence.words[subject?.first ?? clause.first]?.norm ?? '';
  if (['the', 'this', 'these', 'that'].includes(opening)) return true;
  const last = Math.max(0, ...[...before.actor, ...before.recipient].map((p) => p.end));
  return trigger.type.id === 'TRANSFER' && sentence.start - last < REACH;
}

const isCore = (relation: string): boolean => relation === 'obj' || relation === 'subj';

/** A slot counts as filled when its role got something: a party role a party or a word the trigger lists, any other the phrase. */
function fill(
  frame: Frame,
  slot: Slot,
  role: SlotRole | undefined,
  constraint: SlotConstraint | undefined,
  sentence: Sentence,
): boolean {
  if (role === 'actor' || role === 'recipient' || role === 'third') {
    const parties = partiesOf(slot.phrase, frame.clause, sentence, constraint?.classes?.includes('place') ?? false);
    frame[role].push(...parties);
    if (parties.length > 0) return true;
    if (slot.relation !== 'subj') frame.objects.push(slot.phrase);
    if (constraint?.lemmas === undefined) return false;
  }
  if (role === 'object') frame.objects.push(slot.phrase);
  if (role === 'place') frame.places.push(slot.phrase);
  return true;
}

/** Clauses that complement this one, with their verb: `xcomp` for infinitives, `ccomp` for what is said. */
function complementsOf(clause: Clause, index: number, sentence: Sentence): { relation: string; lemma: string }[] {
  const out: { relation: string; lemma: string }[] = [];
  for (const { governor, first, link, form, head, lemma } of sentence.clauses) {
    if (governor !== index || first <= clause.head || form === 'nominal') continue;
    if ((link === 'xcomp' || form === 'infinitive') && head - clause.last < 8) out.push({ relation: 'xcomp', lemma });
    if (link === 'ccomp') out.push({ relation: 'ccomp', lemma });
  }
  return out;
}

function particleFits(clause: Clause, { particle, trigger }: LexicalTrigger, sentence: Sentence): boolean {
  if (particle === null) return trigger.pos === 'noun' || !meansOther(clause, sentence.words);
  if (trigger.pos === 'verb' && hasParticle(clause, sentence.words, particle)) return true;
  const words = particle.split(' ');
  const at = trigger.pos === 'noun' ? clause.head - words.length : clause.head + 1;
  return words.every((w, i) => sentence.words[at + i]?.norm === w || sentence.words[at + i]?.lemma === w);
}

function finished(frame: Frame, filled: number): Frame | null {
  const { type, trigger } = frame.trigger;
  frame.actor = unique(frame.actor);
  const acting = new Set(frame.actor.map((p) => p.code));
  const others = unique(frame.recipient).filter((p) => p.code === null || !acting.has(p.code));
  // Nobody sanctions, attacks or reinforces himself: the roles were misread.
  const own = others.length === 0 && frame.recipient.length > 0 && !type.symmetric && !trigger.reciprocal;
  if (own && type.polarity !== 'cooperation') return null;
  frame.recipient = others;
  const both = new Set([...acting, ...frame.recipient.map((p) => p.code)]);
  frame.third = unique(frame.third).filter((p) => !both.has(p.code));
  const codes = [...frame.actor, ...frame.recipient].filter((p) => p.code !== null);
  if (codes.length === 0) return null;
  const single = new Set(codes.map((p) => p.code)).size < 2;
  const takesTwo = trigger.pair || (type.symmetric && !['MECHANISM', 'SIGN', 'NEGOTIATE'].includes(type.id));
  if (single && takesTwo) return null;
  frame.score = trigger.trust + 0.05 * filled + (frame.actor.length > 0 && frame.recipient.length > 0 ? 0.1 : 0);
  return frame;
}
