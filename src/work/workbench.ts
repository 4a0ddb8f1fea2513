/** What every job of the pipeline works with. The desk is this plus the way to close it. */
import type { Archive } from '../collect/archive.ts';
import type { Clock } from '../model/clock.ts';
import type { Store } from '../record/store.ts';
import type { Vocabulary } from '../vocabulary/load.ts';

export interface Workbench {
  /** the desk's folder */
  readonly home: string;
  readonly store: Store;
  readonly archive: Archive;
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
}

/** What a long job tells while it runs: the stage, how far it is, and of how many where that is known. */
export type OnProgress = (stage: string, done: number, of: number | null) => void;
