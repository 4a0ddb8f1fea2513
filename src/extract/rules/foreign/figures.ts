/** Extraction, rules engine, other languages: strengths, shipments and losses, whose they are where the clause says it. */
import type { ClaimActor, FigureType } from '../../../model/claim.ts';
import type { Candidate } from '../candidate.ts';
import { shipped } from '../figure-types.ts';
import type { QuantityMention } from '../quantity/quantities.ts';
import type { ForeignEvent } from './events.ts';
import { type ForeignSentence, type Grammar, namesWithin } from './grammar.ts';
import { baseOf, type Setting } from './setting.ts';

const troops =
  /солдат|военнослужащ|бойц|сапёр|сапер|пехот|士兵|军人|軍人|兵力|部队|병력|병사|군인|군\s|부대원|공병|파병|سرباز|نظامی|نیرو/u;
const losses = /погиб|убит|ранен|потер|伤亡|傷亡|死亡|阵亡|丧生|사상자|전사|사망|부상|کشته|زخمی|تلفات/u;

export function figuresOf(
  sentence: ForeignSentence,
  events: readonly ForeignEvent[],
  grammar: Grammar,
  setting: Setting,
): Candidate[] {
  return setting.quantities.flatMap((quantity) => {
    const figure = figureOf(quantity, sentence, events, grammar, setting);
    return figure ? [figure] : [];
  });
}

function figureOf(
  quantity: QuantityMention,
  sentence: ForeignSentence,
  events: readonly ForeignEvent[],
  grammar: Grammar,
  setting: Setting,
): Candidate | null {
  const { unit } = quantity.quantity;
  if (unit === null) return null;
  const at = { start: quantity.start, end: quantity.end, readings: [] };
  const event = events.find((e) => quantity.start >= e.reach.start && quantity.end <= e.reach.end);
  const reach = event?.reach ?? grammar.reach(sentence, at);
  const type = typeOf(quantity, sentence.text, event);
  const actors =
    type && (event && type !== 'CASUALTIES' ? event.candidate.actors : ownersOf(quantity, sentence, reach));
  if (!type || !actors || actors.length === 0) return null;
  const base = baseOf(sentence, at, reach, 'asserted', setting);
  const modality = event ? event.candidate.modality : base.modality;
  if (modality === 'possible' || modality === 'planned' || modality === 'hypothetical' || modality === 'negated')
    return null;
  return {
    ...base,
    kind: 'figure',
    type,
    actors: actors.map((a) => ({ ...a })),
    modality,
    quantities: [quantity.quantity],
    confidence: event ? 0.5 : 0.4,
  };
}

function typeOf(quantity: QuantityMention, text: string, event: ForeignEvent | undefined): FigureType | null {
  const unit = quantity.quantity.unit ?? '';
  const around = text.slice(Math.max(0, quantity.start - 12), quantity.end + 16);
  if (unit === 'persons' && losses.test(around)) return 'CASUALTIES';
  if (unit === 'persons' && (event?.candidate.type === 'DEPLOY' || troops.test(around))) return 'TROOPS';
  return event?.candidate.type === 'TRANSFER' && shipped.has(unit) ? 'SHIPMENT' : null;
}

/** Outside an event the nearest name owns the number, and only one that stands beside it. */
function ownersOf(
  quantity: QuantityMention,
  sentence: ForeignSentence,
  reach: { start: number; end: number },
): ClaimActor[] {
  const near = namesWithin(sentence, reach).filter(
    (n) => n.kind === 'state' && n.start - quantity.end < 16 && quantity.start - n.end < 12,
  );
  const [owner] = near;
  return owner?.code ? [{ role: 'actor', code: owner.code, name: owner.text, id: owner.id }] : [];
}
