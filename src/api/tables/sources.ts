/** Door: the table of sources with their health. */
import { type SourceRow, sourceKinds, sourceStates } from '../../collect/kept-source.ts';
import { type Cell, defineTable } from '../table.ts';
import { choices } from './options.ts';

/** `2026-11-22 09:14` (UTC) */
export const minuteText = (iso: string | null): string => (iso === null ? '..' : iso.slice(0, 16).replace('T', ' '));

/** In one word how a source is doing; the colour only repeats it. */
export function healthCell({ health }: Pick<SourceRow, 'health'>): Cell {
  if (health.state === 'paused') return { value: 'paused', mark: 'kind' };
  if (health.failures > 0) return { value: `failing (${health.failures})`, mark: 'warn' };
  return health.lastOk === null ? { value: 'new', mark: 'state proposed' } : { value: 'well', mark: 'state accepted' };
}

/** 90 -> `90 min`, 360 -> `6 h` */
export const intervalText = (minutes: number): string =>
  minutes % 60 === 0 && minutes >= 120 ? `${minutes / 60} h` : `${minutes} min`;

export const sourcesTable = defineTable<SourceRow>({
  name: 'sources',
  title: 'Sources',
  noun: ['source', 'sources'],
  intro: 'What the desk visits by itself, and how each visit went. Times are UTC.',
  searchable: true,
  sort: 'title',
  identity: ({ id }) => ({ id, url: `/sources/${id}` }),
  filters: [
    { key: 'kind', label: 'Kind', options: choices(sourceKinds) },
    { key: 'state', label: 'State', options: choices(sourceStates) },
    { key: 'health', label: 'Health', options: choices(['well', 'failing', 'new']) },
  ],
  columns: [
    {
      key: 'title',
      label: 'Source',
      sort: 'title',
      wide: true,
      cell: (row) => ({ value: row.title, href: `/sources/${row.id}` }),
    },
    { key: 'kind', label: 'Kind', sort: 'kind', cell: (row) => row.kind },
    { key: 'health', label: 'Health', sort: 'failures', cell: healthCell },
    { key: 'lastOk', label: 'Last ok', sort: 'lastOk', cell: ({ health }) => minuteText(health.lastOk) },
    {
      key: 'failure',
      label: 'Last failure',
      wide: true,
      cell: ({ health }) => (health.failures > 0 ? (health.lastFailure?.message ?? null) : null),
    },
    { key: 'new', label: 'New', numeric: true, cell: ({ health }) => health.last?.added ?? null },
    { key: 'unread', label: 'Unread', numeric: true, cell: ({ health }) => health.last?.unread ?? null },
    { key: 'due', label: 'Next visit', sort: 'due', cell: ({ health }) => minuteText(health.due) },
    { key: 'interval', label: 'Every', cell: ({ health }) => intervalText(health.interval) },
    { key: 'address', label: 'Address', hidden: true, wide: true, cell: (row) => row.address },
    { key: 'runs', label: 'Visits', numeric: true, hidden: true, cell: ({ health }) => health.runs },
    { key: 'id', label: 'Id', sort: 'id', hidden: true, cell: (row) => row.id },
  ],
  load: (desk, query) => desk.store.sources(query),
});
