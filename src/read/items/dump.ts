/** Articles, alone or glued: where each begins and ends, its title, byline, author's note and the trailer that closes it. */
import { isoDateIn } from '../dates.ts';
import { splitAuthors } from '../page-authors.ts';
import { bioOf, isBlurb } from './bio.ts';
import { bylineNames } from './byline.ts';
import { isDateline } from './dateline.ts';
import { draft, type ItemDraft } from './draft.ts';
import { dayPage, trailerOf } from './markers.ts';
import { wordSpan } from './raw-lines.ts';
import { nextWords, set, type WorkLine } from './work-line.ts';

/** Line numbers of one piece: [from, to). A trailer belongs to the piece it closes. */
interface Piece {
  from: number;
  to: number;
  trailer: number | null;
}

/** `isSingle`: the form itself says that this is one article (a page, a feed's entry): only a trailer closes it. */
export function dumpItems(text: string, lines: WorkLine[], isSingle: boolean): ItemDraft[] {
  const items: ItemDraft[] = [];
  let day: string | undefined;
  for (const line of lines) {
    if (line.rule !== 'day-page') continue;
    day = isoDateIn(dayPage.exec(line.words)?.[1] ?? '')?.slice(0, 10);
    items.push(
      draft('SECTION', wordSpan(text, line), line.rule, {
        title: line.words,
        ...(day === undefined ? {} : { date: day }),
      }),
    );
  }
  for (const piece of pieces(lines, isSingle)) items.push(...pieceItems(text, lines, piece, day));
  return items;
}

/** Cuts at trailers, day lines, and before a heading that is followed by a byline or dateline. */
function pieces(lines: readonly WorkLine[], isSingle: boolean): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  let body = 0;
  let isDated = false;
  const close = (to: number, trailer: number | null): void => {
    if (to > from) found.push({ from, to, trailer });
    from = to;
    body = 0;
    isDated = false;
  };
  lines.forEach((line, i) => {
    if (line.kind === 'trailer') close(i + 1, i);
    else if (line.rule === 'day-page') {
      close(i, null);
      from = i + 1;
    } else if (!isSingle && body >= shortestBody && startsPiece(lines, i, isDated || body >= longestStandfirst))
      close(i, null);
    if (line.kind !== 'body') return;
    body += line.words.length;
    isDated ||= isDateline(line.words);
  });
  close(lines.length, null);
  return found;
}

/** what stands above a dateline or byline with fewer letters is a subtitle, not an article */
const shortestBody = 100;
/** a dateline after less text than this ends a standfirst, not an article */
const longestStandfirst = 600;

function startsPiece(lines: readonly WorkLine[], i: number, isFull: boolean): boolean {
  const line = lines[i];
  if (line === undefined) return false;
  const before = lines[nextWords(lines, i, -1)];
  if (line.rule === 'header-field') return before?.rule !== 'header-field';
  if (line.rule === 'rule') return lines.slice(i + 1).find((l) => l.kind !== 'blank')?.kind === 'heading';
  if (line.kind === 'heading') {
    const next = lines[nextWords(lines, i)];
    if (line.rule === 'title-over-date' || line.rule === 'title-after-blank') return true;
    if (next === undefined || before?.kind === 'heading' || before?.rule === 'header-field') return false;
    return next.rule === 'byline' || next.rule === 'date-line' || isDateline(next.words) || before?.kind === 'bio';
  }
  if (line.rule === 'byline')
    return (
      before?.kind !== 'heading' &&
      before?.kind !== 'date' &&
      before?.kind !== 'masthead' &&
      lines[nextWords(lines, i)]?.kind === 'body'
    );
  return (
    isFull &&
    line.kind === 'body' &&
    isDateline(line.words) &&
    before?.kind !== 'heading' &&
    before?.kind !== 'date' &&
    before?.kind !== 'masthead'
  );
}

function pieceItems(text: string, lines: WorkLine[], piece: Piece, day: string | undefined): ItemDraft[] {
  const trailerLine = piece.trailer === null ? undefined : lines[piece.trailer];
  const trailer = trailerLine === undefined ? null : trailerOf(trailerLine.words);
  titleOfTrailer(lines, piece, trailer?.title);
  const bios = trailingNotes(lines, piece);
  const body = indices(piece).filter((i) => lines[i]?.kind === 'body');
  const isAbsent =
    body.length === 0 || (trailer !== null && body.reduce((n, i) => n + (lines[i]?.words.length ?? 0), 0) < 80);
  const outlets = trailer === null ? [] : [trailer.outlet];
  const items: ItemDraft[] = [];
  if (trailerLine !== undefined) {
    if (isAbsent) set(trailerLine, 'stub', 'trailer-without-body', ['trailer']);
    const stub = draft('STUB', wordSpan(text, trailerLine), trailerLine.rule, {
      outlets,
      body: isAbsent ? 'absent' : 'present',
    });
    items.push(trailer?.title === undefined ? stub : { ...stub, title: trailer.title });
  }
  for (const { line, author } of bios)
    items.push(
      draft('MASTHEAD', wordSpan(text, line), 'bio', { subtype: 'bio', authors: author === null ? [] : [author] }),
    );
  if (!isAbsent)
    items.push(
      article(text, lines, piece, { title: trailer?.title, outlets, day, bios: bios.flatMap((b) => b.author ?? []) }),
    );
  return items;
}

