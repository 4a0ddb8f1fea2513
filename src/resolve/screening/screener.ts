/** Stage resolve: names held against the lists in force: every hit with its score, what speaks for and against it, programme, list and date. */

import type { ListEntry, ListName } from '../lists/entry.ts';
import { mainName } from '../lists/entry.ts';
import { listDate } from '../lists/list-date.ts';
import type { ProgrammeTable } from '../lists/programmes.ts';
import type { ListVersion } from '../lists/version.ts';
import { type NameEntry, type NameExplanation, type NameIndex, type NameSchema, nameIndex } from '../names/index.ts';
import type { Subject } from './subject.ts';

/** Stands on every result: what it is not, and that it stays in the desk (settled 19). */
const screeningNotice = 'Analysis, not legal advice. A name that matches is not yet the person: compare the facts.';
const screeningMarking = 'amber' as const;

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
  matchedKind: ListName['kind'];
  score: number;
  /** `contradicted`: the name fits and another fact does not */
  verdict: 'match' | 'review' | 'contradicted';
  /** facts that speak for it beside the name */
  supports: string[];
  /** facts that speak against it */
  against: string[];
  programmes: { code: string; key: string | null; label: string | null }[];
  listedOn: string | null;
  explanation: NameExplanation;
}

export interface ScreeningResult {
  subject: Subject;
  hits: Hit[];
  /** authorities with a match, and those whose lists hold none */
  listedBy: { authority: string; lists: string[]; since: string | null; programmes: string[] }[];
  notListedBy: { authority: string; lists: { list: string; of: string | null }[] }[];
  marking: typeof screeningMarking;
  notice: string;
}

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

/** Identifiers that are the bearer's alone; a telephone number or address of the web is not. */
const telling = new Set([
  'imo',
  'imo-company',
  'mmsi',
  'lei',
  'inn',
  'ogrn',
  'bic',
  'isin',
  'uscc',
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'tail-number',
  'crypto-wallet',
]);

export const keyOf = (entry: Pick<ListEntry, 'list' | 'id'>): string => `${entry.list}/${entry.id}`;

/** Names of entries for the index, in order of list, id and name: the same lists give the same index. */
export function* namesOf(entries: Iterable<ListEntry>): Generator<NameEntry> {
  for (const entry of entries) {
    const identifiers = entry.identifiers.filter((i) => telling.has(i.type)).map((i) => i.value);
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
  const inForce = versions.filter((v) => v.state === 'current');
  return {
    names: names.size,
    entries: entries.length,
    authorities: authoritiesOf(entries, inForce).map((a) => a.authority),
    screen(subject, thresholds = usualThresholds) {
      const hits = hitsFor(subject, { names, byKey, thresholds, programmes });
      return { subject, hits, ...listings(hits, entries, inForce), marking: screeningMarking, notice: screeningNotice };
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

/** "IMO 9187629" and "9187629" are one number. */
const plainId = (id: string): string => id.replace(/^IMO[\s:]*/i, '').trim();

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
  const asked = new Set((subject.identifiers ?? []).map(plainId));
  const identifier = entry.identifiers.find((i) => telling.has(i.type) && asked.has(i.value))?.value;
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

function factsAbout(
  subject: Subject,
  entry: ListEntry,
  identifier: string | undefined,
): { supports: string[]; against: string[] } {
  const [supports, against]: [string[], string[]] = [[], []];
  if (identifier !== undefined) supports.push(`same identifier ${identifier}`);
  else {
    for (const { type, value } of otherShips(subject, entry)) against.push(`the entry has ${type} ${value}`);
  }
  const asked = subject.birth === undefined ? null : listDate(subject.birth);
  const births = entry.births.filter((b) => b.date !== null);
  if (asked === null || births.length === 0) return { supports, against };
  const fits = births.some((b) => overlap(asked.date, b.date ?? '', { to: b.to, circa: b.circa || asked.circa }));
  const told = births
    .map((b) => `${b.circa ? 'about ' : ''}${b.date}${b.to === undefined ? '' : ` to ${b.to}`}`)
    .join(' or ');
  if (fits) supports.push(`born ${told}`);
  else against.push(`the entry is born ${told}, not ${asked.date}`);
  return { supports, against };
}

/** A seven-digit number asked for beside a ship of another IMO number: two ships of one name. */
function otherShips(subject: Subject, entry: ListEntry): ListEntry['identifiers'] {
  const asked = (subject.identifiers ?? []).some((i) => /^(?:IMO\s*)?\d{7}$/i.test(i));
  return asked && entry.schema === 'Vessel' ? entry.identifiers.filter((i) => i.type === 'imo') : [];
}

/** Equal as far as both are known; "about" is two years either way. */
function overlap(asked: string, date: string, { to, circa }: { to: string | undefined; circa: boolean }): boolean {
  const year = (text: string): number => Number(text.slice(0, 4));
  const slack = circa ? 2 : 0;
  if (to !== undefined || circa) return year(asked) >= year(date) - slack && year(asked) <= year(to ?? date) + slack;
  const length = Math.min(asked.length, date.length);
  return asked.slice(0, length) === date.slice(0, length);
}

/** Who lists, counted by matches alone; and whose lists in force hold no match. */
function listings(
  hits: readonly Hit[],
  entries: readonly ListEntry[],
  versions: readonly ListVersion[],
): Pick<ScreeningResult, 'listedBy' | 'notListedBy'> {
  const matches = hits.filter((h) => h.verdict === 'match');
  const by = [...new Set(matches.map((h) => h.authority))].sort();
  const listedBy = by.map((authority) => {
    const of = matches.filter((h) => h.authority === authority);
    const days = of.flatMap((h) => h.listedOn ?? []).sort();
    const programmes = [...new Set(of.flatMap((h) => h.programmes.map((p) => p.label ?? p.code)))];
    return { authority, lists: [...new Set(of.map((h) => h.list))], since: days[0] ?? null, programmes };
  });
  const others = authoritiesOf(entries, versions).filter(({ authority }) => !by.includes(authority));
  return { listedBy, notListedBy: others };
}

/** A list of many authorities (OpenSanctions, the US screening list) speaks for each of them. */
const known = new WeakMap<readonly ListEntry[], ScreeningResult['notListedBy']>();

function authoritiesOf(
  entries: readonly ListEntry[],
  versions: readonly ListVersion[],
): ScreeningResult['notListedBy'] {
  const before = known.get(entries);
  if (before !== undefined) return before;
  // the day of taking it in says nothing about how old the list is
  const days = new Map(versions.map((v) => [v.list, v.published]));
  const lists = new Map<string, Set<string>>();
  for (const { authority, list } of entries) lists.set(authority, (lists.get(authority) ?? new Set()).add(list));
  const found = [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([authority, of]) => ({
      authority,
      lists: [...of].sort().map((list) => ({ list, of: days.get(list) ?? null })),
    }));
  known.set(entries, found);
  return found;
}
