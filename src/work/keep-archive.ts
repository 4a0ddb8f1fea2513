/** Jobs on the archive: is every byte as it came, and the archive as a WARC for others. */
import { type Blob, warcInfo, warcRecord } from '../collect/warc.ts';
import { nowIso } from '../model/clock.ts';
import { asEntenteError } from '../model/errors.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export interface ArchiveCheck {
  blobs: number;
  bytes: number;
  /** blobs that are no longer what was stored, with the cure */
  changed: { digest: string; message: string; hint: string }[];
  /** documents whose bytes are not there */
  missing: { document: string; name: string; digest: string }[];
}

export async function verifyArchive({ archive, store }: Workbench, onProgress: OnProgress): Promise<ArchiveCheck> {
  const check: ArchiveCheck = { blobs: 0, bytes: 0, changed: [], missing: [] };
  const found = new Set<string>();
  for await (const digest of archive.digests()) {
    found.add(digest);
    check.blobs += 1;
    try {
      check.bytes += (await archive.get(digest))?.length ?? 0;
    } catch (cause) {
      const { message, hint } = asEntenteError(cause);
      check.changed.push({ digest, message, hint });
    }
    onProgress('blobs', check.blobs, null);
  }
  for await (const { id, name, digest } of store.allDocuments())
    if (!found.has(digest)) check.missing.push({ document: id, name, digest });
  return check;
}

const bytesType = 'application/octet-stream';

/** Every blob once, under the address and time of its first capture; what gave no document goes under its digest. */
export async function* warcOf(bench: Workbench, onProgress: OnProgress): AsyncGenerator<Uint8Array> {
  const captures = new Map<string, Omit<Blob, 'bytes'>>();
  for await (const { digest, part, uri, fetched, mediaType } of bench.store.allDocuments()) {
    const known = captures.get(digest);
    if (known !== undefined && known.date <= fetched) continue;
    captures.set(digest, {
      uri: wholeUri(uri, part, digest),
      date: fetched,
      mediaType: part === '' ? mediaType : bytesType,
    });
  }
  const now = nowIso(bench.clock);
  yield await warcInfo(now);
  let done = 0;
  for await (const digest of bench.archive.digests()) {
    const bytes = await bench.archive.get(digest);
    if (bytes === undefined) continue;
    const about = captures.get(digest) ?? { uri: `urn:sha256:${digest}`, date: now, mediaType: bytesType };
    yield await warcRecord({ bytes, ...about });
    done += 1;
    onProgress('records', done, null);
  }
}

/** The address of the bytes: an entry of a feed has one of its own, which is not that of the feed. */
function wholeUri(uri: string, part: string, digest: string): string {
  if (part === '') return warcUri(uri);
  return uri.endsWith(`#${part}`) ? warcUri(uri.slice(0, -part.length - 1)) : `urn:sha256:${digest}`;
}

/** WARC wants an absolute URI: a path becomes one of a file. */
const warcUri = (uri: string): string =>
  /^[a-z][a-z0-9+.-]+:/i.test(uri)
    ? uri
    : `file:///${uri.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')}`;
