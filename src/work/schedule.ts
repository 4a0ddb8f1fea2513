/** When a source is visited next: oftener while it brings something, seldomer while it does not, later each time it fails, never after too many failures. */
import type { KeptSource, RunCounts, RunFailure, SourceHealth, SourceRun } from '../collect/kept-source.ts';
import { sha256 } from '../model/ids.ts';

/** Failures in a row after which a source is paused until somebody looks at it. */
const failuresUntilPause = 10;

export const usualBounds = { min: 15, max: 1440 } as const;
const firstInterval = 60;
const minute = 60_000;
const longestBackoff = 1440;

/** Of a source nobody has visited yet: due at once. */
export function freshHealth({ every }: Pick<KeptSource, 'every'>, now: string): SourceHealth {
  return {
    ...{ state: 'active', why: null, interval: within(firstInterval, every), due: now },
    ...{ lastOk: null, lastFailure: null, failures: 0, runs: 0, last: null },
  };
}

const within = (interval: number, { min, max }: KeptSource['every']): number =>
  Math.min(Math.max(Math.round(interval), min), Math.max(min, max));

export interface Visited {
  outcome: SourceRun['outcome'];
  counts: RunCounts;
  failure: RunFailure | undefined;
  /** milliseconds of the clock */
  now: number;
  /** its host asked to be left alone until then */
  heldUntil?: number | undefined;
}

export function healthAfter(source: KeptSource, before: SourceHealth, visited: Visited): SourceHealth {
  const { outcome, counts, failure, now, heldUntil } = visited;
  const at = new Date(now).toISOString();
  const runs = before.runs + 1;
  const lastFailure = failure === undefined ? before.lastFailure : { ...failure, at };
  if (outcome === 'failed') {
    const failures = before.failures + 1;
    const common = { ...before, runs, failures, lastFailure, last: counts };
    if (failures >= failuresUntilPause)
      return { ...common, state: 'paused', why: `It failed ${failures} times in a row.`, due: null };
    const pause = Math.min(before.interval * 2 ** (failures - 1), Math.max(longestBackoff, source.every.max));
    return { ...common, due: dueIn(source, pause, { now, heldUntil }) };
  }
  const isNew = counts.added + counts.revised > 0;
  const interval = within(before.interval * (isNew ? 0.5 : 1.5), source.every);
  return {
    ...{ state: 'active', why: null, interval, due: dueIn(source, interval, { now, heldUntil }) },
    ...{ lastOk: at, lastFailure, failures: 0, runs, last: counts },
  };
}

/** A tenth earlier or later, by the source's id: sources added together do not all come at the same minute for ever. */
function dueIn(
  { id }: KeptSource,
  minutes: number,
  { now, heldUntil = 0 }: { now: number; heldUntil?: number | undefined },
): string {
  const spread = 0.9 + (Number.parseInt(sha256(id).slice(0, 4), 16) / 0xffff) * 0.2;
  return new Date(Math.max(now + Math.round(minutes * spread) * minute, heldUntil)).toISOString();
}
