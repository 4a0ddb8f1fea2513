/** What the text itself says of title, author, outlet and date, where the format has no fields for them. */
import type { DateFact, Item, Line } from '../model/document.ts';
import { isoDateIn } from './dates.ts';
import { splitAuthors } from './page-authors.ts';

export interface TextFacts {
  title: string | null;
  authors: string[];
  outlet: string | null;
  published: DateFact | null;
  /** day of the date line on the page, of a single article only */
  shown: string | null;
  lang: string | null;
}

export function factsInText(text: string, lines: readonly Line[], items: readonly Item[]): TextFacts {
  const articles = items.filter((i) => i.type === 'ARTICLE');
  const only = articles.length === 1 ? articles[0] : undefined;
  const field = headerFields(text, lines);
  const fieldDate = isoDateIn(field('date', 'published') ?? '');
  const day = items.find((i) => i.type === 'SECTION' && i.date !== undefined)?.date;
  const author = field('author', 'authors');
  return {
    title: field('title', 'headline') ?? only?.title ?? null,
    authors: author === null ? (only?.authors ?? []) : splitAuthors(author),
    outlet: field('outlet') ?? only?.outlets[0] ?? trailersOutlet(items),
    published:
      fieldDate !== null
        ? { value: fieldDate, source: 'header line', confidence: 0.8 }
        : day !== undefined
          ? { value: day, source: 'day line', confidence: 0.6 }
          : only?.date === undefined
            ? null
            : { value: only.date, source: 'text', confidence: 0.5 },
    shown: only?.date ?? null,
    lang: /^\p{L}{2}$/u.exec(field('language', 'lang') ?? '')?.[0]?.toLowerCase() ?? null,
  };
}

/** The trailers of a day's dump name the site; it is the dump's own outlet when all of them agree. */
function trailersOutlet(items: readonly Item[]): string | null {
  const named = new Set(items.filter((i) => i.rule.startsWith('trailer')).flatMap((i) => i.outlets));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Header lines of the first piece: "Outlet: ...", "Date: ...". */
function headerFields(text: string, lines: readonly Line[]): (...names: string[]) => string | null {
  const values = new Map<string, string>();
  for (const line of lines) {
    if (line.rule !== 'header-field') {
      if (values.size > 0 && line.kind === 'blank') break;
      continue;
    }
    const [, name = '', value = ''] = /^\s*([^:]+):\s*(.*?)\s*$/s.exec(text.slice(line.start, line.end)) ?? [];
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), value);
  }
  return (...names) => names.map((n) => values.get(n)).find((v) => v !== undefined) ?? null;
}
