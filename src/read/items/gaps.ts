/** Short lines between two stretches of running text: which is the next title, which is furniture. Told by form and place alone, since nobody knows the words of all sites. */
import { set, type WorkLine } from './work-line.ts';

/** Less than this share of running text and a text is a list or a table, whose short lines are its words. */
const leastRunning = 0.4;
const longestFragment = 90;

export function gaps(lines: WorkLine[]): void {
  if (lines.filter((l) => l.kind === 'section').length > 1) return;
  const size = (list: readonly WorkLine[]): number => list.reduce((n, l) => n + l.words.length, 0);
  if (size(lines.filter(isSentenceLine)) < leastRunning * size(lines)) return;
  const blankSetsApart = areBlanksRare(lines);
  let from = 0;
  for (let i = 0; i <= lines.length; i += 1) {
    const line = lines[i];
    if (line !== undefined && !isSentenceLine(line) && line.kind !== 'trailer') continue;
    decide(lines.slice(from, i), {
      isFirst: from === 0,
      isLast: line === undefined || line.kind === 'trailer',
      blankSetsApart,
    });
    from = i + 1;
  }
}

/** Where paragraphs stand on lines next to each other, an empty line says that something new begins. */
function areBlanksRare(lines: readonly WorkLine[]): boolean {
  let titled = 0;
  let apart = 0;
  lines.forEach((line, i) => {
    if (line.kind !== 'blank') return;
    const [above, first, second] = [lines[i - 1], lines[i + 1], lines[i + 2]];
    if (isSentenceLine(above) && isSentenceLine(first)) apart += 1;
    else if (first !== undefined && isFragment(first) && second !== undefined && second.kind !== 'blank') titled += 1;
  });
  return apart < titled || apart === 0;
}

/** A paragraph: long, or whole sentences of some length; lines of other kinds are known already. */
function isSentenceLine(line: WorkLine | undefined): boolean {
  if (line?.kind !== 'body') return false;
  if (line.words.length > 120) return true;
  const least = /[\p{Script=Han}\p{Script=Hangul}]/u.test(line.words) ? 24 : 60;
  return line.words.length >= least && /[.!?…。！？][)\]"”’»]*$/u.test(line.words);
}

interface Place {
  isFirst: boolean;
  /** no running text follows */
  isLast: boolean;
  blankSetsApart: boolean;
}

interface Title {
  line: WorkLine;
  rule: string;
}

function decide(gap: readonly WorkLine[], place: Place): void {
  const free = gap.filter(isFragment);
  const title = place.isLast ? undefined : titleOf(gap, new Set(free), place.blankSetsApart);
  if (title !== undefined) {
    title.line.kind = 'heading';
    title.line.rule = title.rule;
  }
  if (!place.isLast && title?.rule !== 'title-over-date' && isTitleBlock(gap, free, place)) return;
  const at = title?.line.start ?? Number.POSITIVE_INFINITY;
  for (const line of free) {
    // Under a title, what is longer than a button is a standfirst.
    const isStandfirst = line.start > at && line.words.split(' ').length > 5;
    if (line !== title?.line && !isStandfirst) set(line, 'furniture', 'fragment');
  }
}

/** A few lines over the first paragraph, or one or two later on, are title, subtitle and rubric. */
function isTitleBlock(gap: readonly WorkLine[], free: readonly WorkLine[], { isFirst }: Place): boolean {
  const isFurnished = gap.some((l) => l.kind === 'furniture' || l.kind === 'footer');
  return free.length <= (isFirst ? 3 : isFurnished ? 1 : 2);
}

/** The title stands behind the empty line, over the byline or date, or right over the text. */
function titleOf(gap: readonly WorkLine[], free: ReadonlySet<WorkLine>, blankSetsApart: boolean): Title | undefined {
  const anchor = gap.findLastIndex((l) => l.kind !== 'blank' && (l.rule === 'byline' || l.rule === 'date-line'));
  const blank = gap.findLastIndex((l) => l.kind === 'blank');
  const behind = gap.slice(blank + 1).find((l) => free.has(l) && isTitle(l));
  const rule = blankSetsApart && !behind?.words.endsWith('?') ? 'title-after-blank' : 'title-over-text';
  if (behind !== undefined && blank > anchor && anchor >= 0) return { line: behind, rule };
  const above = gap.slice(0, Math.max(0, anchor)).findLast((l) => free.has(l) && isTitle(l));
  if (above !== undefined) return { line: above, rule: 'title-over-date' };
  if (behind !== undefined && blank >= 0) return { line: behind, rule };
  const last = [...free].findLast((l) => l.kind === 'heading');
  return last === undefined ? undefined : { line: last, rule: last.rule };
}

/** No sentence, no list entry, no row of figures. */
const isFragment = (line: WorkLine): boolean =>
  (line.kind === 'body' || line.rule === 'heading-form' || line.rule === 'markup') &&
  line.words.length <= longestFragment + (line.kind === 'heading' ? 70 : 0) &&
  !/[.;,。；，][)\]"”’»]*$|\S \S+ \S+:$|[.!?…] \S/u.test(line.words) &&
  !/^(?:[•·▪‣*–—-]|\(?\d{1,3}[.)])\s+\S/u.test(line.words) &&
  !/\d[\d,.]*\D+\d/u.test(line.words.replace(/\d{1,2}:\d{2}/g, ''));

/** Two words or more, begun with a capital, a quotation or a figure. */
const isTitle = (line: WorkLine): boolean =>
  line.rule === 'markup' ||
  (/^[\p{Lu}\p{Lo}\p{N}“"‘'«¿¡]/u.test(line.words) &&
    (/[\p{Script=Han}\p{Script=Hangul}]/u.test(line.words)
      ? line.words.length >= 5
      : line.words.length >= 12 && line.words.includes(' ')));
