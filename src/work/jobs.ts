/** The job queue, in the desk's own database: what several processes share when one is not enough. A worker holds no state. */
import PgBoss from 'pg-boss';
import { EntenteError } from '../model/errors.ts';
import type { Database } from '../record/postgres/database.ts';

/** What each kind of job is about. `read-file`: one input of an ingest. `rebuild`: everything that derives from claims. */
interface JobInputs {
  'read-file': { uri: string; sample?: boolean };
  rebuild: { reason: string };
}
type JobName = keyof JobInputs;
const jobNames: readonly JobName[] = ['read-file', 'rebuild'];

export interface Jobs {
  /** Adds jobs. The same twice does no harm: what a job writes is idempotent. */
  enqueue<N extends JobName>(name: N, inputs: readonly JobInputs[N][]): Promise<void>;
  /** Hands over batches until `close`. What throws is tried again, later each time; after the last try it is dead. */
  work<N extends JobName>(
    name: N,
    handle: (inputs: JobInputs[N][]) => Promise<void>,
    options?: WorkOptions,
  ): Promise<void>;
  /** jobs that failed for good, oldest first, with what they were about */
  dead<N extends JobName>(name: N): Promise<JobInputs[N][]>;
  /** jobs that wait or run */
  waiting(name: JobName): Promise<number>;
  /** Takes no new batch, lets running ones finish, then lets go of the database. Does not close the database itself. */
  close(): Promise<void>;
}

interface WorkOptions {
  batchSize?: number;
  /** how often an idle worker looks for jobs */
  pollSeconds?: number;
}

interface JobsOptions {
  /** tries after the first */
  retries?: number;
  /** seconds before the first repetition; doubles each time */
  retryDelay?: number;
  /** a job whose worker died is given to another after this long */
  expireInSeconds?: number;
}

const schema = 'entente_jobs';
const deadLetters = (name: JobName): string => `${name}-dead`;
const stopLimitMs = 30_000;

export async function jobsOf(database: Database, options: JobsOptions = {}): Promise<Jobs> {
  const { retries = 3, retryDelay = 2, expireInSeconds = 900 } = options;
  const boss = new PgBoss({
    schema,
    // the store's own pool: the queue then works on every engine, and a job never outlives its database
    db: { executeSql: async (text, values) => database.pool.query(text, values) as Promise<{ rows: unknown[] }> },
  });
  // a lost connection shows in the next call; it must not end the process
  boss.on('error', () => undefined);
  await boss.start().catch((cause: unknown) => {
    throw new EntenteError('store-unavailable', 'The job queue could not be opened.', {
      hint: 'The database user must be allowed to create a schema; `entente doctor` names other causes.',
      cause,
    });
  });
  for (const name of jobNames) {
    await boss.createQueue(deadLetters(name));
    const policy = {
      retryLimit: retries,
      retryDelay,
      retryBackoff: true,
      expireInSeconds,
      deadLetter: deadLetters(name),
    };
    await boss.createQueue(name, { name, ...policy });
  }
  return {
    enqueue: (name, inputs) => boss.insert(inputs.map((data) => ({ name, data }))),
    async work(name, handle, { batchSize = 20, pollSeconds = 2 } = {}) {
      const polling = { batchSize, pollingIntervalSeconds: pollSeconds };
      await boss.work<JobInputs[typeof name]>(name, polling, (jobs) => handle(jobs.map((j) => j.data)));
    },
    async dead(name) {
      const { rows } = await database.pool.query<{ data: JobInputs[typeof name] }>(
        `select data from ${schema}.job where name = $1 order by created_on, id`,
        [deadLetters(name)],
      );
      return rows.map((r) => r.data);
    },
    waiting: (name) => boss.getQueueSize(name, { before: 'completed' }),
    close: () => boss.stop({ graceful: true, wait: true, close: false, timeout: stopLimitMs }),
  };
}
