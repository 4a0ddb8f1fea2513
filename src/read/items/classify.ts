/** Lines get their kinds: markers first, then what only the neighbours can tell (footers, pull-quotes, headings). */

import type { LineKind } from '../../model/document.ts';
import { person } from './byline.ts';
import { isDateline } from './dateline.ts';
import { gaps } from './gaps.ts';
import { bareBylines, periodicalHead, rubric } from './head.ts';
import { endnotes, eventCards, isStoryHead, storyLists } from './lists.ts';
import { isNetworkName, markerOf } from './markers.ts';
import type { RawLine } from './raw-lines.ts';
import type { Repetition } from './repeated.ts';
import { sectionClassOf } from './sections.ts';
import { nextWords, set, type WorkLine } from './work-line.ts';

export interface LineHints {
  /** spans that the markup says are headings */
  headings: readonly { start: number; end: number }[];
  /** lines seen in three or more documents of the same source */
  furniture: ReadonlySet<string>;
  /** pasted or mailed text, not one article that the form has told apart */
  isGlued: boolean;
}

export function classify(raw: readonly RawLine[], repeated: readonly Repetition[], hints: LineHints): WorkLine[] {
  const lines = raw.map((line): WorkLine => {
    const marked = hints.furniture.has(line.words)
      ? { kind: 'furniture' as const, rule: 'learnt' }
      : markerOf(line.words);
    return {
      start: line.start,
      end: line.end,
      words: line.words,
      kind: marked?.kind ?? 'body',
      rule: marked?.rule ?? 'body',
    };
  });
  for (const { line } of repeated) set(lines[line], 'pull-quote', 'repeated', ['body']);
  quoteSpeakers(lines);
  eventCards(lines);
  bareBylines(lines);
  storyLists(lines);
  sectionsAndHeadings(lines, hints);
  endnotes(lines);
  rubric(lines);
  periodicalHead(lines);
  captions(lines);
  headerFields(lines);
  menuRuns(lines);
  if (hints.isGlued) gaps(lines);
  footerZone(lines);
  networkNames(lines);
  return lines;
}

function sectionsAndHeadings(lines: WorkLine[], hints: LineHints): void {
  const starts = new Set(hints.headings.map((h) => h.start));
  lines.forEach((line, i) => {
    if (line.kind !== 'body') return;
    if (sectionClassOf(line.words) !== null && isAlone(lines, i)) set(line, 'section', 'section-heading', ['body']);
    else if (starts.has(line.start)) set(line, 'heading', 'markup', ['body']);
    else if (isHeading(lines, i)) set(line, 'heading', 'heading-form', ['body']);
  });
}

/** A section's name stands between blank lines or over something longer than itself. */
function isAlone(lines: readonly WorkLine[], i: number): boolean {
  const next = lines[nextWords(lines, i)];
  return next !== undefined && (next.words.length > (lines[i]?.words.length ?? 0) || lines[i + 1]?.kind === 'blank');
}

