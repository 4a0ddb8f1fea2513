/** Sources for the pages of the test desk: one that is well, one that fails, one that is paused. */
import type { DocumentId } from '../../src/model/ids.ts';
import type { Store } from '../../src/record/store.ts';
import { keptSource, sourceHealth, sourceRun } from '../source-fixtures.ts';

const failure = {
  uri: 'https://ferry.example/feed.xml',
  code: 'fetch-failed',
  message: 'https://ferry.example/feed.xml could not be fetched: it redirects more than 6 times.',
  hint: 'Check the address in a browser and try again later; or save the page and ingest the file.',
};

export async function fillSources(store: Store, documents: readonly DocumentId[]): Promise<void> {
  const at = '2026-11-22T09:00:00.000Z';
  const counts = { pieces: 1, added: 3, revised: 0, unchanged: 12, claims: 9, failed: 0, unread: 1 };
  const none = { pieces: 0, added: 0, revised: 0, unchanged: 0, claims: 0, failed: 1, unread: 0 };
  const well = { due: '2026-11-22T09:31:00.000Z', lastOk: at, runs: 1, interval: 30, last: counts };
  const failing = {
    due: '2026-11-22T13:00:00.000Z',
    failures: 3,
    runs: 7,
    last: none,
    lastFailure: { ...failure, at },
  };
  await store.saveSource(keptSource('quayside', { title: 'Quayside Wire' }), sourceHealth());
  await store.saveRun({
    run: sourceRun('quayside', {
      counts,
      notes: [{ uri: 'urn:entry:7', reason: 'no-body: the entry has a title only' }],
    }),
    ...{ health: sourceHealth(well), marks: new Map(), documents },
  });
  await store.saveSource(keptSource('ferry', { title: 'Ferry Gazette' }), sourceHealth());
  await store.saveRun({
    run: sourceRun('ferry', { outcome: 'failed', counts: none, failures: [failure] }),
    ...{ health: sourceHealth(failing), marks: new Map(), documents: [] },
  });
  const mailbox = { kind: 'imap', address: 'imaps://desk@mail.example/Letters', title: 'Letters of the desk' } as const;
  const paused = sourceHealth({ state: 'paused', why: 'Paused by hand.', due: null });
  await store.saveSource(keptSource('letters', mailbox), paused);
}
