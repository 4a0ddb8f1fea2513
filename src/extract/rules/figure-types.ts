/** Extraction, rules engine: of which type a number is, by what it counts and what is done with it. */
import type { FigureType } from '../../model/claim.ts';
import type { Clause } from './clauses.ts';
import type { FoundEvent } from './events.ts';
import { overlaps } from './figure-parts.ts';
import type { QuantityMention } from './quantity/quantities.ts';
import { normsOf, type Sentence } from './sentence.ts';

const troops =
  /\b(?:troops?|soldiers?|personnel|servicemen|sappers?|fighters?|forces|infantry|marines|mercenaries|conscripts|reservists|combatants|paratroopers|brigades?|battalions?|divisions?)\b/;
/** "12 Su-35 fighters", "six fighter jets" fly; deserters have left. */
const noTroops =
  /\b(?:\p{L}{1,4}-?\d{1,3}\p{L}*(?: \p{L}+)? fighters?|fighter (?:jets?|planes?|aircraft|bombers?)|jets?|deserters?|defectors?|prisoners?|captives?|veterans?)\b/iu;
const losses = /\b(?:casualt(?:y|ies)|killed|wounded|dead|deaths|losses|fatalities|injured)\b/;
const trade = /\b(?:trade|turnover|exports?|imports?|exported|imported|commerce|sales|purchases)\b/;
const currency =
  /\b(?:yuan|renminbi|rubles?|roubles?|rials?|rupees?|dollars?|national currencies|local currencies|currency|currencies)\b/;
const settled =
  /\b(?:settled?|settlements?|cleared|conducted|invoiced|paid|payments?|denominated|transactions?|carried)\b/;
/** Units that goods are shipped in; the grammars of other languages share it. */
export const shipped: ReadonlySet<string> = new Set([
  'containers',
  'rounds',
  'tonnes',
  'barrels',
  'barrels-per-day',
  'missiles',
  'drones',
  'aircraft',
  'launchers',
  'vehicles',
  'cubic-metres',
  'litres',
  'kilograms',
  'railcars',
]);
/** What is done with cargo, and how observers count. */
const passing = new Set(
  `move leave come go ship carry load deliver transfer send arrive reach supply take receive import export buy sell lift transport unload pass flow cross
return provide hand average bring fly haul ferry dispatch pump deploy unload`.split(/\s+/),
);
const counting = new Set(
  `count record log identify track tally register spot observe document detect build manufacture assemble call visit launch fire`.split(
    ' ',
  ),
);

export interface Numbered {
  quantity: QuantityMention;
  /** the noun phrase in which the number stands */
  phrase: Clause | null;
  clause: Clause;
}

export function typeOf(
  { quantity, phrase, clause }: Numbered,
  sentence: Sentence,
  events: readonly FoundEvent[],
): FigureType | null {
  const words = phrase ? normsOf(sentence, phrase.first, phrase.last) : ` ${quantity.quantity.what} `;
  const clauseWords = normsOf(sentence, clause.first, clause.last);
  const { unit, what } = quantity.quantity;
  const people = unit === 'persons' || unit === null;
  const soldiers = troops.test(what.toLowerCase()) || troops.test(words);
  const event = events.find((e) => overlaps(e.candidate.span, quantity))?.candidate.type;
  const counted = numbered(quantity, clause, sentence);
  if (counted && !lost(quantity, clause, sentence)) return counted;
  if (losses.test(what) || losses.test(words) || lost(quantity, clause, sentence)) return 'CASUALTIES';
  if ((people || unit === 'brigades') && soldiers && !noTroops.test(around(quantity, sentence)))
    return event === 'DEFECT' || event === 'DETAIN' ? null : 'TROOPS';
  if (people && /^ (?:that )?(?:the|this|that) number /.test(clauseWords)) return 'TROOPS';
  if (quantity.percent && currency.test(clauseWords) && settled.test(clauseWords)) return 'CURRENCY-SHARE';
  if ((quantity.percent || quantity.currency) && traded(clause, clauseWords, sentence)) return 'TRADE';
  if (unit === 'states' && event === 'JOIN') return 'MEMBERSHIP';
  if (unit && shipped.has(unit) && (event === 'TRANSFER' || passes(clause, phrase, sentence))) return 'SHIPMENT';
  // sums that are paid or taken stay on their event
  if (quantity.currency && event === 'TRANSFER') return null;
  return taken(quantity, clause, sentence) ?? other({ quantity, phrase, clause });
}

