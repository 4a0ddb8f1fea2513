import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { publishParts } from '../../../test/publish-fixtures.ts';
import { issueSchema } from '../../model/issue.ts';
import { draftIssue } from '../draft/draft.ts';
import { renderIssue, writeIssue } from '../write.ts';
import { issueMarkdown } from './markdown.ts';
import { parseIssue } from './parse-markdown.ts';

const parts = publishParts();
const issue = draftIssue('2024-10', { ...parts, showUnreviewed: true });
const golden = new URL('../../../fixtures/publish/golden/', import.meta.url);
const files = await renderIssue(issue, parts);
const textOf = (name: string): string => {
  const content = files.get(name);
  return typeof content === 'string' ? content : Buffer.from(content ?? []).toString('utf8');
};

async function pdfText(): Promise<string> {
  const bytes = files.get('issue.pdf');
  const pdf = await getDocumentProxy(Uint8Array.from(bytes instanceof Uint8Array ? bytes : []));
  const { text } = await extractText(pdf, { mergePages: false });
  return `${text.join('\n\f\n')}\n`;
}

describe('an issue in all its forms', () => {
  it('prints the golden files (UPDATE=1 writes them anew)', async () => {
    const printed = new Map([
      ...['issue.md', 'issue.html', 'issue.txt', 'issue.eml', 'issue.json'].map(
        (name) => [name, textOf(name)] as const,
      ),
      ['issue.pdf.txt', await pdfText()] as const,
    ]);
    if (process.env['UPDATE']) {
      mkdirSync(golden, { recursive: true });
      for (const [name, text] of printed) writeFileSync(new URL(name, golden), text);
    }
    for (const [name, text] of printed) expect(text, name).toBe(readFileSync(new URL(name, golden), 'utf8'));
  });

  it('prints the same bytes twice, the PDF too', async () => {
    const again = await renderIssue(draftIssue('2024-10', { ...parts, showUnreviewed: true }), parts);
    for (const [name, content] of files)
      expect(Buffer.from(again.get(name) ?? '').equals(Buffer.from(content)), name).toBe(true);
  });

  it('reads its own Markdown back as the same issue', () => {
    expect(parseIssue(textOf('issue.md'))).toEqual(issue);
  });

  it('keeps any words an editor may type through Markdown and back', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((s) => s.replace(/[\s\p{C}]+/gu, ' ').trim())
      .filter((s) => s !== '');
    const name = line.filter((s) => s.trim() !== '');
    const claims = fc.array(fc.constantFrom(...parts.claims.keys()), { maxLength: 3 });
    const sentence = fc.record({ text: line, claims, unreviewed: fc.boolean() });
    const reading = fc.record({
      title: line,
      authors: fc.array(name, { maxLength: 2 }),
      outlet: fc.option(name, { nil: null }),
      url: fc.constantFrom(null, 'https://a.example/b?c=(d)'),
      claims,
    });
    const any = fc.record({
      intro: sentence,
      highlights: fc.array(
        fc.record({
          title: line,
          paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
          why: fc.array(line),
          pairs: fc.constant(['IRN-RUS']),
          events: fc.constant([]),
        }),
        { maxLength: 2 },
      ),
      links: fc.array(
        fc.record({ sentence, outlets: fc.array(name, { maxLength: 2 }), urls: fc.constant(['https://a.example/']) }),
        { maxLength: 2 },
      ),
      analysis: fc.array(reading, { maxLength: 2 }),
      perspectives: fc.array(reading, { maxLength: 2 }),
      changes: fc.array(sentence, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(any, (drawn) => {
        const drawnIssue = issueSchema.parse({ ...issue, ...drawn });
        expect(parseIssue(issueMarkdown(drawnIssue, parts.profile))).toEqual(drawnIssue);
      }),
      { numRuns: 60 },
    );
  });

  it('names the line that an editor broke', () => {
    const broken = textOf('issue.md').replace(/ \[\[c:[^\]]*\]\]/, '');
    expect(() => parseIssue(broken)).toThrow(/names no claim/);
  });

  it('wraps the text at 72 columns, addresses apart', () => {
    for (const line of textOf('issue.txt').split('\n'))
      if (!line.includes('http')) expect(line.length, line).toBeLessThanOrEqual(72);
  });

  it('sends text and HTML in one mail below 90 kB that can be left with one click', async () => {
    const raw = files.get('issue.eml') ?? '';
    expect(Buffer.byteLength(raw)).toBeLessThan(90_000);
    const mail = await PostalMime.parse(raw);
    expect(mail.text?.replace(/\r/g, '').trim()).toBe(textOf('issue.txt').trim());
    expect(mail.html).toContain('color-scheme');
    const header = (key: string): string | undefined => mail.headers.find((h) => h.key === key)?.value;
    expect(header('list-unsubscribe')).toMatch(/^<https:/);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('gives the PDF its structure and the letters of every script', async () => {
    expect(textOf('issue.pdf')).toContain('/StructTreeRoot');
    const text = await pdfText();
    for (const words of ['highlights', '김정은', 'Masoud Pezeshkian'])
      expect(text.normalize('NFKC').toLowerCase()).toContain(words.toLowerCase());
    expect(text).toMatch(/[\u0600-\u06FF\uFB50-\uFEFC]/);
  });

  it('opens every source from the page by number and needs no other file', () => {
    const page = textOf('issue.html');
    for (const [, n] of page.matchAll(/href="#note-(\d+)"/g)) expect(page).toContain(`id="note-${n}"`);
    expect(page).not.toMatch(/<(?:script|img|link)\b/);
    expect(page).toContain('dir="rtl"');
  });

  it('quotes nothing of a document that is private', async () => {
    const documents = new Map([...parts.documents].map(([id, d]) => [id, { ...d, rights: 'private' as const }]));
    const closed = await renderIssue(issue, { ...parts, documents });
    expect(closed.get('issue.html')).not.toContain('<blockquote');
  });

  it('leaves the last issue as it was when the new one cannot be printed', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'issue-')), 'out');
    await writeIssue(issue, dir, parts);
    const before = readFileSync(join(dir, 'issue.md'), 'utf8');
    const impossible = { ...issue, published: 'never' };
    await expect(writeIssue(impossible, dir, parts)).rejects.toThrow();
    expect(readFileSync(join(dir, 'issue.md'), 'utf8')).toBe(before);
    expect(readdirSync(join(dir, '..'))).toEqual(['out']);
  });
});
