/** The feed cases of fixtures/feeds: what each must give, and what the reader gives, in the same shape. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OutletTable } from '../../src/model/knowledge.ts';
import { readBytes } from '../../src/read/read.ts';

const expectation = z
  .object({
    part: z.string(),
    title: z.string(),
    uri: z.string(),
    body: z.string(),
    published: z.string(),
    modified: z.string(),
    authors: z.array(z.string()),
    outlet: z.string(),
    lang: z.string(),
    links: z.array(z.string()),
  })
  .partial()
  .strict();
export type Expectation = z.infer<typeof expectation>;

const feedCase = z
  .object({
    id: z.string(),
    class: z.string(),
    at: z.string().default('https://host.example/dir/feed.xml'),
    charset: z.enum(['utf-8', 'windows-1251', 'utf-16le']).default('utf-8'),
    source: z.string(),
    entries: z.array(expectation),
    unread: z.array(z.string()).default([]),
  })
  .strict();
export type FeedCase = z.infer<typeof feedCase>;

export const feedCases = (file: string): FeedCase[] => z.array(feedCase).parse(parse(readFileSync(file, 'utf8')));

export function bytesOf({ source, charset }: FeedCase): Uint8Array {
  if (charset === 'utf-16le') return Buffer.from(source, 'utf16le');
  if (charset === 'utf-8') return Buffer.from(source, 'utf8');
  return Uint8Array.from(source, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x80) return code;
    return sign === 'ё' ? 0xb8 : code - 0x350;
  });
}

const outlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };

/** What the reader gives of a case, of each entry only the fields that its expectation names. */
export async function outcomeOf(feed: FeedCase): Promise<{ entries: Expectation[]; unread: string[] }> {
  const hint = { uri: feed.at, name: 'feed.xml', fetched: '2024-11-20T00:00:00Z' };
  const { documents, unread } = await readBytes(bytesOf(feed), hint, { outlets });
  const entries = documents.map(({ document, text, links }, i) => {
    const title = document.title ?? '';
    const all: Required<Expectation> = {
      part: document.part,
      title,
      uri: document.uri,
      body: text.startsWith(`${title}\n`) && title !== '' ? text.slice(title.length + 1) : text,
      published: document.published?.value ?? '',
      modified: document.modified?.value ?? '',
      authors: document.authors,
      outlet: document.outlet ?? '',
      lang: document.lang,
      links: links.map((link) => link.href),
    };
    const wanted = Object.keys(feed.entries[i] ?? { title });
    return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.includes(field)));
  });
  return { entries, unread: unread.map((u) => u.reason) };
}
