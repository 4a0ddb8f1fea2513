/** Record: what a claim says is given, as classes of the vocabulary. One claim may name several: each is a leg of its own. */
import type { Claim, ClaimObject, Quantity } from '../../model/claim.ts';
import type { Leg } from '../../model/deal.ts';
import type { Gazetteer, Good } from '../../model/knowledge.ts';
import { nounPhrase } from '../events/object-phrase.ts';

/** Something given: its class, what the text calls it, and the numbers that count it. */
export interface Given {
  goods: string;
  text: string;
  good: Good | null;
  quantities: Quantity[];
}

/** Help with a thing is not the thing: "help with its missile programme" gives knowledge, not missiles. */
const knowledge =
  /\b(?:techn(?:ical|ology|ologies)|know-how|expertise|assistance|help(?:ing)? with|designs?|blueprints?|data sharing|program(?:me)?)\b|технолог|техническ|ноу-хау|技术|技術|기술|فناوری/iu;
const hardware = new Set([
  'missiles',
  'uav',
  'space',
  'nuclear',
  'naval',
  'aircraft',
  'air-defence',
  'weapons',
  'munitions',
  'other',
]);

export function givenIn(claim: Claim, gazetteer: Gazetteer): Given[] {
  const named = claim.objects.length > 0 ? claim.objects : [{ text: claim.evidence[0]?.quote ?? '' }];
  const silent = claim.objects.length === 0;
  const found =
    claim.type === 'DEPLOY' || claim.type === 'TROOPS'
      ? troops(claim)
      : named.flatMap((o) => classesOf({ ...o, text: withComplement(o.text, claim) }, claim.lang, gazetteer));
  const somethingNamed = found.some((given) => given.goods !== 'other');
  const known = found.filter(
    (given) => given.goods !== 'other' || (!silent && !(somethingNamed && isVague(given.text))),
  );
  const byClass = new Map<string, Given>();
  const clearest = [...known].sort((a, b) => Number(isVague(a.text)) - Number(isVague(b.text)));
  for (const given of clearest) if (!byClass.has(given.goods)) byClass.set(given.goods, given);
  return withQuantities([...byClass.values()], claim, gazetteer);
}

/** A fragment, or a foreign word of no known class, is nothing that the register can print. */
export const isUnprintable = (text: string): boolean => nounPhrase(text) === null || !/\p{Script=Latin}/u.test(text);

/** Beside named goods "equipment" and "aid" are theirs. */
const isVague = (text: string): boolean =>
  isUnprintable(text) || /\b(?:equipment|aid|help|assistance|support|items?|supplies|goods|things)$/i.test(text);

const troops = ({ objects }: Claim): Given[] => [
  { goods: 'troops', text: objects[0]?.text ?? 'troops', good: null, quantities: [] },
];

/** "more than 13,000 containers" and the words after it say of what: "of shells and rockets". */
function withComplement(text: string, { evidence, lang }: Claim): string {
  if (lang !== 'en' || !measure.test(text)) return text;
  const quote = evidence.find((e) => e.quote.includes(text))?.quote ?? '';
  const after = quote.slice(quote.indexOf(text) + text.length);
  return text + (complement.exec(after)?.[0] ?? '');
}

/** A measure or a package, not the goods themselves. */
const measure =
  /\b(?:barrels|tonnes|tons|containers|boxes|wagons|railcars|rounds|pieces|units|dozens|hundreds|shipments?)$/i;
const complement =
  /^ of [\p{L}\d\s,-]+?(?=$|[.;:(]|\s(?:since|to|from|in|for|by|at|with|was|were|had|has|have|that|which)\s)/u;

function classesOf(object: ClaimObject, lang: string, gazetteer: Gazetteer): Given[] {
  const own = object.id === undefined ? undefined : gazetteer.good(object.id);
  const goods = own === undefined ? goodsIn(object.text, lang, gazetteer) : [own];
  const knowHow = goods.find((g) => g.class === 'technology');
  if (knowHow !== undefined || (knowledge.test(object.text) && goods.every((g) => hardware.has(g.class)))) {
    return [{ goods: 'technology', text: object.text, good: knowHow ?? null, quantities: [] }];
  }
  if (goods.length === 0) return [{ goods: 'other', text: object.text, good: null, quantities: [] }];
  return goods.map((good) => ({
    goods: good.class,
    text: goods.length === 1 ? object.text : good.name,
    good,
    quantities: [],
  }));
}

/** Goods of the vocabulary named in a text. */
export const goodsIn = (text: string, lang: string, gazetteer: Gazetteer): Good[] =>
  gazetteer.mentionsIn(text, lang).flatMap((m) => (m.kind === 'good' ? (gazetteer.good(m.id) ?? []) : []));

/** A number goes to the class it counts; where that is not said, to the first. */
function withQuantities(givens: Given[], claim: Claim, gazetteer: Gazetteer): Given[] {
  for (const quantity of claim.quantities) {
    const counted = new Set(
      goodsIn(`${quantity.what} ${quantity.unit ?? ''}`, claim.lang, gazetteer).map((g) => g.class as string),
    );
    const home = givens.find((given) => counted.has(given.goods)) ?? givens[0];
    home?.quantities.push(quantity);
  }
  return givens;
}

const kinds: Record<string, Leg['kind']> = {
  money: 'money',
  technology: 'technology',
  space: 'technology',
  training: 'services',
  services: 'services',
  labour: 'persons',
  troops: 'persons',
};

export const legKindOf = (goods: string): Leg['kind'] => kinds[goods] ?? 'goods';
