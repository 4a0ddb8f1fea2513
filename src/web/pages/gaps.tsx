/** Door: the gap map: what it says in short, the matrix, a what-if by address, and every cell with its reason. */
import type { FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import type { GapsView } from '../../api/views/gaps.ts';
import { hookLabel, plain } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { HookName } from '../../model/tool.ts';
import { GapMatrix, VerdictLegend } from '../parts/gap-matrix.tsx';
import { VerdictMark } from '../parts/marks.tsx';
import { TablePage } from './table-page.tsx';

const most = 5;
const cellsText = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`;

/** The four kinds of gap, each with what an analyst would do about it. */
const gapKinds = [
  ['no-handle', 'A rule is broken, and the deal touches nothing anyone could hold: a new kind of handle is needed.'],
  ['no-willing-enforcer', 'A handle is there, in hands that will not use it: persuasion, or going around them.'],
  ['unused-handle', 'A handle is there, in hands that could use it, and nobody has.'],
  ['used-without-effect', 'It was used, and the deal went on: enforcement or reach was too weak.'],
] as const;

const GapKinds: FC<{ view: GapsView }> = ({ view: { cells } }) => (
  <ul class="kinds" aria-label="Kinds of gap">
    {gapKinds.map(([gap, meaning]) => {
      const n = cells.filter((cell) => cell.gap === gap).length;
      return (
        <li class={n === 0 ? 'nil' : undefined}>
          <a href={`/gaps?gap=${gap}#cells`}>
            <strong>{n}</strong> <VerdictMark verdict={gap} />
          </a>
          <p>{meaning}</p>
        </li>
      );
    })}
  </ul>
);

const Unreached: FC<{ view: GapsView }> = ({ view: { summary } }) => (
  <section>
    <h2>Deals no tool reaches</h2>
    <p class="soft">Disclosure apart, which reaches whatever is reported.</p>
    {summary.unreached.length === 0 ? <p class="empty">None: each is reached by at least one tool.</p> : null}
    <ul class="rows">
      {summary.unreached.slice(0, most).map((deal) => (
        <li>
          <span>
            <a href={`/deals/${deal.deal}#reach`}>{deal.title}</a>
            <span class="clip">
              {[
                ...Object.entries(deal.gaps).map(([gap, n]) => `${n} × ${plain(gap)}`),
                `${deal.open} open for want of a fact`,
              ].join(', ')}
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
    <h2>Handles whose absence matters most</h2>
    <p class="soft">Cells of the map that this one thing would turn.</p>
    {summary.missingHooks.length === 0 ? (
      <p class="empty">No source says of any handle that it is absent. The open questions stand beside.</p>
    ) : null}
    <ul class="rows">
      {summary.missingHooks.slice(0, most).map(({ hook, cells, deals }) => (
        <li>
          <span>
            {hookLabel(hook)}
            <span class="clip">
              <a href={`/gaps?hook.${hook}=yes`}>What if it were there?</a>
            </span>
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

interface Question {
  hook: HookName;
  cells: number;
  legs: string[];
}

function legsText(legs: readonly string[]): string {
  const names = [...new Set(legs)];
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `of ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}: ${names.slice(0, 3).join(', ')}${rest}`;
}

/** One question a hook: what to ask of all the legs for which nobody has said. */
function questionsOf({ summary, deals }: GapsView): Question[] {
  const found = new Map<HookName, Question>();
  for (const { deal, leg, hook, cells } of summary.unknowns) {
    const question = found.get(hook) ?? { hook, cells: 0, legs: [] };
    found.set(hook, question);
    question.cells += cells;
    const text = deals.find((d) => d.id === deal)?.legs.find((l) => l.id === leg)?.text ?? leg;
    question.legs.push(text);
  }
  return [...found.values()].sort((a, b) => b.cells - a.cells || (a.hook < b.hook ? -1 : 1));
}

const Unknowns: FC<{ view: GapsView }> = ({ view }) => (
  <section>
    <h2>Questions whose answer would settle most</h2>
    <p class="soft">Nobody has said; a yes gives each of these cells a handle.</p>
    {view.summary.unknowns.length === 0 ? <p class="empty">No verdict waits for an unknown.</p> : null}
    <ul class="rows">
      {questionsOf(view)
        .slice(0, most)
        .map(({ hook, cells, legs }) => (
          <li>
            <span>
              {hookLabel(hook)}
              <span class="clip">
                <a href={`/gaps?hook.${hook}=yes`}>What if yes?</a> <a href={`/gaps?hook.${hook}=no`}>What if no?</a>{' '}
                {legsText(legs)}
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
            <label for={`what-if-${hook}`}>{hookLabel(hook)}</label>
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
      Two questions a cell: does a rule cover the act, and is there anything to take hold of it by, a <em>handle</em>: a
      bank, a port, a part, an insurer. A gap stands where a rule is broken and no handle does its work. Analysis, not
      legal advice.
    </p>
    <GapKinds view={view} />
    <div class="summary">
      <Unreached view={view} />
      <MissingHooks view={view} />
      <Unknowns view={view} />
    </div>
    <Changed view={view} desk={desk} />
    <WhatIfForm view={view} />
    <h2 class="cells">The map</h2>
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
