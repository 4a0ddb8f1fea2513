import { expect, test } from 'vitest';
import { readBytes } from '../read.ts';

const outlets = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const read = (content: string, name: string) =>
  readBytes(new TextEncoder().encode(content), { uri: name, name, fetched: '2024-11-20T00:00:00Z' }, { outlets });

test('JSON lines are documents; bad rows are listed with their number', async () => {
  const { documents, unread } = await read(
    '{"text":"The port opened.","url":"https://p.example/9","published":"2024-10-01"}\nnot json\n',
    'rows.jsonl',
  );
  expect(documents.map((d) => [d.document.uri, d.document.published?.value])).toEqual([
    ['https://p.example/9', '2024-10-01'],
  ]);
  expect(unread).toMatchObject([{ reason: 'bad-row', detail: expect.stringContaining('line 2') }]);
});

test('Markdown keeps words and links, and knows its headings', async () => {
  const {
    documents: [found],
  } = await read(
    '# Ferry line\n\nThe **[new line](https://p.example/1)** opened in *May*.\n\n---\n- one wagon\n',
    'n.md',
  );
  expect(found?.text).toBe('Ferry line\n\nThe new line opened in May.\n\none wagon');
  expect(found?.links.map((l) => found?.text.slice(l.start, l.end))).toEqual(['new line']);
  expect(found?.document.title).toBe('Ferry line');
});
