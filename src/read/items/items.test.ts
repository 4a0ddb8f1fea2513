import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreDumps, scoreGenerated } from '../../../bench/items.ts';
import type { Outlet, OutletTable } from '../../model/knowledge.ts';
import { bioOf } from './bio.ts';
import { itemise } from './index.ts';
import { authorsAndOutlets, outletTail } from './outlet-tail.ts';
import { bodySpans, repeatedSpans } from './spans.ts';

const known = new Set([
  'Harbour Post',
  'Meridian Wire',
  'Quay, Lock and Rail',
  'Tidewater Ledger',
  'Pride and Politics',
]);
const outlets: OutletTable = {
  byName: (name) => (known.has(name) ? ({ id: 'x', name } as Outlet) : undefined),
  byDomain: () => undefined,
  get: () => undefined,
};
const kindsOf = (text: string) => {
  const read = itemise(text, outlets);
  return read.lines.map((l) => [l.kind, text.slice(l.start, l.end)]);
};

test('dumps with unseen furniture: starts, kinds, nothing of the running text lost', () => {
  const score = scoreDumps();
  expect(score.dumps).toBeGreaterThanOrEqual(12);
  expect(score.misses.slice(0, 5)).toEqual([]);
  expect(score.droppedPerMille).toBeLessThanOrEqual(2);
});

test('held-out dumps, written before the rules were read, keep their items and their running text', () => {
  const score = scoreDumps('dumps-heldout');
  expect(score.dumps).toBeGreaterThanOrEqual(12);
  expect(score.startsF1).toBeGreaterThanOrEqual(0.95);
  expect(score.kindsF1).toBeGreaterThanOrEqual(0.9);
  expect(score.droppedPerMille).toBeLessThanOrEqual(2);
  expect(score.leakedPerMille).toBeLessThanOrEqual(20);
});

test('a title that opens the text below it is no pull-quote, a short quotation from further up is', () => {
  const lede =
    'Two banks close their counters in the free zone on Friday, the customs service said, and reopen in May.';
  expect(kindsOf(`Two banks close their counters\n\n${lede}`)[0]?.[0]).toBe('heading');
  const said =
    'The rate is set by telephone, “and nobody writes it down,” the clerk said to the visitors of the exchange.';
  expect(kindsOf(`${lede}\n${said}\n“And nobody writes it down”\n— The clerk`).map(([kind]) => kind)).toEqual([
    'body',
    'body',
    'pull-quote',
    'pull-quote',
  ]);
});

test('a dateline below a title and its standfirst opens no second article; glued dispatches are two', () => {
  const standfirst =
    'The ministers of both states sign after eleven months of talks, and leave the price of gas for another day.';
  const dispatch = (place: string) =>
    `${place}, May 3 (Meridian Wire) - The ministers signed on Friday, and the first barges are to leave before the end of the month, officials said.`;
  const starts = (text: string) => itemise(text, outlets).items.map((i) => [i.type, i.start]);
  expect(starts(`Ministers sign at last\nBy Ann Lee\n\n${standfirst}\n\n${dispatch('PORT SELM')}`)).toEqual([
    ['ARTICLE', 0],
  ]);
  const [first, second] = [dispatch('PORT SELM'), dispatch('KELLIN')];
  expect(starts(`${first}\n${second}`)).toEqual([
    ['ARTICLE', 0],
    ['ARTICLE', first.length + 1],
  ]);
});

test('the sentence that names the editors is masthead', () => {
  const { items } = itemise(
    'The Lock Review is edited by Ann Lee with Bo Cho at the Harbour Fund.\n\nLinks\n\nIt left. (Harbour Post)',
    outlets,
  );
  expect(items[0]).toMatchObject({ type: 'MASTHEAD', subtype: 'staff', authors: ['Ann Lee', 'Bo Cho'] });
});

test('the registry splits the outlets of a link: commas inside a name, pairs, dates', () => {
  const tail = (words: string) => outletTail(words, outlets)?.parts;
  expect(tail('The lock was closed. (Harbour Post, Meridian Wire)')).toEqual(['Harbour Post', 'Meridian Wire']);
  expect(tail('The lock was closed. (Quay, Lock and Rail, Harbour Post).')).toEqual([
    'Quay, Lock and Rail',
    'Harbour Post',
  ]);
  expect(tail('The lock was closed. (Harbour Post and Meridian Wire)')).toEqual(['Harbour Post', 'Meridian Wire']);
  expect(tail('The lock was closed. (Pride and Politics)')).toEqual(['Pride and Politics']);
  expect(tail('The lock was closed. (Harbour Post, Oct. 3)')).toEqual(['Harbour Post']);
  expect(tail('The lock was closed (and nobody said by whom).')).toBeUndefined();
});

test('in a reading list the last name is the outlet, unknown names before it are authors', () => {
  expect(authorsAndOutlets(['Ann Lee and Bo Cho', 'Some New Review'], outlets)).toEqual({
    authors: ['Ann Lee', 'Bo Cho'],
    outlets: ['Some New Review'],
  });
  expect(authorsAndOutlets(['Ann Lee', 'Harbour Post', 'Meridian Wire'], outlets)).toEqual({
    authors: ['Ann Lee'],
    outlets: ['Harbour Post', 'Meridian Wire'],
  });
  expect(authorsAndOutlets(['Institute of Locks'], outlets)).toEqual({ authors: [], outlets: ['Institute of Locks'] });
});

