import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimTime } from '../../../model/claim.ts';
import { addDays, months, type Period, precisionOf, wholeYear } from './calendar.ts';
import { printTime } from './print.ts';
import { timesIn } from './times.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1900-01-01', n));
const period: fc.Arbitrary<Period> = fc.oneof(
  anyDay.map((day) => ({ start: day, end: day })),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 4000 })).map(([day, n]) => ({ start: day, end: addDays(day, n) })),
  anyDay.map((day) => ({ start: day, end: null })),
  anyDay.map((day) => ({ start: null, end: day })),
  fc.tuple(fc.integer({ min: 1900, max: 2060 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => months(y, m)),
  fc.integer({ min: 1900, max: 2060 }).map(wholeYear),
);

/** What the grammar reads in a sentence around the words. */
function readAgain(words: string, published: string | null): ClaimTime | undefined {
  const text = `It lasted ${/^\d{4}$|^\p{L}+ \d{4}$/u.test(words) ? 'in ' : ''}${words}, they said.`;
  const found = timesIn(text, 0, text.length, { lang: 'en', anchor: { published } });
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.time;
}

test('a printed time reads back as the same interval, whatever the anchor', () => {
  fc.assert(
    fc.property(period, fc.option(anyDay), ({ start, end }, anchor) => {
      const words = printTime({ start, end, precision: precisionOf({ start, end }) });
      const again = readAgain(words, anchor);
      expect({ words, start: again?.start, end: again?.end }).toEqual({ words, start, end });
    }),
  );
});

test('a coarser printing never reads back finer: precision does not grow', () => {
  const fineness = { day: 3, month: 2, year: 1, range: 0, open: 0 };
  fc.assert(
    fc.property(anyDay, fc.constantFrom('day', 'month', 'year'), (day, precision) => {
      const again = readAgain(printTime({ start: day, end: addDays(day, 1), precision }), null);
      expect(again).toBeDefined();
      expect(fineness[again?.precision ?? 'day']).toBeLessThanOrEqual(fineness[precision]);
    }),
  );
});

test('an interval never ends before it begins, in any language and with any numbers', () => {
  const frames = [
    'from {a} to {b} October',
    'between {a} and {b} March 2023',
    '{a} May – {b} June',
    'с {a} по {b} октября',
    '{a}月{b}日',
    '{a}월 {b}일부터',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...frames),
      fc.nat(40),
      fc.nat(40),
      fc.constantFrom('en', 'ru', 'zh', 'ko'),
      (frame, a, b, lang) => {
        const text = frame.replace('{a}', String(a)).replace('{b}', String(b));
        for (const { time } of timesIn(text, 0, text.length, { lang, anchor: { published: '2024-11-20' } })) {
          if (time.start !== null && time.end !== null) expect(time.start <= time.end).toBe(true);
        }
      },
    ),
  );
});

test('any text at all is read without an error, and mentions lie inside it in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('en', 'ru', 'zh', 'ko', 'fa', 'xx'),
      (text, lang) => {
        let last = 0;
        for (const m of timesIn(text, 0, text.length, { lang, anchor: { published: '2024-02-30T10:00:00Z' } })) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(m.start, m.end)).toBe(m.text);
          last = m.end;
        }
      },
    ),
  );
});