/** The number with the words it stands in: a name of a type may lie between it and its noun. */
const around = ({ start, end, quantity }: QuantityMention, sentence: Sentence): string =>
  `${sentence.text.slice(Math.max(0, start - sentence.start), end - sentence.start)} ${quantity.what}`;

/** Of trade by its own words, by the noun it is said of ("exports that ... puts at"), or because the last figure was. */
function traded(clause: Clause, words: string, sentence: Sentence): boolean {
  if (trade.test(words)) return true;
  if (trade.test(normsOf(sentence, Math.max(0, clause.first - 9), clause.first))) return true;
  const named = sentence.words.slice(clause.first, clause.last + 1).some((w) => w.mention?.code);
  return sentence.discourse.figure?.type === 'TRADE' && !named && !paying.has(clause.lemma);
}

const paying = new Set(['pay', 'buy', 'take', 'receive', 'earn', 'lend', 'give', 'send', 'cost', 'steal', 'spend']);

/** The goods move: in their own clause, or in what is said of them ("containers moved from"). */
const passes = (clause: Clause, phrase: Clause | null, { clauses }: Sentence): boolean =>
  passing.has(clause.lemma) ||
  (phrase !== null &&
    clauses.some(
      (c) => c.form === 'participle' && passing.has(c.lemma) && c.first > phrase.head && c.first <= phrase.head + 6,
    ));

/** "put losses at 1,100", "have been killed or wounded": the clause says what its number is of. */
function lost({ quantity: { what, unit } }: QuantityMention, clause: Clause, sentence: Sentence): boolean {
  if (unit === 'persons') return harmed.has(clause.lemma) && clause.passive;
  if (what !== 'number') return false;
  return clause.slots.some(
    (s) => /^(?:subj|obj)$/.test(s.relation) && losses.test(normsOf(sentence, s.phrase.first, s.phrase.last)),
  );
}

const harmed = new Set(['kill', 'wound', 'injure', 'lose', 'capture']);

/** "puts the number of rounds at six million": what is counted stands in the phrase before. */
function numbered(
  { quantity: { what, unit } }: QuantityMention,
  clause: Clause,
  sentence: Sentence,
): FigureType | null {
  if (what !== 'number' || unit !== null) return null;
  const words = normsOf(sentence, clause.first, clause.last);
  const of =
    / (?:number|total|tally) of (?:[\w-]+ ){0,3}?(rounds?|shells?|missiles?|drones?|containers?|munitions?|barrels?|troops?|soldiers?)\b/;
  const noun = of.exec(words)?.[1];
  if (!noun) return null;
  return /^(?:troop|soldier)/.test(noun) ? 'TROOPS' : 'SHIPMENT';
}

/** "Kyiv says nearly 11,000": a bare number goes on counting what the number before it counted. */
function taken(mention: QuantityMention, clause: Clause, { discourse, words }: Sentence): FigureType | null {
  const { quantity, percent, currency: money } = mention;
  const bare = quantity.what === 'number' && quantity.unit === null && !percent && !money;
  const about = clause.slots.find((s) => s.relation === 'subj')?.phrase;
  if (about && words.slice(about.first, about.last + 1).some((w) => limits.test(w.lemma))) return null;
  const size = quantity.best ?? quantity.low ?? quantity.high ?? 0;
  if (!bare || size < 100) return null;
  return discourse.figure?.type ?? (soldiering.has(clause.lemma) && discourse.events.size > 0 ? 'TROOPS' : null);
}

/** What is allowed or asked is not what is counted. */
const limits = /^(?:ceiling|limit|cap|quota|target|threshold|price|cost|worth|goal)$/;

const soldiering = new Set(['train', 'deploy', 'fight', 'station', 'desert', 'surrender']);

function other({ quantity: { quantity, percent, currency: money }, clause }: Numbered): FigureType | null {
  if (percent || money) return 'OTHER';
  return counting.has(clause.lemma) && quantity.what !== 'number' ? 'COUNT' : null;
}
