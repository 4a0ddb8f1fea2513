/** Render, the other way: an issue's Markdown, as an editor left it, back into the issue. */
import { parse } from 'yaml';
import { z } from 'zod';
import { EntenteError } from '../../model/errors.ts';
import { type Issue, issueSchema, type Sentence } from '../../model/issue.ts';

const frontSchema = issueSchema
  .pick({ id: true, title: true, window: true, published: true, status: true, codebook: true, masthead: true })
  .extend({
    highlights: z.array(
      z.object({ pairs: z.array(z.string()), events: z.array(z.string()), why: z.array(z.string()) }),
    ),
  });

/** Errors: format-broken, naming the line. */
export function parseIssue(markdown: string): Issue {
  const [, head, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown.replace(/\r\n?/g, '\n')) ?? [];
  if (head === undefined || body === undefined) throw broken('the front matter between two lines of --- is missing');
  const front = frontSchema.safeParse(parse(head));
  if (!front.success) throw broken(z.prettifyError(front.error));
  const { highlights: extras, ...rest } = front.data;
  const sections = sectionsOf(body);
  const of = (key: string): string[] => sections.get(key) ?? [];
  const introText = of('')[1];
  const issue = {
    ...rest,
    intro: sentencesOf(introText ?? '')[0],
    highlights: highlightsOf(of('highlights')).map((h, i) => ({
      ...h,
      ...(extras[i] ?? { why: [], pairs: [], events: [] }),
    })),
    links: entriesOf(of('links')).map(({ sentence, names, urls }) => ({ sentence, outlets: split(names, ','), urls })),
    analysis: entriesOf(of('analysis')).map(readingOf),
    perspectives: entriesOf(of('perspectives')).map(readingOf),
    changes: of('changes')
      .flatMap((block) => block.split('\n'))
      .flatMap((line) => sentencesOf(line.slice(2))),
  };
  const parsed = issueSchema.safeParse(issue);
  if (!parsed.success) throw broken(z.prettifyError(parsed.error));
  return parsed.data;
}

const broken = (what: string): EntenteError =>
  new EntenteError('format-broken', `The issue cannot be read: ${what}`, {
    hint: 'Keep the front matter and end each sentence with its claims: [[c:ID c:ID]], or [[none]].',
  });

/** Blocks by the key of their section: `## Links {#links}`; before the first one the title and the intro. */
function sectionsOf(body: string): Map<string, string[]> {
  const sections = new Map<string, string[]>([['', []]]);
  let key = '';
  for (const block of body.split(/\n{2,}/).map((b) => b.trim())) {
    if (block === '') continue;
    const opens = /^## .*\{#([a-z]+)\}$/.exec(block)?.[1];
    if (opens !== undefined) {
      key = opens;
      sections.set(key, []);
    } else sections.get(key)?.push(block);
  }
  return sections;
}

function highlightsOf(blocks: readonly string[]): Pick<Issue['highlights'][number], 'title' | 'paragraphs'>[] {
  const highlights: Pick<Issue['highlights'][number], 'title' | 'paragraphs'>[] = [];
  for (const block of blocks) {
    if (block.startsWith('### ')) highlights.push({ title: plain(block.slice(4)), paragraphs: [] });
    else highlights.at(-1)?.paragraphs.push(sentencesOf(block));
  }
  return highlights;
}

const mark = /\s*\[\[(none|c:[0-9a-z]+(?: c:[0-9a-z]+)*)\]\](\{unreviewed\})?/;

function sentencesOf(block: string): Sentence[] {
  const parts = block.split(new RegExp(mark, 'g'));
  const sentences: Sentence[] = [];
  for (let i = 0; i + 2 < parts.length; i += 3)
    sentences.push(sentence(parts[i] ?? '', parts[i + 1] ?? 'none', parts[i + 2] !== undefined));
  const left = parts.at(-1)?.trim() ?? '';
  if (left !== '') throw broken(`"${left.slice(0, 60)}" names no claim`);
  return sentences;
}

const sentence = (text: string, claims: string, unreviewed: boolean): Sentence => ({
  text: plain(text.trim()),
  claims: (claims === 'none' ? [] : claims.split(' ').map((c) => c.slice(2))) as Sentence['claims'],
  unreviewed,
});

interface Entry {
  sentence: Sentence;
  /** what stands in the parentheses, still escaped */
  names: string;
  urls: string[];
}

function entriesOf(blocks: readonly string[]): Entry[] {
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => {
      const found = mark.exec(line);
      if (!line.startsWith('- ') || !found) throw broken(`"${line.slice(0, 60)}" is no entry with its claims`);
      const after = line.slice(found.index + found[0].length);
      const names = /^ \(((?:[^\\()]|\\.)*)\)/.exec(after)?.[1] ?? '';
      const urls = [...after.matchAll(/<([^<>\s]+)>/g)].map((m) => m[1] ?? '');
      return {
        sentence: sentence(line.slice(2, found.index), found[1] ?? 'none', found[2] !== undefined),
        names,
        urls,
      };
    });
}

function readingOf({ sentence: { text, claims }, names, urls }: Entry): Issue['analysis'][number] {
  const [authors, outlet] = halves(names);
  return {
    title: text,
    authors: split(authors, ','),
    outlet: outlet === '' ? null : plain(outlet),
    url: urls[0] ?? null,
    claims,
  };
}

/** Authors and outlet, parted by the first separator that is not escaped. */
function halves(names: string): [string, string] {
  const authors = /^(?:[^\\;]|\\.)*/.exec(names)?.[0] ?? '';
  return [authors, names.slice(authors.length + 1).trim()];
}

const split = (names: string, by: string): string[] =>
  (names.match(new RegExp(`(?:[^\\\\${by}]|\\\\.)+`, 'g')) ?? []).map((n) => plain(n.trim())).filter((n) => n !== '');

const plain = (text: string): string => text.replace(/\\(.)/gu, '$1');
