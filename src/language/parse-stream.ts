// Language layer: a text or a CoNLL-U file of any length, read piece by piece and given back as analysed CoNLL-U.
import { type ConlluSentence, endsGlued, printed, reanalysed, sentenceOfLines, tokensOf } from './conllu.ts';
import type { Parser } from './parser.ts';
import { sentencesIn } from './sentences.ts';
import { type Token, tokensIn } from './tokens.ts';

/** Text without a line break is cut about here, so that memory stays bounded. */
const longestBlock = 65_536;

export interface ParseOptions {
  parser: Parser;
  /** keep the words and sentences of a CoNLL-U file */
  goldTokens: boolean;
  /** told of each line that is not CoNLL-U, with its number in the file */
  unread: (line: string, number: number) => void;
}

/** True where the beginning of a file is CoNLL-U. */
export const looksLikeConllu = (start: string): boolean =>
  /^\uFEFF?(?:#[^\n]*\r?\n)*\d+(?:[-.]\d+)?\t[^\t\n]+(?:\t[^\t\n]*){8}(?:\r?\n|$)/.test(start);

export async function* parsedText(chunks: AsyncIterable<string>, parser: Parser): AsyncIterable<string> {
  let number = 0;
  for await (const block of blocksOf(chunks)) {
    for (const sentence of parsedBlock(block, parser)) yield printed({ ...sentence, id: String(++number) });
  }
}

export async function* parsedConllu(chunks: AsyncIterable<string>, options: ParseOptions): AsyncIterable<string> {
  const sentences = sentencesOf(chunks, options);
  if (!options.goldTokens) {
    yield* parsedText(rawText(sentences), options.parser);
    return;
  }
  for await (const sentence of sentences) yield reanalysed(sentence, options.parser.parse(tokensOf(sentence)));
}

async function* sentencesOf(chunks: AsyncIterable<string>, { unread }: ParseOptions): AsyncIterable<ConlluSentence> {
  let lines: string[] = [];
  let read = 0;
  for await (const line of linesOf(chunks)) {
    read++;
    if (line.trim() !== '') {
      lines.push(line);
      continue;
    }
    const sentence = sentenceOfLines(lines);
    const first = read - lines.length;
    for (const at of sentence.unread) unread(lines[at] ?? '', first + at);
    lines = [];
    if (sentence.rows.length > 0) yield sentence;
  }
}

/** Lines without their ends, and an empty one behind the last. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  yield rest;
  yield '';
}

/** The text under a treebank: a line a paragraph. */
async function* rawText(sentences: AsyncIterable<ConlluSentence>): AsyncIterable<string> {
  let between: string | undefined;
  for await (const sentence of sentences) {
    const gap = between === undefined ? '' : sentence.opens ? '\n' : between;
    yield gap + sentence.text;
    between = endsGlued(sentence) ? '' : ' ';
  }
}

/** Whole lines with the white space behind them; a line that is too long is cut behind a space. */
async function* blocksOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    while (rest.length > longestBlock) {
      const cut = cutOf(rest);
      yield rest.slice(0, cut);
      rest = rest.slice(cut);
    }
  }
  if (rest !== '') yield rest;
}

function cutOf(text: string): number {
  const window = text.slice(0, longestBlock);
  const line = /^[\s\S]*[\r\n]\s*(?=\S)/.exec(window)?.[0].length;
  if (line) return line;
  const stop = /^[\s\S]*[.!?]\s+(?=\S)/.exec(window)?.[0].length ?? /^[\s\S]*\s(?=\S)/.exec(window)?.[0].length;
  return stop ?? longestBlock - (/[\uD800-\uDBFF]$/.test(window) ? 1 : 0);
}

interface Sentence {
  parsed: ReturnType<Parser['parse']>;
  after: string[];
  before: string;
}

function* parsedBlock(text: string, parser: Parser): Generator<Sentence> {
  const sentences = sentencesIn(text, 0, text.length, 'en')
    .map(({ start, end }) => tokensIn(text, start, end, 'en'))
    .filter((tokens) => tokens.length > 0);
  for (const [i, tokens] of sentences.entries()) {
    const next = sentences[i + 1]?.[0]?.start ?? text.length;
    const after = tokens.map((token, k) => text.slice(token.end, tokens[k + 1]?.start ?? next));
    const first = tokens[0] as Token;
    yield { parsed: parser.parse(tokens), after, before: i === 0 ? text.slice(0, first.start) : '' };
  }
}
