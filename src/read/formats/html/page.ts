/** A page -> its part: the article by Readability on linkedom; where none is found, all visible text, marked low quality. */
import { Readability } from '@mozilla/readability';
import type { Unread } from '../../../model/document.ts';
import { metadataOf } from '../../metadata.ts';
import { articleNode } from '../../page-data.ts';
import { type Part, plainPart } from '../../part.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { unfurnish } from './furnishing.ts';
import { cleanHref, type Printed, printHtml } from './print.ts';

export function pagePart(source: string, uri: string): Part {
  const web = /^https?:/.test(uri) ? uri : undefined;
  const page = parsePage(source);
  const shown = printHtml(page.body ?? page);
  const about = metadataOf(page, uri, shown.text.split('\n'));
  const canonical = cleanHref(about.canonical ?? '', web) ?? (web === undefined ? null : cleanHref(web));
  const base = web ?? canonical ?? undefined;
  const everything = printHtml(page.body ?? page, base);
  const { printed, unread } = articleOf(source, everything, base);
  return {
    ...plainPart('', 'html@2', 'text/html'),
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
  const content = parsePage(readable(unfurnished(source)) ?? '');
  const found = printHtml(content.body ?? content, base);
  const marked = markedArticle(source, base);
  const printed = found.text.length < leastShare * marked.text.length ? marked : found;
  const told = articleBody(parsePage(source));
  if (printed.text.length < leastShare * told.length)
    return { printed: { text: told, links: [], headings: [], hidden: 0 }, unread: furniture(everything, printed) };
  if (printed.text.length >= 40) return { printed, unread: furniture(everything, printed) };
  return {
    printed: everything,
    unread: [{ reason: 'low-quality', detail: 'all visible text was taken: no article found' }],
  };
}

/** An article that gives less than this of what the page's markup calls its article has missed it. */
const leastShare = 0.4;

function unfurnished(source: string): DomDocument {
  const page = parsePage(source);
  unfurnish(page);
  return page;
}

/** What the markup itself says is the article: lists and tables too, which Readability takes for menus. */
function markedArticle(source: string, base: string | undefined): Printed {
  const page = unfurnished(source);
  const article = page.querySelector('[itemprop="articleBody"], article, main');
  return article === null ? { text: '', links: [], headings: [], hidden: 0 } : printHtml(article, base);
}

/** Pages that are built in the browser bring their text in JSON-LD only. */
function articleBody(page: DomDocument): string {
  const body = articleNode(page)['articleBody'];
  return typeof body !== 'string'
    ? ''
    : body
        .split(/\s*\n\s*/)
        .join('\n')
        .replace(/[\0\ud800-\udfff]/gu, '\ufffd')
        .trim();
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
