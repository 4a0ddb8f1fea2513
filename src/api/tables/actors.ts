/** Door: the table of actors the vocabulary knows. */
import { type Actor, actorKinds } from '../../model/knowledge.ts';
import { actorsBySpelling } from '../actors/finder.ts';
import { defineTable, pageOf } from '../table.ts';
import { choices } from './options.ts';

const within = (wanted: string | undefined, value: string): boolean =>
  wanted === undefined || wanted.split(',').includes(value);

export const actorsTable = defineTable<Actor>({
  name: 'actors',
  title: 'Actors',
  noun: ['actor', 'actors'],
  intro:
    'States, people, bodies, companies, ships. Rows without a reviewed source are marked and never link by themselves.',
  searchable: true,
  ranked: true,
  sort: 'name',
  identity: ({ id }) => ({ id, url: `/actors/${id}` }),
  filters: [
    { key: 'kind', label: 'Kind', options: choices(actorKinds) },
    { key: 'code', label: 'Acts for', placeholder: 'RUS' },
    { key: 'reviewed', label: 'Reviewed', options: choices(['yes', 'no']) },
  ],
  columns: [
    {
      key: 'name',
      label: 'Name',
      sort: 'name',
      wide: true,
      cell: (row) => ({ value: row.name, href: `/actors/${row.id}` }),
    },
    { key: 'kind', label: 'Kind', sort: 'kind', cell: (row) => row.kind },
    {
      key: 'code',
      label: 'Acts for',
      sort: 'code',
      cell: (row, desk) => (row.code === null ? null : desk.vocabulary.gazetteer.label(row.code)),
    },
    { key: 'sector', label: 'Sector', sort: 'sector', cell: (row) => row.sector ?? null },
    { key: 'ru', label: 'Russian', cell: (row) => ({ value: row.names['ru']?.[0] ?? null, lang: 'ru' }) },
    { key: 'zh', label: 'Chinese', cell: (row) => ({ value: row.names['zh']?.[0] ?? null, lang: 'zh' }) },
    { key: 'ko', label: 'Korean', cell: (row) => ({ value: row.names['ko']?.[0] ?? null, lang: 'ko' }) },
    { key: 'fa', label: 'Persian', cell: (row) => ({ value: row.names['fa']?.[0] ?? null, lang: 'fa' }) },
    { key: 'reviewed', label: 'Reviewed', cell: (row) => (row.reviewed ? 'yes' : { value: 'no', mark: 'warn' }) },
    { key: 'qid', label: 'Wikidata', hidden: true, cell: (row) => row.qid ?? null },
    { key: 'source', label: 'Source', hidden: true, cell: (row) => row.source ?? null },
  ],
  load: async (desk, query) => {
    // what is written so first, then what sounds so, unless a column is sorted by
    const found = query.text === undefined ? desk.vocabulary.actors : actorsBySpelling(desk.vocabulary, query.text);
    const rows = found.filter(
      (actor) =>
        within(query.filters?.['kind'], actor.kind) &&
        within(query.filters?.['code'], actor.code ?? '') &&
        within(query.filters?.['reviewed'], actor.reviewed ? 'yes' : 'no'),
    );
    return pageOf(rows, query, (row, key) => String(row[key as keyof Actor] ?? ''));
  },
});
