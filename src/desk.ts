/** The desk: one folder with its store, archive and vocabulary. CLI, API and web all start here. */
import type { Clock } from './model/clock.ts';
import type { Store } from './record/store.ts';
import type { Vocabulary } from './vocabulary/load.ts';

/** What the doors (CLI, API, web) work with. */
export interface Desk {
  readonly home: string;
  readonly store: Store;
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
  close(): Promise<void>;
}
