/** What a source would bring, without storing anything: items with dates and links, what fails, and what a reader would leave out. */

import type { KeptSource, RunFailure } from '../collect/kept-source.ts';
import { asEntenteError } from '../model/errors.ts';
import { readBytes } from '../read/read.ts';
import { piecesOf, type Surroundings } from './sources.ts';
import type { Workbench } from './workbench.ts';

export interface SourcePreview {
  pieces: number;
  items: { title: string; published: string | null; uri: string; lang: string; characters: number }[];
  notes: { uri: string; reason: string }[];
  failures: RunFailure[];
  /** there was more than was looked at */
  more: boolean;
}

export async function previewOf(
  source: KeptSource,
  bench: Pick<Workbench, 'clock' | 'vocabulary'>,
  { limit = 20, ...around }: Surroundings & { limit?: number },
): Promise<SourcePreview> {
  const preview: SourcePreview = { pieces: 0, items: [], notes: [], failures: [], more: false };
  const fail = (uri: string, cause: unknown): void => {
    const { code, message, hint } = asEntenteError(cause);
    preview.failures.push({ uri, code, message, hint });
  };
  for await (const piece of piecesOf(source, bench, around)) {
    if ('error' in piece) {
      fail(piece.uri, piece.error);
      continue;
    }
    preview.pieces += 1;
    try {
      const { documents, unread } = await readBytes(piece.bytes, piece, { outlets: bench.vocabulary.outletTable });
      for (const { document, text } of documents)
        preview.items.push({
          ...{ title: document.title ?? document.name, published: document.published?.value ?? null },
          ...{ uri: document.uri, lang: document.lang, characters: text.length },
        });
      for (const { reason, detail } of unread)
        preview.notes.push({ uri: piece.uri, reason: detail === undefined ? reason : `${reason}: ${detail}` });
    } catch (cause) {
      fail(piece.uri, cause);
    }
    // A mailbox of ten years is not fetched to be looked at.
    preview.more = preview.items.length > limit || preview.pieces >= limit;
    if (preview.more) break;
  }
  return { ...preview, items: preview.items.slice(0, limit) };
}
