/** The thread in which pages are read: a page that hangs or fills the memory ends the thread, not the run. */
import { parentPort } from 'node:worker_threads';
import { pagePart } from './page.ts';
import type { PageAnswer, PageJob } from './page-thread.ts';

const answer = (message: PageAnswer): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ source, uri }: PageJob) => {
  try {
    answer({ part: pagePart(source, uri) });
  } catch (cause) {
    answer({ failure: cause instanceof Error ? cause.message : String(cause) });
  }
});
answer('ready');
