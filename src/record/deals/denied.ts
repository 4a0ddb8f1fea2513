/** Record: a denial that names no act ("Tehran denied the charge") denies the act told of before it in its document. */
import type { Claim } from '../../model/claim.ts';
import { grouped } from '../grouped.ts';

/** Characters that may stand between an act and the denial of it. */
const nearby = 1500;

const denies =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|called [^.]{0,60}\b(?:groundless|baseless|fakes?|rumou?rs|lies))\b|опроверг|отрица|否认|부인/iu;

/** States that speak a denial without saying of what. */
const isBareDenial = ({ type, evidence, attribution, modality }: Claim): boolean =>
  (type === 'STATEMENT' || type === 'REJECT') &&
  (modality === 'negated' ||
    attribution.some((a) => a.verbClass === 'deny') ||
    evidence.some((e) => e.role !== 'context' && denies.test(e.quote)));

/** For an act with its direction, the bare denials by a party of it that it stands nearest before. */
export function bareDenialsOf(
  claims: readonly Claim[],
  acts: readonly { claim: Claim; direction: string }[],
): Map<string, Claim[]> {
  const told = grouped(acts, ({ claim }) => claim.document);
  const found = new Map<string, Claim[]>();
  for (const denial of claims.filter(isBareDenial)) {
    const deniers = denial.actors.flatMap((a) => (a.role === 'actor' && a.code !== null ? [a.code] : []));
    const before = (told.get(denial.document) ?? [])
      .filter(({ direction }) => direction.split('>').some((code) => deniers.includes(code)))
      .map((act) => ({ act, gap: gapBetween(act.claim, denial) }))
      .filter(({ gap }) => gap >= 0 && gap <= nearby)
      .sort((a, b) => a.gap - b.gap);
    const denied = before[0]?.act.claim.id;
    if (denied !== undefined) found.set(denied, [...(found.get(denied) ?? []), denial]);
  }
  return found;
}

const gapBetween = (act: Claim, denial: Claim): number =>
  (denial.evidence[0]?.start ?? 0) - (act.evidence[0]?.end ?? Number.POSITIVE_INFINITY);
