/** Extraction, rules engine: whether a phrase may stand in a trigger's slot: its lemmas and its class. */
import type { FillerClass, SlotConstraint } from '../../vocabulary/event-types.ts';
import type { Clause } from './clauses.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { endOf, type Sentence, startOf } from './sentence.ts';

const troopNouns = new Set(
  `troop soldier force unit brigade regiment battalion division personnel serviceman fighter mercenary infantry contingent sapper conscript recruit paratrooper
marine commando military army navy warship fleet drone jet bomber aircraft battery crew combatant engineer defender`.split(
    /\s+/,
  ),
);
const materiel = new Set(['drone', 'jet', 'bomber', 'aircraft', 'battery', 'warship', 'fleet', 'engineer', 'navy']);
const moneyNouns = new Set(
  'money fee royalty cryptocurrency bullion billion million yen dirham rupee rial loan grant credit cash payment dollar euro ruble rouble yuan aid funding fund investment'.split(
    ' ',
  ),
);

/** Things that pass between states, beside the goods of the vocabulary. */
const goodsNouns = new Set(
  `arms weapon missile shell munition ammunition drone rocket artillery howitzer rifle tank jet aircraft helicopter radar system submarine warship vehicle
equipment materiel material component part chip machine machinery tool technology know-how software satellite engine fuel oil crude petrol gasoline diesel
petroleum gas coal ore iron steel aluminium aluminum gold grain wheat rice corn food fertiliser fertilizer medicine textile timber fish goods product supplies
container barrel tonne ton energy electricity uranium reactor resource item launcher bomb explosive powder propellant battery parts cargo
assistance help support aid training expertise uniform data intelligence airframe plane fighter gun cannon round grenade mine armour armor truck tractor
wagon carload worker labourer laborer specialist instructor banknote drawing tooling blueprint design flour maize sugar cement copper nickel timber lumber
livestock vaccine clothing chemical ingredient precursor perchlorate wheat cattle bullet tractors luxury explosives nitrate kit turbine transformer generator radar launchers warhead batteries`.split(
    /\s+/,
  ),
);

const firmNouns = new Set(
  `company firm bank refinery refiner ship vessel tanker trader individual entity businessman importer exporter subsidiary manufacturer supplier shipper
broker lender insurer operator shipowner teapot network`.split(/\s+/),
);

export function fits(
  phrase: Phrase,
  constraint: SlotConstraint | undefined,
  clause: Clause,
  sentence: Sentence,
): boolean {
  if (!constraint) return true;
  const lemmas = lemmasOf(phrase, sentence);
  if (constraint.not?.some((l) => lemmas.has(l))) return false;
  const byLemma = constraint.lemmas?.some((l) => lemmas.has(l)) ?? false;
  const byClass = constraint.classes?.some((c) => isA(c, phrase, clause, sentence)) ?? false;
  return constraint.lemmas || constraint.classes ? byLemma || byClass : true;
}

function lemmasOf(phrase: Phrase, sentence: Sentence): Set<string> {
  const lemmas = new Set<string>();
  for (let i = phrase.first; i <= phrase.last; i++) {
    const word = sentence.words[i];
    if (!word) continue;
    lemmas.add(word.lemma);
    for (const part of word.norm.split(' ')) lemmas.add(part);
  }
  for (const { head } of phrase.conjuncts) {
    if (!quantityNouns.has(sentence.words[head]?.lemma ?? '')) continue;
    for (const lemma of complementLemmas(head, sentence)) lemmas.add(lemma);
  }
  return lemmas;
}

const quantityNouns = new Set(
  'number total dozen hundred thousand million billion shipment container barrel tonne ton kind type range amount volume quantity worth piece item set lot batch round series phase edition part most some all one half bulk majority share load cargo consignment variety majority rest quarter third pair couple few several tranche package wave message letter telegram note word volley salvo barrage flotilla fleet convoy trainload shipload boatload'.split(
    ' ',
  ),
);

/** "thousands of shells", "a range of items": what is counted stands behind "of". */
function complementLemmas(head: number, sentence: Sentence): string[] {
  const nominal = sentence.clauses.find((c) => c.form === 'nominal' && c.head === head);
  const of = nominal?.slots.find((s) => s.relation === 'nmod:of')?.phrase;
  if (of) return sentence.words.slice(of.first, of.last + 1).map((w) => w.lemma);
  const out: string[] = [];
  if (sentence.words[head + 1]?.norm !== 'of') return out;
  for (const word of sentence.words.slice(head + 2, head + 9)) {
    if (word.upos === 'ADP' || word.norm === ',' || word.upos === 'VERB') break;
    out.push(word.lemma, word.norm);
  }
  return out;
}

function isA(filler: FillerClass, phrase: Phrase, clause: Clause, sentence: Sentence): boolean {
  const heads = phrase.conjuncts.map((c) => sentence.words[c.head]);
  switch (filler) {
    case 'any':
      return true;
    case 'party':
      return partiesOf(phrase, clause, sentence).length > 0;
    case 'state':
      return partiesOf(phrase, clause, sentence).some((p) => p.code !== null && !p.code.startsWith('IGO:'));
    case 'organisation':
      return partiesOf(phrase, clause, sentence).some((p) => p.kind === 'organisation' || p.code?.startsWith('IGO:'));
    case 'person':
      return isPerson(phrase, clause, sentence);
    case 'place':
      return heads.some(
        (w) => w?.mention?.kind === 'place' || w?.mention?.sense === 'metonym' || w?.mention?.kind === 'state',
      );
    case 'troops':
      return (
        phrase.conjuncts.some(({ first, head }, i) => {
          const w = heads[i];
          if (!w || !troopNouns.has(w.lemma) || isModel(first, head, sentence)) return false;
          return !(materiel.has(w.lemma) && !w.mention && clause.lemma !== 'patrol');
        }) ||
        countedTroops(phrase, sentence) ||
        demonymPlural(phrase, sentence) ||
        pronounOfTroops(phrase, clause, sentence)
      );
    case 'money':
      return (
        heads.some((w) => w !== undefined && moneyNouns.has(w.lemma)) ||
        [...lemmasOf(phrase, sentence)].some((l) => moneyNouns.has(l))
      );
    case 'goods':
      return isGoods(phrase, sentence) || standsForGoods(phrase, clause, sentence);
    case 'firm':
      return heads.some((w) => w !== undefined && (w.mention?.kind === 'company' || firmNouns.has(w.lemma)));
    case 'clause':
      return false;
  }
}

