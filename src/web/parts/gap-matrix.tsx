/** Door: every leg against every tool that says anything of any: a sign a cell, its word for those who hear it, its reason a click away. */
import type { FC } from 'hono/jsx';
import type { GapsView } from '../../api/views/gaps.ts';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { type Reach, verdicts } from '../../model/tool.ts';
import { VerdictMark, verdictMeanings, verdictSigns } from './marks.tsx';
import { Scroll } from './scroll.tsx';

const silent = new Set<Reach['verdict']>(['lawful', 'out-of-reach']);
/** More would be a wall: the table below has them all. */
const mostDeals = 40;

const Cell: FC<{ cell: Reach | undefined; changed: boolean }> = ({ cell, changed }) =>
  cell === undefined ? (
    <td />
  ) : (
    <td class={changed ? 'changed' : undefined}>
      <a
        class={`v-${cell.verdict}`}
        href={`/gaps?deal=${cell.deal}&tool=${cell.tool}#cells`}
        title={`${plain(cell.verdict)}: ${cell.reason}`}
      >
        <span aria-hidden="true">{verdictSigns[cell.verdict]}</span>
        <span class="hidden">{plain(cell.verdict)}</span>
      </a>
    </td>
  );

export const VerdictLegend: FC<{ cells: readonly Reach[] }> = ({ cells }) => {
  const present = new Set(cells.map((cell) => cell.verdict));
  return (
    <ul class="key">
      {verdicts
        .filter((v) => present.has(v))
        .map((v) => (
          <li>
            <VerdictMark verdict={v} /> <span class="soft">{verdictMeanings[v]}</span>
          </li>
        ))}
    </ul>
  );
};

export const GapMatrix: FC<{ view: GapsView; desk: Desk }> = ({ view, desk }) => {
  const { deals, cells, changed } = view;
  const cellAt = new Map(cells.map((cell) => [`${cell.deal} ${cell.leg} ${cell.tool}`, cell]));
  const changedCells = new Set(changed.map(({ cell }) => cell));
  const speaking = new Set<string>(cells.filter((cell) => !silent.has(cell.verdict)).map((cell) => cell.tool));
  const tools = desk.vocabulary.tools.filter((tool) => speaking.has(tool.id));
  const shown = deals.slice(0, mostDeals);
  return (
    <>
      <Scroll label="Legs of deals against tools">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">Leg</span>
              </th>
              {tools.map((tool) => (
                <th scope="col">
                  <a href={`/tools/${tool.id}`}>{tool.reviewed ? tool.name : `unreviewed: ${tool.name}`}</a>
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((deal) => (
            <tbody>
              <tr class="deal">
                <th scope="rowgroup" colspan={tools.length + 1}>
                  <a href={`/deals/${deal.id}`}>{deal.title}</a>
                </th>
              </tr>
              {deal.legs.map((leg) => (
                <tr>
                  <th scope="row">
                    <span class="soft">{leg.direction.replace('>', ' → ')}</span> {leg.text}
                  </th>
                  {tools.map((tool) => {
                    const cell = cellAt.get(`${deal.id} ${leg.id} ${tool.id}`);
                    return <Cell cell={cell} changed={cell !== undefined && changedCells.has(cell)} />;
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
      {deals.length > mostDeals ? (
        <p class="soft">{`The first ${mostDeals} of ${deals.length} deals; the table below has every cell.`}</p>
      ) : null}
    </>
  );
};
