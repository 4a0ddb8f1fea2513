/** Door: the months a review can be drafted for, and one draft with the claims its sentences rest on. */
import type { Desk } from '../../desk.ts';
import type { Claim } from '../../model/claim.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';

/** Gives the draft of a month, `2024-10`. */
export type IssueOf = (month: string) => Promise<Issue>;

interface ReviewMonth {
  month: string;
  documents: number;
  more: boolean;
}

const mostMonths = 36;

/** Months with documents, latest first, counted from the first publication to the last. */
export async function reviewMonths(desk: Desk): Promise<ReviewMonth[]> {
  const edge = async (descending: boolean): Promise<string | undefined> => {
    const page = await desk.store.documents({ sort: 'published', descending, limit: 25 });
    return page.rows.find((d) => d.published !== null)?.published?.value.slice(0, 7);
  };
  const [first, last] = await Promise.all([edge(false), edge(true)]);
  if (first === undefined || last === undefined) return [];
  const months = monthsBack(last, first);
  const pages = await Promise.all(months.map((month) => desk.store.documents({ filters: { month }, limit: 1 })));
  return months
    .map((month, i) => ({ month, documents: pages[i]?.total ?? 0, more: pages[i]?.more ?? false }))
    .filter((m) => m.documents > 0);
}

function monthsBack(last: string, first: string): string[] {
  const months: string[] = [];
  for (let month = last; month >= first && months.length < mostMonths; ) {
    months.push(month);
    const [year = 0, m = 1] = month.split('-').map(Number);
    month = m === 1 ? `${year - 1}-12` : `${year}-${String(m - 1).padStart(2, '0')}`;
  }
  return months;
}

export interface ReviewView {
  issue: Issue;
  claims: Claim[];
}

export async function reviewView(desk: Desk, issueOf: IssueOf, month: string): Promise<ReviewView> {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    throw new EntenteError('not-found', `“${month}” is not a month.`, {
      hint: 'Write the month as YYYY-MM: /reviews lists those with documents.',
    });
  }
  const issue = await issueOf(month);
  return { issue, claims: await desk.store.claimsByIds(claimIdsOf(issue)) };
}

function claimIdsOf(issue: Issue): ClaimId[] {
  const sentences = [
    issue.intro,
    ...issue.highlights.flatMap((h) => h.paragraphs.flat()),
    ...issue.links.map((l) => l.sentence),
    ...issue.changes,
  ];
  return [
    ...new Set([
      ...sentences.flatMap((s) => s.claims),
      ...[...issue.analysis, ...issue.perspectives].flatMap((r) => r.claims),
    ]),
  ];
}
