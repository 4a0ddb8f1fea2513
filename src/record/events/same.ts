/** Record: may two claims speak of one event? Dates, objects, people and places each say yes, no or nothing. */
import type { Claim } from '../../model/claim.ts';
import { type GoodName, objectPhrasesOf } from './object-phrase.ts';

/** Days by which accounts of one event differ before their dates count as two events. */
const dateSlack = 2;
/** With the same people, object or place, dates this far apart are one event told with two dates. */
const disagreementSlack = 7;
/** An undated or open-ended account is held to be of the event nearest to its publication, within this many days. */
const undatedSlack = 45;

/** What of a claim decides its event; computed once a claim. */
export interface Sketch {
  claim: Claim;
  /** first and last day, as day numbers; null where the text gives none */
  start: number | null;
  end: number | null;
  open: boolean;
  /** taken over from a sentence before: a guess */
  soft: boolean;
  published: number | null;
  objects: ReadonlySet<string>;
  people: ReadonlySet<string>;
  place: string | null;
}

export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);

export function sketchOf(claim: Claim, published: string | null, goodName: GoodName = () => undefined): Sketch {
  const { time } = claim;
  const start = time?.start ?? time?.end ?? null;
  const end = time?.end ?? time?.start ?? null;
  return {
    claim,
    start: start === null ? null : dayNumber(start),
    end: end === null ? null : dayNumber(end),
    open: time !== null && (time.precision === 'open' || time.start === null || time.end === null),
    soft: time !== null && time.basis !== 'stated',
    published: published === null ? null : dayNumber(published),
    objects: new Set([
      ...claim.objects.flatMap((o) => o.id ?? []),
      ...objectPhrasesOf(claim, goodName).flatMap(wordsOf),
    ]),
    people: new Set(
      claim.actors.flatMap((a) => (a.role !== 'third' && a.code !== null && a.name ? [lastWord(a.name)] : [])),
    ),
    place: claim.place?.id ?? claim.place?.text.toLowerCase() ?? null,
  };
}

export interface Likeness {
  same: boolean;
  /** why, in words */
  why: string;
  /** the dates differ although everything else says it is one event */
  datesDisagree: boolean;
  /** how many of object, people and place are the same */
  shared: number;
  score: number;
}

const no: Likeness = { same: false, why: '', datesDisagree: false, shared: 0, score: 0 };

/** Type, parties and standing (done, planned, possible) are equal already: they are the block the two were found in. */
export function likeness(a: Sketch, b: Sketch): Likeness {
  const objects = overlap(a.objects, b.objects);
  const people = overlap(a.people, b.people);
  if (objects === 'differ' || people === 'differ') return no;
  const shared = [
    objects === 'share' ? 'object' : null,
    people === 'share' ? 'people' : null,
    a.place !== null && a.place === b.place ? 'place' : null,
  ].filter((word) => word !== null);
  const time = timesMeet(a, b, shared.length > 0);
  if (time === null) return no;
  return {
    same: true,
    why: [`same type and parties`, ...shared.map((word) => `same ${word}`), time.why].join(', '),
    datesDisagree: time.disagree,
    shared: shared.length,
    score: shared.length * 10 - time.distance,
  };
}

function timesMeet(a: Sketch, b: Sketch, alike: boolean): { why: string; disagree: boolean; distance: number } | null {
  if (a.start === null || a.end === null || b.start === null || b.end === null) return undatedMeet(a, b, alike);
  const distance = Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
  if (a.open || b.open) {
    return distance <= undatedSlack ? { why: 'overlapping open periods', disagree: false, distance } : null;
  }
  if (distance === 0) return { why: 'overlapping dates', disagree: false, distance };
  if (a.soft || b.soft) return softMeet(a, b, alike);
  if (!alike) return distance <= dateSlack ? { why: apart(distance), disagree: false, distance } : null;
  return distance <= disagreementSlack ? { why: apart(distance), disagree: distance > dateSlack, distance } : null;
}

const apart = (days: number): string => `dates ${days} ${days === 1 ? 'day' : 'days'} apart`;

/** A date taken over from the sentence before is weak: with something in common the time of the reports decides. */
function softMeet(a: Sketch, b: Sketch, alike: boolean): ReturnType<typeof timesMeet> {
  if (!alike) return null;
  const [at, bt] = [a.soft ? a.published : a.start, b.soft ? b.published : b.start];
  const distance = at === null || bt === null ? 0 : Math.abs(at - bt);
  return distance <= undatedSlack ? { why: 'date taken from the context', disagree: false, distance } : null;
}

/** A claim without a date needs something in common besides the parties. */
function undatedMeet(
  a: Sketch,
  b: Sketch,
  alike: boolean,
): { why: string; disagree: boolean; distance: number } | null {
  const sameDocument = a.claim.document === b.claim.document;
  if (!alike && !sameDocument) return null;
  if (!alike && (a.objects.size > 0 || b.objects.size > 0)) return null;
  const [at, bt] = [a.start ?? a.published, b.start ?? b.published];
  const distance = at === null || bt === null ? 0 : Math.abs(at - bt);
  return distance <= undatedSlack ? { why: 'undated, reported about the same time', disagree: false, distance } : null;
}

/** `unknown` where one side says nothing. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): 'share' | 'differ' | 'unknown' {
  if (a.size === 0 || b.size === 0) return 'unknown';
  return [...a].some((word) => b.has(word)) ? 'share' : 'differ';
}

/** Content words without their number: "artillery shells" shares "shell" with "a shell". */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 || /\P{Script=Latin}/u.test(word))
    .filter((word) => !emptyWords.has(word))
    .map((word) => word.replace(/s$/, ''));

const emptyWords = new Set(['the', 'and', 'with', 'for', 'new', 'more', 'its', 'their', 'number', 'other']);

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? name;
