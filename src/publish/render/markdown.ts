/** Render: the issue as Markdown, the file an editor works in. `parseIssue` reads the same issue back. */
import { stringify } from 'yaml';
import type { Issue, Sentence } from '../../model/issue.ts';
import type { DeskProfile } from '../../model/knowledge.ts';

export function issueMarkdown(issue: Issue, { review: { sections } }: DeskProfile): string {
  const { id, title, window, published, status, codebook, masthead } = issue;
  const highlights = issue.highlights.map(({ why, pairs, events }) => ({ pairs, events, why }));
  const front = stringify({ id, title, window, published, status, codebook, masthead, highlights }, { lineWidth: 0 });
  const section = (key: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`## ${escaped(sections[key] ?? key)} {#${key}}`, ...lines];
  const blocks = [
    `---\n${front}---`,
    `# ${escaped(title)}`,
    marked(issue.intro),
    ...section(
      'highlights',
      issue.highlights.flatMap((h) => [
        `### ${escaped(h.title)}`,
        ...h.paragraphs.map((p) => p.map(marked).join('\n')),
      ]),
    ),
    ...section(
      'links',
      [
        issue.links
          .map((l) => `- ${marked(l.sentence)} (${l.outlets.map(named).join(', ')})${l.urls.map(address).join('')}`)
          .join('\n'),
      ].filter(Boolean),
    ),
    ...(['analysis', 'perspectives'] as const).flatMap((key) =>
      section(key, [issue[key].map(reading).join('\n')].filter(Boolean)),
    ),
    ...section('changes', [issue.changes.map((s) => `- ${marked(s)}`).join('\n')].filter(Boolean)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The sentence and its claims. The mark ends it, so that sentences are never split by their own full stops. */
const marked = ({ text, claims, unreviewed }: Sentence): string =>
  `${escaped(text)} ${marks(claims)}${unreviewed ? '{unreviewed}' : ''}`;

const marks = (claims: readonly string[]): string =>
  `[[${claims.length === 0 ? 'none' : claims.map((c) => `c:${c}`).join(' ')}]]`;

function reading({ title, authors, outlet, url, claims }: Issue['analysis'][number]): string {
  const by = authors.map(named).join(', ');
  return `- ${escaped(title)} ${marks(claims)} (${by}; ${outlet === null ? '' : named(outlet)})${url === null ? '' : address(url)}`;
}

const address = (url: string): string => ` <${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`;

/** Markdown's own signs, and what would open a list or heading at a line's start. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\[\]*_`<>#|{}]/g, '\\$&')
    .replace(/^(?:[-+]|\d+[.)])/, (m) => `${m.slice(0, -1)}\\${m.slice(-1)}`);

/** In parentheses also what separates one name from the next. */
const named = (name: string): string => escaped(name).replace(/[(),;]/g, '\\$&');
