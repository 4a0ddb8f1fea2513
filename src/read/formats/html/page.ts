/** A page -> its part: the article by Readability on linkedom; where none is found, all visible text, marked low quality. */
import { Readability } from '@mozilla/readability';
import type { Unread } from '../../../model/document.ts';
import { metadataOf } from '../../metadata.ts';
import { type Part, plainPart } from '../../part.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { cleanHref, type Printed, printHtml } from './print.ts';

export function pagePart(source: string, uri: string): Part {
  const web = /^https?:/.test(uri) ? uri : undefined;
  const page = parsePage(source);
  const about = metadataOf(page, uri);
  const canonical = cleanHref(about.canonical ?? '', web) ?? (web === undefined ? null : cleanHref(web));
  const base = web ?? canonical ?? undefined;
  const everything = printHtml(page.body ?? page, base);
  const { printed, unread } = articleOf(source, everything, base);
  return {
    ...plainPart('', 'html@1', 'text/html'),
    ...withTitle(about.title, printed),
    key: canonical,
    title: about.title,
    authors: about.authors,
    outlet: about.outlet,
    host: base === undefined ? null : new URL(base).hostname,
    published: about.published,
    modified: about.modified,
    lang: about.lang,
    unread,
  };
}

/** The article's own print, or everything with a low-quality note. Dropped furniture is listed, never silent. */
function articleOf(
  source: string,
  everything: Printed,
  base: string | undefined,
): { printed: Printed; unread: Unread[] } {
  const content = parsePage(readable(parsePage(source)) ?? '');
  const printed = printHtml(content.body ?? content, base);
  if (printed.text.length >= 40) return { printed, unread: furniture(everything, printed) };
  return {
    printed: everything,
    unread: [{ reason: 'low-quality', detail: 'all visible text was taken: no article found' }],
  };
}

function readable(page: DomDocument): string | null {
  // Readability wants the browser's Document type; linkedom's is one in all that it uses.
  const reader = new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 120,
    keepClasses: false,
  });
  return reader.parse()?.content ?? null;
}

function furniture(everything: Printed, article: Printed): Unread[] {
  const kept = new Set(article.text.split('\n').map((l) => l.trim()));
  const dropped = everything.text
    .split('\n')
    .filter((l) => l.trim() !== '' && !kept.has(l.trim()) && !article.text.includes(l.trim()));
  const listed = dropped.slice(0, 40).map((detail) => ({ reason: 'furniture', detail: detail.slice(0, 200) }));
  return dropped.length > 40
    ? [...listed, { reason: 'furniture', detail: `${dropped.length - 40} more lines` }]
    : listed;
}

/** Readability takes the headline out of the body: it comes back as the first line, where an analyst expects it. */
function withTitle(title: string | null, printed: Printed): Pick<Part, 'text' | 'links' | 'headings'> {
  if (title === null || printed.text.slice(0, 400).includes(title)) return printed;
  const shift = title.length + 1;
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  });
  return {
    text: `${title}\n${printed.text}`,
    links: printed.links.map(moved),
    headings: [{ start: 0, end: title.length }, ...printed.headings.map(moved)],
  };
}
