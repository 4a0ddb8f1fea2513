// Extraction, rules engine: every stated time of a sentence as an interval. Languages find the words, the calendar the days.
import { asciiDigits } from '../../../language/digits.ts';
import type { Span } from '../../../language/sentences.ts';
import type { ClaimTime } from '../../../model/claim.ts';
import { precisionOf } from './calendar.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { TimeGrammar } from './grammar.ts';
import { expressionsIn, type TimeExpression } from './join.ts';
import { korean } from './korean.ts';
import { persian } from './persian.ts';
import { russian } from './russian.ts';

/** What a text's relative dates are counted from. */
export interface TimeAnchor {
  /** the document's own day */
  published: string | null;
  /** days the periodical covers */
  coverage?: { start: string; end: string } | null;
  /** day of the dated speech a relative expression stands in; wins over the others */
  speech?: string | null;
}

export interface TimeMention {
  start: number;
  end: number;
  text: string;
  time: ClaimTime;
}

const grammars: Readonly<Record<string, TimeGrammar>> = {
  en: english,
  ru: russian,
  zh: chinese,
  ko: korean,
  fa: persian,
};

/** Stated times of `text` between two offsets, in order. What cannot be placed on the calendar is no mention. */
export function timesIn(
  text: string,
  start: number,
  end: number,
  { lang, anchor }: { lang: string; anchor: TimeAnchor },
): TimeMention[] {
  const day = [anchor.speech, anchor.published, anchor.coverage?.end].map(dayOf).find((d) => d !== null) ?? null;
  const mentions: TimeMention[] = [];
  for (const expression of expressions(text, start, end, lang)) {
    const period = expression.read(day);
    if (!period || (period.start === null && period.end === null)) continue;
    const words = text.slice(expression.start, expression.end);
    const anchored = expression.relative && day !== null ? { anchor: day } : {};
    const time: ClaimTime = { ...period, precision: precisionOf(period), text: words, basis: 'stated', ...anchored };
    mentions.push({ start: expression.start, end: expression.end, text: words, time });
  }
  return mentions;
}

/** The day of an ISO day or instant; what is none anchors nothing. */
function dayOf(iso: string | null | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0];
  return day !== undefined && Number.isFinite(Date.parse(day)) ? day : null;
}

/** Where times stand, also those that no anchor places: their digits count nothing. */
export function timeSpansIn(text: string, start: number, end: number, lang: string): Span[] {
  return expressions(text, start, end, lang).map((e) => ({ start: e.start, end: e.end }));
}

/** Times and quantities of one sentence are asked for one after the other: its expressions are found once. */
let latest: { key: string; text: string; found: TimeExpression[] } | undefined;

function expressions(text: string, start: number, end: number, lang: string): TimeExpression[] {
  const key = `${start} ${end} ${lang}`;
  if (latest?.key !== key || latest.text !== text) latest = { key, text, found: find(text, start, end, lang) };
  return latest.found;
}

function find(text: string, start: number, end: number, lang: string): TimeExpression[] {
  const grammar = grammars[lang.slice(0, 2)];
  if (!grammar) return [];
  return expressionsIn(asciiDigits(text.slice(start, end)), grammar).map((e) => {
    const words = text.slice(start + e.start, start + e.end);
    const blank = words.length - words.trimStart().length;
    return { ...e, start: start + e.start + blank, end: start + e.start + words.trimEnd().length };
  });
}
