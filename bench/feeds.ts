/** Bench: the feed cases read by us and by feedsmith alone, field by field, in one run; and entries a second. */
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { packageRoot } from '../src/vocabulary/load.ts';
import { bytesOf, type Expectation, type FeedCase, feedCases, outcomeOf } from '../test/support/feed-cases.ts';

type Raw = Record<string, unknown>;
const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((v, key) => (v as Raw | undefined)?.[key as string], value);

/** The library as one would use it by itself: UTF-8, its fields as they come, dates by the engine. */
function alone(feed: FeedCase): Expectation[] {
  let parsed: { feed: Raw };
  try {
    parsed = parseFeed(new TextDecoder().decode(bytesOf(feed))) as unknown as { feed: Raw };
  } catch {
    return [];
  }
  const list = (parsed.feed['items'] ?? parsed.feed['entries'] ?? []) as Raw[];
  return list.map((item) => ({
    part: str(at(item, 'guid', 'value')) || str(item['id']),
    title: str(at(item, 'title', 'value')) || str(item['title']),
    uri: str(item['link']) || str(item['url']) || str(at(item, 'links', 0, 'href')),
    body:
      str(at(item, 'content', 'encoded')) ||
      str(at(item, 'content', 'value')) ||
      str(item['description']) ||
      str(item['content_text']),
    published: iso(
      str(item['pubDate']) || str(item['published']) || str(item['date_published']) || str(at(item, 'dc', 'dates', 0)),
    ),
    modified: iso(str(item['updated'])),
    authors: ((item['authors'] ?? []) as unknown[]).map((a) => str(a) || str(at(a, 'name'))),
    outlet: str(at(parsed.feed['title'], 'value')) || str(parsed.feed['title']),
    lang: str(parsed.feed['language']),
    links: [],
  }));
}

const iso = (date: string): string => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
};

/** A date without a clock is the same day. */
const equal = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) ||
  (typeof a === 'string' && typeof b === 'string' && a.length === 10 && b.startsWith(`${a}T00:00:00`));

const passes = (feed: FeedCase, entries: readonly Expectation[]): boolean =>
  entries.length === feed.entries.length &&
  feed.entries.every((wanted, i) =>
    Object.entries(wanted).every(([field, value]) => equal(value, entries[i]?.[field as keyof Expectation])),
  );

const cases = feedCases(join(packageRoot(), 'fixtures', 'feeds', 'cases.yaml'));
const byClass = new Map<string, { all: number; ours: number; alone: number }>();
for (const feed of cases) {
  const row = byClass.get(feed.class) ?? { all: 0, ours: 0, alone: 0 };
  byClass.set(feed.class, row);
  row.all++;
  const ours = await outcomeOf(feed).catch(() => ({ entries: [] }));
  if (passes(feed, ours.entries)) row.ours++;
  if (passes(feed, alone(feed))) row.alone++;
}
console.log('class | cases | Entente | feedsmith alone');
for (const [name, { all, ours, alone: library }] of byClass) console.log(`${name} | ${all} | ${ours} | ${library}`);

const entry = (n: number): string =>
  `<item><guid>${n}</guid><title>Ferry ${n}</title><description>&lt;p&gt;It left pier ${n} for the island with ${n % 90} on board.&lt;/p&gt;</description></item>`;
const source = `<rss version="2.0"><channel><title>Port</title>${Array.from({ length: 10_000 }, (_, n) => entry(n)).join('')}</channel></rss>`;
const begun = performance.now();
await outcomeOf({
  id: 'many',
  class: 'size',
  at: 'https://host.example/feed.xml',
  charset: 'utf-8',
  source,
  entries: [],
  unread: [],
});
const seconds = (performance.now() - begun) / 1000;
console.log(
  `10,000 entries (${(source.length / 1e6).toFixed(1)} MB): ${seconds.toFixed(1)} s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
