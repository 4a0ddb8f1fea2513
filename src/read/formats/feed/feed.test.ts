import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { feedCases, outcomeOf } from '../../../../test/support/feed-cases.ts';
import { dated } from '../../dates.ts';
import { feedDate } from './dates.ts';

const root = new URL('../../../../fixtures/feeds/', import.meta.url);

describe.each(feedCases(fileURLToPath(new URL('cases.yaml', root))))('a feed: $class: $id', (feed) => {
  test('gives what it says', async () => {
    const { entries, unread } = await outcomeOf(feed);
    expect(entries).toEqual(feed.entries);
    expect(unread).toEqual(feed.unread);
  });
});

test.each(
  readFileSync(new URL('dates.tsv', root), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
)('reads the date "%s"', (written, iso) => {
  expect(dated(feedDate(written), 'feed', 0.9)?.value ?? '').toBe(iso ?? '');
});

test('ten thousand entries are read in linear time', async () => {
  const item = (n: number): string =>
    `<item><guid>${n}</guid><title>Ferry ${n}</title><description>It left pier ${n}.</description></item>`;
  const source = `<rss version="2.0"><channel><title>Port</title>${Array.from({ length: 10_000 }, (_, n) => item(n)).join('')}</channel></rss>`;
  const { entries } = await outcomeOf({
    id: 'many',
    class: 'size',
    at: 'https://host.example/feed.xml',
    charset: 'utf-8',
    source,
    entries: [],
    unread: [],
  });
  expect(entries).toHaveLength(10_000);
}, 60_000);
