/** Jobs on lists: import a version, hold what looks wrong, tell what changed. A second import of the same files changes nothing. */
import type { Fetcher } from '../collect/fetch.ts';
import { nowIso, today } from '../model/clock.ts';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { differenceOf } from '../resolve/lists/difference.ts';
import { doubtsAbout } from '../resolve/lists/doubts.ts';
import type { ListEntry, ListRead } from '../resolve/lists/entry.ts';
import { listReaders, readList } from '../resolve/lists/index.ts';
import type { ListChange, ListVersion } from '../resolve/lists/version.ts';
import type { Failed } from './extract-files.ts';
import { digestOfFiles, filesOfVersion, type ListFiles, listFilesOf } from './list-files.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export interface ImportedList {
  outcome: 'added' | 'unchanged' | 'held';
  version: ListVersion;
}

export interface ListsReport {
  lists: ImportedList[];
  failed: Failed[];
}

export interface ImportOptions {
  onProgress: OnProgress;
  fetcher?: Fetcher;
  /** the list the files must be a version of */
  expected?: string;
  /** keep an OpenSanctions collection under a name of its own: opensanctions-NAME */
  as?: string;
  /** day the files are of, for a list whose file does not say */
  of?: string;
}

/** Raises only what ends the run; a list that fails is in the report and the version in force stays. */
export async function importLists(
  inputs: readonly string[],
  bench: Workbench,
  options: ImportOptions,
): Promise<ListsReport> {
  const { groups, failed } = await listFilesOf(inputs, bench, options.fetcher);
  const report: ListsReport = { lists: [], failed };
  for (const [i, group] of groups.entries()) {
    try {
      report.lists.push(await importOne(group, bench, options));
    } catch (cause) {
      report.failed.push({ uri: group.files.map((f) => f.uri).join(', '), error: asEntenteError(cause) });
    }
    options.onProgress('lists', i + 1, groups.length);
  }
  return report;
}

async function importOne(given: ListFiles, bench: Workbench, options: ImportOptions): Promise<ImportedList> {
  const versions = await bench.store.listVersions();
  const group = await withBase(given, { versions, bench, as: options.as });
  const digest = digestOfFiles(group);
  const same = versions.find((v) => v.digest === digest && v.state !== 'past' && isNamed(v, options.as));
  const { of } = options;
  if (same !== undefined && (of === undefined || of === same.published)) {
    refuseOther(same.list, options.expected, given);
    return { outcome: same.state === 'held' ? 'held' : 'unchanged', version: same };
  }
  const read = dated(named(readList(group.reader, group.files), options.as), of);
  refuseOther(read.list, options.expected, given);
  return save({ read, group, digest }, versions, bench);
}

const isNamed = (version: ListVersion, as: string | undefined): boolean =>
  as === undefined || version.list === `opensanctions-${as}`;

/** Additions are read after the files of the version in force. */
async function withBase(
  given: ListFiles,
  { versions, bench, as }: { versions: readonly ListVersion[]; bench: Workbench; as: string | undefined },
): Promise<ListFiles> {
  const { reader, files } = given;
  if (reader.additions === undefined || !files.every((f) => reader.additions?.has(f.part))) return given;
  const base = versions.find((v) => v.state === 'current' && v.format === reader.id && isNamed(v, as));
  if (base === undefined) return given;
  const before = await filesOfVersion(base, bench);
  const known = new Set(before.map((f) => f.digest));
  return { reader, files: [...before, ...files.filter((f) => !known.has(f.digest))] };
}

function named(read: ListRead, as: string | undefined): ListRead {
  if (as === undefined || read.list !== 'opensanctions') return read;
  const list = `opensanctions-${as}`;
  return { ...read, list, label: `OpenSanctions ${as}`, entries: read.entries.map((e) => ({ ...e, list })) };
}

/** A file that gives its own day is believed; the desk's word counts where it gives none. */
function dated(read: ListRead, of: string | undefined): ListRead {
  if (of === undefined || read.published === of) return read;
  if (read.published === null) return { ...read, published: of };
  throw new EntenteError('check-failed', `${read.list} says itself that it is of ${read.published}, not of ${of}.`, {
    hint: 'Import it without --of. Nothing was taken in.',
  });
}

