// Resolve: a person's word that a row of the vocabulary, with its terms of office, is right as it stands. When any of it changes the word no longer holds.
import { shortHash } from '../../model/ids.ts';
import type { Actor, Office } from '../../model/knowledge.ts';
import { effective, type Judgement } from './judgement.ts';

/** What the check of a row was about. */
export function rowDigest(actor: Actor, offices: readonly Office[]): string {
  const terms = offices.flatMap((office) =>
    office.holders.flatMap(({ person, from, to }) => (person === actor.id ? [[office.id, from, to]] : [])),
  );
  return shortHash('row', JSON.stringify([actor, terms]));
}

/** Checks of rows that have changed since, or are gone. */
export function expiredChecks(
  log: readonly Judgement[],
  { actors, offices }: { actors: readonly Actor[]; offices: readonly Office[] },
): Judgement[] {
  const rows = new Map(actors.map((actor) => [actor.id, actor]));
  return effective(log).filter((j) => {
    if (j.left !== j.right) return false;
    const row = rows.get(j.left);
    return row === undefined || rowDigest(row, offices) !== j.on;
  });
}
