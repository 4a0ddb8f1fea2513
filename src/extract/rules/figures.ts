/** Extraction, rules engine: numbers of the field (strength, trade, shares, losses, shipments) and ordered comparisons without a number. */
import type { ClaimActor, FigureType } from '../../model/claim.ts';
import type { LanguageWords } from '../../vocabulary/language-data.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import { comparisonsIn } from './comparisons.ts';
import { type Party, unique } from './discourse.ts';
import type { FoundEvent } from './events.ts';
import { as, base, overlaps, partners, type Standing } from './figure-parts.ts';
import { typeOf } from './figure-types.ts';
import { standingOf } from './modality.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import { endOf, normsOf, type Sentence, startOf } from './sentence.ts';

/** Who expects a number does not report it. */
const expected = /^(?:expect|predict|forecast|project|anticipate|speak|talk)$/;

export function figuresIn(sentence: Sentence, events: readonly FoundEvent[], words: LanguageWords): Candidate[] {
  const out: Candidate[] = [];
  for (const quantity of sentence.quantities) {
    const figure = figureOf(quantity, sentence, events, words);
    const twin = figure && out.find((f) => f.type === figure.type && f.kind === figure.kind && sameParties(f, figure));
    if (twin && figure) join(twin, figure);
    else if (figure) out.push(figure);
  }
  return [...out, ...comparisonsIn(sentence, out, words)];
}

