/** Door: the table of claims. Rejected ones show only when asked for by state. */
import {
  type Claim,
  claimKinds,
  claimStates,
  eventTypes,
  figureTypes,
  itemTypes,
  modalities,
  positionTypes,
} from '../../model/claim.ts';
import { defineTable } from '../table.ts';
import { aboutText, plain, timeText, typeLabel, whoToWhom } from '../wording.ts';
import { choices, pairChoices } from './options.ts';

const shown = claimStates.filter((state) => state !== 'rejected').join(',');

export const claimsTable = defineTable<Claim>({
  name: 'claims',
  title: 'Claims',
  noun: ['claim', 'claims'],
  intro:
    'What each document says, tied to the words that say it. A claim is not a fact: it has a speaker, a modality and a state.',
  searchable: true,
  grounds: (row) => ({ documents: row.documentId === undefined ? [] : [row.documentId] }),
  sort: '-time',
  identity: ({ id }) => ({ id, url: `/claims/${id}` }),
  filters: [
    { key: 'kind', label: 'Kind', options: choices(claimKinds) },
    { key: 'type', label: 'Type', options: choices([...eventTypes, ...figureTypes, ...positionTypes, ...itemTypes]) },
    { key: 'state', label: 'State', options: choices(claimStates) },
    { key: 'pair', label: 'Pair', options: pairChoices },
    { key: 'modality', label: 'Modality', options: choices(modalities) },
    { key: 'month', label: 'Month', placeholder: 'YYYY-MM' },
    { key: 'actor', label: 'Actor', placeholder: 'code, RUS' },
    { key: 'documentId', label: 'Document', placeholder: 'd…' },
  ],
  columns: [
    {
      key: 'quote',
      label: 'Quote',
      wide: true,
      cell: (row) => ({ value: row.evidence[0]?.quote ?? '', href: `/claims/${row.id}`, lang: row.lang }),
    },
    {
      key: 'type',
      label: 'Type',
      sort: 'type',
      cell: (row, desk) => ({ value: typeLabel(row.type, desk), mark: `kind ${row.kind}` }),
    },
    { key: 'parties', label: 'Who to whom', cell: (row, desk) => whoToWhom(row.actors, desk) },
    { key: 'about', label: 'What', cell: aboutText },
    { key: 'time', label: 'When', sort: 'date', cell: (row) => (row.time === null ? null : timeText(row.time)) },
    { key: 'modality', label: 'Modality', sort: 'modality', cell: (row) => plain(row.modality) },
    { key: 'speaker', label: 'According to', cell: (row) => row.attribution.map((a) => a.speaker).join(' › ') },
    { key: 'state', label: 'State', sort: 'state', cell: (row) => ({ value: row.state, mark: `state ${row.state}` }) },
    { key: 'kind', label: 'Kind', sort: 'kind', hidden: true, cell: (row) => row.kind },
    {
      key: 'confidence',
      label: 'Confidence',
      numeric: true,
      sort: 'confidence',
      hidden: true,
      cell: (row) => row.confidence,
    },
    { key: 'hedges', label: 'Hedges', hidden: true, cell: (row) => row.hedges.join('; ') },
    {
      key: 'document',
      label: 'Document',
      hidden: true,
      cell: (row) => ({
        value: row.document,
        ...(row.documentId === undefined ? {} : { href: `/documents/${row.documentId}?claim=${row.id}#${row.id}` }),
      }),
    },
    { key: 'producers', label: 'Producers', hidden: true, cell: (row) => row.producers.join('; ') },
    { key: 'id', label: 'Id', hidden: true, cell: (row) => row.id },
  ],
  load: (desk, query) =>
    desk.store.claims(
      query.filters?.['state'] === undefined ? { ...query, filters: { ...query.filters, state: shown } } : query,
    ),
});
