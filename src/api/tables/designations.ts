/** Door: designation events: what newer versions of lists say otherwise than the ones before. */
import { changeKinds, type ListChange } from '../../resolve/lists/version.ts';
import { defineTable } from '../table.ts';
import { listingHref } from './listings.ts';
import { choices } from './options.ts';

const marks = { added: 'minus', removed: 'plus', changed: 'kind' } as const;

const fieldsInWords = (fields: ListChange['fields']): string =>
  fields
    .map((f) => `${f.field}: ${[...f.added.map((v) => `+ ${v}`), ...f.removed.map((v) => `− ${v}`)].join(', ')}`)
    .join('; ');

export const designationsTable = defineTable<ListChange>({
  name: 'designations',
  title: 'Designations',
  noun: ['designation event', 'designation events'],
  intro:
    'Who was listed, delisted or changed between two versions of a list, with the list’s own day where it gives one.',
  searchable: true,
  sort: '-date',
  identity: ({ list, version, entry }) => ({ id: `${list}/${version}/${entry}`, url: listingHref(list, entry) }),
  filters: [
    { key: 'authority', label: 'Authority', placeholder: 'UN' },
    { key: 'list', label: 'List', placeholder: 'us-ofac-sdn' },
    { key: 'what', label: 'What', options: choices(changeKinds) },
    { key: 'programme', label: 'Programme', placeholder: 'DPRK' },
  ],
  columns: [
    { key: 'date', label: 'Date', sort: 'date', cell: (row) => row.date },
    { key: 'what', label: 'What', sort: 'what', cell: (row) => ({ value: row.what, mark: `edge ${marks[row.what]}` }) },
    {
      key: 'name',
      label: 'Who',
      sort: 'name',
      wide: true,
      cell: (row) => ({ value: row.name, href: listingHref(row.list, row.entry) }),
    },
    { key: 'authority', label: 'Authority', sort: 'authority', cell: (row) => row.authority },
    { key: 'programmes', label: 'Programme', cell: (row) => row.programmes.join(', ') },
    {
      key: 'why',
      label: 'Why, or what changed',
      wide: true,
      cell: (row) => (row.what === 'changed' ? fieldsInWords(row.fields) : row.why),
    },
    { key: 'dateFrom', label: 'Day from', hidden: true, cell: (row) => row.dateFrom },
    { key: 'after', label: 'Not before', hidden: true, cell: (row) => row.after },
    { key: 'list', label: 'List', sort: 'list', hidden: true, cell: (row) => row.list },
    { key: 'version', label: 'Version', numeric: true, hidden: true, cell: (row) => row.version },
    { key: 'entry', label: 'Id', hidden: true, cell: (row) => row.entry },
  ],
  load: (desk, query) => desk.store.listChanges(query),
});
