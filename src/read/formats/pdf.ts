/** PDF by unpdf: pages stay apart (form feed between them), so that a citation can name its page. */
import { getDocumentProxy, getMeta } from 'unpdf';
import { EntenteError } from '../../model/errors.ts';
import { dated, splitAuthors } from '../metadata.ts';
import { type Format, type Part, plainPart } from '../part.ts';

export const pdf: Format = {
  id: 'pdf',
  detect: (_bytes, { head }) => head.slice(0, 1024).includes('%PDF-'),
  async parse(bytes, { hint }) {
    const proxy = await opened(bytes, hint.name);
    try {
      return { parts: [await pagesPart(proxy)], unread: [] };
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
  const pages: string[] = [];
  for (let n = 1; n <= proxy.numPages; n += 1) pages.push(await pageText(proxy, n));
  const text = pages.join('\f').replace(/[\0\ud800-\udfff]/gu, '\ufffd');
  const blank = pages.flatMap((page, i) => (page.trim() === '' ? [i + 1] : []));
  const { info } = await getMeta(proxy);
  const about = info as Record<string, unknown>;
  return {
    ...plainPart(text, 'pdf@1', 'application/pdf'),
    title: stringOf(about['Title']),
    authors: splitAuthors(stringOf(about['Author']) ?? ''),
    published: dated(pdfDate(stringOf(about['CreationDate'])), 'pdf-created', 0.4),
    unread:
      blank.length === 0
        ? []
        : [{ reason: 'no-text', detail: `page ${blank.join(', ')}: a picture or empty; needs OCR` }],
  };
}

/** Lines of a page: words of one baseline joined, a paragraph's lines joined, hyphens at line ends closed. */
async function pageText(proxy: Pdf, number: number): Promise<string> {
  const page = await proxy.getPage(number);
  const { items } = await page.getTextContent();
  const lines: { text: string; y: number; height: number }[] = [];
  let current = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    current += item.str;
    if (!item.hasEOL) continue;
    lines.push({ text: current.trim(), y: Number(item.transform[5]), height: item.height });
    current = '';
  }
  if (current.trim() !== '') lines.push({ text: current.trim(), y: 0, height: 0 });
  return paragraphs(lines.filter((l) => l.text !== ''));
}

function paragraphs(lines: readonly { text: string; y: number; height: number }[]): string {
  const gaps = lines
    .slice(1)
    .map((line, i) => Math.abs((lines[i]?.y ?? 0) - line.y))
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  let out = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) out = line.text;
    else if (
      Math.abs(before.y - line.y) > usual * 1.3 + 1 ||
      (before.text.length < 60 && /[.!?:”"]$/.test(before.text))
    )
      out += `\n${line.text}`;
    else if (/\p{Ll}-$/u.test(out) && /^\p{Ll}/u.test(line.text)) out = out.slice(0, -1) + line.text;
    else out += ` ${line.text}`;
  });
  return out;
}

/** `D:20241025101500+02'00'` */
function pdfDate(value: string | null): string | null {
  const m = /^D:(\d{4})(\d{2})(\d{2})/.exec(value ?? '');
  return m === null ? null : `${m[1]}-${m[2]}-${m[3]}`;
}

const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
