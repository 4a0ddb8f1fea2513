/** Extraction, rules engine, other languages: from the words of an event and the names around them to who did what to whom. */
import type { Span } from '../../../language/sentences.ts';
import type { ClaimActor, Modality } from '../../../model/claim.ts';
import type { Candidate } from '../candidate.ts';
import { edgesOf } from '../edges.ts';
import type { LexicalTrigger } from '../lexicon.ts';
import { weaker } from '../modality.ts';
import type { ForeignSentence, Grammar, Hit, Label } from './grammar.ts';
import { holds, objectSpan, objectsIn } from './objects.ts';
import { announcement, baseOf, denier, type Setting } from './setting.ts';

export interface ForeignEvent {
  candidate: Candidate;
  hit: Hit;
  reach: Span;
}

/** What is asked, refused, promised or charged is itself an event, whose doer the governing verb names. */
const governed: Readonly<Record<string, { modality: Modality; doer: ClaimActor['role'] }>> = {
  REQUEST: { modality: 'hypothetical', doer: 'recipient' },
  ACCUSE: { modality: 'reported', doer: 'recipient' },
  REJECT: { modality: 'negated', doer: 'actor' },
  PLEDGE: { modality: 'planned', doer: 'actor' },
};

export function eventsOf(sentence: ForeignSentence, grammar: Grammar, setting: Setting): ForeignEvent[] {
  const out: ForeignEvent[] = [];
  const inOrder = grammar.objectSide === 'before' ? [...sentence.hits].reverse() : sentence.hits;
  for (const hit of inOrder) {
    const governor = out.findLast(
      (e) => e.hit.readings[0] !== undefined && inside(hit, e.reach) && e.candidate.type in governed,
    );
    const event = eventAt(hit, governor, sentence, grammar, setting);
    const twin = event && out.findIndex((e) => same(e.candidate, event.candidate));
    if (event && twin === -1) out.push(event);
    else if (event && twin !== null && event.candidate.confidence > (out[twin]?.candidate.confidence ?? 1))
      out[twin] = event;
  }
  return withoutMereWords(out).sort((a, b) => a.hit.start - b.hit.start);
}

/** Speaking is an event of its own only on a stated day, and where what was said gives none. */
const withoutMereWords = (events: readonly ForeignEvent[]): ForeignEvent[] =>
  events.filter(({ candidate }) => candidate.type !== 'STATEMENT' || (candidate.time !== null && events.length === 1));

/** A treaty that is "ratified by signing a decree" is one act of the same parties. */
const same = (a: Candidate, b: Candidate): boolean =>
  a.type === b.type &&
  a.modality === b.modality &&
  JSON.stringify(codesOf(a)) === JSON.stringify(codesOf(b)) &&
  JSON.stringify(a.quantities) === JSON.stringify(b.quantities);
const codesOf = ({ actors, type }: Candidate): string[] =>
  actors.map((a) => (type === 'MEET' || type === 'SIGN' ? `${a.code}` : `${a.role} ${a.code}`)).sort();

const inside = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;

function eventAt(
  hit: Hit,
  governor: ForeignEvent | undefined,
  sentence: ForeignSentence,
  grammar: Grammar,
  setting: Setting,
): ForeignEvent | null {
  const reach = grammar.reach(sentence, hit);
  const named = grammar.labels(sentence, hit, narrowed(hit, governor, reach, sentence, grammar));
  const silent = governor || named.some((l) => l.relation === 'subj' || l.relation === 'amod');
  const announced = silent ? undefined : announcement(sentence, hit);
  const doer = announced?.doer ?? (silent ? undefined : denier(sentence, hit, grammar.negated(sentence, hit, reach)));
  const told = announced ? { ...sentence, reports: sentence.reports.filter((r) => r !== announced.report) } : sentence;
  const labels = doer ? [{ name: doer, relation: 'subj' }, ...named] : named;
  for (const reading of hit.readings) {
    const voiced = reading.trigger.voice === 'passive' ? labels.map(asActive) : labels;
    const candidate = candidateOf(reading, voiced, { hit, reach, governor }, told, grammar, setting);
    if (candidate) return { candidate, hit, reach };
  }
  return null;
}

/** A verb that another governs has its own words behind (or, where the verb stands last, before) it. */
function narrowed(
  hit: Hit,
  governor: ForeignEvent | undefined,
  reach: Span,
  sentence: ForeignSentence,
  grammar: Grammar,
): Span {
  if (grammar.objectSide === 'before') return reach;
  const next = sentence.hits.find((h) => h.start >= hit.end && h.end <= reach.end);
  const asks = hit.readings.some((r) => r.type.id === 'REQUEST' || r.type.id === 'ACCUSE');
  const end = next && asks && hit.readings.every((r) => r.trigger.pos === 'verb') ? next.start : reach.end;
  if (!governor) return { start: reach.start, end };
  const named = sentence.names.some((n) => n.start >= governor.hit.end && n.end <= hit.start);
  return { start: named || governor.candidate.type !== 'REJECT' ? governor.hit.end : reach.start, end };
}

