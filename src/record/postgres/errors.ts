/** What PostgreSQL or its driver raises, as errors that say what to do. Wrapped around the whole store at one place. */
import { asEntenteError, EntenteError } from '../../model/errors.ts';
import type { Store } from '../store.ts';

/** Same store; every call that fails raises an EntenteError. */
export function withClearErrors(store: Store): Store {
  const wrapped = Object.entries(store).map(([name, method]: [string, (...args: unknown[]) => unknown]) => [
    name,
    (...args: unknown[]) => {
      const result = method(...args);
      return result instanceof Promise ? result.catch(raise) : iterate(result as AsyncIterable<unknown>);
    },
  ]);
  return Object.fromEntries(wrapped) as Store;
}

async function* iterate(rows: AsyncIterable<unknown>): AsyncIterable<unknown> {
  try {
    yield* rows;
  } catch (cause) {
    raise(cause);
  }
}

function raise(cause: unknown): never {
  throw storeError(cause);
}

export function storeError(cause: unknown): EntenteError {
  if (cause instanceof EntenteError) return cause;
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string };
  if (code === '53100') {
    return new EntenteError('disk-full', 'The disk of the database is full.', {
      hint: 'Free some space, then run the command again: nothing was half-written.',
      cause,
    });
  }
  if (code === '25006') {
    return new EntenteError('folder-read-only', 'The database takes no writes (read-only or a replica).', {
      hint: 'Point DATABASE_URL to the primary server.',
      cause,
    });
  }
  if (unreachable.test(code) || /Connection terminated|Cannot use a pool after/.test(message)) {
    return new EntenteError('store-unavailable', `The database does not answer: ${message}`, {
      hint: 'Run the command again; if it happens again, `entente doctor` names the cause.',
      cause,
    });
  }
  if (/^2[23]/.test(code)) {
    return new EntenteError('check-failed', `The database refused a row: ${message}`, {
      hint: 'The rest of the batch is not touched. Report the document: the reader should have mapped this.',
      cause,
    });
  }
  return asEntenteError(cause);
}

/** Class 08 and 57P: connection lost, server stopping; 53300: too many connections; 28, 3D: who we are is not known there. */
const unreachable = /^(?:08|57P|53300|28|3D)|^E(?:CONNREFUSED|CONNRESET|PIPE|NOTFOUND|TIMEDOUT)$|^ENOENT$/;
