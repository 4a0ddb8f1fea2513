// Resolve: a person's word that a row of the vocabulary is right as it stands. When the row changes the word no longer holds.
import { shortHash } from '../../model/ids.ts';
import type { Actor } from '../../model/knowledge.ts';
import { effective, type Judgement } from './judgement.ts';

/** What a check of the row was about. */
export const rowDigest = (actor: Actor): string => shortHash('row', JSON.stringify(actor));

/** Checks of rows that have changed since, or are gone. */
export function expiredChecks(log: readonly Judgement[], actors: readonly Actor[]): Judgement[] {
  const digests = new Map(actors.map((actor) => [actor.id, rowDigest(actor)]));
  return effective(log).filter((j) => j.left === j.right && digests.get(j.left) !== j.on);
}
