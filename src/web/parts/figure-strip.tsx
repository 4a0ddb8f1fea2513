/** Door: one series drawn as a strip: a dot for a value, a bar for a range, an open end for a bound. Drawn on the server. */
import type { FC } from 'hono/jsx';
import type { FigurePoint } from '../../model/event.ts';

const width = 560;
const rowHeight = 22;
const margin = 8;

interface Span {
  from: number;
  to: number;
  openLow: boolean;
  openHigh: boolean;
}

function spanOf({ low, best, high }: FigurePoint): Span | null {
  const from = low ?? best ?? high;
  const to = high ?? best ?? low;
  if (from === null || to === null) return null;
  return { from, to, openLow: low === null && best === null, openHigh: high === null && best === null };
}

/** The highest value of a series: one scale for its current values and its forecasts, or 12,000 would look like 100,000. */
export const highestOf = (points: readonly FigurePoint[]): number =>
  Math.max(0, ...points.map((point) => spanOf(point)?.to ?? 0));

/** Round steps for the axis: 1, 2 or 5 times a power of ten. */
function axisTicks(most: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });

/** The table under it holds the same values in words, so the picture is decoration to a screen reader. */
export const FigureStrip: FC<{ points: readonly FigurePoint[]; most: number }> = ({ points, most }) => {
  const spans = points.map(spanOf);
  if (most === 0) return null;
  const x = (value: number): number =>
    Math.round((margin + (Math.max(0, value) / most) * (width - 3 * margin - 24)) * 10) / 10;
  const height = points.length * rowHeight + 22;
  return (
    <svg class="strip" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {axisTicks(most).map((tick) => (
        <g>
          <line class="grid" x1={x(tick)} x2={x(tick)} y1={0} y2={height - 18} />
          <text class="tick" x={x(tick)} y={height - 4} text-anchor={tick === 0 ? 'start' : 'middle'}>
            {compact.format(tick)}
          </text>
        </g>
      ))}
      {spans.map((span, i) => {
        const point = points[i];
        if (span === null || point === undefined) return null;
        const y = i * rowHeight + rowHeight / 2;
        const [left, right] = [span.openLow ? x(0) : x(span.from), span.openHigh ? x(most) + 18 : x(span.to)];
        return (
          <g class={`value ${point.series}`}>
            {right > left ? (
              <line class={span.openLow || span.openHigh ? 'bar open' : 'bar'} x1={left} x2={right} y1={y} y2={y} />
            ) : null}
            {point.best !== null ? (
              <circle class={point.approx ? 'dot about' : 'dot'} cx={x(point.best)} cy={y} r={5} />
            ) : null}
            {span.openHigh ? <path class="bound" d={`M${x(span.from)} ${y - 6}v12`} /> : null}
            {span.openLow ? <path class="bound" d={`M${x(span.to)} ${y - 6}v12`} /> : null}
          </g>
        );
      })}
    </svg>
  );
};
