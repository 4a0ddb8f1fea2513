/** One worker of the throughput measurement: builds the index, says so, and on a word answers all queries. */
import { parentPort, workerData } from 'node:worker_threads';
import { nameIndex } from '../../src/resolve/names/index.ts';
import { hasLists, listNames } from './lists.ts';
import { generatedEntries, seeded } from './people.ts';
import { queriesOf } from './screening.ts';

const { size } = workerData as { size: number };
const real = hasLists() ? listNames() : generatedEntries(24_000, seeded(1));
const index = nameIndex([...real, ...generatedEntries(Math.max(0, size - real.length), seeded(2))]);
const queries = queriesOf(real);
parentPort?.once('message', () => {
  for (const { name, schema } of queries) index.search(name, { schema: schema ?? 'any' });
  parentPort?.postMessage(queries.length);
});
parentPort?.postMessage('ready');
