/** Extraction, rules engine: numbers of the field (strength, trade, shares, losses, shipments) and ordered comparisons without a number. */
import type { ClaimActor, FigureType } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { comparisonsIn } from './comparisons.ts';
import { type Owner, type Party, unique } from './discourse.ts';
import type { FoundEvent } from './events.ts';
import { ownTime, reachedBy, stepOf } from './figure-changes.ts';
import { directionOf, namedIn, phraseOf, subjectsOf } from './figure-owners.ts';
import { actorOf, as, base, contextOf, overlaps, partners, type Standing } from './figure-parts.ts';
import { typeOf } from './figure-types.ts';
import { standingOf, weaker } from './modality.ts';
import { partiesOf } from './parties.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import { endOf, normsOf, type Sentence, startOf } from './sentence.ts';
import { speakerOf } from './speakers.ts';

/** A figure with its parties, for the numbers behind that go on counting. */
export type Figure = Candidate & { owners: Owner[] };

/** Who expects a number does not report it. */
const expected = /^(?:expect|predict|forecast|project|anticipate|speak|talk)$/;

export function figuresIn(sentence: Sentence, events: readonly FoundEvent[], words: LanguageWords): Figure[] {
  const out: Figure[] = [];
  let moved: Candidate['compare'] | null = null;
  for (const [i, quantity] of sentence.quantities.entries()) {
    const step = stepOf(quantity, sentence);
    if (step && reachedBy(quantity, sentence.quantities[i + 1], sentence)) {
      moved = step;
      continue;
    }
    const figure = figureOf(quantity, sentence, events, words);
    const compare = moved ?? step;
    if (figure && compare) figure.compare ??= compare;
    moved = null;
    const twin = figure && out.find((f) => f.type === figure.type && f.kind === figure.kind && sameParties(f, figure));
    if (twin && figure) join(twin, figure);
    else if (figure) out.push(figure);
  }
  return [...out, ...comparisonsIn(sentence, out, words)];
}

/** Of the same parties, on the same word and in words that touch. */
const sameParties = (a: Candidate, b: Candidate): boolean =>
  JSON.stringify(a.actors) === JSON.stringify(b.actors) &&
  JSON.stringify(a.attribution) === JSON.stringify(b.attribution) &&
  JSON.stringify(a.time) === JSON.stringify(b.time) &&
  overlaps({ start: a.span.start, end: a.span.end + NEAR }, b.span);

/** A comma or "and" with a determiner. */
const NEAR = 8;

/** "12,000 troops, four brigades": one figure with two numbers. */
function join(into: Candidate, more: Candidate): void {
  into.quantities.push(
    ...more.quantities.filter((q) => !into.quantities.some((p) => JSON.stringify(p) === JSON.stringify(q))),
  );
  into.span = { start: Math.min(into.span.start, more.span.start), end: Math.max(into.span.end, more.span.end) };
}

function figureOf(
  quantity: QuantityMention,
  sentence: Sentence,
  events: readonly FoundEvent[],
  words: LanguageWords,
): Figure | null {
  const index = countingAbove(clauseAt(quantity.start, sentence), quantity, sentence);
  const clause = sentence.clauses[index];
  if (!clause) return null;
  const phrase = phraseAround(quantity, sentence);
  const type = typeOf({ quantity, phrase, clause }, sentence, events);
  if (!type) return null;
  const standing = tallied(clause, sentence, standingOf(index, sentence, words));
  const forecast = ['possible', 'hypothetical', 'planned'].includes(standing.modality) || expected.test(clause.lemma);
  if (forecast && type !== 'SHIPMENT' && type !== 'OTHER') return forecastOf(quantity, clause, sentence, standing);
  if (forecast) return null;
  const speakers = new Set(standing.attribution.flatMap((a) => a.code ?? []));
  const owners = ownersFor(type, quantity, phrase, clause, sentence, events, speakers);
  if (owners.length === 0) return null;
  const actors = owners.map(actorOf);
  const span = spanFor(type, quantity, phrase, clause, sentence, standing);
  const traded = type === 'TRADE' || type === 'CURRENCY-SHARE';
  const rate = rateOf(quantity, sentence);
  const frame = base(sentence, clause, standing);
  return {
    ...frame,
    time: ownTime(quantity, sentence) ?? frame.time,
    kind: 'figure',
    type,
    actors,
    quantities: [{ ...quantity.quantity, ...bareNoun(type, quantity) }],
    ...(rate ? { compare: rate } : {}),
    hedges: [...new Set([...standing.hedges, ...quantity.hedges])],
    edges: traded ? tradeEdges(actors, normsOf(sentence, clause.first, clause.last)) : [],
    confidence: type === 'OTHER' || type === 'COUNT' ? 0.6 : 0.75,
    span,
    context: contextOf(owners, span),
    owners,
  };
}

