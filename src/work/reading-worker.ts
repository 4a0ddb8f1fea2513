/** The thread behind reading-pool.ts: loads the desk's vocabulary itself, then answers one input at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Gathered } from '../collect/source.ts';
import { asEntenteError } from '../model/errors.ts';
import { loadVocabulary, packageRoot } from '../vocabulary/load.ts';
import { readerHere } from './reading.ts';
import type { Answer } from './reading-pool.ts';

const { home } = workerData as { home: string };
const reader = readerHere(loadVocabulary({ package: packageRoot(), overlay: home }));

parentPort?.on('message', (found: Gathered) => {
  reader.read(found).then(
    (reading) => answer({ reading }),
    (cause: unknown) => {
      const { code, message, hint } = asEntenteError(cause);
      answer({ failure: { code, message, hint } });
    },
  );
});

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
