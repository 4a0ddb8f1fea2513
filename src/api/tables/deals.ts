/** Door: the register of deals as a table, after SIPRI's conventions: brackets for uncertain, ".." for unknown. */
import type { Deal, Leg } from '../../model/deal.ts';
import { dealLevels, epistemicStates, progressStates } from '../../model/deal.ts';
import { defineTable } from '../table.ts';
import { pairLabel, plain, registerNumber, unknown } from '../wording.ts';
import { choices, pairChoices } from './options.ts';

const orUnknown = (text: string): string => (text === '' ? unknown : text);

/** Legs that go the way of the pair's first state, or the other way. */
const legsFrom = (deal: Deal, first: boolean): Leg[] =>
  deal.legs.filter((leg) => leg.direction.startsWith(deal.pair.split('-')[first ? 0 : 1] ?? '-'));

export function legText(leg: Leg): string {
  const numbers = leg.quantities.map((q) => `${registerNumber(q)}${q.unit === null ? '' : ` ${q.unit}`}`);
  const text = [leg.text, ...new Set(numbers)].join(' ');
  return leg.modality === 'asserted' || leg.modality === 'reported' ? text : `(${text}, ${plain(leg.modality)})`;
}

/** First and last date; an estimated one stands in brackets. */
export function legDates(leg: Leg): string {
  const dates = leg.first === leg.last ? (leg.first ?? unknown) : `${leg.first ?? unknown}–${leg.last ?? unknown}`;
  return leg.datesEstimated && dates !== unknown ? `(${dates})` : dates;
}

export const dealsTable = defineTable<Deal>({
  name: 'deals',
  title: 'Register of deals',
  noun: ['deal', 'deals'],
  intro: 'Exchanges between states as the documents describe them. Brackets: uncertain. Two dots: unknown.',
  searchable: true,
  grounds: (row) => ({ claims: row.claims }),
  sort: 'id',
  identity: ({ id }) => ({ id, url: `/deals/${id}` }),
  filters: [
    { key: 'pair', label: 'Pair', options: pairChoices },
    { key: 'level', label: 'Level', options: choices(dealLevels) },
    { key: 'category', label: 'Category', placeholder: '1.1' },
    { key: 'progress', label: 'Progress', options: choices(progressStates) },
    { key: 'epistemic', label: 'Evidence', options: choices(epistemicStates) },
    { key: 'state', label: 'State', options: choices(['proposed', 'confirmed', 'edited', 'rejected']) },
  ],
  columns: [
    { key: 'id', label: 'Id', sort: 'id', cell: (row) => ({ value: row.id, href: `/deals/${row.id}` }) },
    { key: 'title', label: 'Deal', wide: true, cell: (row) => ({ value: row.title, href: `/deals/${row.id}` }) },
    { key: 'pair', label: 'Pair', sort: 'pair', hidden: true, cell: (row, desk) => pairLabel(row.pair, desk) },
    {
      key: 'out',
      label: 'First state gives',
      wide: true,
      cell: (row) => orUnknown(legsFrom(row, true).map(legText).join('; ')),
    },
    {
      key: 'back',
      label: 'Second state gives',
      wide: true,
      cell: (row) => orUnknown(legsFrom(row, false).map(legText).join('; ')),
    },
    {
      key: 'settlement',
      label: 'Settlement',
      cell: (row) => orUnknown(row.settlement.map((s) => plain(s.value)).join('; ')),
    },
    {
      key: 'route',
      label: 'Route',
      hidden: true,
      cell: (row) => orUnknown(row.route.map((r) => plain(r.value)).join('; ')),
    },
    {
      key: 'category',
      label: 'Category',
      sort: 'category',
      cell: (row) => (row.category.code === '0' ? row.category.label : `${row.category.code} ${row.category.label}`),
    },
    { key: 'level', label: 'Level', sort: 'level', hidden: true, cell: (row) => row.level },
    { key: 'progress', label: 'Progress', sort: 'progress', cell: (row) => plain(row.progress) },
    {
      key: 'epistemic',
      label: 'Evidence',
      sort: 'epistemic',
      cell: (row) => ({ value: row.epistemic, mark: `evidence ${row.epistemic}` }),
    },
    { key: 'origins', label: 'Origins', numeric: true, cell: (row) => row.origins },
    {
      key: 'complete',
      label: 'Complete',
      numeric: true,
      cell: (row) => `${Math.round(row.completeness.share * 100)}%`,
    },
    { key: 'state', label: 'State', sort: 'state', cell: (row) => ({ value: row.state, mark: `state ${row.state}` }) },
    { key: 'confidence', label: 'Confidence', hidden: true, cell: (row) => row.confidence },
    {
      key: 'aggregates',
      label: 'Counts in sums',
      hidden: true,
      cell: (row) => (row.recommendedForAggregates ? 'yes' : 'no'),
    },
  ],
  load: (desk, query) => desk.store.deals(query),
});
