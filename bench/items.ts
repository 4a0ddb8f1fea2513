/** How well dumps are split: item starts, line kinds and wrongly dropped text over fixtures/documents/dumps and, apart from them, the held-out ones. `npx tsx bench/items.ts` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutletTable } from '../src/model/knowledge.ts';
import { itemise } from '../src/read/items/index.ts';

const folders = join(import.meta.dirname, '..', 'fixtures', 'documents');
const noOutlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
/** kinds whose text feeds extraction */
const feeding = new Set(['body', 'link-item']);

export interface Score {
  dumps: number;
  startsF1: number;
  kindsF1: number;
  /** characters of running text that would not be extracted from, per 1000 */
  droppedPerMille: number;
  /** furniture, notes and footers that would be extracted from, per 1000 characters of them */
  leakedPerMille: number;
  misses: string[];
}

interface Marked {
  words: string;
  kind: string;
  begins: boolean;
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

export function scoreDumps(set: 'dumps' | 'dumps-heldout' = 'dumps'): Score {
  const folder = join(folders, set);
  const pairs: { want: string; got: string; words: string }[] = [];
  const starts = { hit: 0, want: 0, got: 0 };
  const misses: string[] = [];
  const files = readdirSync(folder)
    .filter((f) => /^\d.*\.txt$/.test(f))
    .sort();
  for (const file of files) {
    const lines = marked(readFileSync(join(folder, file), 'utf8'));
    const text = lines.map((l) => l.words).join('\n');
    const read = itemise(text, noOutlets);
    const begun = new Set(
      read.items
        .filter((i) => i.type !== 'MASTHEAD' && !(i.type === 'STUB' && i.body === 'present'))
        .map((i) => i.start),
    );
    let at = 0;
    for (const line of lines) {
      const got = read.lines.find((l) => l.start === at)?.kind ?? 'blank';
      if (line.kind !== 'blank') pairs.push({ want: line.kind, got, words: line.words });
      if (line.kind !== 'blank' && got !== line.kind)
        misses.push(`${file}: ${line.kind} read as ${got}: ${line.words.slice(0, 60)}`);
      starts.want += Number(line.begins);
      starts.got += Number(begun.has(at));
      starts.hit += Number(line.begins && begun.has(at));
      if (line.begins !== begun.has(at))
        misses.push(`${file}: ${line.begins ? 'start missed' : 'start too many'}: ${line.words.slice(0, 60)}`);
      at += line.words.length + 1;
    }
  }
  const share = (of: typeof pairs, bad: (got: string) => boolean): number => {
    const size = (list: typeof pairs): number => list.reduce((n, p) => n + p.words.length, 0);
    return (1000 * size(of.filter((p) => bad(p.got)))) / Math.max(1, size(of));
  };
  return {
    dumps: files.length,
    startsF1: f1(starts.hit, starts.got, starts.want),
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const set of ['dumps', 'dumps-heldout'] as const) {
    const score = scoreDumps(set);
    for (const miss of score.misses) console.log(miss);
    console.log(
      `${set}, ${score.dumps}: starts F1 ${score.startsF1.toFixed(3)}, line kinds macro F1 ${score.kindsF1.toFixed(3)}, ` +
        `dropped ${score.droppedPerMille.toFixed(1)} and leaked ${score.leakedPerMille.toFixed(1)} characters per 1000`,
    );
  }
}
