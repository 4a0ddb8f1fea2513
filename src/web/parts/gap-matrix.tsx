/** Door: every tool that says anything against every leg: the verdict as a word on a tint, its reason a click away. */
import type { FC } from 'hono/jsx';
import type { GapsView } from '../../api/views/gaps.ts';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Deal, Leg } from '../../model/deal.ts';
import type { Tool } from '../../model/tool.ts';
import { type Reach, type Verdict, verdicts } from '../../model/tool.ts';
import { UnreviewedMark, VerdictMark, verdictMeanings, verdictSigns } from './marks.tsx';
import { Scroll } from './scroll.tsx';

const silent = new Set<Verdict>(['lawful', 'out-of-reach']);
/** More columns would be a wall: the table below has them all. */
const mostLegs = 40;

interface Column {
  deal: Deal;
  leg: Leg;
}

const Cell: FC<{ cell: Reach | undefined; changed: boolean }> = ({ cell, changed }) =>
  cell === undefined ? (
    <td />
  ) : (
    <td class={changed ? 'changed' : undefined}>
      <a
        class={`v v-${cell.verdict}`}
        href={`/gaps?deal=${cell.deal}&tool=${cell.tool}#cells`}
        title={`${plain(cell.verdict)}: ${cell.reason}`}
      >
        <span aria-hidden="true">{verdictSigns[cell.verdict]}</span> <span class="word">{plain(cell.verdict)}</span>
      </a>
    </td>
  );

export const VerdictLegend: FC<{ cells: readonly Reach[] }> = ({ cells }) => {
  const count = new Map<Verdict, number>();
  for (const { verdict } of cells) count.set(verdict, (count.get(verdict) ?? 0) + 1);
  return (
    <ul class="key">
      {verdicts
        .filter((v) => count.has(v))
        .map((v) => (
          <li>
            <a href={`/gaps?verdict=${v}#cells`}>
              <VerdictMark verdict={v} />
            </a>{' '}
            <span class="n">{count.get(v)}</span> <span class="soft">{verdictMeanings[v]}</span>
          </li>
        ))}
    </ul>
  );
};

const Head: FC<{ columns: readonly Column[] }> = ({ columns }) => {
  const deals = [...new Set(columns.map((c) => c.deal))];
  return (
    <thead>
      <tr>
        <th scope="col" rowspan={2} class="corner">
          Tool
        </th>
        {deals.map((deal) => (
          <th scope="colgroup" colspan={deal.legs.length} class="deal">
            <a href={`/deals/${deal.id}`}>{deal.title}</a>
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ deal, leg }, i) => (
          <th scope="col" class={columns[i - 1]?.deal === deal ? undefined : 'first'}>
            <span class="soft">{leg.direction.replace('>', ' → ')}</span> {leg.text}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** Tools that reach or miss something stand above those that only wait for a fact. */
function toolsThatSpeak(cells: readonly Reach[], tools: readonly Tool[]): Tool[] {
  const rank = (tool: Tool): number => {
    const own = cells.filter((cell) => cell.tool === tool.id && !silent.has(cell.verdict));
    return own.length === 0 ? -1 : Math.min(...own.map((cell) => verdicts.indexOf(cell.verdict)));
  };
  return tools
    .map((tool) => ({ tool, rank: rank(tool) }))
    .filter((row) => row.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.tool.issuer.localeCompare(b.tool.issuer) || (a.tool.id < b.tool.id ? -1 : 1))
    .map((row) => row.tool);
}

/** Whole deals, those with legs both ways first. */
function columnsOf(deals: readonly Deal[]): Column[] {
  const ways = (deal: Deal): number => new Set(deal.legs.map((leg) => leg.direction)).size;
  const sorted = [...deals].sort(
    (a, b) => ways(b) - ways(a) || b.legs.length - a.legs.length || (a.id < b.id ? -1 : 1),
  );
  const columns: Column[] = [];
  for (const deal of sorted) {
    if (columns.length > 0 && columns.length + deal.legs.length > mostLegs) break;
    columns.push(...deal.legs.map((leg) => ({ deal, leg })));
  }
  return columns;
}

export const GapMatrix: FC<{ view: GapsView; desk: Desk }> = ({ view, desk }) => {
  const { deals, cells, changed } = view;
  const cellAt = new Map(cells.map((cell) => [`${cell.deal} ${cell.leg} ${cell.tool}`, cell]));
  const changedCells = new Set(changed.map(({ cell }) => cell));
  const columns = columnsOf(deals);
  const all = deals.reduce((sum, deal) => sum + deal.legs.length, 0);
  return (
    <>
      <Scroll label="Tools against legs of deals">
        <table class="matrix">
          <Head columns={columns} />
          <tbody>
            {toolsThatSpeak(cells, desk.vocabulary.tools).map((tool) => (
              <tr>
                <th scope="row">
                  <a href={`/tools/${tool.id}`}>{tool.name}</a> <UnreviewedMark reviewed={tool.reviewed} />
                </th>
                {columns.map(({ deal, leg }) => {
                  const cell = cellAt.get(`${deal.id} ${leg.id} ${tool.id}`);
                  return <Cell cell={cell} changed={cell !== undefined && changedCells.has(cell)} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {all > columns.length ? (
        <p class="soft">{`${columns.length} of ${all} legs; the table below has every cell.`}</p>
      ) : null}
    </>
  );
};
