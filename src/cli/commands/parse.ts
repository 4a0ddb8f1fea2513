/** `entente parse FILE`: sentences, tokens, tags and dependencies as CoNLL-U, for the treebanks' own evaluators. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { EntenteError } from '../../model/errors.ts';
import type { CommandFile } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  format: string;
  goldTokens: boolean;
}

export const parseCommand: CommandFile = (program, terminal, act) => {
  program
    .command('parse')
    .description('print sentences, tokens, tags and dependencies of English text as CoNLL-U')
    .argument('<file>', 'plain text or CoNLL-U, or - for standard input')
    .option('--format <format>', 'conllu or json', 'conllu')
    .option('--gold-tokens', 'keep the words and sentences of a CoNLL-U file; else its text is read anew', false)
    .addHelpText(
      'after',
      '\nExamples:\n  entente parse article.txt > article.conllu\n  entente parse en_ewt-dev.conllu --gold-tokens > parsed.conllu\n  entente parse article.txt --json > article.json',
    )
    .action((file: string, options: Options) =>
      act(({ json }) => runParse(file, { ...options, format: json ? 'json' : options.format }, terminal)),
    );
};

async function runParse(file: string, { format, goldTokens }: Options, terminal: Terminal): Promise<number> {
  if (format !== 'conllu' && format !== 'json') {
    throw new EntenteError('usage', `There is no format "${format}".`, {
      hint: 'It prints CoNLL-U or JSON: use --format conllu or --json.',
    });
  }
  if (file !== '-' && !existsSync(file)) {
    throw new EntenteError('file-missing', `No such file: ${file}`, { hint: 'Check the path.' });
  }
  const { looksLikeConllu, parsedConllu, parsedText } = await import('../../language/parse-stream.ts');
  const [start, chunks] = await begun(file === '-' ? process.stdin : createReadStream(file));
  if (start.trim() === '') {
    throw new EntenteError('file-empty', `${file === '-' ? 'Standard input' : file} is empty.`, {
      hint: 'Give a file with text in it.',
    });
  }
  // a file that calls itself CoNLL-U is never read as prose, however broken it is
  const conllu = looksLikeConllu(start) || /\.conllu?$/i.test(file);
  if (goldTokens && !conllu) {
    throw new EntenteError('usage', `${file} is not CoNLL-U.`, { hint: 'Leave --gold-tokens out for plain text.' });
  }
  if (!conllu) await warnOfLanguage(start, terminal);
  const broken: number[] = [];
  const unread = (line: string, number: number): void => {
    if (broken.push(number) <= 5)
      terminal.err(`entente: line ${number} is not CoNLL-U, left out: ${line.slice(0, 80)}`);
  };
  const parser = await englishParser();
  const out = conllu ? parsedConllu(chunks, { parser, goldTokens, unread }) : parsedText(chunks, parser);
  if (format === 'json') await writeJson(out, broken, terminal);
  else for await (const sentence of out) await terminal.write(sentence);
  if (broken.length > 5) terminal.err(`entente: ${broken.length} lines left out`);
  return broken.length > 0 ? 1 : 0;
}

async function englishParser() {
  const { openParser } = await import('../../language/trained-parser.ts');
  const { packageRoot } = await import('../../vocabulary/load.ts');
  return openParser(join(packageRoot(), 'model', 'weights', 'en.bin'));
}

/** The parser was trained on English: of anything else it gives trees that mean nothing. */
async function warnOfLanguage(start: string, terminal: Terminal): Promise<void> {
  const { languageOf } = await import('../../read/language.ts');
  const lang = languageOf(start, 'en');
  if (lang !== 'en')
    terminal.err(`entente: this looks like "${lang}", and the parser knows English only: do not trust it here`);
}

/** A sentence a line inside one array, so that a file of any length goes through. */
async function writeJson(out: AsyncIterable<string>, broken: readonly number[], terminal: Terminal): Promise<void> {
  const { sentenceJson } = await import('../parsed-json.ts');
  let between = '\n';
  await terminal.write('{"sentences":[');
  for await (const sentence of out) {
    await terminal.write(`${between}${JSON.stringify(sentenceJson(sentence))}`);
    between = ',\n';
  }
  await terminal.write(`\n],"unreadLines":${JSON.stringify(broken)},"ok":${broken.length === 0}}\n`);
}

/** The first stretch of a stream, long enough to tell its form, and all of it. */
async function begun(stream: NodeJS.ReadableStream): Promise<[start: string, chunks: AsyncIterable<string>]> {
  stream.setEncoding('utf8');
  const iterator = (stream as AsyncIterable<string>)[Symbol.asyncIterator]();
  let start = '';
  while (start.length < 4096) {
    const { value, done } = await iterator.next();
    if (done) break;
    start += value;
  }
  async function* all(): AsyncIterable<string> {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return [start, all()];
}
