/** Stage resolve: names held against the lists in force: every hit with its score, what speaks for and against it, programme, list and date. */

import type { ListEntry } from '../lists/entry.ts';
import { mainName } from '../lists/entry.ts';
import type { ProgrammeTable } from '../lists/programmes.ts';
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
    for (const [i, { value }] of entry.names.entries())
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
      const made = hitOf(subject, entry, { ...hit, over });
      const known = best.get(hit.id);
      if (made.score >= over.thresholds.review && (known === undefined || made.score > known.score))
        best.set(hit.id, made);
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (keyOfHit(a) < keyOfHit(b) ? -1 : 1))
    .slice(0, mostHits);
}

const keyOfHit = (hit: Hit): string => `${hit.list}/${hit.entry}`;

/** A person is no ship; what a list calls an entity may be any body. */
function schemaDiffers(asked: NameSchema, entry: ListEntry): boolean {
  const is = schemata[entry.schema];
  return asked !== 'any' && is !== undefined && asked !== is;
}

interface Found {
  name: string;
  score: number;
  explanation: NameExplanation;
  over: Over;
}

function hitOf(subject: Subject, entry: ListEntry, { name, score, explanation, over }: Found): Hit {
  const identifier = sharedIdentifier(subject, entry);
  const kind = entry.names.find((n) => n.value === name)?.kind ?? 'alias';
  const { supports, against } = factsAbout(subject, entry, identifier);
  const isKnown = subject.entries?.includes(keyOf(entry)) ?? false;
  if (isKnown) supports.push('the vocabulary names this entry');
  const total = identifier !== undefined || isKnown ? Math.max(score, 0.99) : score;
  const { authority } = entry;
  // a name the authority itself calls weak is never enough by itself
  const isWeak = kind === 'weak' && supports.length === 0;
  return {
    ...{ list: entry.list, entry: entry.id, authority, schema: entry.schema, name: mainName(entry) },
    ...{ matched: name, matchedKind: kind, score: Math.round(total * 10_000) / 10_000 },
    verdict: against.length > 0 ? 'contradicted' : total >= over.thresholds.match && !isWeak ? 'match' : 'review',
    ...{ supports, against },
    programmes: entry.programmes.map((code) => {
      const programme = over.programmes.programmeOf(authority, code);
      return { code, key: programme?.id ?? null, label: programme?.label ?? null };
    }),
    ...{ listedOn: entry.listedOn, explanation },
  };
}
