/** One worker of the throughput measurement: builds the index, says so, and on a word answers all queries. */
import { nameIndex } from '../../src/resolve/names/index.ts';
import { hasLists, listNames } from './lists.ts';
import { generatedEntries, seeded } from './people.ts';
import { queriesOf } from './screening.ts';

const size = Number(process.argv[2]);
const real = hasLists() ? listNames() : generatedEntries(24_000, seeded(1));
const index = nameIndex([...real, ...generatedEntries(Math.max(0, size - real.length), seeded(2))]);
const queries = queriesOf(real);
process.once('message', () => {
  for (const { name, schema } of queries) index.search(name, { schema: schema ?? 'any' });
  process.send?.(queries.length);
});
process.send?.('ready');