/** Short, no sentence end, over something that is longer or tells who wrote it and when. */
function isHeading(lines: readonly WorkLine[], i: number): boolean {
  const words = lines[i]?.words ?? '';
  if (words.length > 160 || words.length < 3 || !/^[\p{Lu}\p{Lo}\p{N}“"‘'«¿¡*#]/u.test(words)) return false;
  if (/[.!;:,…。！；：，]["”’»)]?$/u.test(words) && !/\b(?:\p{Lu}\.){2,}$/u.test(words)) return false;
  const next = storyBelow(lines, i);
  if (next === undefined) return false;
  if (isStoryHead(next)) return true;
  return next.kind === 'body' && next.words.length > Math.max(words.length * 1.4, 80);
}

/** The next line with words, past the buttons that stand under a title. */
function storyBelow(lines: readonly WorkLine[], i: number): WorkLine | undefined {
  for (let n = nextWords(lines, i), left = 6; n >= 0 && left > 0; n = nextWords(lines, n), left -= 1)
    if (lines[n]?.rule !== 'label') return lines[n];
  return undefined;
}

/** "— Ann Lee, sailor" under a pull-quote belongs to it. */
function quoteSpeakers(lines: WorkLine[]): void {
  lines.forEach((line, i) => {
    if (/^[—–-]\s*\p{Lu}[^.!?]{2,80}$/u.test(line.words) && lines[nextWords(lines, i, -1)]?.kind === 'pull-quote')
      set(line, 'pull-quote', 'quoted-speaker', ['body']);
  });
}

/** "... (Ann Lee for Harbour Post)" under a picture; in a periodical the same form names a link's source. */
function captions(lines: WorkLine[]): void {
  if (lines.some((l) => l.kind === 'section')) return;
  for (const line of lines)
    if (line.words.length <= 240 && captionEnd.test(line.words)) set(line, 'credit', 'caption', ['body']);
}

const captionEnd = new RegExp(`\\s\\(${person}(?:\\sfor\\s|/|\\svia\\s)\\p{Lu}[\\p{L} .&'’-]{1,40}\\)$`, 'u');

/** "Outlet: ..." is a header only in a block of such lines, or alone over a blank line; in running text it is prose. */
function headerFields(lines: WorkLine[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i]?.rule !== 'header-field') continue;
    let end = i + 1;
    while (/^[\p{L}][\p{L} _-]{1,24}:\s/u.test(lines[end]?.words ?? '') && (lines[end]?.words.length ?? 0) < 420)
      end += 1;
    const isBlock = end - i > 1 || (lines[end]?.kind === 'blank' && lines[i - 1] === undefined);
    for (const line of lines.slice(i, end)) {
      const isDate = !isBlock && /^(?:date|published)\s*:/i.test(line.words);
      line.kind = isBlock ? 'masthead' : isDate ? 'date' : 'body';
      line.rule = isBlock ? 'header-field' : isDate ? 'date-line' : 'body';
    }
    i = end - 1;
  }
}

/** One or two words next to page furniture are a menu's entry; a heading has text below it. */
function menuRuns(lines: WorkLine[]): void {
  lines.forEach((line, i) => {
    if (line.kind !== 'body' || !/^\p{Lu}[\p{L}&]*(?: [\p{L}&]+){0,2}$/u.test(line.words) || line.words.length > 28)
      return;
    const near = [lines[nextWords(lines, i, -1)], lines[nextWords(lines, i)]];
    const isMenu = (l: WorkLine | undefined): boolean => l?.rule === 'label' || l?.rule === 'menu';
    if (near.some(isMenu) && near.every((l) => l === undefined || l.words.length <= 40))
      set(line, 'furniture', 'menu', ['body']);
  });
}

const strongFooter = new Set(['mail-footer', 'copyright']);

/** From the first strong sign of a footer on, all is footer, unless running text follows: then the sign was a stray line. */
function footerZone(lines: WorkLine[]): void {
  const last = lines.findLastIndex(
    (l, i) =>
      l.kind === 'trailer' ||
      (l.kind === 'body' && isRunning(lines, i)) ||
      l.kind === 'section' ||
      l.rule === 'day-page',
  );
  const first = lines.findIndex((l, i) => i > last && strongFooter.has(l.rule));
  if (first < 0) return;
  for (let i = first + 1; i < lines.length; i += 1)
    set(lines[i], 'footer', 'footer-zone', ['body', 'heading', 'pull-quote', 'date', 'furniture', 'staff' as LineKind]);
}

/** Running text: long, or two paragraphs of whole sentences on end, or the beginning of a dispatch. */
function isRunning(lines: readonly WorkLine[], i: number): boolean {
  const isSentence = (l: WorkLine | undefined, length: number): boolean =>
    l?.kind === 'body' && l.words.length >= length && /[.!?…。！？]["”’»)]?$/u.test(l.words);
  const line = lines[i];
  if (line === undefined || line.words.length > 260) return line !== undefined;
  const near = [lines[nextWords(lines, i, -1)], lines[nextWords(lines, i)]];
  return isSentence(line, 100) && (isDateline(line.words) || near.some((l) => isSentence(l, 60)));
}

/** Two or more names of networks in a row are a row of buttons; alone, "X" or "Telegram" may be anything. */
function networkNames(lines: WorkLine[]): void {
  lines.forEach((line, i) => {
    if (!isNetworkName(line.words)) return;
    const near = [nextWords(lines, i), nextWords(lines, i, -1)].map((n) => lines[n]);
    if (near.some((l) => l !== undefined && (isNetworkName(l.words) || l.kind === 'footer')))
      set(line, 'footer', 'network-names', ['body', 'heading', 'furniture', 'section']);
  });
}
