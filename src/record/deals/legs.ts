/** Record: legs. Everything one state gives another of one class of goods, with every number kept as its speaker gave it. */
import type { Claim } from '../../model/claim.ts';
import type { Leg } from '../../model/deal.ts';
import type { Gazetteer } from '../../model/knowledge.ts';
import { enclosingEvents } from '../enclosing.ts';
import { enemiesIn } from '../enemies.ts';
import { isDenial } from '../events/denials.ts';
import { dayNumber } from '../events/same.ts';
import { grouped } from '../grouped.ts';
import { type DocumentsById, originsOf, publishedOn, speakerOf } from '../origins/origins.ts';
import { happens, strongest } from '../strongest.ts';
import { bareDenialsOf } from './denied.ts';
import { type Given, givenIn, isUnprintable, legKindOf } from './goods.ts';
import { type SideReader, sideReader } from './sides.ts';

/** A leg on its way into a deal, with the claims themselves and those that deny it. */
export interface DraftLeg {
  leg: Leg;
  claims: Claim[];
  denials: Claim[];
}

/** After a year without a report a flow has ended; what comes later is another one. */
const pause = 366;

interface Part {
  claim: Claim;
  given: Given;
  direction: string;
}

const acts = new Set<string>(['TRANSFER', 'DEPLOY']);
const counts = new Set<string>(['SHIPMENT', 'TROOPS', 'COUNT']);

/** Legs of all pairs of states, by direction, class and time. Shipment figures make a leg; other figures only join one. */
export function legsOf(claims: readonly Claim[], documents: DocumentsById, gazetteer: Gazetteer): DraftLeg[] {
  const sidesOf = sideReader(claims, gazetteer);
  const enclosing = enclosingEvents(claims);
  const enemies = enemiesIn(claims);
  const parts = claims
    .filter((claim) => enclosing(claim) === undefined)
    .flatMap((claim) => partsOf(claim, sidesOf, gazetteer));
  const flows = grouped(
    parts.filter(({ claim }) => !isDenial(claim)),
    keyOf,
  );
  const denials = grouped(
    parts.filter(({ claim }) => isDenial(claim)),
    keyOf,
  );
  const bare = bareDenialsOf(
    claims,
    parts.filter(({ claim }) => acts.has(claim.type) && !isDenial(claim)),
  );
  return [...flows.values()]
    .filter((flow) => flow.some(({ claim }) => acts.has(claim.type) || claim.type === 'SHIPMENT'))
    .filter((flow) => !isGuessAtNothing(flow) && !isSuspect(flow, enemies))
    .flatMap((flow) =>
      inPeriods(flow, documents).map((period, index) =>
        draft(
          period,
          index,
          [...deniedIn(denials, period), ...period.flatMap((p) => bare.get(p.claim.id) ?? [])],
          documents,
        ),
      ),
    );
}

/** One document's word that enemies arm each other raises an alarm on the event; it opens no deal. */
function isSuspect(flow: readonly Part[], enemies: ReturnType<typeof enemiesIn>): boolean {
  const [from = '', to = ''] = flow[0]?.direction.split('>') ?? [];
  return enemies(from, to) && new Set(flow.map(({ claim }) => claim.document)).size === 1;
}

const deniedIn = (denials: ReadonlyMap<string, readonly Part[]>, [first]: readonly Part[]): Claim[] =>
  first === undefined ? [] : (denials.get(keyOf(first)) ?? []).map(({ claim }) => claim);

/** That something unnamed may follow is a forecast, and a word that names no goods is no leg; nor is one whose other side no claim names. */
const isGuessAtNothing = (flow: readonly Part[]): boolean =>
  flow.every(
    ({ claim, given }) =>
      given.goods === 'other' && (!happens(claim) || isUnprintable(given.text) || !namesBothSides(claim)),
  );

const namesBothSides = ({ actors }: Claim): boolean => new Set(actors.flatMap(({ code }) => code ?? [])).size > 1;

const keyOf = ({ direction, given }: Part): string => `${direction}|${given.goods}`;

const usable = new Set<string>(['asserted', 'reported', 'planned', 'possible', 'negated']);

