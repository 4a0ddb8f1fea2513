/** The plug of a source: what the user names (a file, a folder, a page, a feed, a mailbox) -> bytes with where and when they were taken. */
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
  /** what to remember once this piece has been read, so that the next visit need not take it again */
  mark?: { key: string; value: string };
}

/** One thing that could not be taken; the rest of the batch goes on. */
export interface Missed {
  error: EntenteError;
  uri: string;
  /** where telling it once is enough */
  mark?: { key: string; value: string };
}

export interface GatherDeps {
  clock: Clock;
  /** absent = nothing is fetched, addresses are refused with a hint */
  fetcher?: Fetcher;
  /** bytes beyond which a file is refused before it is read into memory */
  sizeLimit?: number;
  /** what earlier visits remembered; absent = everything is taken */
  marks?: ReadonlyMap<string, string>;
  /** the user says that the source lies on this machine or network */
  local?: boolean;
  /** of a mailbox */
  password?: string;
}

export interface Source {
  readonly id: string;
  /** true if this source takes such an input */
  takes(input: string): boolean;
  gather(input: string, deps: GatherDeps): AsyncIterable<Gathered | Missed>;
}
