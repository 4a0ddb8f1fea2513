/** Publish: which figures in conflict the review words. Counts of another order of magnitude count other things. */
import type { FigurePoint, FigureSeries } from '../model/event.ts';

const value = (point: FigurePoint): number => point.best ?? point.high ?? point.low ?? 0;

export function worthTelling(series: FigureSeries): boolean {
  const values = series.points.map(value).filter((v) => v > 0);
  return series.conflict && values.length > 1 && Math.max(...values) / Math.min(...values) <= 20;
}
