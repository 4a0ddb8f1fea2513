/** Stage resolve: names held against the lists in force: every hit with its score, what speaks for and against it, programme, list and date. */

import { derivedNames } from '../lists/derived-names.ts';
import type { ListEntry } from '../lists/entry.ts';
import { mainName } from '../lists/entry.ts';
import type { ProgrammeTable } from '../lists/programmes.ts';
import { scriptOf } from '../lists/script-of.ts';
import type { ListVersion } from '../lists/version.ts';
import { type NameEntry, type NameExplanation, type NameIndex, type NameSchema, nameIndex } from '../names/index.ts';
import { factsAbout, isTelling, plainId, sharedIdentifier } from './facts.ts';
import { authoritiesOf, listings } from './listed-by.ts';
import {
  type Hit,
  type ScreeningResult,
  screeningMarking,
  screeningNotice,
  type Thresholds,
  usualThresholds,
} from './result.ts';
import type { Subject } from './subject.ts';

export interface Screener {
  readonly names: number;
  readonly entries: number;
  /** who lists in the lists in force */
  readonly authorities: readonly string[];
  screen(subject: Subject, thresholds?: Thresholds): ScreeningResult;
}

const schemata: Partial<Record<ListEntry['schema'], NameSchema>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  Vessel: 'vessel',
};

export const keyOf = (entry: Pick<ListEntry, 'list' | 'id'>): string => `${entry.list}/${entry.id}`;

/** Names of entries for the index, in order of list, id and name: the same lists give the same index. */
export function* namesOf(entries: Iterable<ListEntry>): Generator<NameEntry> {
  for (const entry of entries) {
    const identifiers = entry.identifiers.filter(isTelling).map((i) => i.value);
    const schema = schemata[entry.schema] ?? 'any';
    for (const [i, { value }] of [...entry.names, ...derivedNames(entry)].entries())
      yield { id: keyOf(entry), name: value, schema, ...(i === 0 && identifiers.length > 0 ? { identifiers } : {}) };
  }
}

interface ScreenerDeps {
  versions: readonly ListVersion[];
  programmes: ProgrammeTable;
  /** an index over `namesOf` of the same entries */
  index?: NameIndex;
}

export function screenerOver(entries: readonly ListEntry[], { versions, programmes, index }: ScreenerDeps): Screener {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const names = index ?? nameIndex(namesOf(entries));
  const authorities = authoritiesOf(
    entries,
    versions.filter((v) => v.state === 'current'),
  );
  return {
    names: names.size,
    entries: entries.length,
    authorities: authorities.map((a) => a.authority),
    screen(subject, thresholds = usualThresholds) {
      const hits = hitsFor(subject, { names, byKey, thresholds, programmes });
      return { subject, hits, ...listings(hits, authorities), marking: screeningMarking, notice: screeningNotice };
    },
  };
}

interface Over {
  names: NameIndex;
  byKey: ReadonlyMap<string, ListEntry>;
  thresholds: Thresholds;
  programmes: ProgrammeTable;
}

const mostHits = 25;

function hitsFor(subject: Subject, over: Over): Hit[] {
  const best = new Map<string, Hit>();
  const { schema = 'any' } = subject;
  const identifiers = (subject.identifiers ?? []).map(plainId);
  for (const name of new Set([subject.name, ...(subject.otherNames ?? [])])) {
    const found = over.names.search(name, { schema, threshold: over.thresholds.review, limit: mostHits, identifiers });
    for (const hit of found) {
      const entry = over.byKey.get(hit.id);
      if (entry === undefined || schemaDiffers(schema, entry)) continue;
      const made = hitOf(subject, entry, { ...hit, asked: name, over });
      const known = best.get(hit.id);
      if (made.score >= over.thresholds.review && (known === undefined || isBetter(made, known)))
        best.set(hit.id, made);
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (keyOfHit(a) < keyOfHit(b) ? -1 : 1))
    .slice(0, mostHits);
}

/** A spelling that decides the question goes before one that only scores higher. */
const isBetter = (a: Hit, b: Hit): boolean =>
  a.verdict === b.verdict ? a.score > b.score : a.verdict === 'match' || (b.verdict !== 'match' && a.score > b.score);

const keyOfHit = (hit: Hit): string => `${hit.list}/${hit.entry}`;

/** A person is no ship; what a list calls an entity may be any body. */
function schemaDiffers(asked: NameSchema, entry: ListEntry): boolean {
  const is = schemata[entry.schema];
  return asked !== 'any' && is !== undefined && asked !== is;
}

interface Found {
  /** the spelling asked for, and the name of the entry that it found */
  asked: string;
  name: string;
  score: number;
  explanation: NameExplanation;
  over: Over;
}

function hitOf(subject: Subject, entry: ListEntry, { asked, name, score, explanation, over }: Found): Hit {
  const identifier = sharedIdentifier(subject, entry);
  const { supports, against, open } = factsAbout(subject, entry, identifier);
  const isKnown = subject.entries?.includes(keyOf(entry)) ?? false;
  if (isKnown) supports.push('the vocabulary names this entry');
  const isSettled = identifier !== undefined || isKnown;
  const total = isSettled ? Math.max(score, 0.99) : score;
  const matchedKind = entry.names.find((n) => n.value === name)?.kind ?? 'derived';
  const weaknesses = supports.length > 0 ? [] : weaknessesOf(subject, entry, { asked, name, kind: matchedKind });
  const isOpen = (open.length > 0 && !isSettled) || weaknesses.length > 0;
  const { authority } = entry;
  return {
    ...{ list: entry.list, entry: entry.id, authority, schema: entry.schema, name: mainName(entry) },
    ...{ matched: name, matchedKind, score: Math.round(total * 10_000) / 10_000 },
    verdict: against.length > 0 ? 'contradicted' : total >= over.thresholds.match && !isOpen ? 'match' : 'review',
    ...{ supports, against, open: [...open, ...weaknesses] },
    programmes: entry.programmes.map((code) => {
      const programme = over.programmes.programmeOf(authority, code);
      return { code, key: programme?.id ?? null, label: programme?.label ?? null };
    }),
    ...{ listedOn: entry.listedOn, explanation },
  };
}

/** "EU", "B.R.S.": short forms of a longer name, which others bear too. Two Han signs are a whole name. */
const fewLetters = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}][.\s]?){1,4}$/u;

/** Why the name alone, however alike, is not enough. */
function weaknessesOf(
  subject: Subject,
  entry: ListEntry,
  { asked, name, kind }: { asked: string; name: string; kind: Hit['matchedKind'] },
): string[] {
  const isUnsure = kind === 'derived' && derivedNames(entry).some((d) => d.value === name && !d.isSure);
  return [
    ...(kind === 'weak' ? ['the authority itself calls this name weak'] : []),
    ...(isUnsure ? ['the entry has this only as letters in brackets, or with more in brackets'] : []),
    ...(asked !== subject.name && fewLetters.test(asked) ? [`only the short form ${asked} agrees`] : []),
    ...(isSoundAlone(subject, asked, name) ? ['the names meet by sound across two scripts, not as written'] : []),
  ];
}

/** One sound stands for many Han signs; and who has a known spelling in the entry's own script has to match in it. */
function isSoundAlone({ name, otherNames = [] }: Subject, asked: string, matched: string): boolean {
  const [from, to] = [scriptOf(asked), scriptOf(matched)];
  if (from === to) return false;
  return from === 'Hani' || to === 'Hani' || [name, ...otherNames].some((n) => scriptOf(n) === to);
}
