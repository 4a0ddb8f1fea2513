/** The schedule at work: due sources are visited, several at a time, and what derives is rebuilt once. Due times live in the store. */
import type { SourceRow, SourceRun } from '../collect/kept-source.ts';
import { EntenteError } from '../model/errors.ts';
import { rebuildInTurn } from './rebuild-in-turn.ts';
import { sourceNamed } from './sources.ts';
import { leaseOf, type VisitOptions, visit } from './visit.ts';
import type { Workbench } from './workbench.ts';

export interface WatchOptions extends VisitOptions {
  /** sources visited at the same time; one host still gets one question at a time */
  width?: number;
  /** milliseconds between two looks at what is due */
  poll?: number;
  onRun?: (source: SourceRow, run: Omit<SourceRun, 'number'>) => void;
  /** what ended a round: a store that does not answer; the next round tries again */
  onTrouble?: (cause: unknown) => void;
}

/** Visits everything that is due now; resolves when all is stored and rebuilt. */
export async function visitDue(
  bench: Workbench,
  options: WatchOptions,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const { width = 8, onRun } = options;
  let visits = 0;
  let changed = false;
  const worker = async (): Promise<void> => {
    while (!isStopped()) {
      const [source] = await bench.store.takeDue({ ...leaseOf(bench), limit: 1 });
      if (source === undefined) return;
      const run = await visit(source, bench, options);
      visits += 1;
      changed ||= run.counts.added + run.counts.revised > 0;
      onRun?.(source, run);
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: width }, worker));
  if (changed) await rebuildInTurn(bench);
  const broken = settled.find((s) => s.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return visits;
}

/** Those named, due or not, one after the other. */
export async function visitNamed(ids: readonly string[], bench: Workbench, options: WatchOptions): Promise<void> {
  let changed = false;
  for (const id of ids) {
    const found = await sourceNamed(id, bench);
    const source = await bench.store.takeSource(id, leaseOf(bench));
    if (source === undefined)
      throw new EntenteError('desk-busy', `Another process is visiting ${found.id} right now.`, {
        hint: 'Wait for it: `entente source list` shows when it is done.',
      });
    const run = await visit(source, bench, options);
    changed ||= run.counts.added + run.counts.revised > 0;
    options.onRun?.(source, run);
  }
  if (changed) await rebuildInTurn(bench);
}

export interface Watcher {
  /** Looks at once instead of at the next turn. */
  nudge(): void;
  /** Takes no more sources and waits for the visits that run. */
  close(): Promise<void>;
}

export function watchSources(bench: Workbench, options: WatchOptions): Watcher {
  const { poll = 15_000, onTrouble = () => {} } = options;
  let stopped = false;
  let wake: () => void = () => {};
  let nudged = false;
  const pause = (): Promise<void> =>
    new Promise((done) => {
      if (nudged || stopped) return done();
      const timer = setTimeout(done, poll);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const rounds = async (): Promise<void> => {
    while (!stopped) {
      nudged = false;
      await visitDue(bench, options, () => stopped).catch(onTrouble);
      await pause();
    }
  };
  const running = rounds();
  return {
    nudge() {
      nudged = true;
      wake();
    },
    async close() {
      stopped = true;
      wake();
      await running;
    },
  };
}
