/** Record: what several claims of one thing amount to. One that asserts outweighs many that plan or guess. */
import type { Claim, Modality } from '../model/claim.ts';

const order: readonly Modality[] = ['asserted', 'reported', 'planned', 'possible', 'hypothetical', 'historical'];

export const strongest = (claims: readonly Claim[]): Modality =>
  order.find((modality) => claims.some((claim) => claim.modality === modality)) ?? 'reported';

/** Reported as fact, by whomever: what enters counts and series. */
export const happens = ({ modality }: { modality: Modality }): boolean =>
  modality === 'asserted' || modality === 'reported';
