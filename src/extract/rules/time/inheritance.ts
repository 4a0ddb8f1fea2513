// Time: what a sentence without a time of its own may take from before it. A periodical's items fall into its month, the
// sentences of a paragraph into the days it opened with; plain prose hands nothing on (rules of the coding, "Time").
import type { ClaimTime } from '../../../model/claim.ts';
import type { Document } from '../../../model/document.ts';
import { precisionOf } from './calendar.ts';
import { type TimeAnchor, timesIn } from './times.ts';

export interface Inheritance {
  /** a paragraph begins */
  enter(): void;
  /** a dateline is read: in a text without a date of its own relative times count from it */
  dateline(text: string, start: number, end: number): void;
  /** what relative and yearless times of the next sentence count from */
  anchor(day: string | null): TimeAnchor;
  /** for an event without a time */
  inherited(): ClaimTime | null;
  /** a sentence is read: the times stated in it, and those its events took */
  leave(stated: readonly ClaimTime[], ofEvents: readonly (ClaimTime | null)[]): void;
}

export function inheritance(coverage: Document['coverage']): Inheritance {
  const month: ClaimTime | null = coverage && {
    start: coverage.start,
    end: coverage.end,
    precision: precisionOf(coverage),
    text: '',
    basis: 'inherited',
  };
  let paragraph: ClaimTime | null = null;
  let day: string | null = null;
  return {
    enter() {
      paragraph = null;
    },
    dateline(text, start, end) {
      const own = timesIn(text, start, end, { lang: 'en', anchor: { published: null } });
      day = own.find((t) => t.time.precision === 'day')?.time.start ?? day;
    },
    anchor: (published) => ({ published: published ?? day, coverage }),
    inherited: () => month && (paragraph ?? month),
    leave(stated, ofEvents) {
      const known = stated.find((t) => t.precision === 'day' && t.anchor === undefined);
      day = known?.start ?? day;
      const first = ofEvents.find((t) => t?.basis === 'stated');
      if (first) paragraph ??= { ...first, basis: 'inherited' };
    },
  };
}
