/** Judged pairs: F1 and AUC of ours and of the peers, by group, and how far they swing over random halves. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { schemaOf } from '../../src/resolve/names/compare-rows.ts';
import { f1At, type JudgedScore, qualityOf } from '../../src/resolve/names/measure.ts';
import { type Comparator, comparators } from './peers.ts';
import { seeded } from './people.ts';
import { sensitivityReport } from './sensitivity.ts';

const root = join(import.meta.dirname, '..', '..');
export const shared = join(root, '..', 'shared');

interface Pair {
  readonly name1: string;
  readonly name2: string;
  readonly schema: string;
  readonly is_match: string;
  readonly case_group?: string;
  readonly group?: string;
  readonly logicv2_score?: string;
}

const dev = join(shared, 'benchmarks', 'name-pairs-dev.csv');
const ownPairs = join(root, 'fixtures', 'names', 'crink-pairs.csv');

export function judgedReport(): void {
  if (existsSync(dev)) report('nomenklatura pairs, our half', dev);
  else console.log(`${dev} is not here: the public pairs are not measured`);
  report('own pairs, five languages', ownPairs);
  sensitivityReport(() => [dev, ownPairs].filter(existsSync).map(bestOf).join(' / '));
}

const pairsOf = (file: string): Pair[] => parse(readFileSync(file), { columns: true }) as Pair[];

function bestOf(file: string): string {
  const compare = comparators['Entente'] as Comparator;
  const scores = pairsOf(file).map((p) => ({
    score: compare(p.name1, p.name2, schemaOf(p.schema)),
    isMatch: p.is_match === 'true',
  }));
  return qualityOf(scores).bestF1.toFixed(3);
}

function report(title: string, file: string): void {
  const pairs = pairsOf(file);
  console.log(`\n## ${title}: ${pairs.length} pairs`);
  const scored = Object.entries(comparators).map(
    ([name, compare]) => [name, pairs.map((p) => compare(p.name1, p.name2, schemaOf(p.schema)))] as const,
  );
  for (const [name, scores] of scored) {
    const all = pairs.map((pair, i) => ({ score: scores[i] as number, isMatch: pair.is_match === 'true' }));
    line(name, all, `halves ${halves(all)}`);
  }
  const ours = scored[0]?.[1] ?? [];
  byGroup(pairs, ours);
}

function line(name: string, scores: readonly JudgedScore[], more = ''): void {
  const { bestF1, threshold, auc, pairs } = qualityOf(scores);
  const fixed = [0.7, 0.75].map((t) => `${f1At(scores, t).toFixed(3)} at ${t}`).join(', ');
  console.log(
    `${name.padEnd(28)} ${String(pairs).padStart(4)}  best F1 ${bestF1.toFixed(3)} at ${threshold.toFixed(2)}  AUC ${auc.toFixed(3)}  (${fixed}) ${more}`,
  );
}

/** The threshold is chosen on one random half and the F1 taken on the other, 200 times: mean and spread. */
function halves(scores: readonly JudgedScore[]): string {
  const random = seeded(5);
  const values = Array.from({ length: 200 }, () => {
    const [one, two]: [JudgedScore[], JudgedScore[]] = [[], []];
    for (const score of scores) (random() < 0.5 ? one : two).push(score);
    return f1At(two, qualityOf(one).threshold);
  });
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return `${mean.toFixed(3)} ± ${spread.toFixed(3)}`;
}

function byGroup(pairs: readonly Pair[], ours: readonly number[]): void {
  const groups = new Map<string, number[]>();
  for (const [i, pair] of pairs.entries()) {
    const own = [
      pair.case_group ?? pair.group ?? '',
      ...(/[^\u0000-\u007f]/.test(pair.name1 + pair.name2) ? ['not ASCII'] : []),
    ];
    for (const group of own) groups.set(group, [...(groups.get(group) ?? []), i]);
  }
  for (const [group, rows] of groups) {
    if (rows.length < 20) continue;
    const of = (score: (i: number) => number, only = rows): JudgedScore[] =>
      only.map((i) => ({ score: score(i), isMatch: pairs[i]?.is_match === 'true' }));
    line(
      `  ${group}`,
      of((i) => ours[i] as number),
    );
    const rated = rows.filter((i) => (pairs[i]?.logicv2_score ?? '') !== '');
    if (rated.length < 20) continue;
    if (rated.length < rows.length)
      line(
        '  ... where LogicV2 has one',
        of((i) => ours[i] as number, rated),
      );
    line(
      '  ... LogicV2',
      of((i) => Number(pairs[i]?.logicv2_score), rated),
    );
  }
}
