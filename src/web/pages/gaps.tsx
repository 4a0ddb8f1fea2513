/** Door: the gap map: what it says in short, the matrix, a what-if by address, and every cell with its reason. */
import type { FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import type { GapsView } from '../../api/views/gaps.ts';
import { plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { HookName } from '../../model/tool.ts';
import { GapMatrix, VerdictLegend } from '../parts/gap-matrix.tsx';
import { VerdictMark } from '../parts/marks.tsx';
import { TablePage } from './table-page.tsx';

const most = 5;
const cellsText = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`;

const Unreached: FC<{ view: GapsView }> = ({ view: { summary } }) => (
  <section>
    <h2>Nothing reaches</h2>
    {summary.unreached.length === 0 ? (
      <p class="soft">Each deal is reached by at least one tool besides disclosure.</p>
    ) : null}
    <ul class="rows">
      {summary.unreached.slice(0, most).map((deal) => (
        <li>
          <span>
            <a href={`/deals/${deal.deal}`}>{deal.title}</a>
            <span class="clip">
              {[...Object.entries(deal.gaps).map(([gap, n]) => `${plain(gap)} ${n}`), `open ${deal.open}`].join(', ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
    {summary.unreached.length > most ? <p class="soft">{`and ${summary.unreached.length - most} more`}</p> : null}
  </section>
);

const MissingHooks: FC<{ view: GapsView }> = ({ view: { summary } }) => (
  <section>
    <h2>Which handle would help most</h2>
    {summary.missingHooks.length === 0 ? (
      <p class="soft">No cell waits for a handle that is known to be missing.</p>
    ) : null}
    <ul class="rows">
      {summary.missingHooks.slice(0, most).map(({ hook, cells, deals }) => (
        <li>
          <span>
            {plain(hook)} <a href={`/gaps?hook.${hook}=yes`}>what if it were there?</a>
          </span>
          <span class="n">
            {cellsText(cells)}
            <span class="soft">{`${deals.length} ${deals.length === 1 ? 'deal' : 'deals'}`}</span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const Unknowns: FC<{ view: GapsView }> = ({ view: { summary, deals } }) => (
  <section>
    <h2>Which answer would change most</h2>
    {summary.unknowns.length === 0 ? <p class="soft">No verdict waits for an unknown.</p> : null}
    <ul class="rows">
      {summary.unknowns.slice(0, most).map(({ deal, leg, hook, cells }) => (
        <li>
          <span>
            {plain(hook)}
            <span class="clip">
              {deals.find((d) => d.id === deal)?.legs.find((l) => l.id === leg)?.text ?? leg},{' '}
              <a href={`/deals/${deal}`}>{deal}</a>
            </span>
          </span>
          <span class="n">{cellsText(cells)}</span>
        </li>
      ))}
    </ul>
  </section>
);

function hooksToAsk({ summary, whatIf }: GapsView): HookName[] {
  const named = [
    ...whatIf.map((w) => w.hook),
    ...summary.missingHooks.map((m) => m.hook),
    ...summary.unknowns.map((u) => u.hook),
  ];
  return [...new Set(named)];
}

const WhatIfForm: FC<{ view: GapsView }> = ({ view }) => (
  <details class="columns" open={view.whatIf.length > 0}>
    <summary>What if a handle were there, or gone?</summary>
    <form class="filters" method="get" action="/gaps">
      {hooksToAsk(view).map((hook) => {
        const value = view.whatIf.find((w) => w.hook === hook)?.value;
        return (
          <div class="field">
            <label for={`what-if-${hook}`}>{plain(hook)}</label>
            <select id={`what-if-${hook}`} name={`hook.${hook}`}>
              <option value="">as recorded</option>
              <option value="yes" selected={value === 'yes'}>
                yes
              </option>
              <option value="no" selected={value === 'no'}>
                no
              </option>
            </select>
          </div>
        );
      })}
      <span class="actions">
        <button type="submit">Recompute</button>
        {view.whatIf.length > 0 ? <a href="/gaps">As recorded</a> : null}
      </span>
    </form>
  </details>
);

const Changed: FC<{ view: GapsView; desk: Desk }> = ({ view: { whatIf, changed, deals }, desk }) =>
  whatIf.length === 0 ? null : (
    <section class="alarm" aria-label="What if">
      <p>
        <strong>{`If ${whatIf.map((w) => `${plain(w.hook)} were ${w.value}`).join(' and ')}`}</strong> for every leg,{' '}
        {changed.length === 0
          ? 'no verdict changes.'
          : `${cellsText(changed.length)} would change (framed in the matrix). The table at the foot stays as recorded.`}
      </p>
      <ul class="plain-list">
        {changed.slice(0, 12).map(({ before, cell }) => (
          <li>
            <a href={`/deals/${cell.deal}`}>{cell.deal}</a>{' '}
            {deals.find((d) => d.id === cell.deal)?.legs.find((l) => l.id === cell.leg)?.text ?? cell.leg},{' '}
            {desk.vocabulary.tools.find((t) => t.id === cell.tool)?.name ?? cell.tool}: <VerdictMark verdict={before} />{' '}
            → <VerdictMark verdict={cell.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );

export const GapsPage: FC<{ table: TableView; view: GapsView; desk: Desk }> = ({ table, view, desk }) => (
  <TablePage view={table} desk={desk} verdicts>
    <p class="legal-note">
      Analysis, not legal advice. Rule and handle are two questions; only where a rule is broken and no handle is used
      does a gap stand, and it is one of four kinds.
    </p>
    <div class="summary">
      <Unreached view={view} />
      <MissingHooks view={view} />
      <Unknowns view={view} />
    </div>
    <Changed view={view} desk={desk} />
    <WhatIfForm view={view} />
    <VerdictLegend cells={view.cells} />
    {view.cells.length === 0 ? (
      <p class="empty">No deal has been held against a tool yet.</p>
    ) : (
      <GapMatrix view={view} desk={desk} />
    )}
    <h2 class="cells" id="cells">
      Every cell with its reason
    </h2>
  </TablePage>
);
