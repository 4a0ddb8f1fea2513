/** Lint: a sentence is as sure as its claims, neither more nor less: hedges, mood, negation and voice are kept. */
import type { Claim } from '../../model/claim.ts';
import { type HedgeClass, hedgeClassesIn } from '../hedging.ts';
import type { Basis } from './basis.ts';
import type { Problem } from './content.ts';
import type { Readout } from './readout.ts';

const planned =
  /\b(?:(?:is|are|was|were) to|will|would|plan(?:s|ned|ning)?|intend(?:s|ed)?|promis(?:es?|ed)|expect(?:s|ed)|due|set to|agreed to|speaks? of)\b/i;
const negation =
  /\b(?:not|no|never|nothing|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refus(?:es?|ed)|without)\b|n[’']t\b/i;
/** bounds are judged with their numbers */
const worded: readonly HedgeClass[] = ['reported', 'likely', 'unlikely', 'partly'];

export function hedgeProblems(read: Readout, text: string, basis: Basis): Problem[] {
  const [first] = basis.claims;
  if (!first) return [];
  const outside = text.replace(/“[^”]*”/gu, '“”');
  const lost = neededBy(first).filter((hedge) => !read.hedges.includes(hedge));
  const added = hedgeClassesIn(outside).filter(
    (h) => (h === 'likely' || h === 'unlikely') && !basis.claims.some((c) => carries(c, h)),
  );
  return [
    ...lost.map((hedge) => problem(`The claim is hedged (${wordsOf(first, hedge)}), the sentence is not.`)),
    ...added.map((hedge) => problem(`The sentence doubts (${hedge}) what its claims do not.`)),
    ...moodProblems(outside, first, basis),
  ];
}

const problem = (message: string): Problem => ({
  rule: 'hedge',
  message,
  cure: 'Say it as surely as the quote does, no more and no less.',
});

function neededBy(claim: Claim): HedgeClass[] {
  const own = hedgeClassesIn(claim.hedges.join(' ; '));
  const needed = new Set(own.filter((h) => worded.includes(h)));
  if (claim.modality === 'possible') needed.add('likely');
  if (claim.attribution.length > 0 || claim.modality === 'reported') needed.add('reported');
  // one who doubts says so: the voice carries the hedge
  if (claim.kind !== 'event' || isDenying(claim)) return [...needed].filter((h) => h !== 'reported' && h !== 'likely');
  return [...needed];
}

const isDenying = (claim: Claim): boolean =>
  claim.modality === 'negated' ||
  claim.type === 'REJECT' ||
  claim.type === 'STATEMENT' ||
  claim.attribution.some((a) => a.verbClass === 'deny');

const wordsOf = (claim: Claim, hedge: HedgeClass): string =>
  claim.hedges.find((h) => hedgeClassesIn(h).includes(hedge)) ??
  (claim.attribution[0] ? `said by ${claim.attribution[0].speaker}` : claim.modality);

const carries = (claim: Claim, hedge: HedgeClass): boolean =>
  ['possible', 'hypothetical'].includes(claim.modality) ||
  hedgeClassesIn([...claim.hedges, ...claim.evidence.map((e) => e.quote)].join(' ; ')).includes(hedge);

function moodProblems(text: string, first: Claim, basis: Basis): Problem[] {
  const found: Problem[] = [];
  if (first.modality === 'planned' && !planned.test(text))
    found.push(problem('The claim is a plan, the sentence tells it as done.'));
  if (first.modality === 'negated' && !negation.test(text))
    found.push(problem('The claim denies, the sentence does not.'));
  const denied = basis.claims.some((c) => isDenying(c) || c.evidence.some((e) => negation.test(e.quote)));
  if (negation.test(text) && !denied) found.push(problem('The sentence denies what its claims do not.'));
  return found;
}