/** "put losses at 1,100": the number counts what its figure is of. */
const bareNoun = (type: FigureType, { quantity }: QuantityMention): { what?: string; unit?: string } => {
  if (quantity.what !== 'number' || quantity.unit !== null) return {};
  if (type === 'CASUALTIES') return { what: 'casualties', unit: 'persons' };
  return type === 'TROOPS' ? { what: 'troops', unit: 'persons' } : {};
};

/** Verbs by which somebody gives a number that is not his own: "put losses at", "speak of". */
const tallying = /^(?:put|estimate|count|tally|assess|speak|talk|reckon|calculate|cite|give|list)$/;

/** "puts the number of rounds sent | at six million": a parser hangs the number on what stands between. */
function countingAbove(index: number, { start }: QuantityMention, { clauses, text, start: from }: Sentence): number {
  const clause = clauses[index];
  const above = clause?.governor ?? -1;
  if (clause?.form !== 'participle' || !tallying.test(clauses[above]?.lemma ?? '')) return index;
  return /\bat (?:\p{L}+ ){0,2}$/u.test(text.slice(0, start - from)) ? above : index;
}

function tallied(clause: Clause, sentence: Sentence, standing: Standing): Standing {
  if (clause.passive || clause.form === 'participle' || !tallying.test(clause.lemma)) return standing;
  const by = speakerOf(clause, 'neutral', sentence);
  if (!by || standing.attribution.some((a) => a.speaker === by.speaker)) return standing;
  return { ...standing, modality: weaker(standing.modality, 'reported'), attribution: [...standing.attribution, by] };
}

/** "a day", "per month": how fast, never how much in all. */
function rateOf({ quantity, end, text }: QuantityMention, sentence: Sentence): Candidate['compare'] {
  const behind = sentence.text.slice(end - sentence.start, end - sentence.start + 24);
  const unit =
    /^\s(?:an?|per|each|every)\s(day|week|month|year|hour)\b/.exec(behind) ??
    /\b(?:an?|per)\s(day|month|year)\b/.exec(text);
  return unit?.[1] ? { what: quantity.what, relation: 'rate', base: `per ${unit[1]}` } : undefined;
}

/** The smallest verbal clause around an offset. */
function clauseAt(offset: number, sentence: Sentence): number {
  let best = -1;
  let width = Number.POSITIVE_INFINITY;
  sentence.clauses.forEach((clause, i) => {
    if (clause.form === 'nominal') return;
    const [start, end] = [startOf(sentence, clause.first), endOf(sentence, clause.last)];
    if (offset < start || offset > end || end - start >= width) return;
    best = i;
    width = end - start;
  });
  return best;
}

/** The noun phrase in which the number stands. */
function phraseAround(quantity: QuantityMention, sentence: Sentence): Clause | null {
  let best: Clause | null = null;
  for (const clause of sentence.clauses) {
    if (clause.form !== 'nominal') continue;
    const [start, end] = [startOf(sentence, clause.first), endOf(sentence, Math.max(clause.head, clause.first))];
    if (quantity.start >= start - 12 && quantity.start < end && (!best || clause.head > best.head)) best = clause;
  }
  return best;
}

function ownersFor(
  type: FigureType,
  quantity: QuantityMention,
  phrase: Clause | null,
  clause: Clause,
  sentence: Sentence,
  events: readonly FoundEvent[],
  speakers: ReadonlySet<string>,
): Owner[] {
  const around = events.find((e) => overlaps(e.candidate.span, quantity) && e.candidate.actors.length > 0);
  if (type === 'SHIPMENT' || type === 'MEMBERSHIP') {
    const silent = (o: Party): boolean => o.code === null || !speakers.has(o.code);
    const carried = around ? ownersOf(around.frame).filter(silent) : [];
    if (carried.length > 0) return carried;
    const way = directionOf(clause, phrase, sentence).filter(silent);
    return way.length > 0 ? way : lastCounted(type, sentence, namedIn(clause, sentence).filter(silent)).filter(silent);
  }
  if (type === 'OTHER' || type === 'COUNT') {
    const named = namedIn(clause, sentence)
      .filter((p) => p.code === null || !speakers.has(p.code))
      .slice(0, 2)
      .map(as('actor'));
    return named.length > 0 || type === 'COUNT' ? named : sentence.discourse.pair.map(as('actor'));
  }
  if (type === 'TRADE' || type === 'CURRENCY-SHARE') return partners(clause, sentence, speakers).map(as('actor'));
  const inPhrase = phrase ? partiesOf(phraseOf(phrase), phrase, sentence) : [];
  const own = inPhrase.length > 0 ? inPhrase : wholeOf(phrase, sentence);
  const other = (p: Party): boolean => p.code === null || !speakers.has(p.code);
  const whose = own.length > 0 ? own : (around?.frame.actor ?? subjectsOf(clause, sentence)).filter(other);
  if (whose.length === 0 || (quantity.quantity.what === 'number' && sentence.discourse.figure?.type === type))
    return lastCounted(type, sentence, []).filter((a) => type === 'TROOPS' || a.role === 'actor');
  const host = type === 'TROOPS' ? hostOf(whose, clause, sentence, around) : [];
  return [...whose.slice(0, 1).map(as('actor')), ...host.map(as('recipient'))];
}

