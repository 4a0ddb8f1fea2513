import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from './components.ts';
import {
  effective,
  type Judgement,
  judgementId,
  machine,
  pairOf,
  splitting,
  standing,
  type Verdict,
} from './judgement.ts';

/** A log from short words: `a=b ana`, `a!b machine .93`, `a?b`; each a minute after the one before. */
function logOf(...words: string[]): Judgement[] {
  const numbers = new Map<string, number>();
  return words.map((word, minute) => {
    const [pair = '', by = 'ana', score] = word.split(' ');
    const [a = '', b = ''] = pair.split(/[=!?]/);
    const [left, right] = pairOf(a, b);
    const number = (numbers.get(left + right) ?? 0) + 1;
    numbers.set(left + right, number);
    const verdict: Verdict = pair.includes('=') ? 'positive' : pair.includes('!') ? 'negative' : 'unsure';
    return {
      id: judgementId(left, right, number),
      left,
      right,
      verdict,
      by,
      at: new Date(Date.UTC(2024, 10, 17, 12, minute)).toISOString(),
      score: score === undefined ? null : Number(score),
      algorithm: by === machine ? 'test@1' : null,
      explanation: word,
      undoes: null,
      on: null,
    };
  });
}

const undo = (entry: Judgement, number: number): Judgement => ({
  ...entry,
  id: judgementId(entry.left, entry.right, number),
  undoes: entry.id,
});

/** Groups as words: `a+b c`. */
function groups(judgements: readonly Judgement[]): string {
  const byCanonical = new Map<string, string[]>();
  for (const [id, canonical] of componentsOf(judgements).canonical)
    byCanonical.set(canonical, [...(byCanonical.get(canonical) ?? []), id]);
  return [...byCanonical.values()]
    .map((ids) => ids.sort().join('+'))
    .sort()
    .join(' ');
}

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyJudgement = fc
  .record({
    a: ids,
    b: ids,
    mark: fc.constantFrom('=', '=', '=', '!', '?'),
    by: fc.constantFrom('ana', 'ben', `${machine} 0.93`, `${machine} 0.97`),
  })
  .filter(({ a, b }) => a !== b)
  .map(({ a, b, mark, by }) => `${a}${mark}${b} ${by}`);
const anyLog = fc.array(anyJudgement, { maxLength: 14 }).map((words) => logOf(...words));

describe('merging', () => {
  test('a chain of positives is one actor, under the id that somebody gave', () => {
    const mention = 'm0123456789abcdef';
    const { canonical } = componentsOf(logOf(`${mention}=zhao`, 'zhao=ofac-7'));
    expect([...canonical.values()]).toEqual(['ofac-7', 'ofac-7', 'ofac-7']);
    expect(componentsOf(logOf(`${mention}=zhao`)).canonical.get(mention)).toBe('zhao');
  });

  test('the order in which judgements arrive does not count', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) =>
          fc.tuple(
            fc.constant(effective(log)),
            fc.shuffledSubarray(effective(log), { minLength: effective(log).length }),
          ),
        ),
        ([one, other]) => {
          const [a, b] = [componentsOf(one), componentsOf(other)];
          expect(new Map([...b.canonical].sort())).toEqual(new Map([...a.canonical].sort()));
          expect(b.held.map((h) => h.judgement.id).sort()).toEqual(a.held.map((h) => h.judgement.id).sort());
        },
      ),
    );
  });

  test('two that a judgement keeps apart are never one, and every positive either holds or is held back', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const judgements = effective(log);
        const { canonical, held } = componentsOf(judgements);
        const heldIds = new Set(held.map((h) => h.judgement.id));
        for (const j of judgements) {
          const joined = canonical.get(j.left) === canonical.get(j.right);
          if (j.verdict === 'negative') expect(joined).toBe(false);
          if (j.verdict === 'positive') expect(joined).toBe(!heldIds.has(j.id));
        }
      }),
    );
  });

  test('of two chains that contradict, the newer link waits and says against what', () => {
    const { canonical, held } = componentsOf(logOf('a!c ana', 'a=b ana', 'b=c ben'));
    expect(canonical.get('a')).toBe(canonical.get('b'));
    expect(canonical.get('c')).toBe('c');
    expect(held).toMatchObject([{ judgement: { explanation: 'b=c ben' } }]);
    expect(held[0]?.against).toContain('ana judged on 2024-11-17');
  });

  test("a person's link stands where a machine's would contradict it", () => {
    const { held } = componentsOf(logOf('a!c ana', `a=b ${machine} 0.99`, 'b=c ben'));
    expect(held.map((h) => h.judgement.by)).toEqual([machine]);
  });
});

describe('ids that differ', () => {
  const difference = { left: 'a', right: 'b', why: 'imoNumber 9074729 and 9283033' };

  test('forbid a machine to merge', () => {
    const { held, contradictions } = componentsOf(logOf(`a=b ${machine} 0.99`), [difference]);
    expect(held[0]?.against).toContain('9283033');
    expect(contradictions).toEqual([]);
  });

  test('do not forbid a person, and stay in the queue', () => {
    const { held, contradictions } = componentsOf(logOf('a=b ana'), [difference]);
    expect(held).toEqual([]);
    expect(contradictions).toMatchObject([{ canonical: 'a', why: difference.why }]);
  });
});

describe('undo', () => {
  test('restores what stood before, entry by entry', () => {
    fc.assert(
      fc.property(anyLog, anyJudgement, (log, word) => {
        const [next] = logOf(word);
        if (!next) return;
        const entries = log.filter((j) => j.left === next.left && j.right === next.right).length;
        const judged = { ...next, id: judgementId(next.left, next.right, entries + 1) };
        const after = [...log, judged, undo(judged, entries + 2)];
        expect(groups(effective(after))).toBe(groups(effective(log)));
      }),
    );
  });

  test('goes back to the judgement before, not to none', () => {
    const log = logOf('a=b ana', 'a!b ben');
    const [, second] = log;
    if (!second) throw new Error('two entries');
    expect(standing([...log, undo(second, 3)])?.verdict).toBe('positive');
    expect(standing(log)?.verdict).toBe('negative');
  });
});

describe('splitting', () => {
  test('takes an actor out of whatever it was merged into, and keeps what others say of the rest', () => {
    fc.assert(
      fc.property(anyLog, ids, (log, entity) => {
        const judgements = effective(log);
        const turned = new Map(
          splitting(entity, judgements).map((j) => [j.id, { ...j, verdict: 'negative' as const }]),
        );
        const { canonical } = componentsOf(judgements.map((j) => turned.get(j.id) ?? j));
        const together = [...canonical].filter(([id, to]) => id !== entity && to === canonical.get(entity));
        expect(together).toEqual([]);
      }),
    );
  });
});
