/** Title, authors, outlet and dates as a page claims them: JSON-LD > meta > URL > microdata > <time> > text. Each date keeps its source. */
import type { DateFact } from '../model/document.ts';
import { isoDateIn, monthPattern } from './dates.ts';
import type { DomDocument, DomElement } from './formats/html/dom.ts';

export interface PageMetadata {
  title: string | null;
  authors: string[];
  outlet: string | null;
  published: DateFact | null;
  modified: DateFact | null;
  lang: string | null;
  /** canonical address as the page gives it */
  canonical: string | null;
}

type JsonObject = Record<string, unknown>;

export function metadataOf(page: DomDocument, uri: string): PageMetadata {
  const ld = articleNode(page);
  const meta = metaReader(page);
  const siteName = meta('og:site_name', 'application-name') ?? textOf(nameOf(ld['publisher']));
  const heading = only(page.querySelectorAll('h1'));
  const title =
    textOf(ld['headline']) ?? meta('og:title', 'twitter:title', 'dc.title') ?? heading ?? titleTag(page, siteName);
  return {
    title: title === null ? null : withoutSite(title, siteName),
    authors: authorsOf(page, ld, meta),
    outlet: siteName,
    published: publishedOf(page, ld, meta, uri),
    modified:
      dated(textOf(ld['dateModified']), 'json-ld', 0.9) ??
      dated(meta('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'), 'meta', 0.85),
    lang: page.querySelector('html')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? null,
    canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  };
}

function publishedOf(page: DomDocument, ld: JsonObject, meta: MetaReader, uri: string): DateFact | null {
  const micro = page.querySelector('[itemprop="datePublished"]');
  const time = page.querySelector('article time[datetime], main time[datetime], time[pubdate], time[datetime]');
  const classed = page.querySelector(
    '[class*="byline" i] [class*="date" i], [class*="publish" i], [class*="post-date" i], [class*="entry-date" i], [class~="date" i]',
  );
  return (
    dated(textOf(ld['datePublished']) ?? textOf(ld['dateCreated']), 'json-ld', 0.95) ??
    dated(
      meta(
        'article:published_time',
        'og:published_time',
        'publishdate',
        'pubdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'dcterms.issued',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'citation_date',
      ),
      'meta',
      0.9,
    ) ??
    dated(dateInPath(uri), 'url', 0.85) ??
    dated(
      micro?.getAttribute('content') ?? micro?.getAttribute('datetime') ?? micro?.textContent ?? null,
      'microdata',
      0.8,
    ) ??
    dated(time?.getAttribute('datetime') ?? null, 'time', 0.75) ??
    dated(classed?.textContent ?? null, 'date-class', 0.6)
  );
}

/** A date string of a known source, or null when it cannot be read. */
export function dated(value: string | null | undefined, source: string, confidence: number): DateFact | null {
  const iso = value === null || value === undefined ? null : isoDateIn(value);
  return iso === null ? null : { value: iso, source, confidence };
}

