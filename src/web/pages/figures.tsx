/** Door: figures: the values of each series side by side, forecasts and plans apart, conflicts first. */
import type { FC } from 'hono/jsx';
import type { TableView } from '../../api/table.ts';
import { boundsText, dayText, typeLabel } from '../../api/wording.ts';
import type { Desk } from '../../desk.ts';
import type { FigurePoint, FigureSeries } from '../../model/event.ts';
import { FigureStrip, highestOf } from '../parts/figure-strip.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { TablePage } from './table-page.tsx';

const seriesNames = [
  ['current', 'As reported'],
  ['cumulative', 'Cumulative'],
  ['movement', 'Movement'],
  ['planned', 'Planned'],
  ['forecast', 'Forecasts, kept apart'],
] as const;

const ValueRow: FC<{ point: FigurePoint; unit: string | null }> = ({ point, unit }) => (
  <tr>
    <th scope="row">
      <a href={`/claims/${point.claim}`}>{point.wording}</a>
    </th>
    <td class="n">{`${boundsText(point)}${unit === null ? '' : ` ${unit}`}`}</td>
    <td>{point.speaker}</td>
    <td>{point.origin}</td>
    <td class="n">{point.asOf === null ? <span class="none">..</span> : dayText(point.asOf)}</td>
  </tr>
);

const ValueTable: FC<{ name: string; points: readonly FigurePoint[]; series: FigureSeries }> = ({
  name,
  points,
  series: { unit, what, points: whole },
}) => (
  <div class="values">
    <FigureStrip points={points} most={highestOf(whole)} />
    <Scroll label={`${what}: ${name}`}>
      <table class="tight">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">As printed</th>
            <th scope="col" class="n">
              Read as
            </th>
            <th scope="col">Speaker</th>
            <th scope="col">Origin</th>
            <th scope="col" class="n">
              As of
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <ValueRow point={point} unit={unit} />
          ))}
        </tbody>
      </table>
    </Scroll>
  </div>
);

const Series: FC<{ series: FigureSeries; desk: Desk }> = ({ series, desk }) => (
  <article class="series" id={`figure-${series.id}`}>
    <h2>
      {[series.what, ...series.parties.map((p) => p.name)].join(' · ')}{' '}
      {series.conflict ? <span class="mark warn">in conflict</span> : null}
    </h2>
    <p class="byline">
      <span>{typeLabel(series.type, desk)}</span>
      {series.unit === null ? null : <span>{series.unit}</span>}
    </p>
    {series.conflict ? <p>{series.why}</p> : null}
    {seriesNames.map(([key, name]) => {
      const points = series.points.filter((p) => p.series === key);
      return points.length === 0 ? null : <ValueTable name={name} points={points} series={series} />;
    })}
  </article>
);

/** Series with several values are drawn; single values are in the table alone. */
export const FiguresPage: FC<{ view: TableView; series: readonly FigureSeries[]; desk: Desk }> = ({
  view,
  series,
  desk,
}) => {
  const drawn = series.filter((s) => s.points.length > 1).sort((a, b) => Number(b.conflict) - Number(a.conflict));
  const single = series.filter((s) => s.points.length === 1);
  const blocks = (
    <>
      {drawn.map((s) => (
        <Series series={s} desk={desk} />
      ))}
      {single.length > 0 ? (
        <details class="card plain">
          <summary>{`${single.length} series with one value each`}</summary>
          {single.map((s) => (
            <Series series={s} desk={desk} />
          ))}
        </details>
      ) : null}
    </>
  );
  return <TablePage view={view} desk={desk} between={blocks} />;
};