/** "a Chinese contingent of 900 men": the whole says whose its parts are. */
function wholeOf(phrase: Clause | null, sentence: Sentence): Party[] {
  const above = phrase?.governor == null ? undefined : sentence.clauses[phrase.governor];
  return above?.form === 'nominal' && phrase?.link.startsWith('nmod')
    ? partiesOf(phraseOf(above), above, sentence)
    : [];
}

/** Whose were counted last: in the last figure of the type, else in the last deployment. */
function lastCounted(type: FigureType, { discourse }: Sentence, named: readonly Party[]): Owner[] {
  if (discourse.figure?.type === type) return discourse.figure.owners;
  if (named.length > 0) return named.map(as('actor'));
  const event =
    type === 'TROOPS'
      ? (discourse.events.get('DEPLOY') ?? discourse.events.get('DEFECT'))
      : discourse.events.get('TRANSFER');
  return event ? ownersOf(event) : [];
}

const ownersOf = ({ actor, recipient }: Pick<FoundEvent['frame'], 'actor' | 'recipient'>): Owner[] => [
  ...actor.map(as('actor')),
  ...recipient.map(as('recipient')),
];

/** Where foreign forces stand: the host of a deployment in the same words. */
function hostOf(own: readonly Party[], clause: Clause, sentence: Sentence, around: FoundEvent | undefined): Party[] {
  if (around?.candidate.type === 'DEPLOY') return around.frame.recipient;
  const below = sentence.clauses.filter((c) => c.link === 'xcomp' && sentence.clauses[c.governor ?? -1] === clause);
  const hosts = [clause, ...below].flatMap((c) => {
    const place = c.slots.find((s) => /^obl:(?:in|to|into)$/.test(s.relation))?.phrase;
    return place ? partiesOf(place, c, sentence, true) : [];
  });
  return unique(hosts).filter((h) => !own.some((o) => o.code === h.code));
}

function spanFor(
  type: FigureType,
  quantity: QuantityMention,
  phrase: Clause | null,
  clause: Clause,
  sentence: Sentence,
  standing: Standing,
): { start: number; end: number } {
  const whole = { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) };
  if (!/^(?:TROOPS|SHIPMENT|COUNT|MEMBERSHIP)$/.test(type) || !phrase) return whole;
  const span = {
    start: Math.min(quantity.start, startOf(sentence, phrase.first)),
    end: Math.max(quantity.end, endOf(sentence, phrase.head)),
  };
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start).toLowerCase();
  return standing.hedges.every((h) => words.includes(h)) ? span : whole;
}

function tradeEdges(actors: readonly ClaimActor[], words: string): Candidate['edges'] {
  const codes = [...new Set(actors.flatMap((a) => (a.code ? [a.code] : [])))].sort();
  if (codes.length !== 2) return [];
  const down = /\b(?:fell|falls|fall|dropped|declined|decreased|shrank|shrunk|below|plunged|slumped)\b/.test(words);
  return [{ pair: codes.join('-'), sign: down ? -1 : 1 }];
}

function forecastOf(quantity: QuantityMention, clause: Clause, sentence: Sentence, standing: Standing): Figure {
  const parties = subjectsOf(clause, sentence);
  const subjects = (parties.length > 0 ? parties : (sentence.discourse.subjects[0] ?? [])).map(as('actor'));
  // "The number could rise to ..." goes on counting what the number before it counted.
  const counted = quantity.quantity.what === 'number' ? sentence.discourse.figure : null;
  const troops = counted?.type === 'TROOPS' ? { what: 'troops', unit: 'persons' } : {};
  const span = { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) };
  const owners = counted?.owners ?? subjects;
  return {
    ...base(sentence, clause, standing),
    kind: 'position',
    type: 'FORECAST',
    actors: owners.map(actorOf),
    quantities: [{ ...quantity.quantity, ...troops }],
    confidence: 0.6,
    span,
    context: contextOf(owners, span),
    owners,
  };
}
