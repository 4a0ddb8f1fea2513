/** Door: the table of statecraft tools. */
import type { Tool } from '../../model/tool.ts';
import { defineTable, pageOf } from '../table.ts';
import { plain } from '../wording.ts';
import { choices } from './options.ts';

/** The version that holds today: the last one. */
const bound = (tool: Tool): string => (tool.versions.at(-1)?.binds ?? []).join(', ');

export const toolsTable = defineTable<Tool>({
  name: 'tools',
  title: 'Tools of statecraft',
  noun: ['tool', 'tools'],
  intro: 'Measures as dated versions: what each covers, whom it binds, which handles it needs and who holds them.',
  searchable: true,
  sort: 'name',
  identity: ({ id }) => ({ id, url: `/tools/${id}` }),
  filters: [
    { key: 'issuer', label: 'Issuer', placeholder: 'UN' },
    { key: 'kind', label: 'Kind', placeholder: 'embargo' },
    { key: 'reviewed', label: 'Reviewed', options: choices(['yes', 'no']) },
  ],
  columns: [
    {
      key: 'name',
      label: 'Tool',
      sort: 'name',
      wide: true,
      cell: (row) => ({ value: row.name, href: `/tools/${row.id}` }),
    },
    { key: 'issuer', label: 'Issuer', sort: 'issuer', cell: (row) => row.issuer },
    { key: 'kind', label: 'Kind', sort: 'kind', cell: (row) => plain(row.kind) },
    { key: 'binds', label: 'Binds', cell: bound },
    { key: 'hooks', label: 'Handles it needs', wide: true, cell: (row) => row.hooks.map(plain).join(', ') },
    { key: 'since', label: 'Since', cell: (row) => row.versions[0]?.since ?? null },
    { key: 'willing', label: 'Holder willing', cell: (row) => row.willing },
    { key: 'reviewed', label: 'Reviewed', cell: (row) => (row.reviewed ? 'yes' : { value: 'no', mark: 'warn' }) },
    { key: 'id', label: 'Id', hidden: true, cell: (row) => row.id },
  ],
  load: async (desk, query) => {
    const wanted = query.text?.toLowerCase();
    const { issuer, kind, reviewed } = query.filters ?? {};
    const rows = desk.vocabulary.tools.filter(
      (tool) =>
        (issuer === undefined || tool.issuer.toLowerCase().includes(issuer.toLowerCase())) &&
        (kind === undefined || tool.kind.includes(kind)) &&
        (reviewed === undefined || reviewed.split(',').includes(tool.reviewed ? 'yes' : 'no')) &&
        (wanted === undefined ||
          `${tool.name}\n${tool.id}\n${tool.instruments.join('\n')}`.toLowerCase().includes(wanted)),
    );
    return pageOf(rows, query, (row, key) => String(row[key as keyof Tool] ?? ''));
  },
});
