/** Publish: judges an issue before it goes out. Errors stop it; warnings are for the editor. */
import type { Claim } from '../../model/claim.ts';
import type { Issue, LintFinding } from '../../model/issue.ts';
import type { IssueParts } from '../parts.ts';
import { type Placed, sentencesIn } from '../sentences.ts';
import { barredBecause, isReviewed } from '../support.ts';
import { conflictFindings } from './conflicts.ts';
import { contentProblems, type Problem } from './content.ts';

const likelihood = /\b(?:likely|unlikely|probabl[ey]|possibl[ey]|almost certain(?:ly)?|remote chance|roughly even)\b/i;
const confidence = /\b(?:low|moderate|high) confidence\b/i;
/** Gmail clips a mail at 102 kB; half of it is the frame and the second part. */
const longest = 45_000;

export function lintIssue(issue: Issue, parts: IssueParts): LintFinding[] {
  return [
    ...sentencesIn(issue).flatMap((placed) => sentenceFindings(placed, issue, parts)),
    ...issue.highlights.flatMap((h, i) =>
      h.paragraphs.flat().length === 0 ? [finding('highlight', `highlight ${i + 1}`, empty)] : [],
    ),
    ...issue.links.flatMap((l, i) => (l.outlets.length === 0 ? [finding('outlet', `link ${i + 1}`, noOutlet)] : [])),
    ...readingFindings(issue, parts),
    ...conflictFindings(issue, parts),
    ...sizeFindings(issue),
  ];
}

const empty: Problem = {
  rule: 'highlight',
  message: 'The highlight has no sentence.',
  cure: 'Write one, or take the highlight out.',
};
const noOutlet: Problem = {
  rule: 'outlet',
  message: 'The link names no outlet.',
  cure: 'Name at least one outlet in the parentheses.',
};

const finding = (
  rule: string,
  where: string,
  { message, cure }: Problem,
  severity: LintFinding['severity'] = 'error',
): LintFinding => ({ rule, where, message, cure, severity });

function sentenceFindings({ where, sentence, part }: Placed, issue: Issue, parts: IssueParts): LintFinding[] {
  if (part === 'change' || (part === 'intro' && issue.highlights.length === 0)) return [];
  const claims = sentence.claims.flatMap((id) => parts.claims.get(id) ?? []);
  const found: LintFinding[] = [];
  if (sentence.claims.length === 0)
    found.push(
      finding('no-claim', where, {
        rule: '',
        message: 'The sentence rests on no claim.',
        cure: 'Cite a claim as [[c:ID]], or take the sentence out.',
      }),
    );
  for (const id of sentence.claims)
    if (!parts.claims.has(id))
      found.push(
        finding('dead-claim', where, {
          rule: '',
          message: `There is no claim ${id}.`,
          cure: 'Cite one that exists: the document may have been read again.',
        }),
      );
  found.push(...claims.flatMap((claim) => claimFindings(claim, where, parts)));
  if (likelihood.test(sentence.text) && confidence.test(sentence.text))
    found.push(
      finding('likelihood', where, {
        rule: '',
        message: 'Likelihood and confidence stand in one sentence.',
        cure: 'Say how likely in one sentence and how sure in another (ICD 203).',
      }),
    );
  if (claims.length === 0) return found;
  const problems = contentProblems(sentence, claims, { parts, anchor: issue.window.end, whole: part !== 'intro' });
  return [...found, ...problems.map((p) => finding(p.rule, where, p))];
}

function claimFindings(claim: Claim, where: string, parts: IssueParts): LintFinding[] {
  const barred = barredBecause(claim, parts);
  if (barred !== null)
    return [
      finding('barred', where, {
        rule: '',
        message: `Claim ${claim.id} may not be printed: ${barred}.`,
        cure: 'Cite another claim, or take the sentence out.',
      }),
    ];
  if (isReviewed(claim)) return [];
  return [
    finding(
      'unreviewed',
      where,
      {
        rule: '',
        message: `Nobody has reviewed claim ${claim.id}.`,
        cure: 'Accept or edit it in the desk before the issue is sent.',
      },
      'warning',
    ),
  ];
}

function readingFindings(issue: Issue, parts: IssueParts): LintFinding[] {
  return [...issue.analysis, ...issue.perspectives].flatMap((reading) =>
    reading.claims.flatMap((id) => {
      const claim = parts.claims.get(id);
      const barred = claim ? barredBecause(claim, parts) : 'it does not exist';
      return barred === null
        ? []
        : [
            finding('barred', `reading "${reading.title}"`, {
              rule: '',
              message: `Claim ${id} may not be cited: ${barred}.`,
              cure: 'Take the title out.',
            }),
          ];
    }),
  );
}

function sizeFindings(issue: Issue): LintFinding[] {
  const size = sentencesIn(issue).reduce((sum, { sentence }) => sum + Buffer.byteLength(sentence.text), 0);
  return size <= longest
    ? []
    : [
        finding('size', 'issue', {
          rule: '',
          message: `The text has ${size} bytes; mail programs would cut it off.`,
          cure: 'Shorten the highlights.',
        }),
      ];
}
