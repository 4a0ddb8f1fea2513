/** Reading and extracting without a store: what `extract` and `text` run, and the first half of ingesting. */
import { gather } from '../collect/index.ts';
import { claimsOf } from '../extract/extract.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import { unreadOf } from '../extract/unread.ts';
import type { Claim } from '../model/claim.ts';
import type { Clock } from '../model/clock.ts';
import type { ReadDocument, Unread } from '../model/document.ts';
import { asEntenteError, type EntenteError } from '../model/errors.ts';
import { readBytes } from '../read/read.ts';
import type { Vocabulary } from '../vocabulary/load.ts';

export interface ReadingDeps {
  vocabulary: Vocabulary;
  clock: Clock;
}

export interface Failed {
  uri: string;
  error: EntenteError;
}

/** Everything an engine may know, out of the vocabulary. */
export function contextOf(vocabulary: Vocabulary): ExtractionContext {
  const { gazetteer, officeTable, outletTable, eventTypes, language } = vocabulary;
  return { gazetteer, offices: officeTable, outlets: outletTable, eventTypes, language };
}

/** Beside its file an error says what it is without saying again that it is one. */
export const printedFailures = (failed: readonly Failed[]) =>
  failed.map(({ uri, error }) => ({ uri, error: error.toJSON().error }));

/** The documents of each input, in order, a file that is named twice once; what cannot be read is a result of its own and the rest goes on. */
export async function* readFiles(
  inputs: readonly string[],
  deps: ReadingDeps,
): AsyncIterable<{ uri: string; documents: ReadDocument[]; unread: Unread[] } | Failed> {
  const before = new Set<string>();
  for (const input of new Set(inputs)) {
    const now = new Set<string>();
    for await (const found of gather(input, { clock: deps.clock })) {
      if (before.has(found.uri)) continue;
      now.add(found.uri);
      if ('error' in found) {
        yield found;
        continue;
      }
      try {
        yield { uri: found.uri, ...(await readBytes(found.bytes, found, { outlets: deps.vocabulary.outletTable })) };
      } catch (cause) {
        yield { uri: found.uri, error: asEntenteError(cause) };
      }
    }
    // one input may give several under one address: only what an earlier one gave is left out
    for (const uri of now) before.add(uri);
  }
}

/** One document with its claims, what of it was not read, and how long extraction took. */
export interface Extracted {
  uri: string;
  read: ReadDocument;
  claims: Claim[];
  unread: Unread[];
  seconds: number;
}

export async function* claimsOfFiles(inputs: readonly string[], deps: ReadingDeps): AsyncIterable<Extracted | Failed> {
  const context = contextOf(deps.vocabulary);
  for await (const found of readFiles(inputs, deps)) {
    if ('error' in found) {
      yield found;
      continue;
    }
    for (const [i, read] of found.documents.entries()) {
      const begun = performance.now();
      const claims = await claimsOf(read, context);
      const seconds = (performance.now() - begun) / 1000;
      const unread = [...(i === 0 ? found.unread : []), ...read.document.unread, ...unreadOf(read)];
      yield { uri: found.uri, read, claims, unread, seconds };
    }
  }
}