function dateInPath(uri: string): string | null {
  const m = /^https?:.*[/_-](20\d{2}|19\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(uri);
  return m === null ? null : `${m[1]}-${m[2]}-${m[3]}`;
}

/** The date to go by: metadata, unless it precedes a day the text reports and the date on the page does not. */
export function settledDate(published: DateFact | null, shown: string | null, text: string): DateFact | null {
  if (
    published === null ||
    shown === null ||
    !['meta', 'json-ld', 'url', 'microdata', 'pdf-created'].includes(published.source)
  )
    return published;
  const reported = latestPastDay(text.slice(0, 20_000), published.value.slice(0, 10));
  return reported !== null && shown >= reported ? { value: shown, source: 'date line', confidence: 0.6 } : published;
}

/** Alarms for the analyst: dates that cannot all be true. `shown` is the date that stands on the page itself, if one does. */
export function dateAlarms(published: DateFact | null, shown: string | null, fetched: string, text: string): string[] {
  if (published === null) return [];
  const day = published.value.slice(0, 10);
  const said = `published ${day} (${published.source})`;
  const alarms: string[] = [];
  if (day > dayAfter(fetched)) alarms.push(`${said} lies after the day it was fetched, ${fetched.slice(0, 10)}`);
  const reported = latestPastDay(text.slice(0, 20_000), day);
  if (reported !== null) alarms.push(`${said} lies before a day it reports in the past tense: ${reported}`);
  if (shown !== null && (shown > dayAfter(day) || day > dayAfter(shown)))
    alarms.push(`${said} differs from the date shown on the page: ${shown}`);
  return alarms;
}

/** Time zones make a page "published tomorrow" by up to a day. */
function dayAfter(fetched: string): string {
  return new Date(Date.parse(fetched) + 86_400_000).toISOString().slice(0, 10);
}

/** Latest full date after `day` in a sentence whose verb is in the past; plans may well lie ahead. */
function latestPastDay(text: string, day: string): string | null {
  let latest: string | null = null;
  for (const sentence of text.split(/(?<=[.!?])\s+(?=\D)|\n/)) {
    if (
      !/\b(?:was|were|met|said|signed|arrived|visited|held|took|announced|adopted|imposed|launched|told|published|reported)\b/.test(
        sentence,
      )
    )
      continue;
    if (/\b(?:will|would|shall|until|expected|planned|scheduled|due|before|by)\b/i.test(sentence)) continue;
    const iso = isoDateIn(withYear(sentence, day.slice(0, 4)))?.slice(0, 10) ?? null;
    if (iso !== null && iso > dayAfter(day) && (latest === null || iso > latest)) latest = iso;
  }
  return latest;
}

/** "Oct. 8" and "8 October" of a report are days of its own year. */
const withYear = (sentence: string, year: string): string =>
  isoDateIn(sentence) === null ? sentence.replace(yearless, (found) => `${found} ${year}`) : sentence;

const yearless = new RegExp(
  `(?<!\\p{L})(?:(?:${monthPattern})\\.? \\d{1,2}|\\d{1,2} (?:${monthPattern}))(?!\\d|\\p{L})`,
  'iu',
);

/** The JSON-LD node that describes the article itself, not the site, the breadcrumb or a video. */
function articleNode(page: DomDocument): JsonObject {
  for (const script of Array.from(page.querySelectorAll('script[type="application/ld+json"]'))) {
    const found = nodesOf(parseJson(script.textContent ?? '')).find((n) =>
      /(?:Article|Report|BlogPosting|AnalysisNewsArticle)$/.test(String([n['@type']].flat()[0] ?? '')),
    );
    if (found !== undefined) return found;
  }
  return {};
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function nodesOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as JsonObject;
  return [node, ...nodesOf(node['@graph'] ?? null)];
}

type MetaReader = (...names: string[]) => string | null;

function metaReader(page: DomDocument): MetaReader {
  const values = new Map<string, string>();
  for (const tag of Array.from(page.querySelectorAll('meta'))) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map((n) => values.get(n)).find((v) => v !== undefined) ?? null;
}

function authorsOf(page: DomDocument, ld: JsonObject, meta: MetaReader): string[] {
  const fromLd = [ld['author']]
    .flat()
    .map((a) => textOf(nameOf(a) ?? a))
    .filter((a) => a !== null);
  if (fromLd.length > 0) return fromLd.flatMap(splitAuthors);
  const named = meta('author', 'article:author', 'parsely-author', 'citation_author', 'dc.creator');
  if (named !== null && !/^https?:/.test(named)) return splitAuthors(named);
  const byline = page.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, [class*="author-name" i]',
  );
  return byline === null ? [] : splitAuthors(byline.textContent ?? '');
}

/** "By Ann Lee and Bo Cho" -> two names, as the document claims them. */
export function splitAuthors(line: string): string[] {
  return line
    .replace(/^\s*(?:by|from)[:\s]+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 60);
}

const nameOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as JsonObject)['name'] : undefined;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;

const only = (found: ArrayLike<DomElement>): string | null =>
  found.length === 1 ? textOf(found[0]?.textContent) : null;

function titleTag(page: DomDocument, siteName: string | null): string | null {
  const title = textOf(page.querySelector('title')?.textContent);
  return title === null ? null : withoutSite(title, siteName);
}

/** "Talks end - The Harbour Post" -> "Talks end", when the page says that it is The Harbour Post. */
function withoutSite(title: string, site: string | null): string {
  const cut = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf(' – '),
    title.lastIndexOf(' — '),
  );
  return site !== null &&
    cut > 0 &&
    title
      .slice(cut + 3)
      .trim()
      .toLowerCase() === site.toLowerCase()
    ? title.slice(0, cut).trim()
    : title;
}
