/** Markdown: the text keeps its words; marks of headings, emphasis, links and images go, links are kept beside it. */
import { decodeText } from '../charset.ts';
import { type Format, type Part, plainPart, type Span, type TextLink } from '../part.ts';

export const markdown: Format = {
  id: 'markdown',
  detect: (_bytes, { hint }) => /\.(?:md|markdown)$/i.test(hint.name) || /^text\/markdown\b/.test(hint.mediaType ?? ''),
  async parse(bytes) {
    const decoded = decodeText(bytes);
    return { parts: [{ ...unmarked(decoded.text.replace(/^\ufeff/, '')), unread: decoded.unread }], unread: [] };
  },
};

const inline =
  /!\[([^\]]*)\]\([^)]*\)|\[([^\]]+)\]\(([^)\s]+)[^)]*\)|(\*\*|__)(?=\S)(.+?)\4|`([^`]+)`|(?<!\w)([*_])(?=\S)([^*_]+)\7(?!\w)/g;

function unmarked(source: string): Part {
  const headings: Span[] = [];
  const links: TextLink[] = [];
  let text = '';
  for (const raw of source.split(/\r?\n/)) {
    if (/^\s*(?:[-*_]\s*){3,}$/.test(raw)) continue;
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw);
    const line = heading?.[1] ?? raw.replace(/^\s*(?:>\s?)+/, '').replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)/, '');
    const start = text.length;
    text += withoutMarks(line, start, links);
    if (heading !== null) headings.push({ start, end: text.length });
    text += '\n';
  }
  const part = plainPart(text.trimEnd(), 'markdown@1', 'text/markdown');
  return {
    ...part,
    headings,
    links,
    title: headings[0] === undefined ? null : text.slice(headings[0].start, headings[0].end),
  };
}

function withoutMarks(line: string, offset: number, links: TextLink[]): string {
  let out = '';
  let last = 0;
  for (const m of line.matchAll(inline)) {
    out += line.slice(last, m.index);
    const start = offset + out.length;
    const marked = m[2] ?? m[5] ?? m[8];
    const words = marked === undefined ? (m[6] ?? '') : withoutMarks(marked, start, links);
    if (m[3] !== undefined) links.push({ start, end: start + words.length, href: m[3] });
    out += words;
    last = m.index + m[0].length;
  }
  return out + line.slice(last);
}
