/** Jobs on names: the index over the lists is kept in the desk's folder, so that a screening need not read 100,000 names first. Losing it costs seconds. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyPrint, type NameEntry, type NameIndex, nameIndex, type PostingTables } from '../resolve/names/index.ts';

const start = 'name-index-';
const head = 8;

/** The kept index where it is of the same names read by the same rules, else a new one, which is then kept. */
export async function keptIndex(entries: readonly NameEntry[], folder: string): Promise<NameIndex> {
  const file = join(folder, `${start}${keyPrint(entries).slice(0, 32)}.bin`);
  const kept = await readFile(file).then(tablesIn, () => undefined);
  if (kept !== undefined) return nameIndex(entries, kept);
  const index = nameIndex(entries);
  await keep(index.tables(), { folder, file }).catch(() => undefined); // a read-only folder: made anew next time
  return index;
}

/** Lengths of the two tables, then the tables; undefined where the file breaks off. */
function tablesIn(bytes: Buffer): PostingTables | undefined {
  if (bytes.length < head) return undefined;
  const [owners, starts] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
  if (bytes.length !== head + (owners + starts) * 4) return undefined;
  const words = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + head, bytes.byteOffset + bytes.length));
  return { owners: words.subarray(0, owners), starts: words.subarray(owners) };
}

async function keep(
  { owners, starts }: PostingTables,
  { folder, file }: { folder: string; file: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.startsWith(start)) await rm(join(folder, name), { force: true });
  const lengths = Buffer.alloc(head);
  lengths.writeUInt32LE(owners.length, 0);
  lengths.writeUInt32LE(starts.length, 4);
  const bytesOf = (words: Uint32Array): Buffer => Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  const half = `${file}.${process.pid}.part`;
  await writeFile(half, Buffer.concat([lengths, bytesOf(owners), bytesOf(starts)]));
  await rename(half, file);
}