test('a gloss at the end of a sentence is no outlet', () => {
  const text =
    'Links\n\nThe ministers met under the roof of the League of River States (LRS).\n\nThe lock was closed on Monday. (Harbour Post)\n\nRecent Analysis\n\nWho Closes Locks? (Ann Lee, Harbour Post)';
  const { items } = itemise(text, outlets);
  expect(items.filter((i) => i.type === 'LINK').map((i) => i.outlets)).toEqual([[], ['Harbour Post']]);
});

test('a minister who is described is body, an author who is described is a note', () => {
  expect(bioOf('Ann Lee, PhD, is a nonresident senior fellow at the Quayside Institute.')).toEqual({
    author: 'Ann Lee',
  });
  expect(bioOf('Ann Lee is the foreign minister of the island state.')).toBeNull();
  expect(bioOf('Ann Lee is a professor at the naval school; she said that the patrols were cheap.')).toBeNull();
  const text =
    'Ann Lee is a professor at the naval school.\n\nThe patrols are cheap, easy to end and visible from the shore, which is what both fleets want.\n\nThey begin in April with four ships on each side and an observer on board, the plan says.';
  expect(kindsOf(text)[0]?.[0]).not.toBe('bio');
});

test('a pull-quote is left out of extraction and tied to the words it repeats', () => {
  const long =
    'Officials say the trips are sealed, guarded and counted by nobody outside the port, which is why the figures differ so much.';
  const text = `${long}\n“the trips are sealed, guarded and counted by nobody”\nThe next paragraph goes on to speak about the insurance of the line.`;
  const read = { text, ...itemise(text, outlets) };
  const [repeated] = repeatedSpans(read);
  expect(text.slice(repeated?.repeats.start, repeated?.repeats.end)).toBe(
    'the trips are sealed, guarded and counted by nobody',
  );
  expect(bodySpans(read).map((s) => text.slice(s.start, s.end))).toEqual([
    long,
    'The next paragraph goes on to speak about the insurance of the line.',
  ]);
});

test('a sentence that shares only its beginning with another is no pull-quote', () => {
  const text =
    'The envoy said that the crossing would open in the spring of next year.\nThe envoy said that the crossing would open in the autumn, or not at all, and that wagons wait.';
  expect(kindsOf(text).map(([kind]) => kind)).toEqual(['body', 'body']);
});

test('links end before their outlets, titles of reading lists do not feed extraction', () => {
  const text =
    'Links\n\nThe lock was closed on Monday. (Harbour Post)\n\nRecent Analysis\n\nWho Closes Locks? (Ann Lee, Harbour Post)';
  const read = { text, ...itemise(text, outlets) };
  expect(bodySpans(read).map((s) => text.slice(s.start, s.end))).toEqual(['The lock was closed on Monday.']);
});

test('a stub stays a stub when only furniture stands above it', () => {
  const text =
    'Listen on Spotify\nThe post Locks and laws appeared first on Harbour Post.\nThe first lock was built of oak, and the second one of stone, long before either state had a name or a fleet.\nThe post Oak and stone appeared first on Harbour Post.';
  const { items } = itemise(text, outlets);
  expect(items.map((i) => [i.type, i.title, i.body])).toEqual([
    ['STUB', 'Locks and laws', 'absent'],
    ['ARTICLE', 'Oak and stone', 'present'],
    ['STUB', 'Oak and stone', 'present'],
  ]);
});

test('any text: lines stand in order, cover all words, and items lie on words', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      'Links',
      'Day: May 3, 2024',
      'The post A b appeared first on C.',
      'By Ann Lee',
      '-----',
      'Unsubscribe',
      'It left. (Harbour Post)',
      'Editor, Ann Lee',
      '\u00a0',
      '\ufeff',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r', '\f'), (parts, mark) => {
      const text = parts.join(mark);
      const read = { text, ...itemise(text, outlets) };
      let at = 0;
      for (const l of read.lines) {
        expect(l.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, l.start).trim()).toBe('');
        at = l.end;
      }
      expect(text.slice(at).trim()).toBe('');
      for (const i of read.items)
        expect(i.start < i.end && i.end <= text.length && text.slice(i.start, i.end).trim() !== '').toBe(true);
      for (const s of bodySpans(read)) expect(text.slice(s.start, s.end).trim()).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('short lines between running text are told by place: titles over a date or behind an empty line, the rest furniture', () => {
  const score = scoreGenerated();
  expect(score.dumps).toBe(60);
  expect(score.startsF1).toBeGreaterThan(0.85);
  expect(score.droppedPerMille).toBeLessThanOrEqual(2);
});

test('a list of short lines keeps its lines as text', () => {
  const list = Array.from({ length: 12 }, (_, i) => `Vessel ${String.fromCharCode(65 + i)} of the river fleet`).join(
    '\n',
  );
  expect(kindsOf(list).every(([kind]) => kind !== 'furniture')).toBe(true);
});
