/** What the tests of sanctions lists share: made-up entries and versions. */
import { emptyEntry, type ListEntry } from '../src/resolve/lists/entry.ts';
import type { ListChange, ListVersion } from '../src/resolve/lists/version.ts';

export function listEntry(id: string, name: string, more: Partial<ListEntry> = {}): ListEntry {
  return {
    ...emptyEntry({ authority: 'UN', list: 'un-consolidated', id, schema: 'Person' }),
    names: [{ value: name, kind: 'primary', script: 'Latn' }],
    programmes: ['DPRK'],
    listedOn: '2016-03-02',
    ...more,
  };
}

export function listVersion(version: number, more: Partial<ListVersion> = {}): ListVersion {
  return {
    list: 'un-consolidated',
    authority: 'UN',
    label: 'Consolidated list of the UN Security Council',
    format: 'un-xml',
    version,
    state: 'current',
    digest: `digest-${version}`,
    files: [{ uri: 'un.xml', name: 'un.xml', digest: `digest-${version}`, part: 'list' }],
    published: `2026-0${version}-27`,
    imported: '2026-11-22T09:00:00.000Z',
    entries: 0,
    names: 0,
    changes: { added: 0, removed: 0, changed: 0 },
    heldFor: [],
    confirmedBy: null,
    unread: [],
    signals: [],
    ...more,
  };
}

export function listChange(version: number, entry: string, more: Partial<ListChange> = {}): ListChange {
  return {
    list: 'un-consolidated',
    authority: 'UN',
    version,
    entry,
    name: entry,
    what: 'added',
    date: '2026-02-27',
    dateFrom: 'published',
    after: '2026-01-27',
    programmes: ['DPRK'],
    why: null,
    fields: [],
    ...more,
  };
}
