/** Door: the table of figures: one row a series, its values side by side and never one number for all. */
import { figureTypes } from '../../model/claim.ts';
import type { FigureSeries } from '../../model/event.ts';
import { defineTable } from '../table.ts';
import { typeLabel } from '../wording.ts';
import { choices, yesNo } from './options.ts';

export const figuresTable = defineTable<FigureSeries>({
  name: 'figures',
  title: 'Figures',
  noun: ['series', 'series'],
  intro: 'Every value as it was given, by whom and as of when. Values are never summed, averaged or overwritten.',
  searchable: true,
  grounds: (row) => ({ documents: row.points.map((p) => p.document) }),
  sort: '-conflict',
  identity: ({ id }) => ({ id, url: `/figures#figure-${id}` }),
  filters: [
    { key: 'type', label: 'Type', options: choices(figureTypes) },
    { key: 'unit', label: 'Unit', placeholder: 'persons, USD' },
    { key: 'conflict', label: 'In conflict', options: yesNo },
  ],
  columns: [
    {
      key: 'what',
      label: 'What',
      sort: 'what',
      wide: true,
      cell: (row) => ({ value: row.what, href: `#figure-${row.id}` }),
    },
    { key: 'type', label: 'Type', sort: 'type', cell: (row, desk) => typeLabel(row.type, desk) },
    { key: 'parties', label: 'Parties', cell: (row) => row.parties.map((p) => p.name).join(', ') },
    { key: 'unit', label: 'Unit', sort: 'unit', cell: (row) => row.unit },
    {
      key: 'values',
      label: 'Values, as printed',
      wide: true,
      cell: (row) => row.points.map((p) => `${p.wording} (${p.speaker})`).join('; '),
    },
    {
      key: 'conflict',
      label: 'In conflict',
      sort: 'conflict',
      cell: (row) => (row.conflict ? { value: 'yes', mark: 'warn' } : 'no'),
    },
    { key: 'why', label: 'Why', hidden: true, cell: (row) => row.why },
    { key: 'id', label: 'Id', hidden: true, cell: (row) => row.id },
  ],
  load: (desk, query) => desk.store.figures(query),
});
