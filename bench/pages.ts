/** Bench: our own pages read by us and by Readability alone on the same parser, in one run: body by shingles of four words, title, date, authors. `npx tsx bench/pages.ts [--misses]` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Readability } from '@mozilla/readability';
import type { OutletTable } from '../src/model/knowledge.ts';
import { parsePage } from '../src/read/formats/html/dom.ts';
import { readBytes } from '../src/read/read.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'pages');
const noOutlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };

interface Expected {
  name: string;
  uri: string;
  title: string | null;
  date: string;
  authors: string[];
  lang: string;
  body: string[];
}

interface Found {
  title: string | null;
  date: string | null;
  authors: string[];
  text: string;
}

export interface PageScore {
  pages: number;
  bodyF1: number;
  title: number;
  date: number;
  authors: number;
  misses: string[];
}

/** What feeds extraction: headings and running text without the title, which is a field of its own. */
async function ours(source: string, page: Expected): Promise<Found> {
  const hint = { uri: page.uri, name: `${page.name}.html`, fetched: '2025-12-01T08:00:00Z' };
  const { documents } = await readBytes(new TextEncoder().encode(source), hint, { outlets: noOutlets });
  const read = documents[0];
  if (read === undefined) return { title: null, date: null, authors: [], text: '' };
  const kept = read.lines.filter((l) => ['body', 'heading', 'link-item', 'pull-quote', 'section'].includes(l.kind));
  const words = kept.map((l) => read.text.slice(l.start, l.end).trim()).filter((l) => l !== read.document.title);
  return {
    title: read.document.title,
    date: read.document.published?.value.slice(0, 10) ?? null,
    authors: read.document.authors,
    text: words.join('\n'),
  };
}

function alone(source: string): Found {
  const page = parsePage(source) as unknown as ConstructorParameters<typeof Readability>[0];
  const read = new Readability(page, { charThreshold: 120 }).parse();
  const at = Date.parse(read?.publishedTime ?? '');
  return {
    title: read?.title ?? null,
    date: Number.isNaN(at) ? null : (read?.publishedTime?.slice(0, 10) ?? null),
    authors: (read?.byline ?? '')
      .replace(/^by /i, '')
      .split(/, | and /)
      .filter(Boolean),
    text: read?.textContent ?? '',
  };
}

/** Han letters count as words of their own. */
function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}

function f1(got: Set<string>, want: Set<string>): number {
  const hit = [...got].filter((s) => want.has(s)).length;
  return hit === 0 ? 0 : (2 * hit) / (got.size + want.size);
}

/** A difference that only the typesetter made is none. */
const plain = (title: string | null): string => (title ?? '').replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

export async function scorePages(): Promise<{ ours: PageScore; alone: PageScore }> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected[];
  const scores = { ours: empty(), alone: empty() };
  for (const page of expected) {
    const source = readFileSync(join(folder, `${page.name}.html`), 'utf8');
    count(scores.ours, page, await ours(source, page));
    count(scores.alone, page, alone(source));
  }
  return { ours: shares(scores.ours), alone: shares(scores.alone) };
}

const empty = (): PageScore => ({ pages: 0, bodyF1: 0, title: 0, date: 0, authors: 0, misses: [] });

function count(score: PageScore, page: Expected, found: Found): void {
  const body = f1(shingles(found.text), shingles(page.body.join('\n')));
  const isTitle = page.title === null || plain(found.title) === plain(page.title);
  const isBy = [...found.authors].sort().join('|') === [...page.authors].sort().join('|');
  score.pages += 1;
  score.bodyF1 += body;
  score.title += Number(isTitle);
  score.date += Number(found.date === page.date);
  score.authors += Number(isBy);
  if (body < 0.97) score.misses.push(`${page.name}: body ${body.toFixed(3)}`);
  if (!isTitle) score.misses.push(`${page.name}: title "${found.title}"`);
  if (found.date !== page.date) score.misses.push(`${page.name}: date ${found.date}, not ${page.date}`);
  if (!isBy) score.misses.push(`${page.name}: authors ${JSON.stringify(found.authors)}`);
}

const shares = (s: PageScore): PageScore => ({
  ...s,
  bodyF1: s.bodyF1 / s.pages,
  title: s.title / s.pages,
  date: s.date / s.pages,
  authors: s.authors / s.pages,
});

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const scores = await scorePages();
  for (const [name, s] of Object.entries(scores))
    console.log(
      `${name}, ${s.pages} pages: body F1 ${s.bodyF1.toFixed(3)}, title ${s.title.toFixed(3)}, date ${s.date.toFixed(3)}, authors ${s.authors.toFixed(3)}`,
    );
  if (process.argv.includes('--misses')) for (const miss of scores.ours.misses) console.log(miss);
}
