/** Web pages: the article by Readability on linkedom; where that fails or takes too long, all visible text, marked low quality. */
import { Readability } from '@mozilla/readability';
import type { Unread } from '../../../model/document.ts';
import { declaredCharset, decodeText } from '../../charset.ts';
import { metadataOf } from '../../metadata.ts';
import { type Format, type Part, plainPart } from '../../part.ts';
import { withinTime } from '../../within-time.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { cleanHref, type Printed, printHtml } from './print.ts';

const timeLimit = 10_000;
const elementLimit = 60_000;

export const html: Format = {
  id: 'html',
  detect: (_bytes, { head, hint }) =>
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(head) ||
    (/^text\/html|^application\/xhtml/.test(hint.mediaType ?? '') && /<[a-z][\s\S]*>/i.test(head)) ||
    (/\.x?html?$/i.test(hint.name) && /^\s*<[a-z!]/i.test(head)),
  async parse(bytes, { hint, head }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, head));
    const part = pagePart(decoded.text, hint.uri);
    return { parts: [{ ...part, unread: [...decoded.unread, ...part.unread] }], unread: [] };
  },
};

function pagePart(source: string, uri: string): Part {
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
  const tooBig = countTags(source) > elementLimit;
  const content = tooBig ? undefined : withinTime(timeLimit, () => readable(parsePage(source)));
  if (content === undefined || content === null) {
    const detail = tooBig
      ? `more than ${elementLimit} elements`
      : content === null
        ? 'no article found'
        : `no article within ${timeLimit / 1000} s`;
    return {
      printed: everything,
      unread: [{ reason: 'low-quality', detail: `all visible text was taken: ${detail}` }],
    };
  }
  const printed = printHtml(parsePage(content).body ?? parsePage(content), base);
  if (printed.text.length < 40)
    return {
      printed: everything,
      unread: [{ reason: 'low-quality', detail: 'all visible text was taken: no article found' }],
    };
  return { printed, unread: furniture(everything, printed) };
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

function countTags(source: string): number {
  let n = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) n += 1;
  return n / 2;
}
