/** The head of a text: a periodical's name, number and what it is; the rubric over a title; the author's bare name under it. */
import { isoDateIn } from '../dates.ts';
import { isNames } from './byline.ts';
import { nextWords, set, type WorkLine } from './work-line.ts';

const issueLine =
  /^(?:(?:issue|vol(?:ume)?|number|edition|bulletin)\b\.?\s*(?:no\.?\s*|#\s*)?\d+|no\.\s*\d+|#\d+)\b.{0,60}$/i;
/** "A weekly letter on trade, by Ann Lee": what the periodical is, without a verb. */
const scopeLine =
  /^(?:an?|the|your|our)\s+(?:[\p{L}-]+\s+){0,2}(?:daily|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly)\s+(?:[\p{L}-]+\s+){0,3}(?:letter|newsletter|digest|review|briefing|bulletin|round-?up|update|report|survey|note|look)\b.{0,90}$/iu;
const isUnended = (words: string): boolean => !/[.!?…]["”’»)]?$/u.test(words);

/** Lines above the first paragraph that name the periodical. */
export function periodicalHead(lines: WorkLine[]): void {
  const end = lines.findIndex((l) => l.kind === 'section' || (l.kind === 'body' && l.words.length >= 120));
  const head = lines.slice(0, Math.max(0, end)).flatMap((l, i) => (l.kind === 'blank' ? [] : [i]));
  for (const i of head) {
    const line = lines[i];
    if (line === undefined || !isUnended(line.words)) continue;
    if (issueLine.test(line.words) || scopeLine.test(line.words)) {
      set(line, 'masthead', 'issue-line', ['body', 'heading', 'date']);
      nameAbove(lines, i);
    }
  }
  const first = lines[head[0] ?? -1];
  const below = lines[head[1] ?? -1];
  if (first !== undefined && below?.kind === 'heading' && isDatedName(first.words))
    set(first, 'masthead', 'dated-name');
}

function nameAbove(lines: WorkLine[], i: number): void {
  const above = lines[nextWords(lines, i, -1)];
  if (above !== undefined && above.words.length <= 60 && isUnended(above.words))
    set(above, 'masthead', 'masthead-title');
}

/** "Meridian Wire: day file, 3 May 2024" over the first title. */
const isDatedName = (words: string): boolean =>
  words.length <= 100 && isUnended(words) && /[:,|–—-]/.test(words) && isoDateIn(words.slice(-24)) !== null;

/** A rubric ("Commentary") is no section when what follows is one signed piece. */
export function rubric(lines: WorkLine[]): void {
  const sections = lines.filter((l) => l.kind === 'section');
  const only = sections[0];
  if (only === undefined || sections.length > 1) return;
  const at = lines.indexOf(only);
  const title = nextWords(lines, at);
  if (lines.slice(0, at).some((l) => l.kind === 'body' || l.kind === 'heading') || lines[title]?.kind !== 'heading')
    return;
  const under = lines[nextWords(lines, title)];
  if (under?.rule === 'byline' || under?.rule === 'date-line') set(only, 'masthead', 'rubric', ['section']);
}

/** A name alone between a title and a date is the author's. */
export function bareBylines(lines: WorkLine[]): void {
  lines.forEach((line, i) => {
    if (line.kind !== 'body' || !isNames(line.words)) return;
    const above = lines[nextWords(lines, i, -1)];
    const below = lines[nextWords(lines, i)];
    if (above?.kind !== 'body' || above.words.length > 160 || !isUnended(above.words)) return;
    if (below?.rule === 'date-line') set(line, 'masthead', 'byline', ['body']);
  });
}
