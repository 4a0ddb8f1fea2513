/** The two real documents that define the first input, where they are at hand: items by the analyst's own record, nothing out of the footers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemise } from './index.ts';
import { bodySpans, repeatedSpans } from './spans.ts';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared');
const isHere = existsSync(join(shared, 'gold')) && existsSync(join(shared, 'corpus', 'seeds'));
if (!isHere) console.info('skipped: ../shared is not here, the real documents cannot be read');
const none = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };

interface GoldItem {
  document: string;
  kind: string;
  type: string;
  optional?: boolean;
  outlets: string[];
  authors?: string[];
  evidence: { start: number; end: number }[];
}

describe.skipIf(!isHere)('the seed documents', () => {
  const gold = isHere
    ? readdirSync(join(shared, 'gold'))
        .filter((f) => f.endsWith('.claims.jsonl'))
        .flatMap((f) =>
          readFileSync(join(shared, 'gold', f), 'utf8')
            .trim()
            .split('\n')
            .map((l) => JSON.parse(l) as GoldItem),
        )
    : [];
  const nothing = isHere
    ? readdirSync(join(shared, 'gold'))
        .filter((f) => f.endsWith('.nothing.json'))
        .flatMap(
          (f) =>
            JSON.parse(readFileSync(join(shared, 'gold', f), 'utf8')) as {
              document: string;
              start: number;
              end: number;
            }[],
        )
    : [];
  const names = isHere ? readdirSync(join(shared, 'corpus', 'seeds')) : [];
  const read = new Map(
    names.map((n) => {
      const text = readFileSync(join(shared, 'corpus', 'seeds', n), 'utf8');
      return [n, { text, ...itemise(text, none) }] as const;
    }),
  );

  test.each(names)(
    '%s: every item of the analyst is found, exact to the character, with outlets and authors',
    (name) => {
      const items = read.get(name)?.items ?? [];
      const want = gold.filter((g) => g.document === name && g.kind === 'item' && g.optional !== true);
      for (const g of want) {
        const [start, end] = [g.evidence[0]?.start, g.evidence.at(-1)?.end];
        const found = items.find((i) => i.type === g.type && i.start === start && i.end === end);
        expect(found, `${g.type} ${start}-${end}`).toBeDefined();
        expect(found?.outlets).toEqual(g.outlets);
        if (g.authors !== undefined) expect(found?.authors).toEqual(g.authors);
      }
      const extra = items.filter(
        (i) =>
          i.type !== 'ARTICLE' &&
          !gold.some(
            (g) =>
              g.document === name &&
              g.type === i.type &&
              (g.evidence[0]?.start ?? 0) < i.end &&
              i.start < (g.evidence.at(-1)?.end ?? 0),
          ),
      );
      expect(extra).toEqual([]);
    },
  );

  test.each(names)('%s: no running text in the ranges that must yield nothing', (name) => {
    const document = read.get(name);
    if (document === undefined) throw new Error(name);
    const inside = bodySpans(document).filter((s) =>
      nothing.some((n) => n.document === name && n.start < s.end && s.start < n.end),
    );
    expect(inside).toEqual([]);
  });

  test('the pull-quote is recognised, once', () => {
    expect([...read.values()].flatMap((d) => repeatedSpans(d))).toHaveLength(1);
  });
});
