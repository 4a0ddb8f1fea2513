/** What span a periodical covers: the cover month, first to last day (settled 16). The month stands in a heading, the year on the page. */
import type { DateFact, Document, Item } from '../model/document.ts';
import { coverMonth } from './items/sections.ts';

type Coverage = NonNullable<Document['coverage']>;

export function coverageOf(
  text: string,
  items: readonly Item[],
  title: string | null,
  published: DateFact | null,
): Coverage | null {
  if (!items.some((i) => i.type === 'HIGHLIGHT' || i.type === 'LINK')) return null;
  const headings: [string, string][] = items
    .filter((i) => i.type === 'SECTION')
    .map((i) => [i.title ?? '', 'section heading']);
  for (const [heading, source] of [...headings, [title ?? '', 'title'] as [string, string]]) {
    const cover = coverMonth(heading);
    if (cover === null) continue;
    const year = cover.year ?? yearOf(cover.month, published, text);
    if (year === null) continue;
    const month = `${year}-${String(cover.month).padStart(2, '0')}`;
    const last = new Date(Date.UTC(year, cover.month, 0)).getUTCDate();
    return { start: `${month}-01`, end: `${month}-${last}`, source };
  }
  return null;
}

/** The issue's own date first (a December issue may come out in January), then its copyright line, then the latest year it names. */
function yearOf(month: number, published: DateFact | null, text: string): number | null {
  if (published !== null) {
    const year = Number(published.value.slice(0, 4));
    return month > Number(published.value.slice(5, 7)) ? year - 1 : year;
  }
  const copyright = /(?:copyright|©|\(c\))[^\n]{0,12}?\b((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?/i.exec(text);
  if (copyright !== null) return Number(copyright[2] ?? copyright[1]);
  const years = [...text.matchAll(/(?<![\d.,-])(20\d{2}|19\d{2})(?![\d,-])/g)].map((m) => Number(m[1]));
  const counts = new Map<number, number>();
  for (const y of years) counts.set(y, (counts.get(y) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? null;
}
