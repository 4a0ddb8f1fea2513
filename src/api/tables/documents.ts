/** Door: the table of documents. */
import type { DocumentRow } from '../../record/store.ts';
import { defineTable } from '../table.ts';
import { publishedDay } from '../wording.ts';
import { choices, yesNo } from './options.ts';

export const documentsTable = defineTable<DocumentRow>({
  name: 'documents',
  title: 'Documents',
  noun: ['document', 'documents'],
  intro: 'Everything the desk has read, with what was found in it. The archived bytes stay in the desk.',
  searchable: true,
  grounds: (row) => ({ documents: [row.id] }),
  sort: '-published',
  identity: ({ id }) => ({ id, url: `/documents/${id}` }),
  filters: [
    { key: 'lang', label: 'Language', placeholder: 'en, ru, zh' },
    { key: 'outlet', label: 'Outlet', placeholder: 'slug of the outlet' },
    { key: 'source', label: 'Source', placeholder: 'id of the source' },
    { key: 'month', label: 'Month', placeholder: 'YYYY-MM' },
    { key: 'role', label: 'Repeats another', options: choices(['original', 'wire-copy', 'teaser', 'quoted-in']) },
    { key: 'alarms', label: 'Alarms', options: yesNo },
    { key: 'sample', label: 'Sample', options: yesNo },
  ],
  columns: [
    {
      key: 'title',
      label: 'Title',
      sort: 'title',
      wide: true,
      cell: (row) => ({ value: row.title ?? row.name, href: `/documents/${row.id}`, lang: row.lang }),
    },
    { key: 'outlet', label: 'Outlet', sort: 'outlet', cell: (row) => row.outlet },
    { key: 'published', label: 'Published', sort: 'published', cell: publishedDay },
    { key: 'lang', label: 'Language', sort: 'lang', cell: (row) => row.lang },
    { key: 'items', label: 'Items', sort: 'items', numeric: true, cell: (row) => row.items },
    {
      key: 'claims',
      label: 'Claims',
      sort: 'claims',
      numeric: true,
      cell: (row) => ({ value: row.claims, href: `/claims?documentId=${row.id}` }),
    },
    { key: 'unread', label: 'Unread', numeric: true, cell: (row) => row.unread.length },
    { key: 'alarms', label: 'Alarms', hidden: true, cell: (row) => row.alarms.join('; ') },
    { key: 'role', label: 'Repeats', hidden: true, cell: (row) => row.duplicateRole ?? '' },
    { key: 'authors', label: 'Authors', hidden: true, cell: (row) => row.authors.join('; ') },
    { key: 'name', label: 'File', hidden: true, cell: (row) => row.name },
    { key: 'uri', label: 'Taken from', hidden: true, cell: (row) => row.uri },
    { key: 'fetched', label: 'Fetched', hidden: true, cell: (row) => row.fetched.slice(0, 10) },
    { key: 'id', label: 'Id', hidden: true, cell: (row) => row.id },
  ],
  load: (desk, query) => desk.store.documents(query),
});
