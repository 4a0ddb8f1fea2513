/** Runs reading code under a time limit: one hostile page must not stop the batch. */
import vm from 'node:vm';

const call = new vm.Script('work()');
/** Made once: a new one for every page costs more than reading the page. */
const room = vm.createContext({ work: undefined });

/** Result of `work`, or undefined when it did not finish within `ms`. The interpreter itself is stopped, so loops inside libraries end too. */
export function withinTime<T>(ms: number, work: () => T): T | undefined {
  const outer: unknown = room['work'];
  room['work'] = work;
  try {
    return call.runInContext(room, { timeout: ms }) as T;
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw cause;
  } finally {
    room['work'] = outer;
  }
}
