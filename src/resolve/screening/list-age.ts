/** Stage resolve: how old the lists are that a screening rests on; a list of years ago says little of today. */
import type { ListDay } from './result.ts';

/** Whole months between two days. */
function monthsBetween(from: string, to: string): number {
  const [year, month, day] = from.split('-').map(Number);
  const [toYear, toMonth, toDay] = to.split('-').map(Number);
  const months = ((toYear ?? 0) - (year ?? 0)) * 12 + (toMonth ?? 1) - (month ?? 1);
  return (toDay ?? 1) < (day ?? 1) ? months - 1 : months;
}

/** "as of 2021-03-02, 68 months old"; the list is named where there are several. */
export function ageOfLists(lists: readonly ListDay[], today: string): string {
  return lists.map((l) => `${lists.length > 1 ? `${l.list} ` : ''}${ageOf(l, today)}`).join('; ');
}

function ageOf({ of }: ListDay, today: string): string {
  if (of === null) return 'as of a day that neither its file nor the desk says';
  const months = monthsBetween(of, today);
  return `as of ${of}${months < 1 ? '' : `, ${months} ${months === 1 ? 'month' : 'months'} old`}`;
}
