/** Door: the cells of the gap map as a table: one tool against one leg, with verdict, kind of gap and reason. */
import type { Desk } from '../../desk.ts';
import type { Deal } from '../../model/deal.ts';
import { type Reach, rules, verdicts } from '../../model/tool.ts';
import type { ListQuery, Page } from '../../record/store.ts';
import { defineTable } from '../table.ts';
import { plain } from '../wording.ts';
import { choices } from './options.ts';

interface GapRow {
  cell: Reach;
  deal: Deal | undefined;
}

const toolName = (id: string, desk: Desk): string => desk.vocabulary.tools.find((t) => t.id === id)?.name ?? id;

async function loadRows(desk: Desk, query: ListQuery): Promise<Page<GapRow>> {
  const page = await desk.store.reach(query);
  const ids = [...new Set(page.rows.map((cell) => cell.deal))];
  const held = ids.length === 0 ? [] : (await desk.store.deals({ filters: { id: ids.join(',') }, limit: 1000 })).rows;
  const deals = new Map(held.map((deal) => [deal.id, deal]));
  return { ...page, rows: page.rows.map((cell) => ({ cell, deal: deals.get(cell.deal) })) };
}

export const gapsTable = defineTable<GapRow>({
  name: 'gaps',
  title: 'Gap map',
  noun: ['cell', 'cells'],
  intro:
    'Which tool of statecraft reaches which leg of which deal, and which of four kinds of gap it is where none does.',
  searchable: false,
  grounds: (row) => ({ claims: row.deal?.claims ?? [] }),
  sort: 'gap',
  identity: ({ cell }) => ({ id: `${cell.leg}/${cell.tool}`, url: `/deals/${cell.deal}#leg-${cell.leg}` }),
  filters: [
    { key: 'deal', label: 'Deal', placeholder: 'D-2024-001' },
    {
      key: 'tool',
      label: 'Tool',
      options: (desk) => desk.vocabulary.tools.map((t) => ({ value: t.id, label: t.name })),
    },
    { key: 'verdict', label: 'Verdict', options: choices(verdicts) },
    {
      key: 'gap',
      label: 'Kind of gap',
      options: choices(['no-handle', 'no-willing-enforcer', 'unused-handle', 'used-without-effect']),
    },
    { key: 'rule', label: 'Rule', options: choices(rules) },
  ],
  columns: [
    {
      key: 'deal',
      label: 'Deal',
      sort: 'deal',
      cell: ({ cell, deal }) => ({ value: deal?.title ?? cell.deal, href: `/deals/${cell.deal}` }),
    },
    { key: 'leg', label: 'Leg', cell: ({ cell, deal }) => deal?.legs.find((l) => l.id === cell.leg)?.text ?? cell.leg },
    {
      key: 'tool',
      label: 'Tool',
      sort: 'tool',
      cell: ({ cell }, desk) => ({
        value: cell.reviewed ? toolName(cell.tool, desk) : `${toolName(cell.tool, desk)} (unreviewed)`,
        href: `/tools/${cell.tool}`,
      }),
    },
    {
      key: 'verdict',
      label: 'Verdict',
      sort: 'verdict',
      cell: ({ cell }) => ({ value: plain(cell.verdict), mark: `verdict v-${cell.verdict}` }),
    },
    { key: 'reason', label: 'Why', wide: true, cell: ({ cell }) => cell.reason },
    { key: 'rule', label: 'Rule', sort: 'rule', hidden: true, cell: ({ cell }) => cell.rule },
    { key: 'handle', label: 'Handle', hidden: true, cell: ({ cell }) => cell.handle },
    {
      key: 'gap',
      label: 'Kind of gap',
      sort: 'gap',
      hidden: true,
      cell: ({ cell }) => (cell.gap === null ? null : plain(cell.gap)),
    },
    { key: 'clause', label: 'Clause', hidden: true, cell: ({ cell }) => cell.clause },
    {
      key: 'hooks',
      label: 'Hooks',
      hidden: true,
      cell: ({ cell }) => cell.hooks.map((h) => `${h.hook}: ${h.value} (${h.by})`).join('; '),
    },
    {
      key: 'reviewed',
      label: 'Tool reviewed',
      hidden: true,
      cell: ({ cell }) => (cell.reviewed ? 'yes' : { value: 'no', mark: 'warn' }),
    },
  ],
  load: loadRows,
});
