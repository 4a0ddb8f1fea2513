/** Benchmark data: the samples taken apart into paragraphs, so that copies can be made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A sample taken apart: its paragraphs, and how to put others in their place. */
export interface Original {
  name: string;
  form: 'txt' | 'html' | 'eml';
  lang: string;
  paragraphs: string[];
  with(paragraphs: readonly string[]): string;
}

const langOf = (name: string): string => /\.(ru|zh|ko|ko-KP|fa)\.(?:txt|html)$/.exec(name)?.[1]?.slice(0, 2) ?? 'en';
const htmlParagraph = /(<p(?:\s[^>]*)?>)([\s\S]*?)(<\/p>)/g;

function plainText(name: string, text: string): Original {
  const paragraphs = text.split('\n');
  return { name, form: 'txt', lang: langOf(name), paragraphs, with: (next) => next.join('\n') };
}

function page(name: string, html: string): Original {
  const paragraphs = [...html.matchAll(htmlParagraph)].map((match) => match[2] ?? '');
  const filled = (next: readonly string[]): string => {
    let i = 0;
    return html.replace(
      htmlParagraph,
      (_, open: string, _old: string, close: string) => open + (next[i++] ?? '') + close,
    );
  };
  return { name, form: 'html', lang: langOf(name), paragraphs, with: filled };
}

/** An entry of a feed is a page of its own in a copy. */
function entries(name: string, xml: string): Original[] {
  const bodies = [...xml.matchAll(/<(item|entry)>([\s\S]*?)<\/\1>/g)].map((match) => match[2] ?? '');
  return bodies.map((body, i) => {
    const title = /<title>([^<]*)</.exec(body)?.[1] ?? '';
    const content = /<content[^>]*>([\s\S]*?)<\/content/.exec(body)?.[1] ?? '';
    const html = content
      .replace(/<!\[CDATA\[|\]\]>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    const head = `<meta charset="utf-8"><title>${title}</title>`;
    return page(
      `${name.split('.')[0]}-${i + 1}.html`,
      `<html><head>${head}</head><body><h1>${title}</h1>${html}</body></html>`,
    );
  });
}

async function mail(name: string, bytes: Uint8Array): Promise<Original> {
  const parsed = await PostalMime.parse(bytes);
  const body = page(name, parsed.html ?? '');
  const withParagraphs = (paragraphs: readonly string[]): string => {
    const text = paragraphs.map((p) => p.replace(/<[^>]+>/g, '')).join('\n\n');
    return mailOf(parsed.subject ?? '', parsed.date ?? '', text, body.with(paragraphs));
  };
  return { ...body, form: 'eml', with: withParagraphs };
}

function mailOf(subject: string, date: string, text: string, html: string): string {
  const part = (type: string, content: string): string[] => [
    '--copy',
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ];
  const encoded = `=?utf-8?b?${Buffer.from(subject).toString('base64')}?=`;
  const head = [
    `Subject: ${encoded}`,
    `Date: ${new Date(date).toUTCString()}`,
    'From: Quartet Letter <editors@quartetletter.example>',
  ];
  const type = ['MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="copy"', ''];
  return [...head, ...type, ...part('plain', text), ...part('html', html), '--copy--', ''].join('\r\n');
}

/** The samples that can be copied, the longest first: all but the PDF. */
export async function originals(folder: string): Promise<Original[]> {
  const read: Original[] = [];
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.txt')) read.push(plainText(name, bytes.toString('utf8')));
    else if (name.endsWith('.html')) read.push(page(name, bytes.toString('utf8')));
    else if (name.endsWith('.xml')) read.push(...entries(name, bytes.toString('utf8')));
    else if (name.endsWith('.eml')) read.push(await mail(name, bytes));
  }
  const length = (original: Original): number => original.paragraphs.join('').length;
  return read.sort((a, b) => length(b) - length(a));
}
