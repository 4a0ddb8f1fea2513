/** The text part of a newsletter carries marks that mail programs print in place of layout: "** " headings, rules, bare link lines. */
import type { Part, Span, TextLink } from '../../part.ts';
import { cleanHref } from '../html/print.ts';

export function withoutMailMarks(source: string): Pick<Part, 'text' | 'links' | 'headings'> {
  const headings: Span[] = [];
  const links: TextLink[] = [];
  let text = '';
  for (const raw of source.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\s*(?:[-=_*~]\s?){4,}\s*$/.test(raw) || /^\s*\[link removed\]\s*$/i.test(raw)) continue;
    const bare = /^\s*[(<]?(https?:\/\/[^\s)>]+)[)>]?\s*$/.exec(raw);
    if (bare !== null) {
      linkOfLineAbove(text, bare[1] ?? '', links);
      continue;
    }
    const heading = /^\s*\*\*\s+(.+?)\s*$/.exec(raw);
    const start = text.length;
    text += withInlineLinks((heading?.[1] ?? raw).trimEnd(), start, links);
    if (heading !== null) headings.push({ start, end: text.length });
    text += '\n';
  }
  return { text: text.replace(/\s+$/, ''), links, headings };
}

/** `words (https://...)`: the address goes, the words before it become the link. */
function withInlineLinks(line: string, offset: number, links: TextLink[]): string {
  let out = '';
  let last = 0;
  for (const m of line.matchAll(/\s*[(<](https?:\/\/[^\s)>]+)[)>]/g)) {
    const words = line.slice(last, m.index);
    const href = cleanHref(m[1] ?? '');
    const start = offset + out.length + (words.length - words.trimStart().length);
    out += words;
    if (href !== null && offset + out.length > start) links.push({ start, end: offset + out.length, href });
    last = m.index + m[0].length;
  }
  return out + line.slice(last);
}

function linkOfLineAbove(text: string, address: string, links: TextLink[]): void {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const href = cleanHref(address);
  if (href !== null && end > start) links.push({ start, end, href });
}
