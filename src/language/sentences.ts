// Language layer: cuts a stretch of the text layer into sentences. Intl.Segmenter proposes, rules rejoin what it cut too early.
import {
  calendarAbbreviations,
  keepsStop,
  neverFinal,
  numberAbbreviations,
  titleAbbreviations,
} from './abbreviations.ts';

/** A stretch of the text layer; UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Segmenters are costly to make, and unknown language tags throw: one each, English rules where the tag is unknown. */
function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : 'en';
    segmenter = new Intl.Segmenter(known, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** The sentences of `text` between two offsets, without the white space around them. A line break always ends one. */
export function sentencesIn(text: string, start: number, end: number, lang: string): Span[] {
  const sentences: Span[] = [];
  for (const line of linesIn(text, start, end)) {
    let open: Span | undefined;
    for (const piece of piecesIn(text, line, lang)) {
      if (open && joins(text, open, piece)) open.end = piece.end;
      else {
        const mark = open ? noteMark(text, piece) : 0;
        if (open) sentences.push({ start: open.start, end: open.end + mark });
        open = { start: piece.start + mark, end: piece.end };
      }
    }
    if (open) sentences.push(open);
  }
  return sentences.map((s) => trimmed(text, s)).filter((s) => s.end > s.start);
}

/** What the segmenter proposes, cut once more where writers leave out capitals and where a mail's stamp ends. */
function piecesIn(text: string, line: Span, lang: string): Span[] {
  const pieces: Span[] = [];
  for (const { index, segment } of segmenterOf(lang).segment(text.slice(line.start, line.end))) {
    let from = line.start + index;
    const end = from + segment.length;
    if (lang.startsWith('en')) {
      for (const cut of moreCuts(segment)) {
        pieces.push({ start: from, end: line.start + index + cut });
        from = line.start + index + cut;
      }
    }
    pieces.push({ start: from, end });
  }
  return pieces;
}

/** "It works. they said so": a word in full, a stop, and a small word that opens sentences and never follows an abbreviation. */
const smallStart =
  /(\p{L}{2,})\.+ +(?=(?:i|you|he|she|it|they|we|this|that|those|these|there|the|if|my|our|do|does|is|are|please|thanks|not|just|what|who|how|why)\b)/gu;

/** A date, a time and AM or PM head a quoted mail: what follows is its text. */
const stampEnd = /\d\/\d{2,4} \d{1,2}:\d{2}(?::\d{2})? [AP]M (?=\p{L})/gu;

function moreCuts(segment: string): number[] {
  const small = [...segment.matchAll(smallStart)].filter(([, word = '']) => !keepsStop(word));
  return [...small, ...segment.matchAll(stampEnd)].map((m) => m.index + m[0].length).sort((a, b) => a - b);
}

/** "... in Dulwich. [17] Placed under ...": the mark of a note belongs to the sentence before it. Its length, 0 if there is none. */
function noteMark(text: string, { start, end }: Span): number {
  return (
    /^\s*(?:\[(?:\d{1,3}|\p{Ll}|…)\])+(?=\s|$)/u.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0
  );
}

function linesIn(text: string, start: number, end: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(/[\r\n\u2028\u2029\u0085]+/g)) {
    if (start + index > from) lines.push({ start: from, end: start + index });
    from = start + index;
  }
  if (end > from) lines.push({ start: from, end });
  return lines;
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return { start: start + (piece.length - piece.trimStart().length), end: start + piece.trimEnd().length };
}

/** True if the cut between two pieces is no sentence boundary. */
function joins(text: string, before: Span, after: Span): boolean {
  // the last stretch says enough, and a sentence joined from a thousand pieces is not read a thousand times
  const left = text.slice(Math.max(before.start, before.end - 200), before.end).trimEnd();
  const right = text.slice(after.start, Math.min(after.end, after.start + 400)).trimStart();
  if (left === '' || right === '') return true;
  if (/^[)\]}»”’"'›]+[\s.,;:]*$/u.test(right)) return true;
  if (isOutletTail(right) && /[.!?…]["'”’)]*$/u.test(left)) return true;
  if (/^\p{Ll}/u.test(right) && !/^(?:i|e)[A-Z]/.test(right) && !beginsSmall(left, right))
    return !/[.!?。！？]["'”’)]*\s*$/u.test(left) || /\.["'”’)]*$/u.test(left);
  if (openBracket(left)) return true;
  return stopBelongsToWord(left, right);
}

/** True where `moreCuts` saw a sentence that begins without its capital. */
function beginsSmall(left: string, right: string): boolean {
  return (
    /\p{L}\.+$/u.test(left) &&
    moreCuts(`${left.slice(-40)} ${right.slice(0, 20)}`).includes(Math.min(40, left.length) + 1)
  );
}

/** "(AP, New York Times)": a tail of names in parentheses belongs to the line before it. */
function isOutletTail(right: string): boolean {
  return /^\((?!\p{Ll})[^()]{2,120}\)\s*$/u.test(right) && !/[.!?]\)\s*$/.test(right);
}

/** A stop inside "(... . ...)" ends no sentence of the line. Only short asides: an unclosed bracket must not swallow a page. */
function openBracket(left: string): boolean {
  const open = left.lastIndexOf('(');
  return open > left.lastIndexOf(')') && left.length - open < 60 && !/[.!?]["'”’]?\)$/.test(left) && open > 0;
}

function stopBelongsToWord(left: string, right: string): boolean {
  const word = /(\p{L}+(?:[.-]\p{L}+)*)\.$/u.exec(left)?.[1];
  if (!word) return false;
  const lower = word.toLowerCase();
  if (titleAbbreviations.has(lower) && /^\p{Lu}|^\d/u.test(right) && /^\p{Lu}/u.test(word)) return true;
  if (neverFinal.has(lower)) return true;
  if (numberAbbreviations.has(lower) || calendarAbbreviations.has(lower)) return /^\d/.test(right);
  if (/^\p{Lu}$/u.test(word)) return initialGoesOn(left, right);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return capitalsGoOn(right);
  return /^(?:inc|ltd|co|corp|bros|jr|sr)$/.test(lower) && /^\p{Lu}\p{L}*\.?,/u.test(right);
}

/** "John F. Kennedy", "S. Lavrov": an initial before a surname, unless the sentence is about "Plan B. The ...". */
function initialGoesOn(left: string, right: string): boolean {
  if (sentenceStarter(right) || chineseName.test(left)) return false;
  return /^\p{Lu}/u.test(right) && /(?:^|\s|\.|\()(?:\p{Lu}\p{L}+\s)?\p{Lu}\.$/u.test(left);
}

/** A Chinese given name of one vowel in Cyrillic is a whole name, not an initial. */
const chineseName = /(?:^|[\s«(])[БВГДЖЗКЛМНПСТУФХЦЧШЭЮЯ]\p{Ll}{1,4} [ИЭУЮ]\.$/u;

/** "U.S. Secretary", "U.N. Security Council": goes on unless a word follows that only starts sentences. */
function capitalsGoOn(right: string): boolean {
  return /^\p{Lu}|^\d/u.test(right) && !sentenceStarter(right);
}

const starters = new Set(
  (
    'the a an this that these those he she it they we you i his her its their our my there here in on at by for from with as ' +
    'but and or so yet however if when while after before since although though because according meanwhile moreover ' +
    'what who why how where which no not one some many most several both all such under over during despite'
  ).split(' '),
);

function sentenceStarter(right: string): boolean {
  const first = /^["'“‘(]*(\p{L}+)/u.exec(right)?.[1];
  return first !== undefined && /^\p{Lu}/u.test(first) && starters.has(first.toLowerCase());
}
