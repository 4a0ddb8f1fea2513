/** Bench: documents a second and MB/s by kind, beside the library that each reader rests on alone; memory at 10,000 items. `npx tsx bench/documents.ts` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseFeed } from 'feedsmith';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import type { OutletTable } from '../src/model/knowledge.ts';
import { parsePage } from '../src/read/formats/html/dom.ts';
import { readBytes } from '../src/read/read.ts';

const root = join(import.meta.dirname, '..');
const outlets: OutletTable = { byName: () => undefined, byDomain: () => undefined, get: () => undefined };
const pages = readdirSync(join(root, 'fixtures', 'pages')).filter((f) => f.endsWith('.html'));
const sample = (name: string): Buffer => readFileSync(join(root, 'samples', 'documents', name));

interface Kind {
  name: string;
  files: readonly Uint8Array[];
  file: string;
  alone: (bytes: Uint8Array) => Promise<unknown>;
}

const feedOf = (entries: number): Uint8Array =>
  Buffer.from(
    `<rss version="2.0"><channel><title>Port</title>${Array.from(
      { length: entries },
      (_, n) =>
        `<item><guid>${n}</guid><title>Barge ${n}</title><description>&lt;p&gt;Barge ${n} left the upper lock with ${n % 90} crates aboard, its pilot told the harbour office.&lt;/p&gt;</description></item>`,
    ).join('')}</channel></rss>`,
  );

const kinds: readonly Kind[] = [
  {
    name: 'text',
    file: 'a.txt',
    files: Array.from({ length: 200 }, () => sample('larkfield-day-2024-10-25.txt')),
    alone: async (bytes) => new TextDecoder().decode(bytes),
  },
  {
    name: 'web page',
    file: 'a.html',
    files: Array.from({ length: 4 }, () => pages.map((f) => readFileSync(join(root, 'fixtures', 'pages', f)))).flat(),
    alone: async (bytes) => {
      const page = parsePage(new TextDecoder().decode(bytes));
      return new Readability(page as unknown as ConstructorParameters<typeof Readability>[0]).parse();
    },
  },
  {
    name: 'mail',
    file: 'a.eml',
    files: Array.from({ length: 100 }, () => sample('quartet-letter-2024-10.eml')),
    alone: (bytes) => PostalMime.parse(Uint8Array.from(bytes)),
  },
  {
    name: 'PDF',
    file: 'a.pdf',
    files: Array.from({ length: 30 }, () => sample('larkfield-brief-24-11.pdf')),
    alone: async (bytes) => extractText(await getDocumentProxy(Uint8Array.from(bytes))),
  },
  {
    name: 'feed of 50',
    file: 'a.xml',
    files: Array.from({ length: 20 }, () => feedOf(50)),
    alone: async (bytes) => parseFeed(new TextDecoder().decode(bytes)),
  },
];

async function timed(files: readonly Uint8Array[], work: (bytes: Uint8Array) => Promise<number>): Promise<string> {
  for (const bytes of files.slice(0, 5)) await work(bytes);
  const begun = performance.now();
  let documents = 0;
  for (const bytes of files) documents += await work(bytes);
  const seconds = (performance.now() - begun) / 1000;
  const size = files.reduce((n, bytes) => n + bytes.length, 0);
  return `${(documents / seconds).toFixed(0)} a second, ${(size / 1e6 / seconds).toFixed(2)} MB/s`;
}

const ours = async (bytes: Uint8Array, name: string): Promise<number> =>
  (await readBytes(bytes, { uri: name, name, fetched: '2025-06-01T08:00:00Z' }, { outlets })).documents.length;

console.log('kind | Entente: documents, lines, items, dates | the library alone: its own output');
for (const kind of kinds) {
  const mine = await timed(kind.files, (bytes) => ours(bytes, kind.file));
  const theirs = await timed(kind.files, async (bytes) => {
    await kind.alone(bytes);
    return kind.name === 'feed of 50' ? 50 : 1;
  });
  console.log(`${kind.name} | ${mine} | ${theirs}`);
}
globalThis.gc?.();
const before = process.memoryUsage().rss;
const many = await readBytes(
  feedOf(10_000),
  { uri: 'many.xml', name: 'many.xml', fetched: '2025-06-01T08:00:00Z' },
  { outlets },
);
console.log(
  `10,000 items in one feed: ${many.documents.length} documents, ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more than before, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
