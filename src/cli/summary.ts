/** What the desk holds, in a dozen lines: printed after the first run and at every start. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../desk.ts';
import type { Counts } from '../record/store.ts';

export interface Summary extends Counts {
  home: string;
  /** the page of each drafted review */
  drafts: string[];
}

export async function summaryOf({ home, store }: Desk): Promise<Summary> {
  const folder = join(home, 'reviews');
  const drafts = existsSync(folder) ? readdirSync(folder).sort() : [];
  return {
    home,
    ...(await store.counts()),
    drafts: drafts.map((month) => join(folder, month, 'issue.html')).filter((page) => existsSync(page)),
  };
}

export function inLines({ drafts, documents, items, claims, events, figures, deals, gaps }: Summary): string {
  const listed = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([k, n]) => `${n} ${k}`)
      .join(', ');
  const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((a, b) => a + b, 0);
  return [
    `documents  ${documents}`,
    `items      ${sum(items)} (${listed(items)})`,
    `claims     ${sum(claims)} (${listed(claims)})`,
    `events     ${events}`,
    `figures    ${figures} series`,
    `deals      ${deals}`,
    `gaps       ${gaps} of the legs and tools that meet`,
    ...drafts.map((page) => `draft      ${page}`),
  ].join('\n');
}
