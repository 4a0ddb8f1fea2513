/** The archive: the bytes of every document as they came, kept under their own SHA-256 and never changed. */
import { constants, type Dirent } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { sha256 } from '../model/ids.ts';

/** The plug of the archive: a folder here; an object store has the same four questions to answer. */
export interface Archive {
  /** Stores the bytes; the same bytes twice are one blob. */
  put(bytes: Uint8Array): Promise<{ digest: string; added: boolean }>;
  /** Undefined when nothing of that digest is kept; an error when what is kept has changed. */
  get(digest: string): Promise<Uint8Array | undefined>;
  has(digest: string): Promise<boolean>;
  /** digests of everything kept, in order */
  digests(): AsyncIterable<string>;
}

const digestForm = /^[0-9a-f]{64}$/;

/** Blobs at `ab/cd/<digest>` under `folder`. */
export function openArchive(folder: string): Archive {
  const pathOf = (digest: string): string => {
    // also what keeps "../" out of the path
    if (!digestForm.test(digest))
      throw new EntenteError('usage', `"${digest}" is not a SHA-256.`, { hint: 'Give 64 hex digits.' });
    return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  };
  return {
    async put(bytes) {
      const digest = sha256(bytes);
      const path = pathOf(digest);
      const added = !(await exists(path));
      if (added) await writeWhole(path, bytes);
      return { digest, added };
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest)).catch(absent);
      if (bytes !== undefined && sha256(bytes) !== digest) throw changed(pathOf(digest));
      return bytes;
    },
    has: (digest) => exists(pathOf(digest)),
    digests: () => walk(folder),
  };
}

/** Two writers of one process must not share a temporary file. */
let written = 0;

/** All bytes on disk under a temporary name, then the name: a crash leaves the whole blob or none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}-${written++}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, 'w', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw asEntenteError(cause);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

function absent(cause: NodeJS.ErrnoException): undefined {
  if (cause.code === 'ENOENT') return undefined;
  throw asEntenteError(cause);
}

function changed(path: string): EntenteError {
  return new EntenteError('store-corrupt', `The archived file ${path} is not what was stored.`, {
    hint: 'Restore it from a backup, or delete it and take the document in again.',
  });
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    else if (digestForm.test(entry.name)) yield entry.name;
  }
}
