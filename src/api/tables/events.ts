/** Door: the table of events. Origins are counted, not articles. */
import { eventTypes } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { defineTable } from '../table.ts';
import { plain, timeText, typeLabel } from '../wording.ts';
import { choices, pairChoices } from './options.ts';

export const eventsTable = defineTable<Event>({
  name: 'events',
  title: 'Events',
  noun: ['event', 'events'],
  intro:
    'Claims about the same thing, gathered. Origins are independent sources; articles that relay one of them add nothing.',
  searchable: true,
  grounds: (row) => ({ documents: row.documents }),
  sort: '-time',
  identity: ({ id }) => ({ id, url: `/events/${id}` }),
  filters: [
    { key: 'type', label: 'Type', options: choices(eventTypes) },
    { key: 'pair', label: 'Pair', options: pairChoices },
    { key: 'month', label: 'Month', placeholder: 'YYYY-MM' },
  ],
  columns: [
    {
      key: 'title',
      label: 'Event',
      sort: 'title',
      wide: true,
      cell: (row) => ({ value: row.title, href: `/events/${row.id}` }),
    },
    { key: 'type', label: 'Type', sort: 'type', cell: (row, desk) => typeLabel(row.type, desk) },
    { key: 'time', label: 'When', sort: 'date', cell: (row) => (row.time === null ? null : timeText(row.time)) },
    { key: 'place', label: 'Where', cell: (row) => row.place?.text ?? null },
    { key: 'modality', label: 'Modality', cell: (row) => plain(row.modality) },
    {
      key: 'signs',
      label: 'Pairs',
      cell: (row) => row.edges.map((e) => `${e.sign > 0 ? '+' : '−'}${e.pair}`).join(' '),
    },
    { key: 'origins', label: 'Origins', numeric: true, cell: (row) => row.origins.length },
    { key: 'claims', label: 'Claims', numeric: true, cell: (row) => row.claims.length },
    { key: 'denials', label: 'Denials', numeric: true, cell: (row) => row.denials.length },
    { key: 'weight', label: 'Weight', numeric: true, sort: 'weight', hidden: true, cell: (row) => row.weight },
    { key: 'first', label: 'First reported', hidden: true, cell: (row) => row.firstReported },
    { key: 'alarms', label: 'Alarms', hidden: true, cell: (row) => row.alarms.join('; ') },
    { key: 'id', label: 'Id', hidden: true, cell: (row) => row.id },
  ],
  load: (desk, query) => desk.store.events(query),
});
