/** The month's review out of the store: what the command writes and the desk shows. */
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Issue, LintFinding } from '../model/issue.ts';
import { draftIssue } from '../publish/draft/draft.ts';
import { lintIssue } from '../publish/lint/lint.ts';
import { writeIssue } from '../publish/write.ts';
import type { Store } from '../record/store.ts';
import { all } from './rebuild.ts';
import type { OnProgress, Workbench } from './workbench.ts';

export interface ReviewOptions {
  window?: { start: string; end: string };
  /** also claims nobody has reviewed, marked (settled 3) */
  showUnreviewed: boolean;
}

/** Everything a draft is made from; the same parts judge and print it. */
async function partsOf({ store, vocabulary, clock }: Workbench) {
  const claims = new Map<string, Claim>();
  for await (const claim of store.allClaims()) claims.set(claim.id, claim);
  const documents = new Map<string, Document>();
  for await (const document of store.allDocuments()) documents.set(document.id, document);
  const [events, figures, deals] = await Promise.all([
    all((q) => store.events(q)),
    all((q) => store.figures(q)),
    all((q) => store.deals(q)),
  ]);
  const { gazetteer, outletTable: outlets, profile } = vocabulary;
  return {
    events,
    claims,
    documents,
    figures,
    deals,
    profile,
    gazetteer,
    outlets,
    label: (code: string) => gazetteer.label(code),
    clock,
  };
}

export async function reviewOf(month: string, bench: Workbench, options: ReviewOptions): Promise<Issue> {
  return draftIssue(month, { ...(await partsOf(bench)), ...options });
}

export async function writeReview(
  month: string,
  bench: Workbench,
  options: ReviewOptions & { dir: string; onProgress: OnProgress },
): Promise<{ issue: Issue; findings: LintFinding[]; files: string[] }> {
  options.onProgress('review', 0, 2);
  const parts = await partsOf(bench);
  const issue = draftIssue(month, { ...parts, ...options });
  const findings = lintIssue(issue, parts);
  options.onProgress('review', 1, 2);
  const files = await writeIssue(issue, options.dir, parts);
  options.onProgress('review', 2, 2);
  return { issue, findings, files };
}

/** The month with the most events: what a first look should show. */
export async function busiestMonth(store: Store): Promise<string | null> {
  const months = new Map<string, number>();
  for (const event of await all((q) => store.events(q))) {
    const month = event.time?.start?.slice(0, 7);
    if (month) months.set(month, (months.get(month) ?? 0) + 1);
  }
  return [...months].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
