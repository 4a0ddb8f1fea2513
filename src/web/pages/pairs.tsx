/** Door: each pair's cooperation and contention side by side, never netted; "no reports" is hatched, unlike a zero. */
import type { FC } from 'hono/jsx';
import { eventsIn, type PairsView } from '../../api/views/pairs.ts';
import { dayText, pairLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import { Page } from '../layout.tsx';
import { Scroll } from '../parts/scroll.tsx';

/** pixels an event, at most, and of the longest bar */
const perEvent = 26;
const reachOfBar = 78;
const widest = 420;
const labelRoom = 18;

type Months = PairsView['pairs'][number]['months'];
type Side = 'cooperation' | 'contention';

const monthTick = (month: string): string => dayText(month, 'month').replace(/^(\w{3})\w* \d\d(\d\d)$/, '$1 $2');

/** One scale for all pairs, so that pictures can be compared. */
interface Scale {
  up: number;
  down: number;
}

const PairChart: FC<{ months: Months; scale: Scale }> = ({ months, scale }) => {
  const unit = Math.min(perEvent, reachOfBar / Math.max(1, scale.up, scale.down));
  const size = (n: number): number => Math.round(n * unit * 10) / 10;
  const middle = labelRoom + Math.max(size(scale.up), 14);
  const height = middle + Math.max(size(scale.down), 14) + labelRoom + 18;
  const step = Math.min(110, widest / Math.max(1, months.length));
  const bar = Math.max(3, step - Math.min(14, step / 4));
  const width = Math.max(120, Math.round(step * months.length));
  const labelled = Math.ceil(months.length / 8);
  const roomy = step >= 16;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id="void" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" stroke-width="1.2" />
        </pattern>
      </defs>
      {months.map((m, i) => {
        const x = i * step + 2;
        const centre = x + bar / 2;
        if (m.cooperation === null || m.contention === null)
          return <rect class="void" x={x} y={middle - 12} width={bar} height={24} />;
        const [up, down] = [m.cooperation.events, m.contention.events];
        return (
          <g>
            <rect class="plus" x={x} y={middle - size(up)} width={bar} height={size(up)} />
            <rect class="minus" x={x} y={middle} width={bar} height={size(down)} />
            {roomy ? (
              <text class="tick mid" x={centre} y={middle - size(up) - 4}>
                {up}
              </text>
            ) : null}
            {roomy ? (
              <text class="tick mid" x={centre} y={middle + size(down) + 12}>
                {down}
              </text>
            ) : null}
          </g>
        );
      })}
      <line class="axis" x1="0" x2={width} y1={middle} y2={middle} />
      {months.map((m, i) =>
        i % labelled === 0 ? (
          <text class="tick mid" x={i * step + 2 + bar / 2} y={height - 4}>
            {monthTick(m.month)}
          </text>
        ) : null,
      )}
    </svg>
  );
};

const sideText = (value: Months[number][Side]): string => (value === null ? 'no reports' : String(value.events));

const PairTable: FC<{ months: Months; label: string }> = ({ months, label }) => (
  <Scroll label={`By month: ${label}`}>
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
          <th scope="col" class="n">
            Third parties
          </th>
          <th scope="col" class="n">
            Documents
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((m) => (
          <tr>
            <th scope="row">{m.month}</th>
            <td class="n">{sideText(m.cooperation)}</td>
            <td class="n">{sideText(m.contention)}</td>
            <td class="n">{m.thirdParty}</td>
            <td class="n">{m.documents}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const thirdParties = (months: Months): number => months.reduce((total, m) => total + m.thirdParty, 0);

type PairOf = PairsView['pairs'][number];

const Pair: FC<{ view: PairOf; scale: Scale; desk: Desk }> = ({ view: { pair, months, earlier }, scale, desk }) => {
  const label = pairLabel(pair, desk);
  return (
    <section class="pair">
      <h2>
        <a href={`/events?pair=${pair}`}>{label}</a>
      </h2>
      <p>
        <span class="mark edge plus">{`+ ${eventsIn(months, 'cooperation')} cooperation`}</span>
        <span class="mark edge minus">{`− ${eventsIn(months, 'contention')} contention`}</span>
      </p>
      <PairChart months={months} scale={scale} />
      <p class="soft small">
        {[
          `Acts of third parties that touch both: ${thirdParties(months)}.`,
          earlier.cooperation + earlier.contention === 0
            ? ''
            : `Dated before this window: ${earlier.cooperation} cooperation, ${earlier.contention} contention.`,
        ].join(' ')}
      </p>
      <details class="reason">
        <summary>The numbers</summary>
        <PairTable months={months} label={label} />
      </details>
    </section>
  );
};

const Coverage: FC<{ view: PairsView }> = ({ view: { months } }) => (
  <p class="byline">
    <span>Documents read:</span>
    {months.map((m) => (
      <span>{`${monthTick(m.month)}: ${m.documents}${m.more ? '+' : ''}`}</span>
    ))}
  </p>
);

export const PairsPage: FC<{ view: PairsView; desk: Desk; sample: boolean }> = ({ view, desk, sample }) => {
  const months = view.pairs.flatMap((p) => p.months);
  const scale = {
    up: Math.max(0, ...months.map((m) => m.cooperation?.events ?? 0)),
    down: Math.max(0, ...months.map((m) => m.contention?.events ?? 0)),
  };
  return (
    <Page title="Pairs" path="/pairs" sample={sample}>
      <header class="head">
        <h1>Pairs</h1>
        <p class="intro">
          Events a month between each two states: cooperation upwards, contention downwards, never set off against each
          other. Hatched: no document speaks of the pair, which is not a zero. More documents bring more events; both
          are shown.
        </p>
        {view.months.length === 0 ? <p class="empty">No dated document yet.</p> : <Coverage view={view} />}
      </header>
      <div class="pairs">
        {view.pairs.map((pair) => (
          <Pair view={pair} scale={scale} desk={desk} />
        ))}
      </div>
    </Page>
  );
};
