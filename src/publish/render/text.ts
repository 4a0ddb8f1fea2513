/** Render: the issue as plain text of 72 columns, for the mail's text part; from the issue itself, never from HTML. */
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';
import type { Note, Notes } from '../notes.ts';
import { dayInWords } from './days.ts';
import { marksOf } from './marks.ts';

const width = 72;

export function issueText(issue: Issue, { profile, notes }: { profile: DeskProfile; notes: Notes }): string {
  const { sections } = profile.review;
  const said = (s: Sentence): string => `${s.text}${refs(notes.numbersOf(s.claims))}${s.unreviewed ? ' °' : ''}`;
  const section = (key: string, blocks: readonly string[]): string[] =>
    blocks.length === 0 ? [] : ['', heading(sections[key] ?? key), ...blocks.flatMap((b) => ['', b])];
  const reading = (r: Issue['analysis'][number]): string =>
    bullet(`${r.title} (${[...r.authors, ...(r.outlet ? [r.outlet] : [])].join(', ')})`);
  const lines = [
    issue.title,
    '='.repeat(Math.min(width, issue.title.length)),
    `Covers ${dayInWords(issue.window.start)} to ${dayInWords(issue.window.end)}`,
    ...marksOf(issue, notes).flatMap((mark) => ['', wrapped(mark)]),
    '',
    wrapped(said(issue.intro)),
    ...section(
      'highlights',
      issue.highlights.flatMap((h) => [
        wrapped(h.title.toUpperCase()),
        ...h.paragraphs.map((p) => wrapped(p.map(said).join(' '))),
      ]),
    ),
    ...section(
      'links',
      issue.links.map((l) => bullet(`${said(l.sentence)} (${l.outlets.join(', ')})`)),
    ),
    ...section('analysis', issue.analysis.map(reading)),
    ...section('perspectives', issue.perspectives.map(reading)),
    ...section(
      'changes',
      issue.changes.map((s) => bullet(said(s))),
    ),
    ...section('sources', notes.list.map(source)),
    '',
    '-'.repeat(width),
    ...issue.masthead.map((m) => wrapped(m)),
  ];
  return `${lines.join('\n')}\n`;
}

const refs = (numbers: readonly number[]): string => (numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`);

const heading = (title: string): string => `${title}\n${'-'.repeat(Math.min(width, title.length))}`;

const bullet = (text: string): string => wrapped(text, '* ', '  ');

function source({ number, outlet, day, url, digest }: Note): string {
  const label = `[${number}] `;
  return wrapped(
    [outlet, ...(day ? [dayInWords(day)] : []), ...(url ? [url] : []), `sha256 ${digest.slice(0, 16)}`].join(', '),
    label,
    ' '.repeat(label.length),
  );
}

/** Words are never cut; an address longer than the line stands alone. */
function wrapped(text: string, first = '', rest = ''): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
