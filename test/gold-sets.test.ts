/** The coded test documents against their texts: whoever touches one of the two must not break what is measured on them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimKinds } from '../src/model/claim.ts';
import { packageRoot } from '../src/vocabulary/load.ts';

interface Coded {
  id: string;
  document: string;
  kind: string;
  type: string;
  modality: string;
  actors: { role: string; code: string | null; name?: string }[];
  edges: { pair: string; sign: number }[];
  time: { start: string | null; end: string | null } | null;
  evidence: { start: number; end: number; quote: string }[];
}

interface Judged {
  document: string;
  start: number;
  end: number;
  quote?: string;
  right: boolean;
  why?: string;
}

const fixtures = join(packageRoot(), 'fixtures');
const sets = ['gold-dev', 'gold-heldout', 'gold-heldout2'];
const textsIn = (set: string): string[] => readdirSync(join(fixtures, set)).filter((f) => f.endsWith('.txt'));
const codingsIn = (dir: string): string[] =>
  existsSync(join(fixtures, dir)) ? readdirSync(join(fixtures, dir)).filter((f) => f.endsWith('.claims.jsonl')) : [];
const rowsOf = <T>(...path: string[]): T[] =>
  readFileSync(join(fixtures, ...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const textOf = (set: string, document: string): string => readFileSync(join(fixtures, set, document), 'utf8');

function faultsOf(row: Coded, text: string): string[] {
  const codes = new Set(row.actors.map((a) => a.code));
  const faults = [
    ...row.evidence.filter((e) => text.slice(e.start, e.end) !== e.quote).map((e) => `quote at ${e.start}`),
    ...row.actors.filter((a) => !a.code && !a.name).map(() => 'a party without code and name'),
    ...row.edges.filter((e) => !e.pair.split('-').every((code) => codes.has(code))).map((e) => `edge ${e.pair}`),
  ];
  if (!row.evidence.length) faults.push('no evidence');
  if (!(claimKinds as readonly string[]).includes(row.kind)) faults.push(`kind ${row.kind}`);
  const { start, end } = row.time ?? { start: null, end: null };
  if (start && end && start > end) faults.push('ends before it starts');
  return faults.map((fault) => `${row.document} ${row.id}: ${fault}`);
}

describe.each(sets)('the coded documents of %s', (set) => {
  it('are coded each, by one coder or by two, every quote where its offsets say', () => {
    const documents = textsIn(set);
    expect(codingsIn(set)).toEqual(documents.map((d) => d.replace(/txt$/, 'claims.jsonl')));
    const faults = [set, join(set, 'second-coder')].flatMap((dir) =>
      codingsIn(dir).flatMap((f) => {
        const document = f.replace('claims.jsonl', 'txt');
        const rows = rowsOf<Coded>(dir, f);
        const strays = rows.filter((r) => r.document !== document).map((r) => `${f} ${r.id}: document`);
        return [...strays, ...rows.flatMap((row) => faultsOf(row, textOf(set, document)))];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('give no record an id twice', () => {
    const ids = codingsIn(set).flatMap((f) => rowsOf<Coded>(set, f).map((r) => r.id));
    expect(ids.length).toBeGreaterThan(150);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('judges claims that stand in the texts, and gives a reason for every wrong one', () => {
  const files = readdirSync(join(fixtures, 'judged')).filter((f) => f.endsWith('.jsonl'));
  const rows = files.flatMap((f) => rowsOf<Judged>('judged', f));
  const home = new Map(sets.flatMap((set) => textsIn(set).map((d) => [d, set] as const)));
  const faults = rows.filter((row) => {
    const set = home.get(row.document);
    const kept = set && row.quote ? textOf(set, row.document).slice(row.start, row.end) === row.quote : true;
    return !kept || (!row.right && !row.why);
  });
  expect(faults).toEqual([]);
});

const seeds = join(packageRoot(), '..', 'shared', 'corpus', 'seeds');
const names = [
  'the united arab emirates',
  'of the russian federation',
  'the shanghai cooperation organization',
  'of the united states',
];
const runsIn = (text: string): string[] => {
  const words = text
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
};

it.skipIf(!existsSync(seeds))(
  'repeats no four words of the seeds but names (skipped where ../shared is absent)',
  () => {
    const known = new Set(readdirSync(seeds).flatMap((f) => runsIn(readFileSync(join(seeds, f), 'utf8'))));
    const found = ['gold-dev', 'gold-heldout2'].flatMap((set) =>
      textsIn(set).flatMap((d) => runsIn(textOf(set, d)).filter((run) => known.has(run) && !names.includes(run))),
    );
    expect(found).toEqual([]);
  },
);
