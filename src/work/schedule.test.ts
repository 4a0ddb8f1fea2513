import { expect, test } from 'vitest';
import { freshHealth, healthAfter, type Visited } from './schedule.ts';

const source = {
  ...({ id: 'quay', kind: 'web', address: 'https://quay.example/', title: 'Quay', added: '', local: false } as const),
  ...{ every: { min: 15, max: 1440 }, passwordFrom: null },
};
const now = Date.parse('2026-11-22T09:00:00Z');
const none = { pieces: 1, added: 0, revised: 0, unchanged: 0, claims: 0, failed: 0, unread: 0 };
const visited = (more: Partial<Visited> = {}): Visited => ({
  ...{ outcome: 'unchanged', counts: none, failure: undefined, now },
  ...more,
});
const fresh = freshHealth(source, new Date(now).toISOString());
const minutesTo = (due: string | null) => (Date.parse(due ?? '') - now) / 60_000;

test('comes oftener while there is news and seldomer while there is none, within the bounds', () => {
  let health = fresh;
  const intervals = (more: Partial<Visited>) =>
    Array.from({ length: 9 }, () => {
      health = healthAfter(source, health, visited(more));
      return health.interval;
    });
  expect(intervals({ outcome: 'ok', counts: { ...none, added: 1 } }).slice(0, 3)).toEqual([30, 15, 15]);
  expect(intervals({}).at(-1)).toBeLessThanOrEqual(1440);
  expect(intervals({}).at(-1)).toBe(1440);
  expect(Math.abs(minutesTo(health.due) / 1440 - 1)).toBeLessThanOrEqual(0.1);
});

test('never before the time that the host asked for', () => {
  const heldUntil = now + 5 * 3_600_000;
  expect(minutesTo(healthAfter(source, fresh, visited({ heldUntil })).due)).toBe(300);
});

test('one success after failures clears them and keeps the last one to be seen', () => {
  const failure = { uri: 'x', code: 'fetch-failed', message: 'no', hint: 'wait' };
  const failing = healthAfter(source, fresh, visited({ outcome: 'failed', failure }));
  expect(failing).toMatchObject({ failures: 1, lastOk: null, lastFailure: { message: 'no' } });
  expect(healthAfter(source, failing, visited())).toMatchObject({
    failures: 0,
    lastFailure: { message: 'no' },
    runs: 2,
  });
});
