/** Feeds (RSS, Atom, RDF, JSON Feed, CDF) by feedsmith: one document per entry, links resolved, dates read, damage said. */

import type { Unread } from '../../../model/document.ts';
import { EntenteError } from '../../../model/errors.ts';
import { declaredCharset, decodeText } from '../../charset.ts';
import { languageOf } from '../../language.ts';
import type { Format, Part } from '../../part.ts';
import { type EntryMarkup, markupOf } from './bases.ts';
import { type Channel, channelIn } from './dialects.ts';
import { entryPart } from './entry.ts';
import { escapedStrays, prepared } from './prepare.ts';

const xmlRoot =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:(?:[A-Za-z][\w.-]*:)?(?:rss|feed)|rdf:RDF|channel)[\s>]/i;
const jsonRoot = /^\ufeff?\s*\{[\s\S]*"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/;

export const feed: Format = {
  id: 'feed',
  detect: (_bytes, { head }) => xmlRoot.test(head) || jsonRoot.test(head),
  async parse(bytes, { hint, head }) {
    const decoded = decodeText(bytes, declaredCharset(hint.headers?.['content-type'] ?? hint.mediaType, head));
    const { source, unread } = prepared(decoded.text);
    const channel = channelOf(source, hint.name, unread);
    if (channel.entries.length === 0) {
      if (!/<\/[\w:]+>\s*$|\}\s*$/.test(source)) throw broken(hint.name, 'breaks off before its first entry');
      unread.push({ reason: 'empty-feed', detail: 'the feed has no entries' });
    }
    const outer = /^https?:/.test(hint.uri) ? hint.uri : channel.link;
    const markup = source.startsWith('{') ? [] : markupOf(source, outer);
    const parts = channel.entries.map((entry, i) => entryPart(entry, channel, markup[i] ?? plainMarkup(outer)));
    const lang = languageOf(
      parts
        .map((part) => part.text)
        .join('\n')
        .slice(0, 4000),
      null,
    );
    return {
      parts: distinct(parts).map((part) => ({
        ...part,
        lang: part.lang ?? (part.text.length < SHORT ? lang : null),
        unread: [...decoded.unread, ...part.unread],
      })),
      unread,
    };
  },
};

/** Of so few characters no language can be told: the entry is in that of the feed. */
const SHORT = 200;

const plainMarkup = (base: string | undefined): EntryMarkup => ({
  link: base,
  content: base,
  base64: false,
  lang: undefined,
});

/** What the parser refuses it is given once more with its stray signs escaped. */
function channelOf(source: string, name: string, unread: Unread[]): Channel {
  try {
    return channelIn(source);
  } catch (cause) {
    const repaired = escapedStrays(source);
    if (repaired === source) throw broken(name, 'cannot be read', cause);
    try {
      const channel = channelIn(repaired);
      unread.push({ reason: 'repaired-feed', detail: 'signs that are no markup were escaped' });
      return channel;
    } catch {
      throw broken(name, 'cannot be read', cause);
    }
  }
}

const broken = (name: string, what: string, cause?: unknown): EntenteError =>
  new EntenteError('format-broken', `${name}: the feed ${what}.`, {
    hint: 'Fetch the feed again; if it stays so, save the article pages and ingest those.',
    cause,
  });

/** One guid for several entries is no identity: their own addresses are, else their place among those of that guid. */
function distinct(parts: readonly Part[]): Part[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const times = seen.get(part.part) ?? 0;
    seen.set(part.part, times + 1);
    if (times === 0) return part;
    const own = part.uri !== null && !seen.has(part.uri) ? part.uri : `${part.part}#${times + 1}`;
    seen.set(own, 1);
    return { ...part, part: own, key: own, alarms: [...part.alarms, 'duplicate-guid'] };
  });
}
