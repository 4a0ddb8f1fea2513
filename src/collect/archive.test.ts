import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import { sha256 } from '../model/ids.ts';
import { type Archive, openArchive } from './archive.ts';

let folder: string;
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente archive '));
  archive = openArchive(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string) => readdirSync(path, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());

describe('the archive', () => {
  test('gives back the same bytes under their digest, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { digest } = await archive.put(bytes);
        expect(digest).toBe(sha256(bytes));
        expect(Buffer.compare((await archive.get(digest)) ?? Buffer.alloc(0), bytes)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps the same bytes once, also when two writers bring them at the same time', async () => {
    const bytes = Buffer.from('one letter');
    const blobs = await Promise.all([archive.put(bytes), archive.put(bytes), openArchive(folder).put(bytes)]);
    expect(new Set(blobs.map((b) => b.digest)).size).toBe(1);
    expect(filesIn(folder)).toHaveLength(1);
  });

  test('has nothing under a digest it never saw', async () => {
    expect(await archive.get(sha256('nothing'))).toBeUndefined();
    expect(await archive.has(sha256('nothing'))).toBe(false);
  });

  test('lists what it keeps in order and leaves unfinished files out', async () => {
    const kept = await Promise.all(['a', 'b', 'c'].map((s) => archive.put(Buffer.from(s))));
    writeFileSync(join(folder, `${sha256('d')}.1.part`), 'half');
    const listed: string[] = [];
    for await (const digest of archive.digests()) listed.push(digest);
    expect(listed).toEqual(kept.map((b) => b.digest).sort());
  });

  test('says so when a kept file has been changed', async () => {
    const { digest } = await archive.put(Buffer.from('as it came'));
    writeFileSync(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest), 'otherwise');
    await expect(archive.get(digest)).rejects.toMatchObject({ code: 'store-corrupt' });
  });

  test('leaves nothing half-written where it cannot write, and says which cure there is', async () => {
    // a file stands where the folder should be: fails for every user, root included
    writeFileSync(join(folder, 'plain'), '');
    const blocked = openArchive(join(folder, 'plain'));
    const failure = await blocked.put(Buffer.from('x')).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(EntenteError);
    expect(filesIn(folder).map((f) => f.name)).toEqual(['plain']);
  });

  test('takes no path for a digest', async () => {
    await expect(archive.get('../../etc/passwd')).rejects.toMatchObject({ code: 'usage' });
  });
});
