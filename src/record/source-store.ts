/** The part of the store that knows sources: which are due, what each visit brought, what was taken already. */
import type { KeptSource, SourceHealth, SourceRow, SourceRun } from '../collect/kept-source.ts';
import type { DocumentId } from '../model/ids.ts';
import type { ListQuery, Page } from './store.ts';

/** One visit as it goes into the store; the store numbers it. */
export interface FinishedRun {
  run: Omit<SourceRun, 'number'>;
  health: SourceHealth;
  marks: ReadonlyMap<string, string>;
  documents: readonly DocumentId[];
}

export interface SourceStore {
  /** Adds it, or changes what it is; what it was taken with stays. */
  saveSource(source: KeptSource, health: SourceHealth): Promise<void>;
  /** Its documents stay; they only lose their origin. */
  removeSource(id: string): Promise<void>;
  source(id: string): Promise<SourceRow | undefined>;
  sources(query: ListQuery): Promise<Page<SourceRow>>;
  /** Those due at `at`, the longest waiting first, each given to one process only until `until`. */
  takeDue(given: { at: string; until: string; limit: number }): Promise<SourceRow[]>;
  /** The same for one source, due or not; undefined when another process has it. */
  takeSource(id: string, given: { at: string; until: string }): Promise<SourceRow | undefined>;
  /** One transaction; gives the source back. A source paused or removed meanwhile stays so. */
  saveRun(finished: FinishedRun): Promise<void>;
  /** the latest first */
  sourceRuns(id: string, limit: number): Promise<SourceRun[]>;
  sourceMarks(id: string): Promise<Map<string, string>>;
  /** true where a document of that key holds this very text, whatever bytes it came in */
  hasText(key: string, textDigest: string): Promise<boolean>;
}
