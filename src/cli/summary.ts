/** What the desk holds, in a dozen lines: printed after the first run and at every start. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../desk.ts';

export async function summaryOf(desk: Desk, json: boolean): Promise<string> {
  const counts = await desk.store.counts();
  const folder = join(desk.home, 'reviews');
  const drafts = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((m) => join(folder, m))
    : [];
  if (json) return JSON.stringify({ ok: true, home: desk.home, ...counts, drafts });
  const listed = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([k, n]) => `${n} ${k}`)
      .join(', ');
  const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((a, b) => a + b, 0);
  return [
    `documents  ${counts.documents}`,
    `items      ${sum(counts.items)} (${listed(counts.items)})`,
    `claims     ${sum(counts.claims)} (${listed(counts.claims)})`,
    `events     ${counts.events}`,
    `figures    ${counts.figures} series`,
    `deals      ${counts.deals}`,
    `gaps       ${counts.gaps} of the legs and tools that meet`,
    ...drafts.map((d) => `draft      ${join(d, 'issue.html')}`),
  ].join('\n');
}
