// Resolve: judgements on pairs of entities. The log is append-only: undoing is an entry, too. Of one pair the last entry that
// was not undone counts; a person's wins over a machine's.
import { z } from 'zod';
import { shortHash } from '../../model/ids.ts';

export const verdicts = ['positive', 'negative', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

export const judgementSchema = z.object({
  id: z.string().regex(/^j[0-9a-f]{16}$/),
  /** `left < right`; equal where a person says of a row of the vocabulary that it is right as it stands */
  left: z.string().min(1),
  right: z.string().min(1),
  verdict: z.enum(verdicts),
  /** a person's name, or `machine` */
  by: z.string().min(1),
  at: z.string(),
  /** the machine's score at that time, and the version of what computed it */
  score: z.number().nullable(),
  algorithm: z.string().nullable(),
  /** why, in words */
  explanation: z.string(),
  /** the entry of the same pair that this one takes back */
  undoes: z.string().nullable(),
  /** what was judged: a row's digest; a check of a row ends when the row changes */
  on: z.string().nullable(),
});
export type Judgement = z.infer<typeof judgementSchema>;

export const machine = 'machine';

export const pairOf = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
export const pairKey = (a: string, b: string): string => pairOf(a, b).join('\u001f');

/** `number` counts the entries of the pair, so that the same verdict given again is another entry. */
export const judgementId = (left: string, right: string, number: number): string =>
  `j${shortHash('judgement', ...pairOf(left, right), number)}`;

/** The entry that counts, of one pair's log in its order; undefined where all were undone. */
export function standing(log: readonly Judgement[]): Judgement | undefined {
  const undone = new Set(log.flatMap((entry) => (entry.undoes === null ? [] : [entry.undoes])));
  return log.findLast((entry) => entry.undoes === null && !undone.has(entry.id));
}

/** What counts now: one judgement a pair, of any order of the pairs. A machine's falls away where a person judged. */
export function effective(log: readonly Judgement[], proposed: readonly Judgement[] = []): Judgement[] {
  const pairs = new Map<string, Judgement[]>();
  for (const entry of log) {
    const key = pairKey(entry.left, entry.right);
    const list = pairs.get(key);
    if (list) list.push(entry);
    else pairs.set(key, [entry]);
  }
  const people = [...pairs.values()].flatMap((entries) => standing(entries) ?? []);
  const taken = new Set(people.map(({ left, right }) => pairKey(left, right)));
  return [...people, ...proposed.filter(({ left, right }) => !taken.has(pairKey(left, right)))];
}

/** Taking an entity out of what it was merged into: each positive judgement on it is turned, and can be turned back. */
export const splitting = (entity: string, judgements: readonly Judgement[]): Judgement[] =>
  judgements.filter((j) => j.verdict === 'positive' && j.left !== j.right && (j.left === entity || j.right === entity));
