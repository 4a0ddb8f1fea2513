import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/store.ts';
import type { Database } from '../record/postgres/database.ts';
import { type Jobs, jobsOf } from './jobs.ts';

describe('the job queue', { timeout: 60_000 }, () => {
  let database: Database;
  let open: Jobs[];
  beforeEach(async () => {
    database = await testDatabase();
    open = [];
  });
  afterEach(async () => {
    for (const jobs of open) await jobs.close();
    await database.close();
  });
  const queue = async (options?: Parameters<typeof jobsOf>[1]): Promise<Jobs> => {
    const jobs = await jobsOf(database, options);
    open.push(jobs);
    return jobs;
  };
  const quick = { pollSeconds: 0.5 };

  test('hands each job to one of several workers, in batches', async () => {
    const [one, two] = [await queue(), await queue()];
    const files = Array.from({ length: 30 }, (_, i) => ({ uri: `letter-${i}.txt` }));
    await one.enqueue('read-file', files);
    expect(await one.waiting('read-file')).toBe(30);
    const seen: string[] = [];
    const sizes: number[] = [];
    const handle = async (inputs: { uri: string }[]): Promise<void> => {
      sizes.push(inputs.length);
      seen.push(...inputs.map((i) => i.uri));
    };
    await one.work('read-file', handle, { ...quick, batchSize: 10 });
    await two.work('read-file', handle, { ...quick, batchSize: 10 });
    await vi.waitFor(() => expect(seen).toHaveLength(30), { timeout: 25_000 });
    expect(new Set(seen).size).toBe(30);
    expect(Math.max(...sizes)).toBe(10);
    await vi.waitFor(async () => expect(await two.waiting('read-file')).toBe(0), { timeout: 25_000 });
  });

  test('tries a failing job again, then lays it aside with what it was about', async () => {
    const jobs = await queue({ retries: 1, retryDelay: 0 });
    await jobs.enqueue('read-file', [{ uri: 'broken.pdf' }]);
    let tries = 0;
    await jobs.work(
      'read-file',
      async () => {
        tries++;
        throw new Error('unreadable');
      },
      quick,
    );
    await vi.waitFor(async () => expect(await jobs.dead('read-file')).toEqual([{ uri: 'broken.pdf' }]), {
      timeout: 25_000,
    });
    expect(tries).toBe(2);
  });

  test('lets a running batch finish when it is closed, and leaves the rest to others', async () => {
    const jobs = await queue();
    await jobs.enqueue('rebuild', [{ reason: 'first' }, { reason: 'second' }]);
    const finished: string[] = [];
    let started: () => void = () => undefined;
    const running = new Promise<void>((done) => {
      started = done;
    });
    await jobs.work(
      'rebuild',
      async ([input]) => {
        started();
        await new Promise((done) => setTimeout(done, 300));
        finished.push(input?.reason ?? '');
      },
      { ...quick, batchSize: 1 },
    );
    await running;
    await jobs.close();
    open = [];
    // which of two jobs of one moment comes first is the queue's own choice
    expect(finished).toHaveLength(1);
    const other = await queue();
    expect(await other.waiting('rebuild')).toBe(1);
  });
});
