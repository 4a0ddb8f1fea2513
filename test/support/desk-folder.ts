/** A whole desk for a test: a folder of its own with an archive, a fresh store, the package's vocabulary. `close` removes all of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/collect/archive.ts';
import type { Desk } from '../../src/desk.ts';
import { type Clock, fixedClock } from '../../src/model/clock.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { testStore } from '../store.ts';

export async function temporaryDesk(
  clock: Clock = fixedClock('2026-11-22T09:00:00Z'),
): Promise<{ desk: Desk; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'entente-desk-'));
  const { store, close: closeStore } = await testStore(clock);
  const archive = openArchive(join(home, 'archive'));
  const close = async (): Promise<void> => {
    await closeStore();
    rmSync(home, { recursive: true, force: true });
  };
  return { desk: { home, store, archive, vocabulary: loadVocabulary(), clock, close }, close };
}
