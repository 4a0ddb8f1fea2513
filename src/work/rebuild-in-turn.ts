/** Rebuilding where several may ask for it at once (a visit, a page that was sent): one after the other per desk. */
import { rebuild } from './rebuild.ts';
import type { Workbench } from './workbench.ts';

const running = new WeakMap<object, Promise<void>>();

export function rebuildInTurn(bench: Workbench): Promise<void> {
  const before = running.get(bench.store) ?? Promise.resolve();
  const next = before.catch(() => undefined).then(() => rebuild(bench, () => {}));
  running.set(bench.store, next);
  return next;
}
