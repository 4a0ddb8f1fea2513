/** Feeds (RSS, Atom, RDF, JSON Feed) by feedsmith: one document per entry; a truncated feed is cut back to its last whole entry. */
import { parseFeed } from 'feedsmith';
import { EntenteError } from '../../model/errors.ts';
import { sha256 } from '../../model/ids.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { dated } from '../metadata.ts';
import { type Format, type Part, plainPart } from '../part.ts';
import { parsePage } from './html/dom.ts';
import { cleanHref, printHtml } from './html/print.ts';

/** What the four dialects have in common. */
interface Entry {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  html: string | undefined;
  authors: string[];
  published: string | undefined;
  modified: string | undefined;
}

interface Channel {
  title: string | undefined;
  link: string | undefined;
  lang: string | undefined;
  entries: Entry[];
}

export const feed: Format = {
  id: 'feed',
  detect: (_bytes, { head }) =>
    /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(
      head,
    ) || /^\ufeff?\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head),
  async parse(bytes, { hint, head }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, head));
    const { source, note } = wholeEntries(decoded.text);
    const channel = channelOf(source, hint.name);
    const base = /^https?:/.test(hint.uri) ? hint.uri : channel.link;
    if (channel.entries.length === 0) throw broken(hint.name, 'has no entries');
    const parts = channel.entries.map((entry) => {
      const part = entryPart(entry, channel, base);
      return { ...part, unread: [...decoded.unread, ...part.unread] };
    });
    return { parts, unread: note };
  },
};

/** A feed that breaks off is closed after its last whole entry; what was cut is said in `unread`. */
function wholeEntries(source: string): { source: string; note: { reason: string; detail: string }[] } {
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(source)?.[1];
  if (root === undefined || new RegExp(`</${root}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`, 'i').test(source))
    return { source, note: [] };
  const entry = root.toLowerCase() === 'feed' ? 'entry' : 'item';
  const end = source.lastIndexOf(`</${entry}>`);
  if (end < 0) return { source, note: [] };
  const cut = end + entry.length + 3;
  const close = root.toLowerCase() === 'rss' ? '</channel></rss>' : `</${root}>`;
  return {
    source: source.slice(0, cut) + close,
    note: [{ reason: 'truncated-feed', detail: `${source.length - cut} characters after the last whole entry` }],
  };
}

function channelOf(source: string, name: string): Channel {
  try {
    const parsed = parse(source);
    if (parsed.format === 'atom') return fromAtom(parsed.feed);
    if (parsed.format === 'json') return fromJson(parsed.feed);
    return fromRss(parsed.feed);
  } catch (cause) {
    throw broken(name, 'cannot be read', cause);
  }
}

function broken(name: string, what: string, cause?: unknown): EntenteError {
  return new EntenteError('format-broken', `${name}: the feed ${what}.`, {
    hint: 'Fetch the feed again; if it stays so, save the article pages and ingest those.',
    cause,
  });
}

const parse = (source: string) => parseFeed(source);
type Parsed = ReturnType<typeof parse>;
type FeedOf<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

function fromRss(feed: FeedOf<'rss'> | FeedOf<'rdf'>): Channel {
  const entries = (feed.items ?? []).map((item): Entry => {
    const guid = 'guid' in item ? item.guid : undefined;
    const link = item.link ?? (guid?.isPermaLink === false ? undefined : guid?.value);
    const authors = [...(item.dc?.creators ?? []), ...('authors' in item ? (item.authors ?? []) : [])];
    return {
      id: guid?.value ?? ('rdf' in item ? item.rdf?.about : undefined),
      url: link,
      title: item.title,
      html: item.content?.encoded ?? item.description,
      authors: authors.map((a) => (typeof a === 'string' ? a : ((a as { name?: string }).name ?? ''))),
      published: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
      modified: undefined,
    };
  });
  return { title: feed.title, link: feed.link, lang: 'language' in feed ? feed.language : undefined, entries };
}

function fromAtom(feed: FeedOf<'atom'>): Channel {
  const entries = (feed.entries ?? []).map(
    (entry): Entry => ({
      id: entry.id,
      url: (entry.links?.find((l) => l.rel === undefined || l.rel === 'alternate') ?? entry.links?.[0])?.href,
      title: plain(entry.title?.value),
      html: entry.content?.value ?? entry.summary?.value,
      authors: (entry.authors ?? []).map((a) => a.name ?? ''),
      published: entry.published ?? entry.updated,
      modified: entry.published === undefined ? undefined : entry.updated,
    }),
  );
  return {
    title: plain(feed.title?.value),
    link: feed.links?.find((l) => l.rel !== 'self')?.href,
    lang: feed.xml?.lang,
    entries,
  };
}

function fromJson(feed: FeedOf<'json'>): Channel {
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      id: item.id,
      url: item.url,
      title: item.title,
      html: item.content_html ?? escaped(item.content_text),
      authors: (item.authors ?? []).map((a) => a.name ?? ''),
      published: item.date_published,
      modified: item.date_modified,
    }),
  );
  return { title: feed.title, link: feed.home_page_url, lang: feed.language, entries };
}

function entryPart(entry: Entry, channel: Channel, base: string | undefined): Part {
  const url = entry.url === undefined ? null : cleanHref(entry.url, base);
  const body = printHtml(parsePage(entry.html ?? '').body ?? parsePage(''), url ?? base);
  const title = plain(entry.title)?.trim() ?? '';
  const shift = title === '' ? 0 : title.length + 1;
  const move = <T extends { start: number; end: number }>(s: T): T => ({
    ...s,
    start: s.start + shift,
    end: s.end + shift,
  });
  const identity = entry.id ?? url ?? sha256(`${title}\n${body.text}`);
  return {
    ...plainPart(title === '' ? body.text : `${title}\n${body.text}`.trimEnd(), 'feed@1', 'text/html'),
    part: identity,
    key: identity,
    uri: url,
    title: title === '' ? null : title,
    authors: entry.authors.map((a) => a.replace(/^\S+@\S+\s*\((.+)\)$/, '$1').trim()).filter((a) => a !== ''),
    outlet: channel.title ?? null,
    host: url === null ? null : new URL(url).hostname,
    published: dated(entry.published, 'feed', 0.9),
    modified: dated(entry.modified, 'feed', 0.9),
    lang: channel.lang?.slice(0, 2).toLowerCase() ?? null,
    links: body.links.map(move),
    headings: [...(title === '' ? [] : [{ start: 0, end: title.length }]), ...body.headings.map(move)],
    unread: body.text === '' ? [{ reason: 'no-body', detail: 'the entry has a title only' }] : [],
  };
}

/** Titles may carry markup or entities of their own. */
const plain = (value: string | undefined): string | undefined =>
  value === undefined
    ? undefined
    : /[<&]/.test(value)
      ? printHtml(parsePage(value).body ?? parsePage('')).text.replace(/\n/g, ' ')
      : value;

const escaped = (value: string | undefined): string | undefined =>
  value?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r?\n/g, '<br>');