function refuseOther(list: string, expected: string | undefined, { files }: ListFiles): void {
  if (expected === undefined || expected === list) return;
  throw new EntenteError('check-failed', `${files.map((f) => f.name).join(', ')} is ${list}, not ${expected}.`, {
    hint: `Import it without --list, or give a file of ${expected}. Nothing was taken in.`,
  });
}

interface Reading {
  read: ListRead;
  group: ListFiles;
  digest: string;
}

/** `confirmedBy`: somebody looked at what was doubted. */
async function save(
  { read, group, digest }: Reading,
  versions: readonly ListVersion[],
  { store, clock }: Workbench,
  confirmedBy: string | null = null,
): Promise<ImportedList> {
  const ofList = versions.filter((v) => v.list === read.list && v.state !== 'held');
  const current = ofList.find((v) => v.state === 'current');
  const before: ListEntry[] = [];
  if (current !== undefined) for await (const entry of store.listEntries({ list: read.list })) before.push(entry);
  const doubts = confirmedBy === null ? doubtsAbout(read, before, current?.published ?? null) : [];
  const number = ofList.length + 1;
  const changes =
    current === undefined
      ? []
      : differenceOf(before, read.entries, {
          ...{ version: number, before: current.published ?? current.imported.slice(0, 10), after: read.published },
          ...{ imported: today(clock), formatChanged: current.format !== group.reader.id },
        });
  const version: ListVersion = {
    ...{
      list: read.list,
      authority: read.authority,
      label: read.label,
      format: group.reader.id,
      version: number,
      digest,
    },
    state: doubts.length > 0 ? 'held' : 'current',
    files: group.files.map(({ uri, name, digest: of, part }) => ({ uri, name, digest: of, part })),
    ...{ published: read.published, imported: nowIso(clock), entries: read.entries.length },
    names: read.entries.reduce((sum, entry) => sum + entry.names.length, 0),
    changes: { added: count(changes, 'added'), removed: count(changes, 'removed'), changed: count(changes, 'changed') },
    ...{ heldFor: doubts, confirmedBy, unread: read.unread, signals: read.signals },
  };
  await store.saveListVersion({ version, entries: read.entries, changes });
  return { outcome: version.state === 'held' ? 'held' : 'added', version };
}

const count = (changes: readonly ListChange[], what: ListChange['what']): number =>
  changes.filter((c) => c.what === what).length;

/** Brings a held version into force on somebody's word. */
export async function confirmList(list: string, by: string, bench: Workbench): Promise<ImportedList> {
  const versions = await bench.store.listVersions();
  const held = versions.find((v) => v.list === list && v.state === 'held');
  const reader = listReaders.find((r) => r.id === held?.format);
  if (held === undefined || reader === undefined)
    throw new EntenteError('not-found', `No version of ${list} waits for confirmation.`, {
      hint: '`entente lists` shows what is held.',
    });
  const group = { reader, files: await filesOfVersion(held, bench) };
  const as = /^opensanctions-(.+)$/.exec(list)?.[1];
  const read = dated(named(readList(reader, group.files), as), held.published ?? undefined);
  return save({ read, group, digest: held.digest }, versions, bench, by);
}

/** What changed between any two versions of a list; by default the one before and the one in force. */
export async function listDifference(
  list: string,
  { store, clock }: Workbench,
  { from, to }: { from?: number; to?: number } = {},
): Promise<{ from: ListVersion; to: ListVersion; changes: ListChange[] }> {
  const versions = (await store.listVersions(list)).filter((v) => v.state !== 'held');
  const current = versions.find((v) => v.version === (to ?? versions.length));
  const earlier = versions.find((v) => v.version === (from ?? (to ?? versions.length) - 1));
  if (current === undefined || earlier === undefined)
    throw new EntenteError(
      'not-found',
      versions.length === 0
        ? `No list ${list} was imported.`
        : `${list} has ${versions.length} version${versions.length === 1 ? '' : 's'}.`,
      {
        hint: '`entente lists` shows the lists and their versions; a difference needs two.',
      },
    );
  const entries = async (version: number): Promise<ListEntry[]> => {
    const all: ListEntry[] = [];
    for await (const entry of store.listEntries({ list, version })) all.push(entry);
    return all;
  };
  const changes = differenceOf(await entries(earlier.version), await entries(current.version), {
    ...{
      version: current.version,
      before: earlier.published ?? earlier.imported.slice(0, 10),
      after: current.published,
    },
    ...{ imported: today(clock), formatChanged: earlier.format !== current.format },
  });
  return { from: earlier, to: current, changes };
}
