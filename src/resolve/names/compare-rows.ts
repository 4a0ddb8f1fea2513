// Resolution, names: a table of pairs of names compared row by row: what `entente names compare` prints.
import { compareNames } from './compare-names.ts';
import { type Quality, qualityOf } from './measure.ts';
import type { NameComparison, NameSchema } from './types.ts';

export type PairRow = Readonly<Record<string, string>>;

export interface ComparedRow {
  readonly row: PairRow;
  readonly comparison: NameComparison;
}

const schemas: Readonly<Record<string, NameSchema>> = {
  person: 'person',
  individual: 'person',
  company: 'organisation',
  organization: 'organisation',
  organisation: 'organisation',
  publicbody: 'organisation',
  entity: 'organisation',
  vessel: 'vessel',
};

/** The schemata of FollowTheMoney and the lists' own words; what is not among them leaves it to the names. */
export const schemaOf = (word = ''): NameSchema => schemas[word.trim().toLowerCase()] ?? 'any';

export function compareRow(row: PairRow): ComparedRow {
  const schema = schemaOf(row['schema']);
  return { row, comparison: compareNames(row['name1'] ?? '', row['name2'] ?? '', { schema }) };
}

const yes = /^(?:true|t|yes|y|1)$/i;
const no = /^(?:false|f|no|n|0)$/i;

/** Quality over all judged rows and by group; rows without a judgement do not count. */
export function qualityByGroup(rows: readonly ComparedRow[]): Map<string, Quality> {
  const groups = new Map<string, { score: number; isMatch: boolean }[]>();
  for (const { row, comparison } of rows) {
    const judged = (row['is_match'] ?? '').trim();
    if (!yes.test(judged) && !no.test(judged)) continue;
    const score = { score: comparison.score, isMatch: yes.test(judged) };
    const own = row['case_group'] ?? row['group'];
    for (const group of own === undefined ? ['all'] : ['all', own])
      groups.set(group, [...(groups.get(group) ?? []), score]);
  }
  return new Map([...groups].map(([group, scores]) => [group, qualityOf(scores)]));
}
