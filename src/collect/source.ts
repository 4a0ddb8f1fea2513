/** The plug of a source: what the user names (a file, a folder, a page, a feed) -> bytes with where and when they were taken. */
import type { Clock } from '../model/clock.ts';
import type { EntenteError } from '../model/errors.ts';
import type { Fetcher } from './fetch.ts';

export interface Gathered {
  bytes: Uint8Array;
  uri: string;
  /** file name shown to the user */
  name: string;
  mediaType?: string;
  headers?: Readonly<Record<string, string>>;
  /** instant, ISO */
  fetched: string;
}

/** One thing that could not be taken; the rest of the batch goes on. */
export interface Missed {
  error: EntenteError;
  uri: string;
}

export interface GatherDeps {
  clock: Clock;
  /** absent = nothing is fetched, addresses are refused with a hint */
  fetcher?: Fetcher;
  /** bytes beyond which a file is refused before it is read into memory */
  sizeLimit?: number;
}

export interface Source {
  readonly id: string;
  /** true if this source takes such an input */
  takes(input: string): boolean;
  gather(input: string, deps: GatherDeps): AsyncIterable<Gathered | Missed>;
}
