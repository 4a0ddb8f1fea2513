/** Page reading with a limit that holds: parsing, article and print run in a thread that is ended when time or memory is up. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Part, plainPart } from '../../part.ts';
import { visibleText } from './visible-text.ts';

export interface PageJob {
  source: string;
  uri: string;
}
export type PageAnswer = 'ready' | { part: Part } | { failure: string };

const timeLimit = 10_000;
const memoryLimit = 1024;

let thread: Promise<Worker> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** One page at a time: its time begins when its turn comes. A late or broken page gives its visible text. */
export function pageWithin(source: string, uri: string, limit: number = timeLimit): Promise<Part> {
  const turn = queue.then(() => read({ source, uri }, limit));
  queue = turn.catch(() => undefined);
  return turn;
}

async function read(job: PageJob, limit: number): Promise<Part> {
  thread ??= started();
  const worker = await thread.catch((cause) => {
    thread = undefined;
    throw cause;
  });
  worker.ref();
  const answer = await Promise.race([answerOf(worker, job), lateness(limit)]);
  worker.unref();
  if ('part' in answer) return answer.part;
  if (answer.ends) {
    thread = undefined;
    await worker.terminate();
  }
  return withoutArticle(job.source, answer.failure);
}

type Outcome = { part: Part } | { failure: string; ends: boolean };

async function answerOf(worker: Worker, job: PageJob): Promise<Outcome> {
  worker.postMessage(job);
  try {
    const [answer] = (await once(worker, 'message')) as [Exclude<PageAnswer, 'ready'>];
    return 'part' in answer ? answer : { ...answer, ends: false };
  } catch {
    // `once` rejects with the thread's error: it is out of memory.
    return { failure: `more than ${memoryLimit} MB of memory`, ends: true };
  }
}

function lateness(limit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ failure: `no article within ${limit / 1000} s`, ends: true }), limit).unref();
  });
}

async function started(): Promise<Worker> {
  const worker = newThread();
  await once(worker, 'message');
  // Between two pages nobody waits for it: its end must not be the run's.
  worker.on('error', () => {
    thread = undefined;
  });
  worker.unref();
  return worker;
}

/** As installed it is JavaScript; in a checkout tsx has to translate in the thread, too. */
function newThread(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } };
  if (!import.meta.filename.endsWith('.ts')) return new Worker(new URL('./page-worker.js', import.meta.url), options);
  const script = JSON.stringify(new URL('./page-worker.ts', import.meta.url).href);
  const translated = `import('tsx/esm/api').then(({ register }) => { register(); return import(${script}); });`;
  return new Worker(translated, { ...options, eval: true });
}

function withoutArticle(source: string, why: string): Part {
  return {
    ...plainPart(visibleText(source), 'html@2', 'text/html'),
    unread: [{ reason: 'low-quality', detail: `all visible text was taken: ${why}` }],
  };
}
