/** Title, authors, outlet and dates as a page claims them, and alarms where its dates cannot all be true. */
import type { DateFact } from '../model/document.ts';
import { dated, isoDateIn, monthPattern } from './dates.ts';
import type { DomDocument } from './formats/html/dom.ts';
import { isFurnishing } from './formats/html/furnishing.ts';
import { pageAuthors } from './page-authors.ts';
import { articleNode, metaReader, nameOf, textOf } from './page-data.ts';
import { publishedOn } from './page-dates.ts';

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

/** `lines`: the page's words as a reader sees them, a block a line. */
export function metadataOf(page: DomDocument, uri: string, lines: readonly string[]): PageMetadata {
  const ld = articleNode(page);
  const meta = metaReader(page);
  const siteName = meta('og:site_name', 'application-name') ?? textOf(nameOf(ld['publisher']));
  const title = textOf(ld['headline']) ?? meta('og:title', 'twitter:title', 'dc.title') ?? shownTitle(page, siteName);
  const settled = title === null ? null : withoutSite(title, siteName);
  return {
    title: settled,
    authors: pageAuthors(page, ld),
    outlet: siteName,
    published: publishedOn({ page, ld, meta, uri, title: settled, lines }),
    modified:
      dated(textOf(ld['dateModified']), 'json-ld', 0.9) ??
      dated(meta('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'), 'meta', 0.85),
    lang: page.querySelector('html')?.getAttribute('lang')?.slice(0, 2).toLowerCase() ?? null,
    canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  };
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

/** The headline on the page: the only h1, else the heading that the title tag begins with or that stands alone, else the title tag. */
function shownTitle(page: DomDocument, siteName: string | null): string | null {
  const headings = (selector: string): string[] =>
    Array.from(page.querySelectorAll(selector))
      .filter((h) => !isFurnishing(h))
      .map((h) => textOf(h.textContent))
      .filter((h) => h !== null);
  const first = headings('h1');
  if (first.length === 1) return first[0] ?? null;
  const tag = textOf(page.querySelector('title')?.textContent);
  const all = [...first, ...headings('h2')];
  const told = all.find((h) => tag?.startsWith(h)) ?? (first.length === 0 && all.length === 1 ? all[0] : undefined);
  return told ?? (tag === null ? null : withoutSite(tag, siteName));
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
