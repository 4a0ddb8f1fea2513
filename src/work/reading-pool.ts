/** Reading many inputs: threads that read and extract while this one stores. A thread has one input at a time. */
import { Worker } from 'node:worker_threads';
import type { Gathered } from '../collect/source.ts';
import { EntenteError, type ErrorCode } from '../model/errors.ts';
import type { Reader, Reading } from './reading.ts';

/** What crosses from a thread: an error loses its class on the way, so its fields go. */
export type Answer = { reading: Reading } | { failure: { code: ErrorCode; message: string; hint: string } };

interface Job {
  found: Gathered;
  done(reading: Reading): void;
  failed(error: EntenteError): void;
}

/** After so many threads in a row that ended without an answer, no other one is tried. */
const losses = 3;

/** As installed it is JavaScript; in a checkout tsx has to translate in the thread, too. */
function thread(home: string): Worker {
  const options = { workerData: { home } };
  if (!import.meta.filename.endsWith('.ts'))
    return new Worker(new URL('./reading-worker.js', import.meta.url), options);
  const script = JSON.stringify(new URL('./reading-worker.ts', import.meta.url).href);
  const translated = `import('tsx/esm/api').then(({ register }) => { register(); return import(${script}); });`;
  return new Worker(translated, { ...options, eval: true });
}

export function readingPool(width: number, home: string): Reader {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let lostInRow = 0;
  let lastCause: unknown;

  const next = (): void => {
    const job = waiting[0];
    if (job === undefined) return;
    if (lostInRow >= losses) {
      for (const left of waiting.splice(0)) left.failed(lost(left.found, lastCause));
      return;
    }
    const worker = idle.pop() ?? (busy.size < width ? started() : undefined);
    if (worker === undefined) return;
    waiting.shift();
    busy.set(worker, job);
    worker.postMessage(job.found);
  };
  const started = (): Worker => {
    const worker = thread(home);
    const finish = (settle: (job: Job) => void): void => {
      const job = busy.get(worker);
      busy.delete(worker);
      if (job !== undefined) settle(job);
    };
    worker.on('message', (answer: Answer) => {
      lostInRow = 0;
      finish((job) => ('reading' in answer ? job.done(answer.reading) : job.failed(errorOf(answer.failure))));
      idle.push(worker);
      next();
    });
    // The thread is gone, out of memory for instance: its input failed, the next one gets a new thread.
    worker.on('error', (cause) => {
      lostInRow += 1;
      lastCause = cause;
      finish((job) => job.failed(lost(job.found, cause)));
      next();
    });
    return worker;
  };
  return {
    width,
    read: (found) =>
      new Promise((done, failed) => {
        waiting.push({ found, done, failed });
        next();
      }),
    async close() {
      waiting.length = 0;
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()));
    },
  };
}

const errorOf = ({ code, message, hint }: { code: ErrorCode; message: string; hint: string }): EntenteError =>
  new EntenteError(code, message, { hint });

const lost = ({ name }: Gathered, cause: unknown): EntenteError =>
  new EntenteError('file-unreadable', `${name} could not be read: ${cause instanceof Error ? cause.message : cause}`, {
    hint: 'Split it into parts; if it is small, report it with --debug.',
    cause,
  });
