/** PDF by unpdf: pages stay apart (form feed between them), so that a citation can name its page. */
import { getDocumentProxy, getMeta } from 'unpdf';
import { EntenteError } from '../../../model/errors.ts';
import { dated } from '../../dates.ts';
import { splitAuthors } from '../../page-authors.ts';
import { type Format, type Part, plainPart, type Span } from '../../part.ts';
import { blocksOf, commonHeight, linesOf, type PdfLine, type PdfRun, runningLines, shape } from './layout.ts';
import { wordsInPictures } from './ocr.ts';

export const pdf: Format = {
  id: 'pdf',
  detect: (_bytes, { head }) => head.slice(0, 1024).includes('%PDF-'),
  async parse(bytes, { hint }) {
    const proxy = await opened(bytes, hint.name);
    try {
      const part = await pagesPart(proxy);
      return { parts: [part.text.trim() === '' ? await picturesPart(proxy, part) : part], unread: [] };
    } finally {
      await proxy.destroy();
    }
  },
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // pdf.js takes the buffer over: it gets a copy, the archive keeps the bytes.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (cause) {
    const locked = (cause as { name?: unknown }).name === 'PasswordException';
    throw new EntenteError(
      locked ? 'file-unreadable' : 'format-broken',
      locked ? `${name}: the PDF is locked with a password.` : `${name}: the PDF is damaged.`,
      {
        hint: locked
          ? 'Save a copy without password (print it to PDF) and ingest that.'
          : 'Download it again, or print it to PDF anew.',
        cause,
      },
    );
  }
}

async function pagesPart(proxy: Pdf): Promise<Part> {
  const pages: PdfLine[][] = [];
  for (let n = 1; n <= proxy.numPages; n += 1) pages.push(linesOf(await runsOf(proxy, n)));
  const running = runningLines(pages);
  const { text, headings } = printed(
    pages.map((page) => page.filter((l) => !running.has(shape(l)))),
    commonHeight(pages),
  );
  const heads = pages.flatMap((page) => page.filter((l) => running.has(shape(l)))).map((l) => l.text);
  const blank = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  const { info, metadata } = await getMeta(proxy);
  const about = info as Record<string, unknown>;
  return {
    ...plainPart(text, 'pdf@2', 'application/pdf'),
    headings,
    title: stringOf(about['Title']),
    authors: splitAuthors(stringOf(about['Author']) ?? ''),
    outlet: stringOf(publisherIn(metadata)),
    imprint: [...heads, ...text.split(/[\n\f]/, firstLines)],
    published: dated(pdfDate(stringOf(about['CreationDate'])), 'pdf-created', 0.4),
    unread: [
      ...(blank.length === 0
        ? []
        : [{ reason: 'no-text', detail: `page ${blank.join(', ')}: a picture or empty; needs OCR` }]),
      ...[...running].map((detail) => ({ reason: 'furniture', detail: `on most pages: ${detail}` })),
    ],
  };
}

/** No page has text: what the pictures say, low in quality, or why it stays unread. */
async function picturesPart(proxy: Pdf, part: Part): Promise<Part> {
  const pages = Array.from({ length: proxy.numPages }, (_, i) => i + 1);
  const words = await wordsInPictures(proxy, pages);
  if (words === null || words.size === 0) return part;
  const dark = pages.filter((n) => !words.has(n));
  return {
    ...part,
    textVersion: 'pdf-ocr@1',
    text: pages.map((n) => (words.get(n) ?? '').replace(/[\0\ud800-\udfff]/gu, '\ufffd')).join('\n\f'),
    unread: [
      { reason: 'low-quality', detail: 'the pages are pictures: their words were recognised (English only)' },
      ...(dark.length === 0 ? [] : [{ reason: 'no-text', detail: `page ${dark.join(', ')}: nothing recognised` }]),
    ],
  };
}

const firstLines = 6;

/** XMP's publisher, which few producers write. */
function publisherIn(metadata: unknown): unknown {
  const get = (metadata as { get?: (name: string) => unknown } | null)?.get;
  const found = typeof get === 'function' ? get.call(metadata, 'dc:publisher') : null;
  return Array.isArray(found) ? found[0] : found;
}

async function runsOf(proxy: Pdf, number: number): Promise<PdfRun[]> {
  const { items } = await (await proxy.getPage(number)).getTextContent();
  return items.flatMap((item) =>
    'str' in item
      ? [
          {
            str: item.str,
            height: item.height,
            width: item.width,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
          },
        ]
      : [],
  );
}

/** A form feed stands where a page ends; a line break beside it only where the paragraph ends too. */
function printed(pages: readonly PdfLine[][], bodyHeight: number): { text: string; headings: Span[] } {
  const headings: Span[] = [];
  let text = '';
  let isOpen = false;
  pages.forEach((page, i) => {
    const blocks = blocksOf(page, bodyHeight);
    const continues = isOpen && /^[\p{L}\p{N}“"(]/u.test(blocks[0]?.text ?? '') && blocks[0]?.isHeading === false;
    if (i > 0) text += continues ? '\f' : '\n\f';
    for (const [n, block] of blocks.entries()) {
      if (n > 0) text += '\n';
      const start = text.length;
      text += block.text.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
      if (block.isHeading) headings.push({ start, end: text.length });
    }
    isOpen = blocks.at(-1)?.isOpen ?? false;
  });
  return { text, headings };
}

/** `D:20241025101500+02'00'` */
function pdfDate(value: string | null): string | null {
  const m = /^D:(\d{4})(\d{2})(\d{2})/.exec(value ?? '');
  return m === null ? null : `${m[1]}-${m[2]}-${m[3]}`;
}

const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
