/** Door: the entries of sanctions lists in force. */
import type { ListEntry } from '../../resolve/lists/entry.ts';
import { listSchemata, mainName } from '../../resolve/lists/entry.ts';
import { defineTable } from '../table.ts';
import { choices } from './options.ts';

/** Ids of lists may hold a slash. */
export const listingHref = (list: string, id: string): string => `/listings/${list}/${encodeURIComponent(id)}`;

export const listingsTable = defineTable<ListEntry>({
  name: 'listings',
  title: 'Listings',
  noun: ['listing', 'listings'],
  intro: 'Who stands on the sanctions lists taken in, as the lists say it. A listing is the authority’s word.',
  searchable: true,
  sort: 'name',
  identity: ({ list, id }) => ({ id, url: listingHref(list, id) }),
  filters: [
    { key: 'authority', label: 'Authority', placeholder: 'UN' },
    { key: 'list', label: 'List', placeholder: 'us-ofac-sdn' },
    { key: 'schema', label: 'Kind', options: choices(listSchemata) },
    { key: 'programme', label: 'Programme', placeholder: 'DPRK' },
  ],
  columns: [
    {
      key: 'name',
      label: 'Name',
      sort: 'name',
      wide: true,
      cell: (row) => ({ value: mainName(row), href: listingHref(row.list, row.id) }),
    },
    { key: 'authority', label: 'Authority', sort: 'authority', cell: (row) => row.authority },
    { key: 'programmes', label: 'Programme', cell: (row) => row.programmes.join(', ') },
    { key: 'schema', label: 'Kind', sort: 'schema', cell: (row) => row.schema },
    { key: 'listed', label: 'Listed on', sort: 'listed', numeric: true, cell: (row) => row.listedOn ?? '..' },
    { key: 'names', label: 'Names', numeric: true, cell: (row) => row.names.length },
    { key: 'id', label: 'Id', sort: 'id', cell: (row) => row.id },
    { key: 'list', label: 'List', sort: 'list', hidden: true, cell: (row) => row.list },
    { key: 'nationalities', label: 'Nationality', hidden: true, cell: (row) => row.nationalities.join(', ') },
    {
      key: 'births',
      label: 'Born',
      hidden: true,
      cell: (row) => row.births.flatMap((b) => b.date ?? []).join(', '),
    },
    {
      key: 'identifiers',
      label: 'Identifiers',
      hidden: true,
      cell: (row) => row.identifiers.map((i) => `${i.type} ${i.value}`).join('; '),
    },
    { key: 'reasons', label: 'Reasons', wide: true, hidden: true, cell: (row) => row.reasons ?? row.remarks },
  ],
  load: (desk, query) => desk.store.listEntriesPage(query),
});
