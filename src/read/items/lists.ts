/** Runs of lines that only their neighbours tell: lists of other stories, tables of contents, event cards, endnotes. */
import { nextWords, set, type WorkLine } from './work-line.ts';

const listLabel =
  /^(?:most (?:read|popular|viewed|shared|commented)|trending(?: now)?|popular(?: now)?|(?:related|recommended|similar|further)(?: (?:articles?|stories|posts?|content|coverage|reading|topics|for you))?|you (?:may|might) also (?:like|enjoy|be interested in)|(?:more|also) (?:from|on|in|about)(?: \S+){1,5}|read (?:also|next|more)|see also|editor['’]?s['’]? (?:picks?|choice)|(?:inside|in) this (?:issue|edition|letter|newsletter|episode|report|week['’]s \p{L}+)|(?:table of )?contents|on this page|what['’]s inside|читайте также|по теме|lesen sie auch|mehr zum thema|inhalt|lire aussi|sommaire|lea también)\s*[:：]?$/iu;
const bullet = /^(?:[•·▪‣*–—-]|\(?\d{1,2}[.)])\s+\S/u;
const ended = /[.!;,…。！；，]["”’»)]?$/u;

/** Short lines under "Most read" or "In this issue": titles told elsewhere. The heading of a story that follows is none of them. */
export function storyLists(lines: WorkLine[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    const label = lines[i];
    if (label === undefined || !listLabel.test(label.words)) continue;
    const entries = entriesBelow(lines, i);
    if (entries.length === 0) continue;
    set(label, 'furniture', 'list-label', ['body', 'heading', 'section']);
    for (const n of entries) set(lines[n], 'furniture', 'story-list');
  }
}

function entriesBelow(lines: readonly WorkLine[], label: number): number[] {
  const entries: number[] = [];
  for (let i = nextWords(lines, label); i >= 0 && i < lines.length; i += 1) {
    const line = lines[i];
    if (line?.rule === 'contents-line') {
      entries.push(i);
      continue;
    }
    if (line === undefined || (line.kind !== 'body' && line.kind !== 'heading')) break;
    if (!bullet.test(line.words) && (line.words.length > 110 || ended.test(line.words) || opensStory(lines, i))) break;
    if ((bullet.test(line.words) && line.words.length > 160) || /[)）]$/u.test(line.words)) break;
    entries.push(i);
  }
  return entries;
}

function opensStory(lines: readonly WorkLine[], i: number): boolean {
  const next = lines[nextWords(lines, i)];
  return next !== undefined && (isStoryHead(next) || (next.kind === 'body' && next.words.length >= 110));
}

/** What stands between a title and its text. */
export const isStoryHead = (line: WorkLine): boolean =>
  line.rule === 'byline' || line.rule === 'date-line' || line.kind === 'credit';

const eventField =
  /^(?:venue|location|where|when|time|date|speakers?|moderators?|panell?ists?|host|rsvp|registration|admission|doors)\s*:\s+\S/i;
const placeField =
  /^(?:venue|location|where|speakers?|moderators?|panell?ists?|rsvp|registration|admission|doors)\s*:/i;

/** "Date: ... Venue: ... Register here": a card that invites, with its title above and its small print below. */
export function eventCards(lines: WorkLine[]): void {
  for (let i = 0; i < lines.length; i += 1) {
    if (!eventField.test(lines[i]?.words ?? '')) continue;
    let end = i;
    while (eventField.test(lines[end + 1]?.words ?? '')) end += 1;
    if (end > i && lines.slice(i, end + 1).some((l) => placeField.test(l.words))) markCard(lines, i, end);
    i = end;
  }
}

function markCard(lines: WorkLine[], from: number, to: number): void {
  const give = (line: WorkLine | undefined): void =>
    set(line, 'furniture', 'event-card', ['body', 'heading', 'masthead', 'date', 'section']);
  for (let i = from; i <= to; i += 1) give(lines[i]);
  for (let i = from - 1; i >= Math.max(0, from - 3); i -= 1) {
    const words = lines[i]?.words ?? '';
    if (words === '' || words.length > 120 || ended.test(words)) break;
    give(lines[i]);
  }
  for (let i = to + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.kind === 'blank') break;
    if (line.kind === 'body' && (line.words.length > 80 || !ended.test(line.words))) break;
    give(line);
  }
}

const notesTitle = /^(?:notes|endnotes|footnotes|references|bibliography|works cited|sources)$/i;
const note = /^\[?\d{1,3}[\].)]?\s+\S/;

/** Numbered notes under their title: sources of the text, not its words. */
export function endnotes(lines: WorkLine[]): void {
  lines.forEach((line, i) => {
    if (!notesTitle.test(line.words) || !note.test(lines[nextWords(lines, i)]?.words ?? '')) return;
    set(line, 'heading', 'notes-title', ['body', 'section', 'heading']);
    for (let n = nextWords(lines, i); n >= 0 && note.test(lines[n]?.words ?? ''); n = nextWords(lines, n))
      set(lines[n], 'furniture', 'endnote', ['body', 'heading']);
  });
}
