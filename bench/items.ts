/** How well dumps are split: item starts, line kinds and wrongly dropped text over fixtures/documents/dumps, the held-out ones, and dumps generated from texts and furniture apart. `npx tsx bench/items.ts` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutletTable } from '../src/model/knowledge.ts';
import { itemise } from '../src/read/items/index.ts';
import { type Dump, dumps, type Marked } from './dumps/generate.ts';

const folders = join(import.meta.dirname, '..', 'fixtures', 'documents');
const noOutlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
/** kinds whose text feeds extraction */
const feeding = new Set(['body', 'link-item']);

export interface Score {
  dumps: number;
  startsP: number;
  startsR: number;
  startsF1: number;
  /** a start counts that is at most one line off */
  nearF1: number;
  kindsF1: number;
  /** characters of running text that would not be extracted from, per 1000 */
  droppedPerMille: number;
  /** furniture, notes and footers that would be extracted from, per 1000 characters of them */
  leakedPerMille: number;
  misses: string[];
}

/** `*kind> text` -> the text a reader would see, and what is expected of each line. */
function marked(source: string): Marked[] {
  return source
    .trimEnd()
    .split('\n')
    .map((line) => {
      const found = /^(\*?)([a-z-]+)> (.*)$/.exec(line);
      return found === null
        ? { words: '', kind: 'blank', begins: false }
        : { words: found[3] ?? '', kind: found[2] ?? '', begins: found[1] === '*' };
    });
}

type Split = (text: string, dump: Dump) => { kindAt(start: number): string; starts: ReadonlySet<number> };

const marks = (set: string): Dump[] => {
  const folder = join(folders, set);
  return readdirSync(folder)
    .filter((f) => /^\d.*\.txt$/.test(f))
    .sort()
    .map((file) => ({ source: file, lines: marked(readFileSync(join(folder, file), 'utf8')) }));
};

const textOf = (dump: Dump): string => dump.lines.map((l) => l.words).join('\n');

/** Ours; `furniture` gives the lines learnt of a dump's source. */
const ours =
  (furniture: (dump: Dump) => ReadonlySet<string> = () => new Set()): Split =>
  (text, dump) => {
    const read = itemise(text, noOutlets, { furniture: furniture(dump) });
    const items = read.items.filter((i) => i.type !== 'MASTHEAD' && !(i.type === 'STUB' && i.body === 'present'));
    const kinds = new Map(read.lines.map((l) => [l.start, l.kind]));
    return { kindAt: (start) => kinds.get(start) ?? 'blank', starts: new Set(items.map((i) => i.start)) };
  };

/** What one would do first: an item after every blank line or trailer, all of it running text. */
const naive: Split = (text) => {
  const starts = new Set([0]);
  for (const m of text.matchAll(/\n\n+(?=\S)|appeared first on .*\n/g)) starts.add(m.index + m[0].length);
  return { kindAt: () => 'body', starts };
};

/** Sixty dumps whose furniture no rule names. */
export const scoreGenerated = (): Score => score(dumps(), ours());

export const scoreDumps = (set: 'dumps' | 'dumps-heldout' = 'dumps'): Score => score(marks(set), ours());

function score(all: readonly Dump[], split: Split): Score {
  const pairs: { want: string; got: string; words: string }[] = [];
  const starts = { hit: 0, want: 0, got: 0, near: 0 };
  const misses: string[] = [];
  for (const dump of all) {
    const { kindAt, starts: begun } = split(textOf(dump), dump);
    const rows = withStarts(dump).filter((r) => r.kind !== 'blank');
    rows.forEach((line, i) => {
      const got = kindAt(line.at);
      pairs.push({ want: line.kind, got, words: line.words });
      if (got !== line.kind) misses.push(`${dump.source}: ${line.kind} read as ${got}: ${line.words.slice(0, 60)}`);
      const isBegun = begun.has(line.at);
      starts.want += Number(line.begins);
      starts.got += Number(isBegun);
      starts.hit += Number(line.begins && isBegun);
      starts.near += Number(line.begins && rows.slice(Math.max(0, i - 1), i + 2).some((r) => begun.has(r.at)));
      if (line.begins !== isBegun)
        misses.push(`${dump.source}: ${line.begins ? 'start missed' : 'start too many'}: ${line.words.slice(0, 60)}`);
    });
  }
  const share = (of: typeof pairs, bad: (got: string) => boolean): number => {
    const size = (list: typeof pairs): number => list.reduce((n, p) => n + p.words.length, 0);
    return (1000 * size(of.filter((p) => bad(p.got)))) / Math.max(1, size(of));
  };
  return {
    dumps: all.length,
    startsP: starts.hit / Math.max(1, starts.got),
    startsR: starts.hit / Math.max(1, starts.want),
    startsF1: f1(starts.hit, starts.got, starts.want),
    nearF1: f1(Math.min(starts.near, starts.got), starts.got, starts.want),
    kindsF1: macroF1(pairs),
    droppedPerMille: share(
      pairs.filter((p) => feeding.has(p.want)),
      (got) => !feeding.has(got),
    ),
    leakedPerMille: share(
      pairs.filter((p) => !feeding.has(p.want) && p.want !== 'heading'),
      (got) => feeding.has(got),
    ),
    misses,
  };
}

function withStarts(dump: Dump): (Marked & { at: number })[] {
  let at = 0;
  return dump.lines.map((line) => {
    const row = { ...line, at };
    at += line.words.length + 1;
    return row;
  });
}

const f1 = (hit: number, got: number, want: number): number => (hit === 0 ? 0 : (2 * hit) / (got + want));

function macroF1(pairs: readonly { want: string; got: string }[]): number {
  const kinds = [...new Set(pairs.map((p) => p.want))];
  const each = kinds.map((kind) => {
    const count = (test: (p: { want: string; got: string }) => boolean): number => pairs.filter(test).length;
    return f1(
      count((p) => p.want === kind && p.got === kind),
      count((p) => p.got === kind),
      count((p) => p.want === kind),
    );
  });
  return each.reduce((a, b) => a + b, 0) / Math.max(1, each.length);
}

const figures = (s: Score): string =>
  `starts P ${s.startsP.toFixed(3)} R ${s.startsR.toFixed(3)} F1 ${s.startsF1.toFixed(3)} (within one line ${s.nearF1.toFixed(3)}), ` +
  `line kinds macro F1 ${s.kindsF1.toFixed(3)}, dropped ${s.droppedPerMille.toFixed(1)} and leaked ${s.leakedPerMille.toFixed(1)} characters per 1000`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const generated = dumps();
  const sets: [string, readonly Dump[], Split][] = [
    ['dumps', marks('dumps'), ours()],
    ['dumps-heldout', marks('dumps-heldout'), ours()],
    ['generated', generated, ours()],
    ['generated, naive', generated, naive],
  ];
  for (const [name, all, split] of sets) {
    const found = score(all, split);
    if (process.argv.includes('--misses')) for (const miss of found.misses) console.log(miss);
    console.log(`${name}, ${found.dumps}: ${figures(found)}`);
  }
}
