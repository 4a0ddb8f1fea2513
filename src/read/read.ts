/** Bytes -> documents: sniff, read, then language, lines, items and alarms. What cannot be read is an error with its cure, what is left out is listed. */
import type { Document, ReadDocument, Unread } from '../model/document.ts';
import { EntenteError } from '../model/errors.ts';
import { documentId, sha256 } from '../model/ids.ts';
import type { Outlet, OutletTable } from '../model/knowledge.ts';
import { coverageOf } from './coverage.ts';
import { itemise } from './items/index.ts';
import { languageOf } from './language.ts';
import { dateAlarms, settledDate } from './metadata.ts';
import type { FormatContext, Part, Parts, ReadHint } from './part.ts';
import { formatOf, headOf } from './sniff.ts';
import { factsInText } from './text-facts.ts';

export interface ReadDeps {
  outlets: OutletTable;
  /** bytes beyond which a file is refused */
  sizeLimit?: number;
  /** lines known as furniture of this source */
  furniture?: ReadonlySet<string>;
}

const defaultSizeLimit = 32 * 1024 * 1024;
const archiveDepth = 3;

export async function readBytes(
  bytes: Uint8Array,
  hint: ReadHint,
  deps: ReadDeps,
): Promise<{ documents: ReadDocument[]; unread: Unread[] }> {
  const found = await partsOf(bytes, hint, deps, 0);
  const digest = sha256(bytes);
  const seen = new Map<string, number>();
  const documents = found.parts.map((part) => {
    // Two entries may claim one guid: the second gets a part of its own, in text order.
    const times = seen.get(part.part) ?? 0;
    seen.set(part.part, times + 1);
    return documentOf(
      times === 0 ? part : { ...part, part: `${part.part}#${times + 1}`, key: null },
      bytes.length,
      digest,
      hint,
      deps,
    );
  });
  return { documents, unread: found.unread };
}

async function partsOf(bytes: Uint8Array, hint: ReadHint, deps: ReadDeps, depth: number): Promise<Parts> {
  const limit = deps.sizeLimit ?? defaultSizeLimit;
  if (bytes.length === 0) {
    throw new EntenteError('file-empty', `${hint.name} is empty.`, {
      hint: 'Download or export it again: there is nothing in it to read.',
    });
  }
  if (bytes.length > limit) {
    throw new EntenteError(
      'file-too-large',
      `${hint.name} has ${Math.ceil(bytes.length / 1048576)} MB; the limit is ${Math.floor(limit / 1048576)} MB.`,
      {
        hint: 'Split it into parts, or give only the part you need.',
      },
    );
  }
  if (depth > archiveDepth) {
    throw new EntenteError('format-broken', `${hint.name}: archives in archives, ${archiveDepth} deep.`, {
      hint: 'Unpack it and ingest the folder.',
    });
  }
  const context: FormatContext = {
    hint,
    head: headOf(bytes),
    inner: (content, name) =>
      partsOf(content, { uri: `${hint.uri}#${name}`, name, fetched: hint.fetched }, deps, depth + 1),
  };
  const parts = await formatOf(bytes, context).parse(bytes, context);
  const empty = parts.parts.length === 0 && parts.unread.some((u) => u.reason === 'empty-feed');
  if (!empty && parts.parts.every((p) => p.text.trim() === '')) {
    const reason = [...parts.unread, ...parts.parts.flatMap((p) => p.unread)][0]?.detail;
    throw new EntenteError(
      'file-unreadable',
      `${hint.name} holds no text${reason === undefined ? '' : ` (${reason})`}.`,
      {
        hint: 'If it is a scan or a picture, run OCR on it first; if it is a page, save it after it has loaded.',
      },
    );
  }
  return parts;
}

function documentOf(part: Part, size: number, digest: string, hint: ReadHint, deps: ReadDeps): ReadDocument {
  const { text } = part;
  const { lines, items } = itemise(text, deps.outlets, {
    headings: part.headings,
    isSingle: /^(?:html|feed|pdf|pdf-ocr)@/.test(part.textVersion),
    ...(deps.furniture === undefined ? {} : { furniture: deps.furniture }),
  });
  const facts = factsInText(text, lines, items);
  const claimed = part.published ?? facts.published;
  const published = settledDate(claimed, facts.shown, text);
  const title = part.title ?? facts.title;
  const outletName = part.outlet ?? facts.outlet;
  const outlet =
    (outletName === null ? undefined : deps.outlets.byName(outletName)) ??
    (part.host === null ? undefined : deps.outlets.byDomain(part.host)) ??
    (outletName === null ? outletOf(part.imprint, deps.outlets) : undefined);
  const document: Document = {
    id: documentId(digest, part.part),
    key: part.key ?? (part.part === '' ? digest : `${digest}#${part.part}`),
    version: 1,
    uri: part.uri ?? (part.part === '' ? hint.uri : `${hint.uri}#${part.part}`),
    name: part.part === '' || part.mediaType === 'message/rfc822' ? hint.name : `${hint.name}#${part.part}`,
    mediaType: part.mediaType,
    digest,
    part: part.part,
    bytes: size,
    textDigest: sha256(text),
    textVersion: part.textVersion,
    lang: languageOf(text, part.lang ?? facts.lang),
    title,
    authors: part.authors.length > 0 ? part.authors : facts.authors,
    outlet: outletName ?? outlet?.name ?? null,
    outletId: outlet?.id ?? null,
    published,
    modified: part.modified,
    fetched: hint.fetched,
    coverage: coverageOf(text, items, title, published),
    marking: 'clear',
    notBefore: null,
    rights: 'quote-only',
    sample: outlet?.sample ?? false,
    duplicateOf: null,
    duplicateRole: null,
    unread: part.unread,
    alarms: [...part.alarms, ...dateAlarms(claimed, facts.shown, hint.fetched, text)],
  };
  return { document, text, lines, items, links: part.links };
}

/** The first outlet of the registry that a line names, by its name or its site. */
function outletOf(imprint: readonly string[], outlets: OutletTable): Outlet | undefined {
  for (const line of imprint) {
    const names = [line, ...line.split(/\s*[|·•–—,\t]\s*|\s{2,}/)];
    const sites = line.match(/(?<![@\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}@])/gu) ?? [];
    const found =
      names.map((n) => outlets.byName(n)).find((o) => o !== undefined) ??
      sites.map((s) => outlets.byDomain(s.replace(/^www\./, ''))).find((o) => o !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
