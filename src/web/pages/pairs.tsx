/** Door: each pair's cooperation and contention side by side, never netted; "no reports" is hatched, unlike a zero. */
import type { FC } from 'hono/jsx';
import type { PairsView } from '../../api/views/pairs.ts';
import { dayText, pairLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';
import { Scroll } from '../parts/scroll.tsx';

const height = 120;
const middle = 54;
const reachOfBar = 44;
const widest = 560;

type Months = PairsView['pairs'][number]['months'];

/** One scale for all pairs, so that pictures can be compared. */
const PairChart: FC<{ months: Months; most: number }> = ({ months, most }) => {
  const step = Math.min(56, widest / Math.max(1, months.length));
  const bar = Math.max(3, step - 6);
  const size = (n: number): number => (most === 0 ? 0 : Math.round((n / most) * reachOfBar * 10) / 10);
  const width = Math.max(120, Math.round(step * months.length));
  const labelled = Math.ceil(months.length / 8);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id="void" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" stroke-width="1.2" />
        </pattern>
      </defs>
      {months.map((m, i) => {
        const x = i * step + 3;
        if (!m.reported) return <rect class="void" x={x} y={middle - 12} width={bar} height={24} />;
        return (
          <g>
            <rect class="plus" x={x} y={middle - size(m.cooperation)} width={bar} height={size(m.cooperation)} />
            <rect class="minus" x={x} y={middle} width={bar} height={size(m.contention)} />
          </g>
        );
      })}
      <line class="axis" x1="0" x2={width} y1={middle} y2={middle} />
      {months.map((m, i) =>
        i % labelled === 0 ? (
          <text class="tick" x={i * step + 3} y={height - 4}>
            {m.month.slice(2).replace('-', '/')}
          </text>
        ) : null,
      )}
    </svg>
  );
};

const PairTable: FC<{ months: Months; label: string }> = ({ months, label }) => (
  <details class="reason">
    <summary>The numbers</summary>
    <Scroll label={`Claims by month: ${label}`}>
      <table class="tight">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" class="n">
              Cooperation
            </th>
            <th scope="col" class="n">
              Contention
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((m) => (
            <tr>
              <th scope="row">{m.month}</th>
              <td class="n">{m.reported ? m.cooperation : 'no reports'}</td>
              <td class="n">{m.reported ? m.contention : 'no reports'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </details>
);

const sum = (months: Months, of: 'cooperation' | 'contention'): number => months.reduce((total, m) => total + m[of], 0);

export const PairsPage: FC<{ view: PairsView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const most = Math.max(0, ...view.pairs.flatMap((p) => p.months.flatMap((m) => [m.cooperation, m.contention])));
  const first = view.months[0]?.month;
  const last = view.months.at(-1)?.month;
  return (
    <Page title="Pairs" path="/pairs" sample={sample}>
      <header class="head">
        <h1>Pairs</h1>
        <p class="intro">
          Reported claims of cooperation (up) and of contention (down), by month. The two are never set off against each
          other. Hatched: no reports, which is not a zero.
        </p>
        {first === undefined || last === undefined ? (
          <p class="empty">No dated document yet.</p>
        ) : (
          <p class="byline">
            <span>{`${dayText(first, 'month')} to ${dayText(last, 'month')}`}</span>
            <span>{`documents read a month: ${view.months.map((m) => `${m.documents}${m.more ? '+' : ''}`).join(', ')}`}</span>
          </p>
        )}
      </header>
      <div class="pairs">
        {view.pairs.map(({ pair, months }) => (
          <section class="pair">
            <h2>
              <a href={`/claims?pair=${pair}&kind=event`}>{pairLabel(pair, desk)}</a>
            </h2>
            <p>
              <span class="mark edge plus">{`+ ${sum(months, 'cooperation')} cooperation`}</span>
              <span class="mark edge minus">{`− ${sum(months, 'contention')} contention`}</span>
            </p>
            <PairChart months={months} most={most} />
            <PairTable months={months} label={pairLabel(pair, desk)} />
          </section>
        ))}
      </div>
    </Page>
  );
};
