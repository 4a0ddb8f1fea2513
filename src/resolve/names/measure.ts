// Resolution, names: how well scores part names of one bearer from names of two, over pairs that somebody judged.

export interface JudgedScore {
  readonly score: number;
  readonly isMatch: boolean;
}

export interface Quality {
  readonly pairs: number;
  readonly matches: number;
  /** the best F1 over all thresholds, and the threshold that gives it */
  readonly bestF1: number;
  readonly threshold: number;
  /** chance that a pair of one bearer scores above a pair of two */
  readonly auc: number;
}

export function f1At(scores: readonly JudgedScore[], threshold: number): number {
  let [hit, false_, missed] = [0, 0, 0];
  for (const { score, isMatch } of scores) {
    if (score >= threshold) isMatch ? hit++ : false_++;
    else if (isMatch) missed++;
  }
  return hit === 0 ? 0 : (2 * hit) / (2 * hit + false_ + missed);
}

export function qualityOf(scores: readonly JudgedScore[]): Quality {
  let [bestF1, threshold] = [0, 0];
  for (const candidate of new Set(scores.map(({ score }) => score))) {
    const f1 = f1At(scores, candidate);
    // of equal thresholds the higher: fewer alerts for the same quality
    if (f1 > bestF1 || (f1 === bestF1 && candidate > threshold)) [bestF1, threshold] = [f1, candidate];
  }
  const matches = scores.filter(({ isMatch }) => isMatch).length;
  return { pairs: scores.length, matches, bestF1, threshold, auc: aucOf(scores) };
}

function aucOf(scores: readonly JudgedScore[]): number {
  const [one, two] = [scores.filter((s) => s.isMatch), scores.filter((s) => !s.isMatch)];
  let above = 0;
  for (const a of one) for (const b of two) above += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return one.length === 0 || two.length === 0 ? Number.NaN : above / (one.length * two.length);
}

/** One line for a reader. Where all judged pairs are of one kind there is nothing to part, and no figure to give. */
export function qualityInWords({ pairs, matches, bestF1, threshold, auc }: Quality): string {
  const counted = `${pairs} pairs, ${matches} matches`;
  if (matches === 0) return `${counted}: none is judged a match, so F1 and AUC say nothing`;
  if (matches === pairs) return `${counted}: all are judged matches, so F1 and AUC say nothing`;
  return `${counted}, best F1 ${bestF1.toFixed(3)} at ${threshold.toFixed(2)}, AUC ${auc.toFixed(3)}`;
}
