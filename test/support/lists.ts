/** Reads a list from fixtures or memory the way the desk does: recognised by content, then read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListEntry, ListRead } from '../../src/resolve/lists/entry.ts';
import { readList, recognised } from '../../src/resolve/lists/index.ts';

const folder = join(import.meta.dirname, '../../fixtures/lists');

export const fixtureBytes = (name: string): Uint8Array => readFileSync(join(folder, name));

export function listOf(files: Readonly<Record<string, Uint8Array | string>>): ListRead & { format: string } {
  const found = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, bytes, ...recognised(name, bytes) };
  });
  const [first] = found;
  if (first === undefined) throw new Error('no file');
  return { ...readList(first.reader, found), format: first.reader.id };
}

export const listFrom = (...names: string[]): ReturnType<typeof listOf> =>
  listOf(Object.fromEntries(names.map((name) => [name, fixtureBytes(name)])));

export function entryIn(list: ListRead, id: string): ListEntry {
  const entry = list.entries.find((e) => e.id === id);
  if (entry === undefined) throw new Error(`${id} is not in ${list.entries.map((e) => e.id).join(', ')}`);
  return entry;
}
