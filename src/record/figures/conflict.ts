/** Record: do the values of one series contradict one another? Only independent origins of about the same date can. */
import type { FigurePoint } from '../../model/event.ts';
import { dayNumber } from '../events/same.ts';

/** Values this many days apart may both be right: strengths and stocks move. */
const sameTime = 31;
/** "About" leaves this share on either side. Ours; the sources give none. */
const aboutShare = 0.1;

/** Points come in the order of their dates. A flow, a stock and a forecast never contradict one another; neither do two relays of one speaker. */
export function conflictOf(points: readonly FigurePoint[]): { conflict: boolean; why: string } {
  const dated = points.filter((p) => p.asOf !== null && p.series !== 'movement');
  for (const [index, a] of dated.entries()) {
    for (let next = index + 1; next < dated.length; next += 1) {
      const b = dated[next] as FigurePoint;
      if (!aboutSameTime(a, b)) break;
      if (contradict(a, b)) {
        return { conflict: true, why: `${a.speaker}: ${a.wording}; ${b.speaker}: ${b.wording}; both cannot hold` };
      }
    }
  }
  return { conflict: false, why: reasonFor(points) };
}

const aboutSameTime = (a: FigurePoint, b: FigurePoint): boolean =>
  dayNumber(b.asOf ?? '') - dayNumber(a.asOf ?? '') <= sameTime;

function contradict(a: FigurePoint, b: FigurePoint): boolean {
  if (a.origin === b.origin || a.series !== b.series || a.series === 'forecast' || a.series === 'planned') return false;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x.low > y.high || y.low > x.high;
}

function intervalOf({ low, best, high, approx }: FigurePoint): { low: number; high: number } {
  const slack = approx ? aboutShare : 0;
  const [from, to] = best === null ? [low, high] : [low ?? best, high ?? best];
  return {
    low: from === null ? Number.NEGATIVE_INFINITY : from - Math.abs(from) * slack,
    high: to === null ? Number.POSITIVE_INFINITY : to + Math.abs(to) * slack,
  };
}

function reasonFor(points: readonly FigurePoint[]): string {
  if (new Set(points.map((p) => p.origin)).size < 2) return 'one origin';
  if (new Set(points.map((p) => p.series)).size > 1) return 'values of different kinds or dates';
  return 'the values can all hold';
}
