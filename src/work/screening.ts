/** Jobs on names: screen a name, a table, a document or an issue against the lists in force, with the ownership tests. */
import { join } from 'node:path';
import { today } from '../model/clock.ts';
import type { ListEntry } from '../resolve/lists/entry.ts';
import { type DatedLicence, type Licence, licencesFor, loadLicences } from '../resolve/lists/licences.ts';
import { loadProgrammes, type ProgrammeTable } from '../resolve/lists/programmes.ts';
import { compareNames } from '../resolve/names/index.ts';
import { loadOwnership, type OwnershipEdge } from '../resolve/ownership/edge.ts';
import { type OwnershipVerdict, ownershipReach } from '../resolve/ownership/reach.ts';
import { ownershipRules } from '../resolve/ownership/rules.ts';
import { type ScreeningResult, type Thresholds, usualThresholds } from '../resolve/screening/result.ts';
import { keyOf, namesOf, type Screener, screenerOver } from '../resolve/screening/screener.ts';
import type { Subject } from '../resolve/screening/subject.ts';
import { packageRoot } from '../vocabulary/load.ts';
import { keptIndex } from './kept-index.ts';
import type { Workbench } from './workbench.ts';

export interface Screened extends ScreeningResult {
  /** what the ownership tests say of the party, where the desk knows an owner of it */
  ownership: OwnershipVerdict[];
  /** licences and dates on the programmes and entries of its matches */
  licences: DatedLicence[];
  /** the day all of it holds for */
  on: string;
  /** the day it was asked, to which the age of the lists is counted */
  today: string;
}

/** All that screening reads, made once and kept while the lists stay the same. */
export interface ScreeningDesk {
  screener: Screener;
  programmes: ProgrammeTable;
  licences: Licence[];
  ownership: OwnershipEdge[];
  entryOf(key: string): ListEntry | undefined;
  today(): string;
}

const kept = new WeakMap<Workbench['store'], { state: string; desk: Promise<ScreeningDesk> }>();

export async function screeningDesk(bench: Workbench): Promise<ScreeningDesk> {
  const versions = await bench.store.listVersions();
  const state = versions.map((v) => `${v.list} ${v.version} ${v.state}`).join('\n');
  const before = kept.get(bench.store);
  if (before?.state === state) return before.desk;
  const desk = madeDesk(bench);
  kept.set(bench.store, { state, desk });
  return desk;
}

async function madeDesk({ store, home, clock }: Workbench): Promise<ScreeningDesk> {
  const layers = [packageRoot(), home].map((dir) => join(dir, 'vocab'));
  const entries: ListEntry[] = [];
  for await (const entry of store.listEntries()) entries.push(entry);
  const programmes = loadProgrammes(layers);
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return {
    screener: screenerOver(entries, {
      ...{ versions: await store.listVersions(), programmes },
      index: await keptIndex([...namesOf(entries)], join(home, 'cache')),
    }),
    ...{ programmes, licences: loadLicences(layers), ownership: loadOwnership(layers) },
    entryOf: (key) => byKey.get(key),
    today: () => today(clock),
  };
}

export function screened(
  subject: Subject,
  desk: ScreeningDesk,
  { thresholds = usualThresholds, on }: { thresholds?: Thresholds; on: string },
): Screened {
  const result = desk.screener.screen(subject, thresholds);
  const matches = result.hits.filter((h) => h.verdict === 'match');
  const licences = matches.flatMap((hit) => {
    const entry = desk.entryOf(`${hit.list}/${hit.entry}`);
    return entry === undefined
      ? []
      : licencesFor(entry, { licences: desk.licences, programmes: desk.programmes, day: on });
  });
  return {
    ...result,
    ownership: ownershipOf(subject, desk, on),
    licences: [...new Map(licences.map((l) => [l.id, l])).values()],
    ...{ on, today: desk.today() },
  };
}

/** Names in the graph of owners are held against the lists the same way as any other name. */
function ownershipOf(subject: Subject, { screener, ownership }: ScreeningDesk, on: string): OwnershipVerdict[] {
  const assets = [...new Set(ownership.map((e) => e.asset))];
  const names = [subject.name, ...(subject.otherNames ?? [])];
  const asset = assets.find((a) => names.some((n) => compareNames(n, a).score >= usualThresholds.match));
  if (asset === undefined) return [];
  const listed = new Map<string, Map<string, string | null>>();
  const listedBy = (party: string): Map<string, string | null> => {
    const before = listed.get(party);
    if (before !== undefined) return before;
    const found = new Map(screener.screen({ name: party }).listedBy.map((l) => [l.authority, l.since]));
    listed.set(party, found);
    return found;
  };
  return ownershipRules.map((rule) => {
    // a list without dates of listing speaks for every day
    const isListed = (party: string): boolean => {
      const since = listedBy(party).get(rule.authority);
      return since !== undefined && (since === null || since <= on);
    };
    const question = { rule, edges: ownership, on };
    return ownershipReach(asset, screener.authorities.includes(rule.authority) ? { ...question, isListed } : question);
  });
}
