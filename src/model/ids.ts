/** Branded ids and the one hash they are made with. An id never changes once it is printed. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Hex SHA-256 of bytes or of UTF-8 text. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** 16 hex digits (64 bits) of a hash over the parts; the separator cannot occur in a part's own text. */
export function shortHash(...parts: readonly (string | number)[]): string {
  return sha256(parts.join('\u001f')).slice(0, 16);
}

/** `d` + 16 hex: one text of one origin (`documentId` below). */
export const documentIdSchema = z
  .string()
  .regex(/^d[0-9a-f]{16}$/)
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** `c` + 16 hex: hash(text digest, sentence start, kind, ordinal); free of engine, type and codes (settled 2). */
export const claimIdSchema = z
  .string()
  .regex(/^c[0-9a-f]{16}$/)
  .brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimIdSchema>;

/** `e` + 16 hex: hash of the founding claim's id. */
export const eventIdSchema = z
  .string()
  .regex(/^e[0-9a-f]{16}$/)
  .brand<'EventId'>();
export type EventId = z.infer<typeof eventIdSchema>;

/** `D-2024-017`: permanent, assigned by the register. */
export const dealIdSchema = z
  .string()
  .regex(/^D-\d{4}-\d{3,}$/)
  .brand<'DealId'>();
export type DealId = z.infer<typeof dealIdSchema>;

/** A slug: `rus`, `vladimir-putin`, `kcna`. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** The document's id: bytes' digest and the part inside them (a feed's entry, a mail's attachment; '' = all of it). */
export function documentId(digest: string, part: string): DocumentId {
  return `d${shortHash('document', digest, part)}` as DocumentId;
}

export function claimId(textDigest: string, sentenceStart: number, kind: string, ordinal: number): ClaimId {
  return `c${shortHash('claim', textDigest, sentenceStart, kind, ordinal)}` as ClaimId;
}

export function eventId(founding: ClaimId): EventId {
  return `e${shortHash('event', founding)}` as EventId;
}