interface ArticleFacts {
  title: string | undefined;
  outlets: string[];
  day: string | undefined;
  bios: string[];
}

function article(text: string, lines: readonly WorkLine[], piece: Piece, facts: ArticleFacts): ItemDraft {
  const own = indices(piece).filter((i) => ['body', 'heading', 'pull-quote'].includes(lines[i]?.kind ?? ''));
  const firstBody = indices(piece).find((i) => lines[i]?.kind === 'body') ?? piece.from;
  const first = startOf(lines, own, firstBody);
  const start = lines[first];
  const end = lines[own.at(-1) ?? firstBody];
  const title =
    facts.title ?? (start?.kind === 'heading' ? start.words : fieldOf(lines, piece, /^(?:title|headline)/i));
  const byline = indices(piece)
    .map((i) => (lines[i]?.rule === 'byline' ? bylineNames(lines[i]?.words ?? '') : undefined))
    .find((b) => b !== undefined);
  const dateLine = indices(piece).find(
    (i) =>
      (lines[i]?.kind === 'date' || lines[i]?.rule === 'byline') &&
      i <= firstBody + 1 &&
      isoDateIn(lines[i]?.words ?? '') !== null,
  );
  const date =
    isoDateIn(
      fieldOf(lines, piece, /^(?:date|published)/i) ?? (dateLine === undefined ? '' : (lines[dateLine]?.words ?? '')),
    )?.slice(0, 10) ?? facts.day;
  const outlet = fieldOf(lines, piece, /^outlet/i);
  return draft(
    'ARTICLE',
    {
      start: wordSpan(text, start ?? { start: 0, end: 0 }).start,
      end: wordSpan(text, end ?? { start: 0, end: 0 }).end,
    },
    facts.title === undefined ? 'text' : 'trailer',
    {
      authors: byline !== undefined ? splitAuthors(byline) : facts.bios,
      outlets: facts.outlets.length > 0 || outlet === undefined ? facts.outlets : [outlet],
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
    },
  );
}

/** buttons and tables of contents between a title and its text */
const underTitle = new Set(['label', 'buttons', 'appeal', 'list-label', 'contents-line', 'fragment', 'learnt']);

/** The heading right above the first paragraph opens the article; headings far above it belong to furniture. */
function startOf(lines: readonly WorkLine[], own: readonly number[], firstBody: number): number {
  let first = firstBody;
  for (const i of own.filter((n) => n < firstBody).reverse()) {
    const between = lines
      .slice(i + 1, first)
      .filter((l) => !['blank', 'date', 'masthead', 'credit'].includes(l.kind) && !underTitle.has(l.rule));
    if (lines[i]?.kind !== 'heading' || between.length > 0) break;
    first = i;
  }
  return first;
}

function fieldOf(lines: readonly WorkLine[], piece: Piece, name: RegExp): string | undefined {
  const found = indices(piece).find((i) => lines[i]?.rule === 'header-field' && name.test(lines[i]?.words ?? ''));
  return found === undefined ? undefined : lines[found]?.words.replace(/^[^:]+:\s*/, '');
}

/** A line that repeats the trailer's title is the article's heading, whatever its form. */
function titleOfTrailer(lines: WorkLine[], piece: Piece, title: string | undefined): void {
  if (title === undefined) return;
  for (const i of indices(piece)) if (lines[i]?.words === title) set(lines[i], 'heading', 'title-of-trailer');
}

/** Author notes near the end; what stands between them and the trailer describes the publisher, not the world. */
function trailingNotes(lines: WorkLine[], piece: Piece): { line: WorkLine; author: string | null }[] {
  const running = indices(piece).filter((i) => lines[i]?.kind === 'body' || lines[i]?.kind === 'heading');
  const found: { line: WorkLine; author: string | null }[] = [];
  let noted = false;
  for (const [n, i] of running.entries()) {
    const line = lines[i];
    if (line === undefined || n === 0) continue;
    const bio = running.length - n <= 5 ? bioOf(line.words) : null;
    if (bio !== null) {
      set(line, 'bio', 'author-note');
      found.push({ line, author: bio.author });
      noted = true;
    } else if (noted && piece.trailer !== null) set(line, 'furniture', 'after-author-note');
    else if (running.length - n <= 5 && isBlurb(line.words)) set(line, 'furniture', 'blurb');
  }
  return found;
}

const indices = (piece: Piece): number[] => Array.from({ length: piece.to - piece.from }, (_, n) => piece.from + n);
