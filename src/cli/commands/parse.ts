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
    .option('--format <format>', 'conllu', 'conllu')
    .option('--gold-tokens', 'keep the words and sentences of a CoNLL-U file; else its text is read anew', false)
    .addHelpText(
      'after',
      '\nExamples:\n  entente parse article.txt > article.conllu\n  entente parse en_ewt-dev.conllu --gold-tokens > parsed.conllu',
    )
    .action((file: string, options: Options) =>
      act(({ json }) => runParse(file, { ...options, format: json ? 'json' : options.format }, terminal)),
    );
};

async function runParse(file: string, { format, goldTokens }: Options, terminal: Terminal): Promise<number> {
  if (format !== 'conllu') {
    throw new EntenteError('usage', `There is no format "${format}".`, {
      hint: 'It prints CoNLL-U: use --format conllu.',
    });
  }
  if (file !== '-' && !existsSync(file)) {
    throw new EntenteError('file-missing', `No such file: ${file}`, { hint: 'Check the path.' });
  }
  const { looksLikeConllu, parsedConllu, parsedText } = await import('../../language/parse-stream.ts');
  const { openParser } = await import('../../language/trained-parser.ts');
  const { packageRoot } = await import('../../vocabulary/load.ts');
  const parser = openParser(join(packageRoot(), 'model', 'weights', 'en.bin'));
  const [start, chunks] = await begun(file === '-' ? process.stdin : createReadStream(file));
  const conllu = looksLikeConllu(start);
  if (goldTokens && !conllu) {
    throw new EntenteError('usage', `${file} is not CoNLL-U.`, { hint: 'Leave --gold-tokens out for plain text.' });
  }
  let unread = 0;
  const tell = (line: string): void => {
    unread++;
    if (unread <= 5) terminal.err(`entente: not CoNLL-U, left out: ${line.slice(0, 80)}`);
  };
  const out = conllu ? parsedConllu(chunks, { parser, goldTokens, unread: tell }) : parsedText(chunks, parser);
  for await (const sentence of out) await terminal.write(sentence);
  if (unread > 5) terminal.err(`entente: ${unread} lines left out`);
  return unread > 0 ? 1 : 0;
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
