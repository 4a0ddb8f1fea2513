/** Stage resolve: what a screening says, and what stands on all of it. */
import type { ListEntry, ListName } from '../lists/entry.ts';
import type { NameExplanation } from '../names/index.ts';
import type { Subject } from './subject.ts';

/** Stands on every result: what it is not, and that it stays in the desk (settled 19). */
export const screeningNotice =
  'Analysis, not legal advice. A name that matches is not yet the person: compare the facts.';
export const screeningMarking = 'amber' as const;

export interface Thresholds {
  /** below it nothing is told */
  review: number;
  /** from it on a hit counts as the same name */
  match: number;
}
export const usualThresholds: Thresholds = { review: 0.8, match: 0.92 };

export interface Hit {
  list: string;
  entry: string;
  authority: string;
  schema: ListEntry['schema'];
  /** what the entry goes by, and the name of it that matched */
  name: string;
  matched: string;
  matchedKind: ListName['kind'] | 'derived';
  score: number;
  /** `contradicted`: the name fits and another fact does not */
  verdict: 'match' | 'review' | 'contradicted';
  /** facts that speak for it beside the name */
  supports: string[];
  /** facts that speak against it */
  against: string[];
  /** what a reader has to compare: a day apart, a name the authority calls weak, sound across scripts alone */
  open: string[];
  programmes: { code: string; key: string | null; label: string | null }[];
  listedOn: string | null;
  explanation: NameExplanation;
}

/** A list in force and the day it is of; null where neither its file nor the desk says. */
export interface ListDay {
  list: string;
  of: string | null;
}

export interface ScreeningResult {
  subject: Subject;
  hits: Hit[];
  /** authorities with a match */
  listedBy: { authority: string; lists: ListDay[]; since: string | null; programmes: string[] }[];
  /** authorities whose lists hold near names that nobody has compared yet, and no match */
  undecided: { authority: string; hits: number }[];
  /** authorities with the name, but every bearer of it differs in a fact: neither listed nor free */
  differing: { authority: string; hits: number; against: string[] }[];
  /** authorities whose lists hold not even a near name */
  notListedBy: { authority: string; lists: ListDay[] }[];
  marking: typeof screeningMarking;
  notice: string;
}
