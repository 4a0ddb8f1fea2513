/** Feeds: what the dialects (RSS, RDF, Atom, JSON Feed, CDF) have in common. */
import { parseFeed } from 'feedsmith';
import { type DomElement, isElement, parsePage } from '../html/dom.ts';

export interface Entry {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  /** the title is plain text by its own word: a sign in it is no markup */
  literalTitle: boolean;
  html: string | undefined;
  authors: string[];
  published: string | undefined;
  modified: string | undefined;
  lang: string | undefined;
}

export interface Channel {
  title: string | undefined;
  link: string | undefined;
  lang: string | undefined;
  entries: Entry[];
}

const parse = (source: string) => parseFeed(source);
type Parsed = ReturnType<typeof parse>;
type FeedOf<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

/** Throws what the parser throws when the source is no feed. */
export function channelIn(source: string): Channel {
  if (/^\ufeff?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<channel[\s>]/i.test(source)) return fromCdf(source);
  const parsed = parse(source);
  if (parsed.format === 'atom') return fromAtom(parsed.feed);
  if (parsed.format === 'json') return fromJson(parsed.feed);
  return fromRss(parsed.feed);
}

type RssItem = NonNullable<FeedOf<'rss'>['items']>[number];
type RdfItem = NonNullable<FeedOf<'rdf'>['items']>[number];

function fromRss(feed: FeedOf<'rss'> | FeedOf<'rdf'>): Channel {
  const entries = (feed.items ?? []).map((item: RssItem | RdfItem) => rssEntry(item));
  const lang = ('language' in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0];
  return { title: feed.title ?? feed.dc?.titles?.[0], link: feed.link, lang, entries };
}

/** What the item says in its own elements first, then what it says in those of its namespaces. */
function rssEntry(item: RssItem | RdfItem): Entry {
  const rdf = 'rdf' in item ? item.rdf : undefined;
  const rss = rdf === undefined ? (item as RssItem) : undefined;
  const guid = rss?.guid;
  const permalink = guid && guid.isPermaLink !== false && /^https?:/i.test(guid.value ?? '') ? guid.value : undefined;
  const media = item.media;
  const authors = [
    ...(rss?.authors ?? []),
    ...(item.dc?.creators ?? []),
    ...(rss?.itunes?.author ? [rss.itunes.author] : []),
  ];
  return {
    id: guid?.value ?? rdf?.about,
    url: item.link ?? permalink ?? rdf?.about,
    title: item.title ?? item.dc?.titles?.[0] ?? media?.title?.value ?? rss?.itunes?.title,
    literalTitle: false,
    html:
      item.content?.encoded ??
      item.description ??
      item.dc?.descriptions?.[0] ??
      media?.description?.value ??
      rss?.itunes?.summary,
    authors: [...new Set(authors.map(nameOf))],
    published: rss?.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
    modified: item.dcterms?.modified?.[0] ?? item.atom?.updated,
    lang: item.dc?.languages?.[0],
  };
}

const nameOf = (author: unknown): string =>
  typeof author === 'string'
    ? author
    : ((author as { name?: string; email?: string }).name ?? (author as { email?: string }).email ?? '');

function fromAtom(feed: FeedOf<'atom'>): Channel {
  const shared = (feed.authors ?? []).map(nameOf);
  const entries = (feed.entries ?? []).map((entry): Entry => {
    const own = (entry.authors ?? []).map(nameOf);
    const type = entry.title?.type;
    return {
      id: entry.id,
      url:
        (entry.links?.find((l) => l.rel === undefined || l.rel === 'alternate') ?? entry.links?.[0])?.href ??
        entry.content?.src,
      title: entry.title?.value,
      literalTitle: type === undefined || type === 'text',
      html: literal(entry.content) ?? literal(entry.summary) ?? entry.media?.description?.value,
      authors:
        own.length > 0
          ? own
          : (entry.dc?.creators ?? (entry.source?.authors ?? []).map(nameOf)).concat(own.length > 0 ? [] : shared),
      published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
      modified: entry.published === undefined ? undefined : entry.updated,
      lang: undefined,
    };
  });
  return {
    title: markless(feed.title?.value),
    link: (
      feed.links?.find((l) => l.rel === undefined || l.rel === 'alternate') ?? feed.links?.find((l) => l.rel !== 'self')
    )?.href,
    lang: feed.xml?.lang,
    entries,
  };
}

/** Text of type `text` is text: its signs are escaped, so that they are printed and not obeyed. */
function literal(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'text' || text.type === 'text/plain' ? escaped(text.value) : text.value;
}

function fromJson(feed: FeedOf<'json'>): Channel {
  const shared = (feed.authors ?? []).map(nameOf);
  const entries = (feed.items ?? []).map((item): Entry => {
    const own = (item.authors ?? []).map(nameOf);
    return {
      id: item.id,
      url: item.url ?? item.external_url,
      title: item.title,
      literalTitle: true,
      html: item.content_html ?? escaped(item.content_text) ?? escaped(item.summary),
      authors: own.length > 0 ? own : shared,
      published: item.date_published,
      modified: item.date_modified,
      lang: item.language,
    };
  });
  return { title: feed.title, link: feed.home_page_url, lang: feed.language, entries };
}

/** Channel Definition Format, the first of them all: still met in archives. */
function fromCdf(source: string): Channel {
  const page = parsePage(source.replace(/<(\/?)title\b/gi, '<$1cdf-title').replace(/<(\/?)item\b/gi, '<$1cdf-item'));
  const textIn = (at: ReturnType<typeof page.querySelector>, tag: string): string | undefined =>
    Array.from(at?.childNodes ?? [])
      .find((c) => isElement(c) && c.tagName.toLowerCase() === tag)
      ?.textContent?.trim() || undefined;
  const root = page.querySelector('channel');
  const entries = Array.from(page.querySelectorAll('cdf-item')).map((item): Entry => {
    const url = attribute(item, 'href') ?? textIn(item, 'a');
    return {
      id: undefined,
      url: url ?? undefined,
      title: textIn(item, 'cdf-title'),
      literalTitle: false,
      html: textIn(item, 'abstract'),
      authors: [],
      published: attribute(item, 'lastmod'),
      modified: undefined,
      lang: undefined,
    };
  });
  return {
    title: textIn(root, 'cdf-title'),
    link: root ? attribute(root, 'href') : undefined,
    lang: undefined,
    entries,
  };
}

/** Attributes of that time are written in capitals. */
const attribute = (at: DomElement, name: string): string | undefined =>
  at.getAttribute(name) ?? at.getAttribute(name.toUpperCase()) ?? undefined;

const markless = (value: string | undefined): string | undefined =>
  value === undefined || !/[<&]/.test(value) ? value : (parsePage(value).body?.textContent ?? value);

const escaped = (value: string | undefined): string | undefined =>
  value?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r?\n/g, '<br>');
