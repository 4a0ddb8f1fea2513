/** Door: what each tool says of each leg of one deal, in words. Tools that say nothing of any leg are folded away. */
import type { FC } from 'hono/jsx';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { Deal } from '../../model/deal.ts';
import type { Reach } from '../../model/tool.ts';
import { UnreviewedMark, VerdictMark } from './marks.tsx';
import { Scroll } from './scroll.tsx';

const silent = new Set<Reach['verdict']>(['lawful', 'out-of-reach']);

const ReachCell: FC<{ cell: Reach | undefined }> = ({ cell }) =>
  cell === undefined ? (
    <td>
      <span class="none">–</span>
    </td>
  ) : (
    <td>
      <VerdictMark verdict={cell.verdict} />
      <details class="reason">
        <summary>why</summary>
        <p>{cell.reason}</p>
        <p class="soft">
          {[cell.clause, ...cell.hooks.map((h) => `${plain(h.hook)}: ${h.value}${h.by === '' ? '' : ` (${h.by})`}`)]
            .filter((t) => t !== '')
            .join(' · ')}
        </p>
      </details>
    </td>
  );

const Rows: FC<{ tools: readonly string[]; deal: Deal; reach: readonly Reach[]; desk: Desk }> = ({
  tools,
  deal,
  reach,
  desk,
}) => (
  <Scroll label={`Tools against the legs of ${deal.title}`}>
    <table class="reach">
      <thead>
        <tr>
          <th scope="col">Tool</th>
          {deal.legs.map((leg) => (
            <th scope="col">
              <span class="soft">{leg.direction}</span> {leg.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tools.map((id) => (
          <tr>
            <th scope="row">
              <a href={`/tools/${id}`}>{desk.vocabulary.tools.find((t) => t.id === id)?.name ?? id}</a>{' '}
              <UnreviewedMark reviewed={reach.find((r) => r.tool === id)?.reviewed ?? true} />
            </th>
            {deal.legs.map((leg) => (
              <ReachCell cell={reach.find((r) => r.tool === id && r.leg === leg.id)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

export const ReachTable: FC<{ deal: Deal; reach: readonly Reach[]; desk: Desk }> = ({ deal, reach, desk }) => {
  if (reach.length === 0) return <p class="empty">No tool has been held against this deal yet.</p>;
  const tools = [...new Set(reach.map((r) => r.tool as string))];
  const speaks = (id: string): boolean => reach.some((r) => r.tool === id && !silent.has(r.verdict));
  const quiet = tools.filter((id) => !speaks(id));
  return (
    <>
      <Rows tools={tools.filter(speaks)} deal={deal} reach={reach} desk={desk} />
      {quiet.length > 0 ? (
        <details class="card plain">
          <summary>{`${quiet.length} tools that do not touch it (lawful or out of reach under each)`}</summary>
          <Rows tools={quiet} deal={deal} reach={reach} desk={desk} />
        </details>
      ) : null}
    </>
  );
};
