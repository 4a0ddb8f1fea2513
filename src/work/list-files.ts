/** Jobs on lists: the user's files and addresses -> bytes in the archive, recognised by content, those of one list together. */
import type { Fetcher } from '../collect/fetch.ts';
import { gather } from '../collect/index.ts';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { sha256 } from '../model/ids.ts';
import { recognised } from '../resolve/lists/index.ts';
import type { ListReader } from '../resolve/lists/reader.ts';
import type { ListVersion } from '../resolve/lists/version.ts';
import type { Failed } from './extract-files.ts';
import type { Workbench } from './workbench.ts';

/** A file as it lies in the archive. */
export interface KeptFile {
  uri: string;
  name: string;
  digest: string;
  part: string;
  bytes: Uint8Array;
}

export interface ListFiles {
  reader: ListReader;
  files: KeptFile[];
}

/** OFAC's advanced XML has 120 MB, OpenSanctions' entities more. */
export const listSizeLimit = 1024 * 1024 * 1024;

/** Everything behind the inputs; what cannot be taken is told and the rest goes on. */
export async function listFilesOf(
  inputs: readonly string[],
  { archive, clock }: Workbench,
  fetcher: Fetcher | undefined,
): Promise<{ groups: ListFiles[]; failed: Failed[] }> {
  const groups = new Map<string, ListFiles>();
  const failed: Failed[] = [];
  for (const input of inputs) {
    for await (const found of gather(input, { clock, sizeLimit: listSizeLimit, ...(fetcher ? { fetcher } : {}) })) {
      if ('error' in found) {
        failed.push(found);
        continue;
      }
      try {
        const { reader, part } = recognised(found.name, found.bytes);
        const { digest } = await archive.put(found.bytes);
        // of most formats a file is a list; the parts of the others belong together
        const key = part === 'list' ? `${reader.id} ${digest}` : reader.id;
        const group = groups.get(key) ?? { reader, files: [] };
        groups.set(key, group);
        group.files.push({ uri: found.uri, name: found.name, digest, part, bytes: found.bytes });
      } catch (cause) {
        failed.push({ uri: found.uri, error: asEntenteError(cause) });
      }
    }
  }
  return { groups: [...groups.values()], failed };
}

/** The files a version was read from, out of the archive. */
export async function filesOfVersion(version: ListVersion, { archive }: Workbench): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const file of version.files) {
    const bytes = await archive.get(file.digest);
    if (bytes === undefined)
      throw new EntenteError('store-corrupt', `The archive no longer holds ${file.name} (${file.digest}).`, {
        hint: 'Import the list again from its file.',
      });
    files.push({ ...file, bytes });
  }
  return files;
}

/** Order of files matters for deltas only, which come one after the other; parts of OFAC's CSV may be given in any order. */
export function digestOfFiles({ reader, files }: ListFiles): string {
  const digests = files.map((f) => `${f.part} ${f.digest}`);
  return sha256([reader.id, ...(reader.additions === undefined ? digests.sort() : digests)].join('\n'));
}
