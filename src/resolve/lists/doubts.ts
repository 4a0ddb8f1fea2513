/** Stage resolve: why a new version of a list should not take the place of the one in force before somebody has looked at it. */
import type { ListEntry, ListRead } from './entry.ts';

/** A list that lost half of its entries since last time is more likely a cut download than a political event. */
const shrunk = 0.5;
/** Two versions of one list share most ids. */
const sameList = 0.2;

export function doubtsAbout(read: ListRead, before: readonly ListEntry[], publishedBefore: string | null): string[] {
  if (before.length === 0) return [];
  const doubts: string[] = [];
  const [was, is] = [before.length, read.entries.length];
  if (is < was * shrunk)
    doubts.push(
      `It holds ${is} ${is === 1 ? 'entry' : 'entries'}; the version in force holds ${was}. A list rarely loses half of itself: is the download whole?`,
    );
  const ids = new Set(read.entries.map((e) => e.id));
  const kept = before.filter((e) => ids.has(e.id)).length;
  if (kept < Math.min(was, is) * sameList)
    doubts.push(`Of the ${was} entries in force ${kept} are in it: it looks like another list.`);
  if (read.published !== null && publishedBefore !== null && read.published < publishedBefore)
    doubts.push(`It is of ${read.published}, older than the version in force (${publishedBefore}).`);
  return doubts;
}
