/** ZIP: each readable file inside is read by the same rules; sizes are bounded before anything is unpacked. */
import { unzipSync } from 'fflate';
import type { Unread } from '../../model/document.ts';
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import type { Format, Part } from '../part.ts';

const sizeLimit = 256 * 1024 * 1024;
const fileLimit = 5000;
const ratioLimit = 200;

export const zip: Format = {
  id: 'zip',
  detect: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05),
  async parse(bytes, { hint, inner }) {
    const parts: Part[] = [];
    const unread: Unread[] = [];
    for (const [path, content] of unpacked(bytes, hint.name)) {
      // Names never become paths on disk; one that points out of the archive was made to.
      if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path))
        unread.push({ reason: 'odd-path', detail: `${path} points out of the archive; it was read in memory only` });
      try {
        const found = await inner(content, path);
        parts.push(...found.parts.map((p) => ({ ...p, part: p.part === '' ? path : `${path}/${p.part}` })));
        unread.push(...found.unread);
      } catch (cause) {
        unread.push({ reason: 'file-in-archive', detail: asEntenteError(cause).message });
      }
    }
    if (parts.length === 0) {
      throw new EntenteError('format-broken', `${hint.name}: no file in the archive can be read.`, {
        hint: unread[0]?.detail ?? 'Unpack it and ingest the folder to see what each file is.',
      });
    }
    return { parts, unread };
  },
};

/** Files in path order, so that two archives of the same files read alike. */
function unpacked(bytes: Uint8Array, name: string): [string, Uint8Array][] {
  let total = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        const wanted = !file.name.endsWith('/') && !/(?:^|\/)(?:__MACOSX|\.(?!\.))/.test(file.name);
        if (!wanted) return false;
        total += file.originalSize;
        count += 1;
        if (
          total > sizeLimit ||
          count > fileLimit ||
          (file.originalSize > 1 << 20 && file.originalSize > file.size * ratioLimit)
        )
          throw bomb(name);
        return true;
      },
    });
    const isWord = Object.hasOwn(files, 'word/document.xml') || Object.hasOwn(files, '[Content_Types].xml');
    if (isWord) {
      throw new EntenteError('format-unknown', `${name}: an Office document.`, {
        hint: 'Save it as PDF or plain text and ingest that.',
      });
    }
    return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw new EntenteError('format-broken', `${name}: the archive is damaged.`, {
      hint: 'Download it again, or unpack it and ingest the folder.',
      cause,
    });
  }
}

const bomb = (name: string): EntenteError =>
  new EntenteError('file-too-large', `${name}: the archive unpacks to more than a desk should take at once.`, {
    hint: 'If you trust it, unpack it yourself and ingest the folder.',
  });
