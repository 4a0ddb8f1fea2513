/** OPML, the list of feeds that every feed reader writes and takes: in and out. Parsed and printed by feedsmith. */
import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { EntenteError } from '../model/errors.ts';

export interface Listed {
  title: string;
  address: string;
}

/** Feeds in the order of the file, folders opened; what has no address that can be fetched is counted. */
export function feedsInOpml(text: string, name: string): { feeds: Listed[]; without: number } {
  let document: ReturnType<typeof parseOpml>;
  try {
    document = parseOpml(text);
  } catch (cause) {
    throw new EntenteError('format-broken', `${name} is no OPML.`, {
      hint: 'Export the list again from your feed reader (OPML, sometimes called subscriptions).',
      cause,
    });
  }
  const feeds: Listed[] = [];
  let without = 0;
  const walk = (outlines: readonly Partial<Opml.Outline<string>>[]): void => {
    for (const { xmlUrl, text: label, title, outlines: inner } of outlines) {
      const address = xmlUrl?.trim();
      if (address !== undefined && /^https?:\/\//i.test(address))
        feeds.push({ address, title: (title ?? label ?? '').trim() || address });
      else if (inner === undefined) without += 1;
      walk(inner ?? []);
    }
  };
  walk((document.body?.outlines ?? []) as readonly Partial<Opml.Outline<string>>[]);
  return { feeds, without };
}

export function opmlOf(feeds: readonly Listed[], title: string): string {
  return generateOpml({
    head: { title },
    body: { outlines: feeds.map((f) => ({ text: f.title, title: f.title, type: 'rss', xmlUrl: f.address })) },
  });
}
