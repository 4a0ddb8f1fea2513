/** A maildir: letters in `new` and `cur`, one file each. Other programs move them while we read: the name before the colon stays. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nowIso } from '../model/clock.ts';
import { EntenteError } from '../model/errors.ts';
import { usualSizeLimit } from './file.ts';
import type { GatherDeps, Gathered, Missed, Source } from './source.ts';

/** `tmp` holds letters that are still being written: never read. */
const folders = ['cur', 'new'] as const;
const uniqueName = (file: string): string => file.replace(/[:!;]2,[A-Za-z]*$/, '');

export const maildir: Source = {
  id: 'maildir',
  takes: (input) => folders.every((folder) => existsSync(join(input, folder))),
  async *gather(input, deps) {
    const path = resolve(input);
    for (const name of [...(await lettersIn(path)).keys()].sort()) {
      if (deps.marks?.has(name) === true) continue;
      const taken = await letter(path, name, deps);
      if (taken !== undefined) yield taken;
    }
  },
};

/** Unique name -> where the letter is now. */
async function lettersIn(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(join(path, folder), { withFileTypes: true }).catch(() => []))
      if (entry.isFile() && !entry.name.startsWith('.'))
        found.set(uniqueName(entry.name), join(path, folder, entry.name));
  }
  return found;
}

/** Looked for again where it moved meanwhile; undefined when somebody deleted it. */
async function letter(path: string, name: string, deps: GatherDeps): Promise<Gathered | Missed | undefined> {
  const uri = join(path, name);
  const limit = deps.sizeLimit ?? usualSizeLimit;
  for (let tries = 0; tries < 3; tries += 1) {
    const at = (await lettersIn(path)).get(name);
    if (at === undefined) return undefined;
    try {
      const { size } = await stat(at);
      if (size > limit) return { uri, error: tooLarge(uri, size, limit) };
      const bytes = await readFile(at);
      return { bytes, uri, name: `${name}.eml`, fetched: nowIso(deps.clock), mark: { key: name, value: 'taken' } };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') return { uri, error: unreadable(uri, cause) };
    }
  }
  return undefined;
}

const tooLarge = (uri: string, size: number, limit: number): EntenteError =>
  new EntenteError('file-too-large', `The letter ${uri} has ${Math.ceil(size / 1048576)} MB.`, {
    hint: `The limit is ${Math.floor(limit / 1048576)} MB: save its attachments and ingest those you need.`,
  });

const unreadable = (uri: string, cause: unknown): EntenteError =>
  new EntenteError('file-unreadable', `The letter ${uri} cannot be read.`, { hint: 'Check its permissions.', cause });
