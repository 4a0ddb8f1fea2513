/** When a page says it was published: JSON-LD > meta > address > microdata > <time> > an element named for a date > the lines around the title. Each keeps its source. */
import type { DateFact } from '../model/document.ts';
import { dated, isoDateIn } from './dates.ts';
import type { DomDocument } from './formats/html/dom.ts';
import { isFurnishing } from './formats/html/furnishing.ts';
import { type JsonObject, type MetaReader, textOf } from './page-data.ts';

export interface DatedPage {
  page: DomDocument;
  ld: JsonObject;
  meta: MetaReader;
  uri: string;
  title: string | null;
  /** the page's words as a reader sees them, a block a line */
  lines: readonly string[];
}

const metaNames =
  'article:published_time og:published_time publishdate pubdate date dc.date dc.date.issued dcterms.issued parsely-pub-date sailthru.date citation_publication_date citation_date'.split(
    ' ',
  );
const named =
  '[class*="byline" i] [class*="date" i], [class*="publish" i], [class*="date" i], [data-date-time], [class*="posted" i], [id*="date" i], [class*="time" i], [class*="channel" i], [class*="meta" i], [class*="info" i]';

export function publishedOn(about: DatedPage): DateFact | null {
  const { page, ld, meta, uri } = about;
  const micro = page.querySelector('[itemprop="datePublished"]');
  const time = page.querySelector('article time[datetime], main time[datetime], time[pubdate], time[datetime]');
  return (
    dated(textOf(ld['datePublished']) ?? textOf(ld['dateCreated']) ?? textOf(ld['uploadDate']), 'json-ld', 0.95) ??
    dated(meta(...metaNames), 'meta', 0.9) ??
    dated(dateInPath(uri), 'url', 0.85) ??
    dated(
      micro?.getAttribute('content') ?? micro?.getAttribute('datetime') ?? micro?.textContent ?? null,
      'microdata',
      0.8,
    ) ??
    dated(time?.getAttribute('datetime') ?? null, 'time', 0.75) ??
    dateOfNamed(page) ??
    dateByTitle(about)
  );
}

/** The first element named for a date that holds one and little else. */
function dateOfNamed(page: DomDocument): DateFact | null {
  for (const element of Array.from(page.querySelectorAll(named))) {
    const written = element.getAttribute('data-date-time') ?? element.textContent ?? '';
    if (written.length > 160 || isFurnishing(element)) continue;
    const found = dated(written, 'date-class', 0.6);
    if (found !== null) return found;
  }
  return null;
}

/** Short lines right above and below the title; a date in running text is not the page's own. */
function dateByTitle({ title, lines }: DatedPage): DateFact | null {
  const at = title === null ? -1 : lines.findIndex((line) => line.includes(title));
  if (at < 0) return null;
  const near = [...lines.slice(at + 1, at + 5), ...lines.slice(Math.max(0, at - 3), at)];
  return (
    near
      .filter((line) => line.length <= 80)
      .map((line) => dated(line, 'near-title', 0.5))
      .find((d) => d !== null) ?? null
  );
}

function dateInPath(uri: string): string | null {
  const m =
    /^https?:.*[/_-](20\d{2}|19\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(uri) ??
    /^https?:.*\/(20\d{2}|19\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(uri);
  return m === null ? null : isoDateIn(`${m[1]}-${m[2]}-${m[3]}`);
}