const sameParties = (a: Candidate, b: Candidate): boolean => JSON.stringify(a.actors) === JSON.stringify(b.actors);

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
): Candidate | null {
  const index = clauseAt(quantity.start, sentence);
  const clause = sentence.clauses[index];
  if (!clause) return null;
  const phrase = phraseAround(quantity, sentence);
  const type = typeOf({ quantity, phrase, clause }, sentence, events);
  if (!type) return null;
  const standing = standingOf(index, sentence, words);
  const forecast = ['possible', 'hypothetical', 'planned'].includes(standing.modality) || expected.test(clause.lemma);
  if (forecast && type !== 'SHIPMENT' && type !== 'OTHER') return forecastOf(quantity, clause, sentence, standing);
  if (forecast) return null;
  const actors = actorsFor(type, quantity, phrase, clause, sentence, events);
  if (actors.length === 0) return null;
  return {
    ...base(sentence, clause, standing),
    kind: 'figure',
    type,
    actors,
    quantities: [quantity.quantity],
    hedges: [...new Set([...standing.hedges, ...quantity.hedges])],
    edges:
      type === 'TRADE' || type === 'CURRENCY-SHARE'
        ? tradeEdges(actors, normsOf(sentence, clause.first, clause.last))
        : [],
    confidence: type === 'OTHER' || type === 'COUNT' ? 0.6 : 0.75,
    span: spanFor(type, quantity, phrase, clause, sentence),
  };
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

function actorsFor(
  type: FigureType,
  quantity: QuantityMention,
  phrase: Clause | null,
  clause: Clause,
  sentence: Sentence,
  events: readonly FoundEvent[],
): ClaimActor[] {
  const around = events.find((e) => overlaps(e.candidate.span, quantity) && e.candidate.actors.length > 0);
  if (type === 'SHIPMENT' || type === 'MEMBERSHIP') {
    const carried = around?.candidate.actors.filter((a) => a.role !== 'third') ?? [];
    return carried.length > 0 ? carried : lastCounted(type, sentence, namedIn(clause, sentence));
  }
  if (type === 'OTHER' || type === 'COUNT') return namedIn(clause, sentence).slice(0, 2).map(as('actor'));
  if (type === 'TRADE' || type === 'CURRENCY-SHARE') return partners(clause, sentence).map(as('actor'));
  const inPhrase = phrase ? partiesOf(phraseOf(phrase), phrase, sentence) : [];
  const own = inPhrase.length > 0 ? inPhrase : (around?.frame.actor ?? subjectsOf(clause, sentence));
  if (own.length === 0 || (quantity.quantity.what === 'number' && sentence.discourse.figure?.type === type))
    return lastCounted(type, sentence, []);
  const host = hostOf(own, clause, sentence, around);
  return [...own.slice(0, 1).map(as('actor')), ...host.map(as('recipient'))];
}

/** Whose were counted last: in the last figure of the type, else in the last deployment. */
function lastCounted(type: FigureType, { discourse }: Sentence, named: readonly Party[]): ClaimActor[] {
  if (discourse.figure?.type === type) return discourse.figure.actors;
  if (named.length > 0) return named.map(as('actor'));
  const event =
    type === 'TROOPS'
      ? (discourse.events.get('DEPLOY') ?? discourse.events.get('DEFECT'))
      : discourse.events.get('TRANSFER');
  return event ? [...event.actor.map(as('actor')), ...event.recipient.map(as('recipient'))] : [];
}

/** Parties of the clause: its subject, then whoever stands in its other phrases. */
function namedIn(clause: Clause, sentence: Sentence): Party[] {
  const all = clause.slots.flatMap((s) => partiesOf(s.phrase, clause, sentence));
  const inside = sentence.clauses
    .filter((c) => c.form === 'nominal' && c.head >= clause.first && c.head <= clause.last)
    .flatMap((c) => c.slots.flatMap((s) => partiesOf(s.phrase, c, sentence)));
  return unique([...all, ...inside]);
}

function phraseOf(clause: Clause): Phrase {
  return {
    first: clause.first,
    last: clause.head,
    conjuncts: [{ first: clause.first, last: clause.head, head: clause.head }],
  };
}

const subjectsOf = (clause: Clause, sentence: Sentence): Party[] => {
  const subject = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  return subject ? partiesOf(subject, clause, sentence) : [];
};

/** Where foreign forces stand: the host of a deployment in the same words. */
function hostOf(own: readonly Party[], clause: Clause, sentence: Sentence, around: FoundEvent | undefined): Party[] {
  if (around?.candidate.type === 'DEPLOY') return around.frame.recipient;
  const place = clause.slots.find((s) => /^obl:(?:in|to|into)$/.test(s.relation))?.phrase;
  const hosts = place ? partiesOf(place, clause, sentence, true) : [];
  return hosts.filter((h) => !own.some((o) => o.code === h.code));
}

function spanFor(
  type: FigureType,
  quantity: QuantityMention,
  phrase: Clause | null,
  clause: Clause,
  sentence: Sentence,
): { start: number; end: number } {
  if (type === 'TRADE' || type === 'CURRENCY-SHARE' || type === 'CASUALTIES' || !phrase)
    return { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) };
  return {
    start: Math.min(quantity.start, startOf(sentence, phrase.first)),
    end: Math.max(quantity.end, endOf(sentence, phrase.head)),
  };
}

function tradeEdges(actors: readonly ClaimActor[], words: string): Candidate['edges'] {
  const codes = [...new Set(actors.flatMap((a) => (a.code ? [a.code] : [])))].sort();
  if (codes.length !== 2) return [];
  const down = /\b(?:fell|falls|fall|dropped|declined|decreased|shrank|shrunk|below|plunged|slumped)\b/.test(words);
  return [{ pair: codes.join('-'), sign: down ? -1 : 1 }];
}

function forecastOf(quantity: QuantityMention, clause: Clause, sentence: Sentence, standing: Standing): Candidate {
  const parties = subjectsOf(clause, sentence);
  const subjects = (parties.length > 0 ? parties : (sentence.discourse.subjects[0] ?? [])).map(as('actor'));
  // "The number could rise to ..." goes on counting what the number before it counted.
  const counted = quantity.quantity.what === 'number' ? sentence.discourse.figure : null;
  const troops = counted?.type === 'TROOPS' ? { what: 'troops', unit: 'persons' } : {};
  return {
    ...base(sentence, clause, standing),
    kind: 'position',
    type: 'FORECAST',
    actors: counted?.actors ?? subjects,
    quantities: [{ ...quantity.quantity, ...troops }],
    confidence: 0.6,
    span: { start: startOf(sentence, clause.first), end: endOf(sentence, clause.last) },
  };
}
