/** Reading one input: bytes -> documents with their claims. Here in this thread; reading-pool.ts does it in several. */
import type { Gathered } from '../collect/source.ts';
import { claimsOf } from '../extract/extract.ts';
import { unreadOf } from '../extract/unread.ts';
import type { Claim } from '../model/claim.ts';
import type { ReadDocument, Unread } from '../model/document.ts';
import { readBytes } from '../read/read.ts';
import type { Vocabulary } from '../vocabulary/load.ts';
import { contextOf } from './extract-files.ts';

export interface Reading {
  documents: { read: ReadDocument; claims: Claim[] }[];
  unread: Unread[];
}

/** Depends on nothing but its input and the vocabulary: where and in which order it runs changes nothing. */
export interface Reader {
  /** how many inputs it works on at the same time */
  readonly width: number;
  /** Errors: those of the readers, e.g. file-empty, format-broken. */
  read(found: Gathered): Promise<Reading>;
  close(): Promise<void>;
}

export function readerHere(vocabulary: Vocabulary): Reader {
  const context = contextOf(vocabulary);
  return {
    width: 1,
    async read(found) {
      const { documents, unread } = await readBytes(found.bytes, found, { outlets: vocabulary.outletTable });
      const withClaims: Reading['documents'] = [];
      for (const read of documents) {
        read.document.unread.push(...unreadOf(read));
        withClaims.push({ read, claims: await claimsOf(read, context) });
      }
      return { documents: withClaims, unread };
    },
    close: async () => {},
  };
}