/** In the passive the grammatical subject is acted on, and the agent acts. */
const asActive = (label: Label): Label =>
  label.relation === 'subj'
    ? { ...label, relation: 'obj' }
    : label.relation === 'obl:by'
      ? { ...label, relation: 'subj' }
      : label;

interface Place {
  hit: Hit;
  reach: Span;
  governor: ForeignEvent | undefined;
}

function candidateOf(
  reading: LexicalTrigger,
  labels: readonly Label[],
  { hit, reach, governor }: Place,
  sentence: ForeignSentence,
  grammar: Grammar,
  setting: Setting,
): Candidate | null {
  const { type, trigger } = reading;
  const rule = governor && governed[governor.candidate.type];
  const actors = withDoer(actorsOf(reading, labels), rule && governor, rule?.doer);
  const near = objectSpan(hit, reach, grammar, reading);
  const span = grammar.objectSide === 'any' && objectsIn(sentence, near, reading).length === 0 ? reach : near;
  const objects = objectsIn(sentence, span, reading);
  const doer = rule !== undefined && actors.some((a) => a.role === 'actor');
  const has = (slot: string): boolean =>
    labels.some((l) => l.relation === slot && slot in trigger.slots) ||
    (slot === 'obj' &&
      trigger.slots['obj'] !== 'recipient' &&
      trigger.slots['obj'] !== 'actor' &&
      objects.length > 0) ||
    (slot === 'subj' && doer);
  if (!trigger.needs.every((need) => need.split('|').some(has))) return null;
  for (const [slot, wanted] of Object.entries(trigger.where)) {
    const where = slot === 'subj' ? { start: reach.start, end: hit.end } : slot === 'obj' ? span : reach;
    if (!holds(slot, wanted, sentence, { span: where, labels })) return null;
  }
  const codes = new Set(actors.map((a) => a.code));
  if (codes.size === 0 || (trigger.reciprocal && codes.size < 2)) return null;
  const negated: Modality = grammar.negated(sentence, hit, reach) ? 'negated' : 'asserted';
  const own = weaker(weaker(trigger.modality ?? 'asserted', negated), rule?.modality ?? 'asserted');
  const base = baseOf(sentence, hit, reach, own, setting);
  return {
    ...base,
    kind: 'event',
    type: type.id,
    actors,
    objects: takesObject(reading) ? objects : [],
    context: outside(actors, sentence, base.span),
    edges: edgesOf(type, actors, false),
    trigger: trigger.pos === 'noun' ? 'nominal' : 'verbal',
    confidence: Math.min(0.6, trigger.trust),
  };
}

/** Only a trigger that gives its object a slot or a constraint has one: "с рабочим визитом" passes no workers on. */
const takesObject = ({ type, trigger }: LexicalTrigger): boolean =>
  type.roles.object !== undefined &&
  ('obj' in trigger.where || Object.values(trigger.slots).some((role) => role === 'object'));

/** Parties that a clause takes over from the words before it are shown with it. */
const outside = (actors: readonly ClaimActor[], { names, text }: ForeignSentence, span: Span): Span[] =>
  actors.flatMap(({ name, code }) => {
    if (name === undefined || text.slice(span.start, span.end).includes(name)) return [];
    const named = names.find((n) => n.text === name && n.code === code);
    return named ? [{ start: named.start, end: named.end }] : [];
  });

function actorsOf({ type, trigger }: LexicalTrigger, labels: readonly Label[]): ClaimActor[] {
  const out: ClaimActor[] = [];
  for (const { name, relation } of labels) {
    const role = trigger.slots[relation];
    if (role !== 'actor' && role !== 'recipient' && role !== 'third') continue;
    if (name.code === null || (name.kind === 'place' && role !== 'recipient')) continue;
    const known = out.find((a) => a.code === name.code);
    if (known && (type.symmetric || known.role === role || role !== 'actor')) continue;
    if (known) out.splice(out.indexOf(known), 1);
    const id = name.kind === 'place' ? {} : { id: name.id };
    out.push({ role, code: name.code, name: name.text, ...id });
  }
  return out;
}

function withDoer(
  actors: ClaimActor[],
  governor: ForeignEvent | undefined,
  role: ClaimActor['role'] | undefined,
): ClaimActor[] {
  if (!governor || actors.some((a) => a.role === 'actor')) return actors;
  const doers = governor.candidate.actors.filter((a) => a.role === role);
  return [
    ...doers.map((a) => ({ ...a, role: 'actor' as const })),
    ...actors.filter((a) => !doers.some((d) => d.code === a.code)),
  ];
}
