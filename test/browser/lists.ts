/** Sanctions lists for the tests of web and API: two versions of one list, one of another, one held. */

import type { Store } from '../../src/record/store.ts';
import { differenceOf } from '../../src/resolve/lists/difference.ts';
import type { ListRead } from '../../src/resolve/lists/entry.ts';
import type { ListVersion } from '../../src/resolve/lists/version.ts';
import { listVersion } from '../list-fixtures.ts';
import { listFrom } from '../support/lists.ts';

const versionOf = (read: ListRead, more: Partial<ListVersion> & { version: number }): ListVersion =>
  listVersion(more.version, {
    ...{ list: read.list, authority: read.authority, label: read.label, published: read.published },
    ...{ entries: read.entries.length, names: read.entries.flatMap((e) => e.names).length },
    ...{ signals: read.signals, unread: read.unread },
    ...more,
  });

export async function fillLists(store: Store): Promise<void> {
  const un = listFrom('un.xml');
  const before = un.entries.slice(1).map((entry) => ({ ...entry, programmes: ['Iran'] }));
  await store.saveListVersion({
    version: versionOf(un, { version: 1, published: '2026-01-31' }),
    entries: before,
    changes: [],
  });
  const changes = differenceOf(before, un.entries, {
    version: 2,
    before: '2026-01-31',
    after: un.published,
    imported: '2026-11-22',
  });
  const changed = { added: 1, removed: 0, changed: 1 };
  await store.saveListVersion({
    version: versionOf(un, { version: 2, changes: changed }),
    entries: un.entries,
    changes,
  });
  for (const names of [['ofac-sdn.csv', 'ofac-alt.csv', 'ofac-add.csv'], ['uk.xml']]) {
    const read = listFrom(...names);
    await store.saveListVersion({ version: versionOf(read, { version: 1 }), entries: read.entries, changes: [] });
  }
  const half = versionOf(listFrom('ofac-sdn.csv'), {
    ...{ version: 2, state: 'held', entries: 1, names: 1, published: '2026-11-14' },
    heldFor: [
      'It holds 1 entry; the version in force holds 4. A list rarely loses half of itself: is the download whole?',
    ],
  });
  await store.saveListVersion({ version: half, entries: [], changes: [] });
}
