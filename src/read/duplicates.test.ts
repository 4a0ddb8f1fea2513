import { expect, test } from 'vitest';
import { documentId } from '../model/ids.ts';
import { duplicatesAmong } from './duplicates.ts';
import { fingerprintOf, packed, unpacked } from './fingerprint.ts';

/** Running text from a fixed vocabulary: distinct per seed, the same in every run. */
function prose(seed: number, sentences: number): string {
  const words =
    'harbour ferry customs inspectors cargo rail crossing ministry envoy protocol fuel barges manifest convoy delegation wharf tariff ledger broker refinery quota permit'.split(
      ' ',
    );
  let state = seed * 2654435761 + 1;
  const pick = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return words[Math.abs(state) % words.length] ?? '';
  };
  return Array.from({ length: sentences }, () => `The ${Array.from({ length: 14 }, pick).join(' ')}.`).join(' ');
}
const doc = (name: string, text: string, published: string | null) =>
  fingerprintOf({ id: documentId(name, ''), text, published });
const roles = (docs: ReturnType<typeof doc>[]) => new Map(duplicatesAmong(docs).map((d) => [d.id, d]));

test('a shortened wire copy points to the earlier text, whichever came in first', () => {
  const wire = doc('wire', prose(1, 30), '2024-10-20');
  const copy = doc(
    'copy',
    `${prose(1, 30).split('. ').slice(0, 25).join('. ')}. Additional reporting by staff.`,
    '2024-10-21',
  );
  for (const order of [
    [wire, copy],
    [copy, wire],
  ]) {
    const found = roles(order);
    expect(found.get(copy.id)).toMatchObject({ role: 'wire-copy', of: wire.id });
    expect(found.get(wire.id)).toMatchObject({ role: 'original', of: null });
  }
});

test('the opening lines are a teaser, lines from the middle are quoted', () => {
  const sentences = prose(2, 40).split('. ');
  const long = doc('long', sentences.join('. '), '2024-10-20');
  const teaser = doc('teaser', `${sentences.slice(0, 4).join('. ')}.`, '2024-10-20');
  const quote = doc('quote', `${sentences.slice(24, 29).join('. ')}.`, '2024-10-22');
  const found = roles([teaser, long, quote]);
  expect(found.get(teaser.id)).toMatchObject({ role: 'teaser', of: long.id });
  expect(found.get(quote.id)).toMatchObject({ role: 'quoted-in', of: long.id });
});

test('different reports on one subject are no duplicates', () => {
  expect(duplicatesAmong(Array.from({ length: 60 }, (_, i) => doc(`n${i}`, prose(i + 10, 12), null)))).toEqual([]);
});

test('copies are found in text without spaces', () => {
  const zh =
    '两国港务局星期三签署了关于渡轮航线的议定书，海关人员将在码头检查货物清单，部长表示铁路口岸也将于明年春季重新开放，经纪商说燃料驳船的配额仍未确定。'.repeat(
      1,
    );
  const found = roles([doc('zh', zh, '2024-10-01'), doc('zh2', `（本社讯）${zh}`, '2024-10-02')]);
  expect([...found.values()].map((d) => d.role).sort()).toEqual(['original', 'wire-copy']);
});

test('the order in which documents come makes no difference, nor does keeping their fingerprints as text', () => {
  const docs = [
    doc('a', prose(3, 20), '2024-10-03'),
    doc('b', prose(4, 20), null),
    doc('c', prose(3, 18), '2024-10-01'),
    doc('d', prose(3, 4), '2024-10-05'),
  ];
  const found = duplicatesAmong(docs);
  expect(found.find((d) => d.id === docs[0]?.id)).toMatchObject({ role: 'wire-copy', of: docs[2]?.id });
  expect(duplicatesAmong([...docs].reverse())).toEqual(found);
  expect(docs.map((d) => unpacked(packed(d), d))).toEqual(docs);
});

test('a thousand copies of one text are one cluster, soon', () => {
  const words = prose(5, 12).split(' ');
  const copies = Array.from({ length: 1000 }, (_, i) =>
    doc(`copy ${i}`, words.map((w, n) => (n % 60 === i % 60 ? `x${i}` : w)).join(' '), `2024-10-${10 + (i % 20)}`),
  );
  const began = performance.now();
  const found = duplicatesAmong(copies);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(new Set(found.filter((d) => d.role === 'wire-copy').map((d) => d.of)).size).toBe(1);
  expect(found.length).toBeGreaterThan(990);
});