function partsOf(claim: Claim, sidesOf: SideReader, gazetteer: Gazetteer): Part[] {
  if (claim.state === 'rejected' || !usable.has(claim.modality)) return [];
  if (!acts.has(claim.type) && !counts.has(claim.type)) return [];
  const directions = sidesOf(claim);
  if (directions.length === 0) return [];
  return givenIn(claim, gazetteer).flatMap((given) => directions.map((direction) => ({ claim, given, direction })));
}

function inPeriods(flow: readonly Part[], documents: DocumentsById): Part[][] {
  const at = ({ claim }: Part): string => claim.time?.start ?? claim.time?.end ?? publishedOn(claim, documents) ?? '';
  const sorted = [...flow].sort((a, b) => (`${at(a)}${a.claim.id}` < `${at(b)}${b.claim.id}` ? -1 : 1));
  const periods: Part[][] = [];
  let last = '';
  for (const part of sorted) {
    const day = at(part);
    const period = periods.at(-1);
    if (period === undefined || (day !== '' && last !== '' && dayNumber(day) - dayNumber(last) > pause))
      periods.push([part]);
    else period.push(part);
    const open = part.claim.time !== null && part.claim.time.end === null;
    const until = open ? (publishedOn(part.claim, documents) ?? day) : (part.claim.time?.end ?? day);
    if (until > last) last = until;
  }
  return periods;
}

function draft(parts: readonly Part[], index: number, denials: readonly Claim[], documents: DocumentsById): DraftLeg {
  const [{ direction, given }] = parts as [Part, ...Part[]];
  const claims = [...new Map(parts.map(({ claim }) => [claim.id, claim])).values()];
  const goods = parts.flatMap((p) => p.given.good ?? []);
  const same = <T>(values: readonly (T | undefined)[]): T | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const id = `${direction.replace('>', '-').toLowerCase()}-${given.goods}${index === 0 ? '' : `-${index + 1}`}`;
  const leg: Leg = {
    id,
    direction,
    kind: legKindOf(given.goods),
    goods: given.goods,
    text: textOf(parts),
    hs: same(goods.map((g) => g.hs)),
    sipri: same(goods.map((g) => g.sipri)),
    controls: [...new Set(goods.flatMap((g) => g.controls))].sort(),
    quantities: quantitiesOf(parts, documents),
    ...datesOf(claims, documents),
    modality: strongest(claims),
    claims: claims.map((c) => c.id),
    origins: originsOf(claims, documents).length,
    hooks: [],
  };
  return { leg, claims, denials: [...new Set(denials)] };
}

/** The three most frequent names of what is given. */
function textOf(parts: readonly Part[]): string {
  const names = grouped(parts, ({ given }) => (given.good?.name ?? given.text).toLowerCase());
  const ranked = [...names].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return ranked
    .slice(0, 3)
    .map(([name, [first]]) => first?.given.good?.name ?? first?.given.text ?? name)
    .join(', ');
}

/** Each number once a claim and wording; a figure and the event of the same sentence give it once. */
function quantitiesOf(parts: readonly Part[], documents: DocumentsById): Leg['quantities'] {
  const seen = new Set<string>();
  return parts.flatMap(({ claim, given }) =>
    given.quantities.flatMap((quantity) => {
      const { low, best, high, unit } = quantity;
      const key = JSON.stringify([claim.document, speakerOf(claim, documents), low, best, high, unit]);
      if (seen.has(key) || (low === null && best === null && high === null)) return [];
      seen.add(key);
      return [{ ...quantity, claim: claim.id, speaker: speakerOf(claim, documents) }];
    }),
  );
}

/** First and last day as stated; where no text gives a day, the last report, marked as an estimate. */
function datesOf(claims: readonly Claim[], documents: DocumentsById): Pick<Leg, 'first' | 'last' | 'datesEstimated'> {
  const starts = claims.flatMap((c) => c.time?.start ?? []).sort();
  const ends = claims.flatMap((c) => c.time?.end ?? []).sort();
  const reports = claims.flatMap((c) => publishedOn(c, documents) ?? []).sort();
  const open = claims.some((c) => c.time !== null && c.time.end === null);
  const known = ends.at(-1) ?? null;
  const last =
    known !== null && !open
      ? known
      : ([known, reports.at(-1)]
          .filter((d) => d != null)
          .sort()
          .at(-1) ?? null);
  return { first: starts[0] ?? null, last, datesEstimated: starts.length === 0 || last !== known };
}
