/** Feeds: one entry as a part: its title, then its text, with links resolved against the base that holds there. */
import { sha256 } from '../../../model/ids.ts';
import { dated } from '../../dates.ts';
import { type Part, plainPart } from '../../part.ts';
import { parsePage } from '../html/dom.ts';
import { printFragment } from '../html/fragment.ts';
import { cleanHref, printHtml } from '../html/print.ts';
import type { EntryMarkup } from './bases.ts';
import { feedDate } from './dates.ts';
import type { Channel, Entry } from './dialects.ts';

export function entryPart(entry: Entry, channel: Channel, markup: EntryMarkup): Part {
  const url = entry.url === undefined ? null : cleanHref(entry.url.trim(), markup.link);
  const html = markup.base64 && entry.html !== undefined ? fromBase64(entry.html) : (entry.html ?? '');
  const { printed: body, unread } = printFragment(html, markup.content ?? url ?? undefined);
  const title = titleOf(entry);
  const shift = title === '' ? 0 : title.length + 1;
  const move = <T extends { start: number; end: number }>(s: T): T => ({
    ...s,
    start: s.start + shift,
    end: s.end + shift,
  });
  const identity = entry.id?.trim() || url || sha256(`${title}\n${body.text}`);
  return {
    ...plainPart(title === '' ? body.text : `${title}\n${body.text}`.trimEnd(), 'feed@2', 'text/html'),
    part: identity,
    key: identity,
    uri: url,
    title: title === '' ? null : title,
    authors: entry.authors.map(authorName).filter((a) => a !== ''),
    outlet: channel.title ?? null,
    host: hostOf(url),
    published: dated(feedDate(entry.published), 'feed', 0.9),
    modified: dated(feedDate(entry.modified), 'feed', 0.9),
    lang: languageTag(entry.lang ?? markup.lang ?? channel.lang),
    links: body.links.map(move),
    headings: [...(title === '' ? [] : [{ start: 0, end: title.length }]), ...body.headings.map(move)],
    unread: [...unread, ...(body.text === '' ? [{ reason: 'no-body', detail: 'the entry has a title only' }] : [])],
  };
}

/** Titles of RSS may carry markup or entities of their own; those that say they are text do not. */
function titleOf({ title, literalTitle }: Entry): string {
  const value = title ?? '';
  const printed = !literalTitle && /[<&]/.test(value) ? printHtml(parsePage(value).body ?? parsePage('')).text : value;
  return printed.replace(/\s+/g, ' ').trim();
}

/** "me@example.org (Name)" and "Name <me@example.org>" are names. */
const authorName = (author: string): string =>
  author
    .replace(/^\S+@\S+\s*\((.+)\)$/, '$1')
    .replace(/\s*<\S+@\S+>$/, '')
    .trim();

const fromBase64 = (value: string): string => Buffer.from(value.replace(/\s+/g, ''), 'base64').toString('utf8');
const languageTag = (lang: string | undefined): string | null =>
  /^[A-Za-z]{2,3}(?=[-_]|$)/.exec(lang?.trim() ?? '')?.[0].toLowerCase() ?? null;

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
