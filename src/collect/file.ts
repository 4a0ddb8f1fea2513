/** Files and folders. A folder is walked in name order; hidden files are left alone, links are named and not followed. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import type { GatherDeps, Gathered, Missed, Source } from './source.ts';

export const usualSizeLimit = 32 * 1024 * 1024;

export const file: Source = {
  id: 'file',
  takes: () => true,
  async *gather(input, deps) {
    const path = input.startsWith('file://') ? decodeURIComponent(new URL(input).pathname) : input;
    const found = await stat(path).catch(() => null);
    if (found === null) {
      yield missed(
        path,
        'file-missing',
        `${path} is not there.`,
        'Check the spelling; quote paths with spaces; give a file, a folder or an http(s) address.',
      );
    } else if (found.isDirectory()) {
      yield* folder(path, deps);
    } else {
      yield* changedFile(path, deps);
    }
  },
};

async function* folder(path: string, deps: GatherDeps): AsyncIterable<Gathered | Missed> {
  let taken = 0;
  for await (const inside of walk(path, deps.marks)) {
    taken += 1;
    if ('error' in inside) yield inside;
    else yield* changedFile(inside.path, deps);
  }
  if (taken === 0 && deps.marks === undefined)
    yield missed(path, 'file-missing', `${path} holds no files.`, 'Give a folder with documents in it.');
}

/** Size and time of change say whether a file is as it was; one that vanished meanwhile is nobody's loss. */
async function* changedFile(path: string, deps: GatherDeps): AsyncIterable<Gathered | Missed> {
  const found = await stat(path).catch(() => null);
  if (found === null) return;
  const value = `${found.size} ${Math.round(found.mtimeMs)}`;
  if (deps.marks?.get(path) === value) return;
  const taken = await oneFile(path, found.size, deps);
  yield 'error' in taken ? taken : { ...taken, mark: { key: path, value } };
}

/** How many files a path stands for; what is not there counts as one that fails. */
export async function filesBehind(path: string): Promise<number> {
  if (!(await stat(path).catch(() => null))?.isDirectory()) return 1;
  let files = 0;
  for await (const _ of walk(path)) files += 1;
  return Math.max(1, files);
}

/** Files below a folder in name order, the same on every machine. */
async function* walk(path: string, marks?: GatherDeps['marks']): AsyncIterable<{ path: string } | Missed> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    yield missed(path, 'file-unreadable', `${path} cannot be opened.`, 'Check its permissions.', cause);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* walk(inside, marks);
    else if (entry.isFile()) yield { path: inside };
    else if (entry.isSymbolicLink() && marks?.get(inside) !== 'link') yield link(inside);
  }
}

async function oneFile(path: string, size: number, deps: GatherDeps): Promise<Gathered | Missed> {
  const limit = deps.sizeLimit ?? usualSizeLimit;
  if (size > limit) {
    const megabytes = (n: number): number => Math.ceil(n / 1048576);
    return missed(
      path,
      'file-too-large',
      `${path} has ${megabytes(size)} MB; the limit is ${megabytes(limit)} MB.`,
      'Split it into parts, or give only the part you need.',
    );
  }
  try {
    return { bytes: await readFile(path), uri: path, name: basename(path), fetched: nowIso(deps.clock) };
  } catch (cause) {
    return missed(
      path,
      'file-unreadable',
      `${path} cannot be read.`,
      'Check its permissions, and that it is a file.',
      cause,
    );
  }
}

const missed = (
  uri: string,
  code: 'file-missing' | 'file-unreadable' | 'file-too-large',
  message: string,
  hint: string,
  cause?: unknown,
): Missed => ({
  uri,
  error: new EntenteError(code, message, { hint, cause }),
});

/** A link may lead out of the folder, or back into it for ever. */
const link = (path: string): Missed => ({
  ...missed(
    path,
    'file-unreadable',
    `${path} is a link and was not followed.`,
    'Give what it points to by its own path.',
  ),
  mark: { key: path, value: 'link' },
});
