import { expect, test } from 'vitest';
import { pageWithin } from './page-thread.ts';
import { visibleText } from './visible-text.ts';

const paragraph =
  '<p>The ministers of the three river states met in the harbour town on Monday and agreed on a toll for barges that takes effect in July.</p>';
const article = (paragraphs: number) =>
  `<html><head><title>Toll agreed</title></head><body><nav>Home</nav><article><h1>Toll agreed</h1>${paragraph.repeat(paragraphs)}</article></body></html>`;

test('a page that takes too long gives its visible text, marked so; the next page is read as ever', async () => {
  expect((await pageWithin(article(4), 'small.html')).title).toBe('Toll agreed');
  const late = await pageWithin(article(20_000), 'huge.html', 50);
  expect(late.unread).toMatchObject([{ reason: 'low-quality', detail: expect.stringContaining('within 0.05 s') }]);
  expect(late.text.split('\n').slice(0, 3)).toEqual(['Home', 'Toll agreed', paragraph.replace(/<[^>]+>/g, '')]);
  const next = await pageWithin(article(4), 'next.html');
  expect(next).toMatchObject({ title: 'Toll agreed', text: expect.not.stringContaining('Home') });
}, 60_000);

test('pages asked for at once are each given their own answer', async () => {
  const titles = ['One toll', 'Two tolls', 'Three tolls'];
  const pages = titles.map((t) => pageWithin(article(4).replaceAll('Toll agreed', t), `${t}.html`));
  expect((await Promise.all(pages)).map((p) => p.title)).toEqual(titles);
}, 60_000);

test('visible text leaves out what no reader sees and keeps words in one line whole', () => {
  const source =
    '<!-- <p>old</p> --><style>p{}</style><div>A <b>bold</b> toll &amp; a l&#111;ck&nbsp;fee</div><script>if (a<b) go()</script><p>Second &unknown;';
  expect(visibleText(source)).toBe('A bold toll & a lock\u00a0fee\nSecond &unknown;');
});