const offices = new Set(
  'president premier minister leader secretary official ambassador envoy delegation diplomat chancellor king chairman chief governor general spokesman spokeswoman representative team lawmaker prime counterpart speaker director head'.split(
    ' ',
  ),
);

function isPerson(phrase: Phrase, clause: Clause, sentence: Sentence): boolean {
  for (let i = phrase.first; i <= phrase.last; i++) {
    const word = sentence.words[i];
    if (word?.mention?.kind === 'person' || (word && offices.has(word.lemma))) return true;
    if (word && /^(?:minister|president|premier|leader|ambassador|secretary)$/i.test(word.norm)) return true;
  }
  return partiesOf(phrase, clause, sentence).some((p) => p.kind === 'person');
}

/** "12,000 of them", "thousands of soldiers". */
function countedTroops(phrase: Phrase, sentence: Sentence): boolean {
  return phrase.conjuncts.some(({ head }) =>
    complementLemmas(head, sentence).some((l) => troopNouns.has(l) && !materiel.has(l)),
  );
}

/** "North Koreans" fight; "Russia" does not by itself. */
function demonymPlural(phrase: Phrase, sentence: Sentence): boolean {
  return phrase.conjuncts.some(({ head }) => {
    const mention = sentence.words[head]?.mention;
    return mention?.kind === 'military' || (mention?.sense === 'demonym' && /s$/.test(mention.text));
  });
}

function pronounOfTroops(phrase: Phrase, clause: Clause, sentence: Sentence): boolean {
  const word = sentence.words[phrase.first];
  if (word?.upos !== 'PRON' || !/^(?:they|them|who)$/.test(word.norm)) return false;
  const before = sentence.words.slice(0, phrase.first).some((w) => troopNouns.has(w.lemma) && !materiel.has(w.lemma));
  return before || partiesOf(phrase, clause, sentence).some((p) => p.plural);
}

/** "to send them", "hand over a single one": a pronoun of things, behind the name of a good or behind a flow of goods. */
function standsForGoods(phrase: Phrase, clause: Clause, sentence: Sentence): boolean {
  const head = sentence.words[phrase.conjuncts[0]?.head ?? -1];
  if (!head || !/^(?:them|one|ones|it|some|none|those|more|they|these|which|that)$/.test(head.norm)) return false;
  if (head.upos === 'PRON' && partiesOf(phrase, clause, sentence).some((p) => p.kind === 'person')) return false;
  const before = sentence.goods.some((g) => g.end <= head.start);
  return before || sentence.discourse.events.has('TRANSFER');
}

/** "the first Fath-360s", "Su-35", "J-10C": letters and a number name a model. */
const designation = /(?:^|\s)\p{Lu}\p{L}*-\d+\p{L}{0,2}$/u;

/** "twelve Su-57 fighters": behind the name of a model these fly and do not march. */
const isModel = (first: number, head: number, sentence: Sentence): boolean =>
  /^(?:fighter|bomber)$/.test(sentence.words[head]?.lemma ?? '') &&
  /\p{Lu}\p{L}*-\d+\p{L}{0,2}\s/u.test(
    sentence.text.slice(startOf(sentence, first) - sentence.start, endOf(sentence, head) - sentence.start),
  );

function isGoods(phrase: Phrase, sentence: Sentence): boolean {
  const start = startOf(sentence, phrase.first);
  const end = endOf(sentence, phrase.last);
  const lead = sentence.words[phrase.conjuncts[0]?.head ?? -1];
  // "troops and equipment" are forces first.
  const opening = phrase.conjuncts[0];
  if (lead && opening && troopNouns.has(lead.lemma) && !materiel.has(lead.lemma))
    return isModel(opening.first, opening.head, sentence);
  for (const { first, head } of phrase.conjuncts) {
    const word = sentence.words[head];
    if (!word || (troopNouns.has(word.lemma) && !materiel.has(word.lemma))) continue;
    if (goodsNouns.has(word.lemma) || goodsNouns.has(word.norm)) return true;
    if (designation.test(sentence.text.slice(startOf(sentence, first) - sentence.start, word.end - sentence.start)))
      return true;
    const from = startOf(sentence, first);
    if (sentence.goods.some((g) => g.start >= from && g.end === word.end)) return true;
    if (quantityNouns.has(word.lemma) && complementLemmas(head, sentence).some((l) => goodsNouns.has(l))) return true;
    if (word.lemma === 'program' || word.lemma === 'programme') return false;
  }
  const force = phrase.conjuncts.every(({ head }) => troopNouns.has(sentence.words[head]?.lemma ?? ''));
  return !force && sentence.goods.some((g) => g.start >= start && g.end <= end && g.end >= end - 1);
}
