/** WARC 1.1, the archive format of libraries (ISO 28500): our blobs out, anybody's records in. Gzip and digests by warcio. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip as gzipNow } from 'node:zlib';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { asEntenteError, EntenteError } from '../model/errors.ts';
import { sha256 } from '../model/ids.ts';
import { usualSizeLimit } from './file.ts';
import type { Gathered, Missed, Source } from './source.ts';

/** Bytes of the archive with what is known of their capture. */
export interface Blob {
  bytes: Uint8Array;
  uri: string;
  /** instant, ISO */
  date: string;
  mediaType: string;
}

const options = { gzip: false, digest: { algo: 'sha-256', prefix: 'sha256:', base32: false } } as const;

/** A gzip member a record, as the standard recommends; zlib of Node is several times quicker than warcio's own packing. */
const packed = async (record: WARCRecord): Promise<Uint8Array> => gzip(await WARCSerializer.serialize(record, options));
const gzip = promisify(gzipNow);

/** A `resource` record: what was archived are decoded bytes, not a conversation over HTTP. */
export async function warcRecord({ bytes, uri, date, mediaType }: Blob): Promise<Uint8Array> {
  const digest = sha256(bytes);
  // the id derives from the record, so that one desk exports the same bytes twice
  const id = `<urn:uuid:${uuidOf(sha256(`${digest} ${uri} ${date}`))}>`;
  const record = WARCRecord.create(
    {
      ...{ url: uri, date: seconds(date), type: 'resource', warcVersion: 'WARC/1.1' },
      warcHeaders: { 'WARC-Record-ID': id, 'Content-Type': mediaType },
    },
    [bytes],
  );
  return packed(record);
}

export async function warcInfo(date: string): Promise<Uint8Array> {
  const id = `<urn:uuid:${uuidOf(sha256(`warcinfo ${date}`))}>`;
  const info = { software: 'Entente', format: 'WARC File Format 1.1' };
  const headers = { 'WARC-Record-ID': id };
  const record = WARCRecord.createWARCInfo(
    { date: seconds(date), warcVersion: 'WARC/1.1', warcHeaders: headers },
    info,
  );
  return packed(record);
}

/** WARC 1.1 allows fractions of a second; many readers do not. */
const seconds = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');

/** 32 hex digits in the form of a UUID of version 8 (RFC 9562: made by its own rule). */
const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

export const warc: Source = {
  id: 'warc',
  takes: (input) => /\.warc(?:\.gz)?$/i.test(input) && !/^https?:/i.test(input),
  async *gather(input, { sizeLimit = usualSizeLimit }) {
    try {
      const { size } = await stat(input);
      const parser = new WARCParser(createReadStream(input));
      let end = 0;
      for await (const record of parser) {
        const taken = await pieceOf(record, sizeLimit);
        await record.skipFully();
        if (taken !== undefined) yield taken;
        end = parser.offset + parser.recordLength;
      }
      // warcio ends without a word where the head of a record is cut off
      if (end < size) yield { uri: input, error: brokenOff(input) };
    } catch (cause) {
      yield { uri: input, error: brokenOff(input, cause) };
    }
  },
};

/** Undefined for records about others (warcinfo, request, metadata): they are no documents. */
async function pieceOf(record: WARCRecord, sizeLimit: number): Promise<Gathered | Missed | undefined> {
  const uri = record.warcTargetURI ?? record.warcHeader('WARC-Record-ID') ?? 'a record without an address';
  if (record.warcType === 'revisit')
    return { uri, error: notHere(uri, 'the record repeats one that stands elsewhere (revisit)') };
  if (record.warcType !== 'resource' && record.warcType !== 'response') return undefined;
  if (record.warcContentLength > sizeLimit) return { uri, error: tooLarge(uri, record.warcContentLength) };
  try {
    const isHttp = record.httpHeaders !== null;
    // resource records are raw; of a response the body is decoded, as a fetch of our own does
    const bytes = await record.readFully(isHttp);
    const isCut = !isHttp && bytes.length !== record.warcContentLength;
    if (isCut || (!isHttp && differs(record.warcPayloadDigest, bytes))) return { uri, error: altered(uri) };
    const status = Number(record.httpHeaders?.statusCode ?? 200);
    if (status < 200 || status > 299) return undefined;
    const mediaType = (isHttp ? headerOf(record, 'content-type') : record.warcContentType) ?? undefined;
    const fetched = new Date(record.warcDate ?? 0).toISOString();
    return { bytes, uri: given(uri), name: nameOf(uri), fetched, ...(mediaType ? { mediaType } : {}) };
  } catch (cause) {
    return { uri, error: asEntenteError(cause) };
  }
}

function headerOf(record: WARCRecord, name: string): string | undefined {
  for (const [key, value] of record.httpHeaders?.headers ?? []) if (key.toLowerCase() === name) return value;
  return undefined;
}

/** Only the digest that we write, too, is compared; base32 SHA-1 of others is left alone. */
const differs = (digest: string | null | undefined, bytes: Uint8Array): boolean =>
  /^sha256:[0-9a-f]{64}$/.test(digest ?? '') && digest !== `sha256:${sha256(bytes)}`;

/** Our own records of files carry `file://`: the path is the user's own way to say it. */
const given = (uri: string): string => (uri.startsWith('file:///') ? decodeURIComponent(uri.slice(7)) : uri);
const nameOf = (uri: string): string => decodeURIComponent(/([^/?#]+)\/?(?:[?#].*)?$/.exec(uri)?.[1] ?? uri);

const altered = (uri: string): EntenteError =>
  new EntenteError('format-broken', `${uri}: the bytes in the WARC are not those that were written.`, {
    hint: 'Take another copy of the WARC file; the other records are read.',
  });

const notHere = (uri: string, why: string): EntenteError =>
  new EntenteError('file-unreadable', `${uri}: ${why}.`, {
    hint: 'Import the WARC file that holds the first capture.',
  });

const tooLarge = (uri: string, size: number): EntenteError =>
  new EntenteError('file-too-large', `${uri} has ${Math.ceil(size / 1048576)} MB in the WARC.`, {
    hint: 'Take it out with a WARC tool and give the part you need.',
  });

function brokenOff(input: string, cause?: unknown): EntenteError {
  if ((cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    return new EntenteError('file-missing', `${input} is not there.`, { hint: 'Check the spelling.', cause });
  return new EntenteError('format-broken', `${input} is damaged: it cannot be read to its end.`, {
    hint: 'The records before the damage were read; copy the file again for the rest.',
    cause,
  });
}
