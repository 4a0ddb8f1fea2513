/** What the tests of sources share: a kept source, its health, and a finished visit. */
import type { KeptSource, SourceHealth, SourceRun } from '../src/collect/kept-source.ts';

export function keptSource(id: string, more: Partial<KeptSource> = {}): KeptSource {
  return {
    id,
    kind: 'web',
    address: `https://${id}.example/feed.xml`,
    title: `The ${id} feed`,
    added: '2026-11-22T09:00:00.000Z',
    every: { min: 15, max: 1440 },
    local: false,
    passwordFrom: null,
    ...more,
  };
}

export function sourceHealth(more: Partial<SourceHealth> = {}): SourceHealth {
  return {
    state: 'active',
    why: null,
    interval: 60,
    due: '2026-11-22T09:00:00.000Z',
    lastOk: null,
    lastFailure: null,
    failures: 0,
    runs: 0,
    last: null,
    ...more,
  };
}

export function sourceRun(source: string, more: Partial<SourceRun> = {}): Omit<SourceRun, 'number'> {
  return {
    source,
    started: '2026-11-22T09:00:00.000Z',
    finished: '2026-11-22T09:00:02.000Z',
    outcome: 'ok',
    counts: { pieces: 1, added: 1, revised: 0, unchanged: 0, claims: 2, failed: 0, unread: 0 },
    failures: [],
    notes: [],
    ...more,
  };
}
