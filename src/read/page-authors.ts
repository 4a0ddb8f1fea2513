/** Who a page says wrote it: JSON-LD > meta > elements named for an author. Names stay as claimed. */
import type { DomDocument, DomElement } from './formats/html/dom.ts';
import { isFurnishing } from './formats/html/furnishing.ts';
import { type JsonObject, nameOf, textOf } from './page-data.ts';

const metaNames = ['author', 'article:author', 'parsely-author', 'citation_author', 'dc.creator'];
const named = [
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline',
  '[class*="author-name" i], [class*="byline" i], [class~="author" i], [class*="authors" i], [class*="writer" i], [class*="contributor" i]',
];

export function pageAuthors(page: DomDocument, ld: JsonObject): string[] {
  const fromLd = [ld['author']]
    .flat()
    .map((a) => textOf(nameOf(a) ?? a))
    .filter((a) => a !== null);
  if (fromLd.length > 0) return fromLd.flatMap(splitAuthors);
  const fromMeta = metaAuthors(page);
  if (fromMeta.length > 0) return fromMeta;
  const found = named
    .flatMap((selector) => Array.from(page.querySelectorAll(selector)))
    .find((e) => isName(e) && !isFurnishing(e));
  return found === undefined ? [] : splitAuthors(found.textContent ?? '');
}

/** Scholarly pages give a tag to each author, others one to all. */
function metaAuthors(page: DomDocument): string[] {
  const tags = Array.from(page.querySelectorAll('meta')).map((tag) => ({
    name: (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase(),
    content: tag.getAttribute('content')?.trim() ?? '',
  }));
  const name = metaNames.find((n) => tags.some((t) => t.name === n && t.content !== '' && !/^https?:/.test(t.content)));
  return [...new Set(tags.filter((t) => t.name === name).flatMap((t) => splitAuthors(t.content)))];
}

const isName = (element: DomElement): boolean => {
  const words = (element.textContent ?? '').trim();
  return words !== '' && words.length <= 120 && !/\d{4}|[.!?]\s/.test(words);
};

/** "By Ann Lee and Bo Cho" -> two names, as the document claims them. */
export function splitAuthors(line: string): string[] {
  return line
    .replace(/^\s*(?:(?:by|from|von|por|par|автор\p{L}*|作者|记者|記者)(?:[:：\s]+))/iu, '')
    .split(/\s*(?:[,;&、]|\band\b)\s*|(?<=^\p{Script=Han}{2,4})\s+(?=\p{Script=Han}{2,4}$)/u)
    .map((name) => name.replace(/\s+(?:기자|특파원|논설위원).*$/u, '').trim())
    .filter((name) => name !== '' && name.length <= 60);
}
